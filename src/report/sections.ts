import { code, markdown } from './escape.ts'
import { grid, type Extent } from './grid.ts'
import { changes, kept, renames } from './page-folded.ts'
import { before, review } from './page-story.ts'
import type { Report } from './report.ts'

/** What every page says of a run after its lead, in order; a part is empty where there is nothing to say. */
export function findings(report: Report, extent: Extent): readonly string[] {
  return [
    before(report),
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
    `${markdown(short(shown.summary))}\n`,
    `Evidence: ${shown.evidence}.\n`,
    renameRows(shown),
  ]
  if (messages.length > 0) parts.push(`${messages.join('\n')}\n`)
  parts.push('</details>\n')
  return parts.filter((part) => part !== '').join('\n')
}

/** A message is a sentence or two; what a build says may be anything. */
function short(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}

const RENAME_ROWS = 20

/** A row for each rename: what the patch brings, and where; those of which nothing was seen come last. */
function renameRows(proved: NonNullable<Report['proof']>): string {
  const rows = proved.renames
    .toSorted((a, b) => b.gained.length + b.lost.length - (a.gained.length + a.lost.length))
    .map(({ from, to, verdict, gained, lost, arguments: args }) => {
      const [first] = [...lost, ...gained]
      const line = [...(first?.added ?? []), ...(first?.removed ?? [])][0] ?? ''
      return [
        code(`${from} → ${to.join(', ')}`),
        verdict,
        first === undefined ? '' : code(first.path || 'build graph'),
        code(first?.target ?? ''),
        code(line),
        code(first?.setBy ?? ''),
        code(args.join(' ')),
      ]
    })
  if (rows.length === 0) return ''
  const heads = ['rename', 'verdict', 'file', 'target', 'for example', 'set by', 'configured with']
  return grid(heads, rows.slice(0, RENAME_ROWS), rows.length, 'row')
}
