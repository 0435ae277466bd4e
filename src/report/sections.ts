import { count } from '../core/count.ts'
import { code, markdown } from './escape.ts'
import { grid, type Extent } from './grid.ts'
import { changes, kept, renames } from './page-folded.ts'
import { before, review } from './page-story.ts'
import { provedRows } from './proved-renames.ts'
import type { Report } from './report.ts'
import { saidOf } from './unused.ts'

/** What every page says of a run after its lead, in order; a part is empty where there is nothing to say. */
export function findings(report: Report, extent: Extent): readonly string[] {
  return [
    before(report),
    unused(report),
    review(report, extent),
    changes(report, extent),
    renames(report, extent),
    kept(report, extent),
    proof(report),
  ]
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
    '<details><summary>The proof in full</summary>\n',
    `### Proof: ${shown.verdict}\n`,
    shown.headline === null ? '' : `**${markdown(short(shown.headline))}**\n`,
    `${markdown(short(shown.summary))}\n`,
    `Evidence: ${shown.evidence}.\n`,
    renameRows(shown),
  ]
  if (messages.length > 0) parts.push(`${messages.join('\n')}\n`)
  parts.push('</details>\n')
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
