import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import type { Site } from '../judging/judged-site.ts'
import { code, fenced, markdown, markdownWithCode } from './escape.ts'
import type { Extent } from './grid.ts'
import { lineChanges } from './line-changes.ts'
import { proofNotes, proofPicture } from './proof-picture.ts'
import type { Report } from './report.ts'
import { are, joinWithAnd, sentence, upstreamsOf } from './sentences.ts'
import { changedSites, followedBy, mostTellingFirst } from './telling.ts'

/** What happened to whom, in the first lines: who renamed what, what that does, what is done. */
export function lead(report: Report): string {
  const changed = changedSites(report)
  const open = report.undecided.map((one) => `${markdownWithCode(sentence(one))}\n`).join('\n')
  if (changed.length === 0) return open === '' ? unchanged(report) : `Nothing is decided. ${open}`
  const files = new Set(changed.map(({ path }) => path)).size
  const flags = new Set(changed.map(({ from }) => from)).size
  const who = upstreamsOf(report).map(({ name, upstream }) =>
    upstream === null
      ? code(name)
      : `${code(upstream.name)}${upstream.path === '' ? '' : ` in ${code(upstream.path)}`}${upstream.revision === null ? '' : ` at ${code(upstream.revision.slice(0, 12))}`}`,
  )
  const isNamed = who.length > 0 && !upstreamsOf(report).some(({ name }) => name === 'inline')
  const names = flags === 1 ? 'its old name' : 'their old names'
  const done =
    report.status === 'patched' ? 'brought up to date' : 'out of date; nothing is changed yet'
  return [
    `${isNamed ? joinWithAnd(who) : 'A dependency'} renamed ${count(flags, 'build flag')} that this repository still uses by ${names}.`,
    whatItDoes(report, changed),
    `${count(changed.length, 'place')} in ${count(files, 'file')} ${changed.length === 1 ? 'is' : 'are'} ${done}.\n${open === '' ? '' : `\n${open}`}`,
  ].join(' ')
}

/** What an old name still does: nothing, where nobody reads it. */
function whatItDoes(report: Report, changed: readonly Site[]): string {
  const lost = followedBy(report, changed).filter(
    ({ state }) => state === 'renamed' || state === 'rejected',
  )
  const names = new Set(lost.map(({ from }) => from))
  const [first] = mostTellingFirst(
    report,
    changed.filter(({ from }) => names.has(from)),
  )
  if (first !== undefined)
    return `**Nothing reads ${code(first.from)} any more**: the build goes on without a word, and what the flag was to switch on is missing.`
  const isServed = followedBy(report, changed).some(
    ({ state }) => state === 'aliased' || state === 'both',
  )
  return isServed
    ? 'The old names are still taken for now.'
    : 'No pinned upstream could be asked whether they are still read.'
}

/** The same where nothing changes. */
function unchanged({ status, sites }: Report): string {
  const look = sites.filter(({ safety }) => safety === 'review').length
  const left = look === 0 ? '' : ` ${are(look, 'place')} for a person to look at.`
  if (status === 'blocked')
    return `Build flags are used by old names here, and nothing of them could be changed.${left}\n`
  return look === 0
    ? 'No build flag of this repository is out of date.\n'
    : `Nothing is changed.${left}\n`
}

/** The one change that matters, and what the smoke test saw before it and with it. */
export function before(report: Report): string {
  const [site] = mostTellingFirst(report, changedSites(report))
  const change = site && lineChanges(report.patch.diff)(site.path, site.line)
  const shown =
    site === undefined || change === undefined
      ? ''
      : `${code(`${site.path}:${site.line}`)}\n\n${fenced(
          [
            ...change.before.map((line) => `- ${trim(line)}`),
            ...change.after.map((line) => `+ ${trim(line)}`),
          ]
            .slice(0, 12)
            .join('\n'),
          'diff',
        )}`
  const { proof } = report
  if (proof === null) return shown
  const rows = proofPicture(proof).map(({ label, before: old, after, isHead }) => {
    const cells = isHead
      ? [`**${markdown(label)}**`, markdown(old), `**${markdown(after)}**`]
      : [markdown(label), cell(old), cell(after)]
    return `| ${cells.join(' | ')} |`
  })
  const table =
    rows.length === 0 ? '' : `| | before | with this patch |\n|---|---|---|\n${rows.join('\n')}\n`
  const notes = [
    ...(proof.headline === null ? [] : [proof.headline]),
    ...(rows.length === 0 || proof.verdict !== 'proved' ? [proof.summary] : []),
    ...proofNotes(proof),
  ]
  return [
    shown,
    table,
    `**Smoke test: ${proof.verdict}.** ${markdown(notes.join(' ').slice(0, 900))}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function cell(text: string): string {
  return text === '–' ? text : code(text.slice(0, 120))
}

/** Long lines of code would push the page aside. */
function trim(line: string): string {
  const text = line.trim()
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

/** What a person should look at: changes that are not certain, and places that only a person can change; each reason once. */
export function review(report: Report, { kept: most }: Extent): string {
  const open = mostTellingFirst(
    report,
    report.sites.filter(({ safety }) => safety === 'review'),
  )
  if (open.length === 0) return ''
  const shown = open.slice(0, most)
  const rows = [...groupBy(shown, ({ reason }) => reason.message)].map(
    ([message, sites]) => `- [ ] ${places(sites)}: ${markdown(message)}`,
  )
  const more = open.length - shown.length
  return `### Please look at ${count(open.length, 'place')}\n\n${rows.join('\n')}${more > 0 ? `\n- and ${more} more` : ''}\n`
}

/** `CMakeLists.txt:55`, each as code. */
export function places(sites: readonly Pick<Site, 'path' | 'line'>[]): string {
  return [...new Set(sites.map(({ path, line }) => code(`${path}:${line}`)))].join(', ')
}
