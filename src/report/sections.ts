import type { Site } from '../judging/judged-site.ts'
import { count } from '../core/count.ts'
import { code, fenced, markdown, quietLink } from './escape.ts'
import { provedRows } from './proved-renames.ts'
import type { Report } from './report.ts'
import { sentence } from './sentences.ts'
import { saidOf } from './unused.ts'

/** How much of each list a page shows. */
export interface Extent {
  readonly sites: number
  readonly kept: number
  readonly renames: number
}

/** What every page says of a run after its lead, in order; a part is empty where there is nothing to say. */
export function findings(report: Report, extent: Extent): readonly string[] {
  return [
    proof(report),
    unused(report),
    review(report, extent),
    renames(report, extent),
    changes(report, extent),
    kept(report, extent),
  ]
}

/** One sentence: what happened upstream and what this changes. */
export function lead(report: Report): string {
  const changed = report.sites.filter(({ action }) => action !== 'keep')
  const files = new Set(changed.map(({ path }) => path)).size
  const upstreams = [...new Set(used(report, changed).map(({ map }) => map))]
  const who =
    upstreams.length === 0 || upstreams.includes('inline')
      ? 'A dependency'
      : upstreams.map(code).join(' and ')
  const open = report.undecided.map((one) => `${markdown(sentence(one))}\n`).join('\n')
  if (changed.length === 0) return open === '' ? unchanged(report) : `Nothing is decided. ${open}`
  const places = `${count(changed.length, 'place')} in ${count(files, 'file')} ${changed.length === 1 ? 'is' : 'are'}`
  const done =
    report.status === 'patched' ? 'brought up to date' : 'out of date; nothing is changed yet'
  return `${who} renamed build flags that this repository still uses by their old names. A flag that nobody reads is ignored without a word: the build goes on and the feature is gone. ${places} ${done}.\n${open === '' ? '' : `\n${open}`}`
}

/** The same where nothing changes. */
function unchanged({ status, sites }: Report): string {
  const look = sites.filter(({ safety }) => safety === 'review').length
  const left =
    look === 0
      ? ''
      : ` ${count(look, 'place')} ${look === 1 ? 'is' : 'are'} for a person to look at.`
  if (status === 'blocked')
    return `Build flags are used by old names here, and nothing of them could be changed.${left}\n`
  return look === 0
    ? 'No build flag of this repository is out of date.\n'
    : `Nothing is changed.${left}\n`
}

