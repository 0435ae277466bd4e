import { coloured } from '../report/diff-colours.ts'
import { proofText } from '../report/proof-text.ts'
import { table } from '../report/table.ts'
import { shift } from '../shift.ts'
import type { Terminal } from './terminal.ts'
import { proofOptionsOf, scanOptionsOf, type CommandLine } from './command-line.ts'

/** @returns the exit status: 0 proved or nothing to prove, 1 not proved */
export async function prove(line: CommandLine, terminal: Terminal): Promise<number> {
  const stages = { proof: proofOptionsOf(line), publish: null, checkOnly: false }
  const { found, report, outcome } = await shift(scanOptionsOf(line), stages, terminal.note)
  if (line.on('json')) terminal.out(JSON.stringify(report, null, 2))
  else {
    terminal.out(table(report, terminal.style, false))
    terminal.out(coloured(Buffer.from(found.diff, 'latin1').toString('utf8'), terminal.style))
    terminal.out(proofText(outcome, terminal.style))
  }
  return found.patches.length === 0 || outcome.verdict === 'proved' ? 0 : 1
}
