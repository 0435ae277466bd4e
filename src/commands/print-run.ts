import { joinParts } from '../core/parts.ts'
import { quoteWord } from '../core/quote-word.ts'
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

/** A branch of the repository itself that holds the patch: no pull request yet. */
interface MadeBranch {
  /** The file with the page of the pull request. */
  readonly page: string
  /** What git takes for the branch and for nothing else. */
  readonly called: string
}

/** Prints a whole run: in the format that was asked for, else as its verdict, what was found, the proof, the pull request. */
export async function printRun(
  shifted: Shifted,
  line: CommandLine,
  terminal: Terminal,
  made: MadeBranch | null = null,
): Promise<void> {
  const format = outputFormatOf(line) ?? 'text'
  return printAs(format, shifted, () => textOf(shifted, line, terminal, made), line, terminal)
}

/** A whole run as text. Where nothing is published the places are counted: check lists them. */
export function textOf(
  { found, report, outcome }: Shifted,
  line: CommandLine,
  terminal: Terminal,
  made: MadeBranch | null = null,
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
    publication === null ? steps.join('\n') : published(publication, made, terminal),
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

function published(
  { operation, branch, number, url, messages }: Publication,
  made: MadeBranch | null,
  screen: Screen,
): string {
  const name = branch === null ? '' : oneSafeLine(branch)
  const called = quoteWord(oneSafeLine(made?.called ?? ''))
  // A branch of this repository is no pull request yet.
  const isBranch = number === null && branch !== null && operation !== 'none'
  const { bold } = screen.style
  const did =
    operation === 'none' ? bold('No pull request') : `${bold('Pull request')} ${operation}`
  const where = `${branch === null ? '' : ` on branch ${name}`}${url === null ? '' : ` ${url}`}`
  const head = isBranch ? `${bold(`Branch ${name}`)} ${operation}` : did + where
  return joinParts('\n', [
    head,
    isBranch && made !== null && `  its page: ${oneSafeLine(made.page)}`,
    ...messages.map(({ level, text }) => `  ${level}: ${oneSafeLine(text)}`),
    // What is not kept can't be merged.
    ...(isBranch && made !== null && operation !== 'closed'
      ? layOutNextSteps(
          ['git diff HEAD...', 'git merge '].map((git) => git + called),
          screen,
        )
      : []),
  ])
}