/** The renames that were applied, with upstream's state and evidence. */
function renames(report: Report, { renames: most }: Extent): string {
  const changed = report.sites.filter(({ action }) => action !== 'keep')
  const followed = used(report, changed)
  const rows = followed.slice(0, most).map((rename) => {
    const link =
      rename.evidence !== null && /^https:\/\/[^\s<>()[\]|`]+$/.test(rename.evidence)
        ? `[evidence](${quietLink(rename.evidence)})`
        : ''
    const readers = `${rename.readers.old} / ${rename.readers.new}`
    const to = rename.to.map(code).join(' + ')
    return [code(rename.from), to, rename.kind, rename.state, readers, link]
  })
  if (followed.length === 0) return ''
  const pins = report.upstreams.map(
    ({ name, path, revision }) =>
      `${code(name)}${path === '' ? '' : ` in ${code(path)}`}${revision === null ? '' : ` at ${code(revision.slice(0, 12))}`}`,
  )
  const asked =
    pins.length === 0
      ? 'No pinned upstream was found, so nothing here is confirmed by it.'
      : `Asked: ${pins.join(', ')}.`
  const heads = ['old', 'new', 'kind', 'upstream', 'lines that read old / new', '']
  return `### Renames\n\n${grid(heads, rows, followed.length, 'rename', '; the report has them')}\n${asked}\n`
}

/** The renames that the changed sites follow; where several maps know one, those whose upstream was really asked. */
function used(report: Report, changed: readonly Site[]): Report['renames'] {
  const pairs = new Set(changed.map(pairOf))
  const followed = report.renames.filter((rename) => pairs.has(pairOf(rename)))
  const confirmed = followed.filter(({ state }) => !UNCONFIRMED.has(state))
  const sure = new Set(confirmed.map(pairOf))
  return followed.filter((rename) => confirmed.includes(rename) || !sure.has(pairOf(rename)))
}

/** States that no change rests on where another map's upstream says more. */
const UNCONFIRMED: ReadonlySet<Report['renames'][number]['state']> = new Set([
  'unknown',
  'absent',
  'premature',
])

function pairOf({ from, to }: { readonly from: string; readonly to: readonly string[] }): string {
  return `${from} ${to.join(' ')}`
}

/** The changed sites, file by file. */
function changes(report: Report, { sites: most }: Extent): string {
  const changed = report.sites.filter(({ action }) => action !== 'keep')
  if (changed.length === 0) return ''
  const rows = changed
    .slice(0, most)
    .map(({ path, line, action, safety, from, to, reason }) => [
      code(`${path}:${line}`),
      `${action}${safety === 'safe' ? '' : ` (${safety})`}`,
      `${code(from)} → ${to.map(code).join(' + ')}`,
      markdown(reason.message),
    ])
  const heads = ['place', 'action', 'flag', 'why']
  return `### Changes\n\n${grid(heads, rows, changed.length, 'place', '; the diff shows them all')}`
}

/** A Markdown table of the rows that are shown, and how many more there are of all. */
function grid(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  all: number,
  noun: string,
  where = '',
): string {
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  const more =
    all > rows.length ? `\nAnd ${count(all - rows.length, `more ${noun}`)}${where}.\n` : ''
  const head = `| ${heads.join(' | ')} |`.replace('|  |', '| |')
  return `${head}\n|${'---|'.repeat(heads.length)}\n${lines.join('\n')}\n${more}`
}

/** What a person should look at: changes that are not certain, and places that only a person can change. */
function review(report: Report, { kept: most }: Extent): string {
  const open = report.sites.filter(({ safety }) => safety === 'review')
  if (open.length === 0) return ''
  return `### For a person to look at\n\n${listed(open, most, '- [ ]')}\n`
}

/** Places with their reasons, at most so many, and how many more there are. */
function listed(sites: readonly Site[], most: number, mark: string): string {
  const rows = sites
    .slice(0, most)
    .map(
      ({ path, line, from, reason }) =>
        `${mark} ${code(`${path}:${line}`)} ${code(from)}: ${markdown(reason.message)}`,
    )
  return rows.join('\n') + (sites.length > most ? `\n- and ${sites.length - most} more` : '')
}

/** What was left as it is, counted by reason with a few examples. */
function kept(report: Report, { kept: most }: Extent): string {
  const left = report.sites.filter(({ action, safety }) => action === 'keep' && safety !== 'review')
  if (left.length === 0) return ''
  return `<details><summary>${count(left.length, 'place')} left as ${left.length === 1 ? 'it is' : 'they are'}</summary>\n\n${listed(left, most, '-')}\n\n</details>\n`
}

/** What limits a proof stands beside its verdict. */
const LIMITS: ReadonlySet<string> = new Set([
  'STAND_IN',
  'NOT_MEASURED',
  'RENAME_NOT_MEASURED',
  'CUDA_LIBRARY_MISSING',
  'HEADER_MISSING',
  'QUESTIONS_LEFT_OUT',
  'NO_DEVICE',
])

/** What the smoke test showed: its verdict, what limits it, and a row for each rename. */
function proof(report: Report): string {
  const shown = report.proof
  if (shown === null) return ''
  const messages = shown.messages
    .filter(({ level, code: id }) => level !== 'info' || LIMITS.has(id))
    .slice(0, 12)
    .map(({ code: id, text }) => `- ${code(id)} ${markdown(short(text))}`)
  const parts = [
    `### Proof: ${shown.verdict}\n`,
    shown.headline === null ? '' : `**${markdown(short(shown.headline))}**\n`,
    `${markdown(short(shown.summary))}\n`,
    `Evidence: ${shown.evidence}.\n`,
    renameRows(shown),
  ]
  if (messages.length > 0) parts.push(`${messages.join('\n')}\n`)
  return parts.filter((part) => part !== '').join('\n')
}

const MOST_UNUSED = 20
const MOST_PLACES = 3

/** Flags that no map knows and that the configures of the smoke test showed to be dead. */
function unused({ proof: shown }: Report): string {
  if (shown === null || shown.unused.length === 0) return ''
  const rows = shown.unused.slice(0, MOST_UNUSED).map((one) => {
    const places = one.places.slice(0, MOST_PLACES).map(({ path, line }) => code(`${path}:${line}`))
    const more = one.places.length - places.length
    const near = one.nearest.map((name) => `, perhaps ${code(name)} is meant`).join('')
    return `- ${code(one.name)} ${saidOf(one)}: ${places.join(', ')}${more > 0 ? ` and ${count(more, 'more place')}` : ''}${near}`
  })
  const left = shown.unused.length - rows.length
  if (left > 0) rows.push(`- and ${left} more`)
  return `### Flags that nothing uses\n\nThe smoke test configured with them anyway; this pull request leaves them as they are.\n\n${rows.join('\n')}\n`
}

/** A message is a sentence or two; what a build says may be anything. */
function short(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}

const RENAME_ROWS = 20

/** What each rename brings, and where; those of which nothing was seen are folded. */
function renameRows(proved: NonNullable<Report['proof']>): string {
  const { seen, rest } = provedRows(proved)
  const rows = seen.map(({ label, verdict, gained, lost, arguments: args }) => {
    const [first] = [...lost, ...gained]
    const line = [...(first?.added ?? []), ...(first?.removed ?? [])][0] ?? ''
    return [
      code(label),
      verdict,
      code(first?.path || 'build graph'),
      code(first?.target ?? ''),
      code(line),
      code(first?.setBy ?? ''),
      code(args.join(' ')),
    ]
  })
  const heads = ['rename', 'verdict', 'file', 'target', 'for example', 'set by', 'configured with']
  const told = rest.map(({ label, verdict, message }) => [
    code(label),
    verdict,
    markdown(short(message)),
  ])
  return [
    rows.length === 0 ? '' : grid(heads, rows.slice(0, RENAME_ROWS), rows.length, 'row'),
    told.length === 0
      ? ''
      : `<details><summary>${count(told.length, 'rename')} of which nothing was seen to change</summary>\n\n${grid(['rename', 'verdict', 'why'], told.slice(0, RENAME_ROWS), told.length, 'row')}\n</details>\n`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** How to see the same at home and how to stop it. */
export function footer(report: Report): string {
  const maps = report.maps.map(({ name }) => name)
  const named = maps.filter((name) => name !== 'inline')
  const isFew = named.length <= 3 && named.every(isWord)
  const options = isFew
    ? named.map((name) => ` --map ${name}`).join('')
    : maps.includes('inline')
      ? ' --map auto'
      : ''
  const given = maps.includes('inline')
    ? ['Add the renames that the workflow gives, as `--rename OLD=NEW`.\n']
    : []
  return [
    '<details><summary>How to reproduce this, and how to stop it</summary>\n',
    fenced(`flagshift check${options}\nflagshift patch --write${options}`, 'sh'),
    ...given,
    'A comment `flagshift: ignore` keeps a line as it is, `flagshift: off` and `flagshift: on` keep what is between them. Close this pull request and the same patch will not be proposed again. Commit to its branch and Flagshift will leave the branch to you.\n',
    '</details>\n',
  ].join('\n')
}

/** What a shell takes as it stands. */
function isWord(text: string): boolean {
  return /^[\w./-]+$/.test(text)
}
