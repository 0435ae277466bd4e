import { append } from '../core/append.ts'
import type { Found } from '../patch/found.ts'
import type { JudgedSite } from '../judging/judged-site.ts'
import { UserError } from '../core/user-error.ts'
import { oneSafeLine } from './escape.ts'
import { changeOf, whereIs } from './sentences.ts'
import { shownAs } from '../judging/wording.ts'
import { count, withArticle } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { standingOf } from '../core/reasons.ts'
import { partsOf } from '../core/parts.ts'
import { partOf, type Part } from '../languages/kit/asked/part-in-flow.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { excerptOf, textOf } from './terminal/excerpt.ts'
import { placesOf, type Screen } from './terminal/places.ts'
import { shortenText } from '../core/cut-text.ts'
import { wrapBeside } from './terminal/wrap.ts'

/** How many places one question is answered for. */
const MOST = 20

/**
 * Why a site got its action: the syntax around it, the rename with its evidence, what upstream says.
 *
 * @param question a name, or `PATH:LINE`
 * @throws UserError where nothing fits
 */
export function explainAction(found: Found, question: string, screen: Screen): string {
  const isCalled = ({ from, to }: JudgedSite) => from === question || to.includes(question)
  const sites = found.sites.filter(
    (site) => [site.path, `${site.path}:${site.line}`].includes(question) || isCalled(site),
  )
  if (sites.length === 0) return nothing(found, question)
  const isName = sites.some(isCalled)
  const told = new Map<string, JudgedSite>()
  const shown = [
    ...(isName ? [flowOf(sites, question, screen)] : []),
    ...sites.slice(0, MOST).map((site) => {
      const about = aboutRename(found, site.rename, screen)
      const first = told.get(about.join('\n'))
      if (first === undefined) told.set(about.join('\n'), site)
      const above = first && said('rename', `as at ${placeOf(first)} above`, screen)
      return explainSite(site, above ?? about, screen)
    }),
  ]
  if (sites.length > MOST)
    shown.push(screen.style.dim(`and ${count(sites.length - MOST, 'more place')}`))
  return shown.join('\n\n')
}

const PARTS: readonly (readonly [Part, string])[] = [
  ['write', 'set'],
  ['carry', 'handed on'],
  ['read', 'read'],
  ['tell', 'told'],
]

/** Where a name goes through the repository: who sets it, hands it on, reads it, and by which pins upstream was asked. */
function flowOf(sites: readonly JudgedSite[], name: string, screen: Screen): string {
  const parts = groupBy(sites, ({ use, text, column }) => partOf(use, text, column - 1))
  const lines = PARTS.flatMap(([part, word]) => {
    const places = parts.get(part)
    if (places === undefined) return []
    const more = places.length > MOST ? ` and ${places.length - MOST} more` : ''
    return said(word, `${placesOf(places.slice(0, MOST))}${more}`, screen)
  })
  const pins = groupBy(sites, ({ rename }) => pinOf(rename))
  for (const [pin, own] of pins) {
    const where = pins.size === 1 ? '' : ` for ${placesOf(own.slice(0, MOST))}`
    append(lines, said('asked', `${pin}${where}`, screen))
  }
  return [screen.style.bold(`The flow of ${oneSafeLine(name)}`), ...lines].join('\n')
}

function pinOf({ upstream, state, disputed }: RenameState): string {
  if (upstream === null) return 'nobody: no upstream that owns the name was found'
  const states = (disputed ?? [{ upstream, state }]).map((one) => {
    const { name, path } = one.upstream!
    return `${oneSafeLine(name)} at ${oneSafeLine(path) || 'this repository'}: ${one.state}`
  })
  return states.join('; ')
}

function nothing(found: Found, question: string): string {
  const skipped = found.skipped.find(
    ({ path }) => question === path || question.startsWith(`${path}:`),
  )
  if (skipped !== undefined)
    return `${oneSafeLine(skipped.path)} ${standingOf(skipped.reason) === 'unread' ? 'was not read' : 'stays as it is'}: ${oneSafeLine(skipped.reason.message)}`
  const known = found.maps.flatMap(({ renames, name: map }) =>
    renames
      .map(({ from, to, kind }) => ({ from, to: to.map(({ name }) => name), kind }))
      .filter(({ from, to }) => from === question || to.includes(question))
      .map((rename) => `  ${changeOf(rename)} (${rename.kind}, ${map})`),
  )
  if (known.length > 0)
    return `Nothing in this repository uses it. It is known from:\n${known.join('\n')}`
  throw new UserError(
    `Nothing is known of "${question}".`,
    'Give --explain an old or new name, or a place such as CMakeLists.txt:55.',
  )
}

