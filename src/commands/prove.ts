import { checkKitFolder } from '../proof/kit/write-kit.ts'
import { checkPatterns } from '../proof/programs/patterns.ts'
import { proveBySmokeTest, provesNothing } from '../proof/prove-found.ts'
import { oneSafeLine } from '../report/escape.ts'
import { shiftFlags, type Shifted } from '../shift.ts'
import type { CommandLine } from './command-line.ts'
import { proofOptionsOf, scanOptionsOf, type ProofOptions } from '../options/options.ts'
import { printRun } from './print-run.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0 proved or nothing to prove, 1 not proved */
export async function runProve(line: CommandLine, terminal: Terminal): Promise<number> {
  const options = await proofOf(line)
  const scan = scanOptionsOf(line, line.operand)
  const stages = { prove: proveBySmokeTest(options, scan) }
  const shifted = await shiftFlags(scan, stages, terminal.progress)
  await printRun(shifted, line, terminal)
  if (options.emit !== null) terminal.note(kitNote(shifted, options.emit))
  const { proof, verdict } = shifted.outcome
  const isNothing = shifted.found.patches.length === 0 || (proof !== null && provesNothing(proof))
  return isNothing || verdict === 'proved' || verdict === 'unchanged' ? 0 : 1
}

/** What was asked of the smoke test, looked at before anything is done. */
export async function proofOf(line: CommandLine): Promise<ProofOptions> {
  const options = proofOptionsOf(line)
  checkPatterns(options, (name) => line.called(name))
  if (options.emit !== null) await checkKitFolder(options.emit)
  return options
}

/** Where the smoke test lies, or why there is none to keep. */
export function kitNote({ outcome: { proof } }: Shifted, folder: string): string {
  if (proof?.kit)
    return `The smoke test of ${oneSafeLine(proof.kit.component)} is in ${folder}: see its README.md`
  return 'No smoke test was written: no definition of a target shows what the patch brings.'
}
