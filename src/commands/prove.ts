import { proveBySmokeTest } from '../proof/prove-found.ts'
import { shift } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { proofOptionsOf, scanOptionsOf } from '../options/options.ts'
import { printRun } from './print-run.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0 proved or nothing to prove, 1 not proved */
export async function prove(line: CommandLine, terminal: Terminal): Promise<number> {
  const stages = { prove: proveBySmokeTest(proofOptionsOf(line)) }
  const shifted = await shift(scanOptionsOf(line, line.operand), stages, terminal.note)
  printRun(shifted, line, terminal)
  return shifted.found.patches.length === 0 || shifted.outcome.verdict === 'proved' ? 0 : 1
}
