import { coloured } from '../report/diff-colours.ts'
import { plain } from '../report/escape.ts'
import { proofText } from '../report/proof-text.ts'
import { patchText } from '../report/report.ts'
import { table } from '../report/table.ts'
import type { Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** Prints a whole run: as the report with --json, else as what was found, the patch, the proof, the pull request. */
export function printRun(
  { found, report, outcome }: Shifted,
  line: CommandLine,
  { out, style }: Terminal,
): void {
  if (line.on('json')) return out(JSON.stringify(report, null, 2))
  out(table(report, style))
  out(coloured(patchText(found) ?? '', style))
  out(proofText(outcome, style))
  const { publication } = report
  if (publication === null) return
  const { operation, branch, url, messages } = publication
  const where = `${branch === null ? '' : ` on branch ${plain(branch)}`}${url === null ? '' : ` ${url}`}`
  out(
    operation === 'none'
      ? `\n${style.bold('No pull request')}${where}`
      : `\n${style.bold('Pull request')} ${operation}${where}`,
  )
  for (const { level, text } of messages) out(`  ${level}: ${plain(text)}`)
}