/** A place with its action and syntax, and what is so of its rename. */
function explainSite(site: JudgedSite, about: readonly string[], screen: Screen): string {
  const { use } = site
  const { style, width } = screen
  const action = `${site.action} (${site.safety}): ${oneSafeLine(site.reason.message)} [${site.reason.code}]`
  const region =
    use.region === 'code' || use.region === 'prose' ? use.region : withArticle(use.region)
  const syntax = `${site.format}, ${withArticle(site.role)}${use.namespace === 'any' ? '' : ` of ${shownAs(use)}`}, in ${region}, scope ${site.scope}${use.value === undefined ? '' : `, set to ${oneSafeLine(use.value.text)}`}`
  return [
    `${style.bold(`${placeOf(site)}:${site.column}`)}  ${changeOf(site)}`,
    `  ${style.dim(textOf(excerptOf(oneSafeLine(site.text.trim()), [site.from], width - 2)))}`,
    ...said('action', action, screen),
    ...said('syntax', syntax, screen),
    ...about,
  ].join('\n')
}

function placeOf({ path, line }: JudgedSite): string {
  return `${oneSafeLine(path)}:${line}`
}

function said(label: string, text: string, { width, style }: Screen): readonly string[] {
  return wrapBeside(`  ${label.padEnd(10)}`, text, width, style.bold)
}

/** What is so of a rename, wherever it is followed: its steps with their evidence, and what upstream says. */
function aboutRename(found: Found, rename: RenameState, screen: Screen): readonly string[] {
  const { style, width } = screen
  const quiet = (text: string) => said('', oneSafeLine(text), screen).map(style.dim)
  const steps = rename.steps.flatMap((step) => {
    const since = step.since === undefined ? '' : ` since ${step.since}`
    const removed = step.removed === undefined ? '' : `, old name gone in ${step.removed}`
    const to = step.to.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))
    const value = step.value.kind === 'same' ? '' : `, value ${step.value.kind}`
    const renamed = `${step.from} → ${to.join(' + ') || 'removed'} (${step.kind}, ${step.map}${since}${removed})${value}`
    return [
      ...said('rename', renamed, screen),
      ...partsOf([step.evidence, step.note]).flatMap(quiet),
    ]
  })
  const { upstream } = rename
  const where =
    upstream === null
      ? 'none found that owns the name'
      : `${oneSafeLine(upstream.name)} ${whereIs(upstream, 12)}`
  const lines = [
    ...rename.aliases.map(
      ({ effect, path, line, text }) => `${effect}: ${path}:${line}  ${text.trim()}`,
    ),
    ...rename.evidence.map(({ path, line, text }) => `${path}:${line}  ${text.trim()}`),
  ]
  const unshown = rename.readers.old + rename.readers.new - rename.evidence.length
  return [
    ...steps,
    ...said('upstream', `${where}: ${rename.state}${readersOf(rename)}`, screen),
    ...lines.map((line) => style.dim(shortenText(`${' '.repeat(12)}${oneSafeLine(line)}`, width))),
    ...(rename.evidence.length > 0 && unshown > 0
      ? quiet(`and ${count(unshown, 'more line')}`)
      : []),
    ...(found.upstreams.length === 0 ? quiet('give --upstream PATH to ask one') : []),
  ]
}

/** Where upstream's source was read: how many of its lines read the names. */
function readersOf({ from, to, readers, upstream, aliases }: RenameState): string {
  if (upstream?.source == null) return ''
  const besides = aliases.length === 0 ? '' : 'besides those below '
  const olds = `${besides}${count(readers.old, 'line')} ${readers.old === 1 ? 'reads' : 'read'} ${from}`
  if (to.length === 0) return `, ${olds}`
  return `, ${olds}, ${readers.new} ${readers.new === 1 ? 'reads' : 'read'} the new ${to.length === 1 ? 'name' : 'names'}`
}
