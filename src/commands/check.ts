import { shift } from '../shift.ts'
import { table } from '../report/table.ts'
import type { Terminal } from '../terminal.ts'
import { scanOptionsOf, type CommandLine } from './command-line.ts'

/** @returns the exit status: 0 nothing stale, 1 stale sites */
export async function check(line: CommandLine, terminal: Terminal): Promise<number> {
  const stages = { proof: null, publish: null, checkOnly: true }
  const { report } = await shift(scanOptionsOf(line), stages, terminal.note)
  terminal.out(
    line.on('json') ? JSON.stringify(report, null, 2) : table(report, terminal.style, false),
  )
  return report.status === 'clean' ? 0 : 1
}
