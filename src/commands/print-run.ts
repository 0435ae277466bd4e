import { colourDiff } from '../report/diff-colours.ts'
import { oneSafeLine } from '../report/escape.ts'
import type { Publication } from '../report/publication.ts'
import { proofHead, proofText } from '../report/proof-text.ts'
import { patchText } from '../report/report.ts'
import { nextLines, table } from '../report/table.ts'
import type { Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { stepsAfterProof } from './next-steps.ts'
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

/** A whole run as text. Where nothing is published the places are counted: check lists them. */
export function textOf(
  { found, report, outcome }: Shifted,
  line: CommandLine,
  terminal: Terminal,
): string {
  const screen = screenOf(line, terminal)
  const { style } = screen
  const { publication } = report
  const isWhole = line.on('all') || line.on('full')
  const isBrief = publication === null && outcome.proof !== null && !isWhole
  const steps = publication === null ? nextLines(stepsAfterProof(report, line), screen) : []
  // A verdict that stands only below what was found is read by nobody, and one above a long text is forgotten.
  const parts = [
    proofHead(outcome, screen),
    table(report, screen, { isBrief }),
    // What changes stands line by line above; flagshift patch prints the diff.
    isWhole ? colourDiff(patchText(found) ?? '', style) : '',
    proofText(outcome, screen),
    publication === null ? steps.join('\n') : published(publication, terminal),
    outcome.proof !== null && publication === null
      ? style.bold(`The verdict is ${outcome.verdict}`)
      : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function published({ operation, branch, url, messages }: Publication, { style }: Terminal): string {
  const where = `${branch === null ? '' : ` on branch ${oneSafeLine(branch)}`}${url === null ? '' : ` ${url}`}`
  const head =
    operation === 'none'
      ? `${style.bold('No pull request')}${where}`
      : `${style.bold('Pull request')} ${operation}${where}`
  return [head, ...messages.map(({ level, text }) => `  ${level}: ${oneSafeLine(text)}`)].join('\n')
}
