import { joinParts } from '../core/parts.ts'
import { colourDiff } from '../report/style.ts'
import { oneSafeLine } from '../report/escape.ts'
import type { Publication } from '../report/publication.ts'
import { proofHead, proofText } from '../report/proof-text.ts'
import { patchText } from '../report/report.ts'
import { layOutNextSteps, reportTable } from '../report/report-table.ts'
import type { Screen } from '../report/terminal/places.ts'
import type { Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { tellStepsAfterProof } from './next-steps.ts'
import { outputFormatOf, printAs } from './output.ts'
import type { Terminal } from './terminal.ts'

/** Prints a whole run: in the format that was asked for, else as its verdict, what was found, the proof, the pull request. */
export async function printRun(
  shifted: Shifted,
  line: CommandLine,
  terminal: Terminal,
  page: string | null = null,
): Promise<void> {
  const format = outputFormatOf(line) ?? 'text'
  return printAs(format, shifted, () => textOf(shifted, line, terminal, page), line, terminal)
}

/** A whole run as text. Where nothing is published the places are counted: check lists them. */
export function textOf(
  { found, report, outcome }: Shifted,
  line: CommandLine,
  terminal: Terminal,
  page: string | null = null,
): string {
  const { style } = terminal
  const { publication } = report
  const isWhole = line.on('all') || line.on('full')
  const isBrief = publication === null && outcome.proof !== null && !isWhole
  const steps =
    publication === null ? layOutNextSteps(tellStepsAfterProof(report, line), terminal) : []
  // A verdict that stands only below what was found is read by nobody, and one above a long text is forgotten.
  return joinParts('\n\n', [
    proofHead(outcome, terminal, report.status),
    reportTable(report, terminal, { isBrief }),
    // What changes stands line by line above; flagshift patch prints the diff.
    isWhole && colourDiff(patchText(found) ?? '', style),
    proofText(outcome, terminal),
    publication === null ? steps.join('\n') : published(publication, page, terminal),
    publication === null && style.bold(lastLine(outcome, report)),
  ])
}

/** The verdict once more; where nothing was proved, why. */
function lastLine({ proof, verdict }: Shifted['outcome'], { status }: Shifted['report']): string {
  if (proof !== null) return `The verdict is ${verdict}`
  return status === 'undecided'
    ? 'Nothing was proved: the verdict is undecided'
    : 'There was nothing to prove'
}

/** @param page the file with the page of a pull request that is none yet */
function published(
  { operation, branch, number, url, messages }: Publication,
  page: string | null,
  screen: Screen,
): string {
  const name = branch === null ? '' : oneSafeLine(branch)
  // A branch of this repository is no pull request yet.
  const isBranch = number === null && branch !== null && operation !== 'none'
  const { bold } = screen.style
  const did =
    operation === 'none' ? bold('No pull request') : `${bold('Pull request')} ${operation}`
  const where = `${branch === null ? '' : ` on branch ${name}`}${url === null ? '' : ` ${url}`}`
  const head = isBranch ? `${bold(`Branch ${name}`)} ${operation}` : did + where
  return joinParts('\n', [
    head,
    isBranch && page !== null && `  its page: ${oneSafeLine(page)}`,
    ...messages.map(({ level, text }) => `  ${level}: ${oneSafeLine(text)}`),
    // What is not kept can't be merged.
    ...(isBranch && page !== null && operation !== 'closed'
      ? layOutNextSteps([`git diff HEAD...${name}`, `git merge ${name}`], screen)
      : []),
  ])
}
