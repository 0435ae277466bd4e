import { listOrphans } from '../orphans.ts'
import { explainAction } from '../report/explain-site.ts'
import { orphanReport, orphanTable } from '../report/orphans.ts'
import { reportTable } from '../report/report-table.ts'
import { proveNothing } from '../proof/prove-found.ts'
import { shiftFlags } from '../shift.ts'
import type { Terminal } from './terminal.ts'
import type { CommandLine } from './command-line.ts'
import { proofOptionsOf, scanOptionsOf } from '../options/options.ts'
import { findUnused } from '../unused.ts'
import { UserError } from '../core/user-error.ts'
import { tellStepsAfterCheck } from './next-steps.ts'
import { outputFormatOf, printAs } from './output.ts'
import { unusedReport, unusedTable } from '../report/unused.ts'

/**
 * @returns the exit status: 0 nothing stale, 1 stale sites (or, with --orphans and --unused, flags that
 * nobody reads), 3 nothing stale was seen, but somebody could not be asked
 */
export async function runCheck(line: CommandLine, terminal: Terminal): Promise<number> {
  const options = scanOptionsOf(line, line.operand)
  const format = outputFormatOf(line)
  const isJson = format === 'json'
  const tell = (data: object, text: string): void =>
    terminal.out(isJson ? JSON.stringify(data, null, 2) : text)
  const alone = (['orphans', 'unused', 'explain'] as const).find((name) => line.isGiven(name))
  if (alone !== undefined && format !== null && format !== 'text' && !isJson)
    throw new UserError(`--${alone} has no output format ${format}.`, 'It tells text and json.')
  if (line.on('orphans')) {
    const found = await listOrphans(options, terminal.progress)
    tell(orphanReport(found), orphanTable(found, terminal))
    if (found.orphans.length > 0) return 1
    return found.asked.length === 0 || found.unread.length > 0 ? 3 : 0
  }
  if (line.on('unused')) {
    const found = await findUnused(options, proofOptionsOf(line), process.env, terminal.progress)
    tell(unusedReport(found), unusedTable(found, terminal.style))
    if (found.unused.length > 0) return 1
    return found.attempts.some(({ ok }) => ok) ? 0 : 3
  }
  const stages = { prove: proveNothing, checkOnly: true } as const
  const { found, report } = await shiftFlags(options, stages, terminal.progress)
  const question = line.text('explain')
  if (question !== '' && !isJson) terminal.out(explainAction(found, question, terminal))
  else {
    const text = () => reportTable(report, terminal, { next: tellStepsAfterCheck(report, line) })
    await printAs(format ?? 'text', { found, report }, text, line, terminal)
  }
  if (report.status === 'undecided') return 3
  return report.status === 'clean' ? 0 : 1
}
