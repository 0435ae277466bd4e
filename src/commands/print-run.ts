import { coloured } from '../report/diff-colours.ts'
import { plain } from '../report/escape.ts'
import { proofText } from '../report/proof-text.ts'
import { patchText } from '../report/report.ts'
import { table } from '../report/table.ts'
import type { Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { formatOf, printAs, screenOf } from './output.ts'
import type { Terminal } from './terminal.ts'

/** Prints a whole run: in the format that was asked for, else as its verdict, what was found, the patch, the proof, the pull request. */
export async function printRun(
  shifted: Shifted,
  line: CommandLine,
  terminal: Terminal,
): Promise<void> {
  const format = formatOf(line) ?? 'text'
  return printAs(format, shifted, () => textOf(shifted, line, terminal), line, terminal)
}

function textOf(
  { found, report, outcome }: Shifted,
  line: CommandLine,
  terminal: Terminal,
): string {
  const { style } = terminal
  const lines: string[] = []
  const out = (text: string): void => void lines.push(text)
  out(table(report, screenOf(line, terminal)))
  out(`\n${coloured(patchText(found) ?? '', style)}`)
  out(proofText(outcome, style))
  const { publication } = report
  if (publication === null) return lines.join('\n')
  const { operation, branch, url, messages } = publication
  const where = `${branch === null ? '' : ` on branch ${plain(branch)}`}${url === null ? '' : ` ${url}`}`
  out(
    operation === 'none'
      ? `\n${style.bold('No pull request')}${where}`
      : `\n${style.bold('Pull request')} ${operation}${where}`,
  )
  for (const { level, text } of messages) out(`  ${level}: ${plain(text)}`)
  return lines.join('\n')
}
