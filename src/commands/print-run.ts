import { colourDiff } from '../report/diff-colours.ts'
import { oneSafeLine } from '../report/escape.ts'
import type { Publication } from '../report/publication.ts'
import { proofText } from '../report/proof-text.ts'
import { patchText } from '../report/report.ts'
import { pictureLines } from '../report/terminal/picture.ts'
import { table } from '../report/table.ts'
import type { Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { outputFormatOf, printAs, screenOf } from './output.ts'
import type { Terminal } from './terminal.ts'

/** Prints a whole run: in the format that was asked for, else as its verdict, what was found, the proof, the pull request. */
export async function printRun(
  shifted: Shifted,
  line: CommandLine,
  terminal: Terminal,
): Promise<void> {
  const format = outputFormatOf(line) ?? 'text'
  return printAs(format, shifted, () => textOf(shifted, line, terminal), line, terminal)
}

/** A whole run as text. */
export function textOf(
  { found, report, outcome }: Shifted,
  line: CommandLine,
  terminal: Terminal,
): string {
  const { style } = terminal
  const lines: string[] = []
  const out = (text: string): void => void lines.push(text)
  const screen = screenOf(line, terminal)
  const picture = outcome.proof === null ? [] : pictureLines(outcome.proof, screen)
  // A verdict that stands only below what was found is read by nobody.
  if (picture.length > 0) out([style.bold(`Proof: ${outcome.verdict}`), ...picture, ''].join('\n'))
  out(table(report, screen))
  // What changes stands line by line above; flagshift patch prints the diff.
  out(line.on('all') || line.on('full') ? `\n${colourDiff(patchText(found) ?? '', style)}` : '')
  out(proofText(outcome, style, screen.width))
  const { publication } = report
  if (publication !== null) out(`\n${published(publication, terminal)}`)
  if (outcome.proof !== null && publication === null)
    out(`\n${style.bold(`The verdict is ${outcome.verdict}`)}`)
  return lines.join('\n')
}

function published({ operation, branch, url, messages }: Publication, { style }: Terminal): string {
  const where = `${branch === null ? '' : ` on branch ${oneSafeLine(branch)}`}${url === null ? '' : ` ${url}`}`
  const head =
    operation === 'none'
      ? `${style.bold('No pull request')}${where}`
      : `${style.bold('Pull request')} ${operation}${where}`
  return [head, ...messages.map(({ level, text }) => `  ${level}: ${oneSafeLine(text)}`)].join('\n')
}
