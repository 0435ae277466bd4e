import type { Found } from '../patch/found.ts'
import type { JudgedSite } from '../judging/judged-site.ts'
import { UserError } from '../core/user-error.ts'
import { oneSafeLine } from './escape.ts'
import { whereIs } from './sentences.ts'
import { shownAs } from '../judging/wording.ts'
import { count, withArticle } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { partOf, type Part } from '../judging/flow/part.ts'
import type { RenameState } from '../upstream/states/state.ts'
import type { Style } from './style.ts'

/** How many places one question is answered for. */
const MOST = 20

/**
 * Why a site got its action: the syntax around it, the rename with its evidence, what upstream says.
 *
 * @param question a name, or `PATH:LINE`
 * @throws UserError where nothing fits
 */
export function explain(found: Found, question: string, style: Style): string {
  const sites = found.sites.filter(
    ({ path, line, from, to }) =>
      `${path}:${line}` === question ||
      path === question ||
      from === question ||
      to.includes(question),
  )
  if (sites.length === 0) return nothing(found, question)
  const isName = sites.some(({ from, to }) => from === question || to.includes(question))
  const shown = [
    ...(isName ? [flowOf(sites, question, style)] : []),
    ...sites.slice(0, MOST).map((site) => explainSite(found, site, style)),
  ]
  if (sites.length > MOST) shown.push(style.dim(`and ${count(sites.length - MOST, 'more place')}`))
  return shown.join('\n\n')
}

const PARTS: readonly (readonly [Part, string])[] = [
  ['write', 'set'],
  ['carry', 'handed on'],
  ['read', 'read'],
  ['tell', 'told'],
]

/** Where a name goes through the repository: who sets it, hands it on, reads it, and by which pins upstream was asked. */
function flowOf(sites: readonly JudgedSite[], name: string, style: Style): string {
  const parts = groupBy(sites, ({ use, text, column }) => partOf(use, text, column - 1))
  const lines = PARTS.flatMap(([part, word]) => {
    const places = (parts.get(part) ?? []).map(({ path, line }) => `${oneSafeLine(path)}:${line}`)
    if (places.length === 0) return []
    const more = places.length > MOST ? ` and ${places.length - MOST} more` : ''
    return [`  ${style.bold(word.padEnd(9))} ${places.slice(0, MOST).join(', ')}${more}`]
  })
  const pins = groupBy(sites, ({ rename }) => pinOf(rename))
  for (const [pin, own] of pins) {
    const where =
      pins.size === 1
        ? ''
        : ` for ${[...new Set(own.map(({ path, line }) => `${oneSafeLine(path)}:${line}`))].slice(0, MOST).join(', ')}`
    lines.push(`  ${style.bold('asked'.padEnd(9))} ${pin}${where}`)
  }
  return [style.bold(`The flow of ${oneSafeLine(name)}`), ...lines].join('\n')
}

function pinOf({ upstream, state, disputed }: RenameState): string {
  if (upstream === null) return 'nobody: no upstream that owns the name was found'
  const states = disputed ?? [{ upstream, state }]
  return states
    .map(
      (one) =>
        `${oneSafeLine(one.upstream!.name)} at ${oneSafeLine(one.upstream!.path) || 'this repository'}: ${one.state}`,
    )
    .join('; ')
}

function nothing(found: Found, question: string): string {
  const skipped = found.skipped.find(
    ({ path }) => question === path || question.startsWith(`${path}:`),
  )
  if (skipped !== undefined)
    return `${oneSafeLine(skipped.path)} was not read: ${oneSafeLine(skipped.reason.message)}`
  const renames = found.maps.flatMap(({ renames: known, name }) =>
    known
      .filter(({ from, to }) => from === question || to.some((target) => target.name === question))
      .map((rename) => ({ rename, name })),
  )
  if (renames.length > 0) {
    const lines = renames.map(
      ({ rename, name }) =>
        `  ${rename.from} → ${rename.to.map((target) => target.name).join(' + ') || 'nothing'} (${rename.kind}, ${name})`,
    )
    return `Nothing in this repository uses it. It is known from:\n${lines.join('\n')}`
  }
  throw new UserError(
    `Nothing is known of "${question}".`,
    'Give --explain an old or new name, or a place such as CMakeLists.txt:55.',
  )
}

function explainSite(found: Found, site: JudgedSite, style: Style): string {
  const { rename, use } = site
  const action = site.action === 'keep' ? style.cyan('keep') : style.green(site.action)
  const lines = [
    `${style.bold(`${oneSafeLine(site.path)}:${site.line}:${site.column}`)}  ${site.from} → ${site.to.join(' + ') || 'nothing'}`,
    `  ${style.dim(oneSafeLine(site.text.trim()))}`,
    `  ${style.bold('action')}    ${action} (${site.safety}): ${oneSafeLine(site.reason.message)} ${style.dim(`[${site.reason.code}]`)}`,
    `  ${style.bold('syntax')}    ${site.format}, ${withArticle(site.role)}${use.namespace === 'any' ? '' : ` of ${shownAs(use)}`}, in ${use.region === 'code' || use.region === 'prose' ? use.region : withArticle(use.region)}, scope ${site.scope}${use.value === undefined ? '' : `, set to ${oneSafeLine(use.value.text)}`}`,
  ]
  for (const step of rename.steps) {
    const since = step.since === undefined ? '' : ` since ${step.since}`
    const removed = step.removed === undefined ? '' : `, old name gone in ${step.removed}`
    lines.push(
      `  ${style.bold('rename')}    ${step.from} → ${step.to.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)).join(' + ') || 'removed'} (${step.kind}, ${step.map}${since}${removed})${step.value.kind === 'same' ? '' : `, value ${step.value.kind}`}`,
    )
    if (step.evidence !== undefined)
      lines.push(`            ${style.dim(oneSafeLine(step.evidence))}`)
    if (step.note !== undefined && step.note !== '')
      lines.push(`            ${style.dim(oneSafeLine(step.note))}`)
  }
  const { upstream } = rename
  lines.push(
    `  ${style.bold('upstream')}  ${upstream === null ? 'none found that owns the name' : `${oneSafeLine(upstream.name)} ${whereIs(upstream, 12)}`}: ${rename.state}${readersOf(rename)}`,
  )
  for (const alias of rename.aliases)
    lines.push(
      `            ${alias.effect}: ${oneSafeLine(alias.path)}:${alias.line}  ${style.dim(oneSafeLine(alias.text.trim()))}`,
    )
  for (const { path, line, text } of rename.evidence)
    lines.push(`            ${oneSafeLine(path)}:${line}  ${style.dim(oneSafeLine(text.trim()))}`)
  if (found.upstreams.length === 0)
    lines.push(`            ${style.dim('give --upstream PATH to ask one')}`)
  return lines.join('\n')
}

/** Where upstream's source was read: how many of its lines read the names. */
function readersOf({ from, to, readers, upstream }: RenameState): string {
  if (upstream?.source == null) return ''
  const olds = `${count(readers.old, 'line')} ${readers.old === 1 ? 'reads' : 'read'} ${from}`
  if (to.length === 0) return `, ${olds}`
  return `, ${olds}, ${readers.new} ${readers.new === 1 ? 'reads' : 'read'} the new ${to.length === 1 ? 'name' : 'names'}`
}
