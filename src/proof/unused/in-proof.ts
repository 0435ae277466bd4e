import type { BuildSystem } from '../build-systems/build-system.ts'
import { TYPE } from '../build-systems/argument-type.ts'
import type { ProofInput } from '../input.ts'
import type { Experiment } from '../measuring/experiment.ts'
import { patchedRuns } from '../measuring/places.ts'
import { collectPassed } from './collect.ts'
import { attemptOf } from './find.ts'
import { judgePassed, type Unused } from './judge.ts'

/**
 * The arguments that the patched repository passes, that a proof configured with anyway, and that no configure of the patched
 * tree used. Nothing is configured for them. The flags that the patch brings are left out: they have verdicts of their own.
 */
export async function findUnusedInProof(
  input: ProofInput,
  { name: system }: BuildSystem,
  sourceDir: string,
  experiments: readonly Experiment[],
): Promise<readonly Unused[]> {
  if (system !== 'cmake' && system !== 'meson') return []
  const attempts = patchedRuns(experiments).map(({ arguments: args, configuration }) =>
    attemptOf({ system, sourceDir }, args.flatMap(nameOf), configuration),
  )
  if (attempts.every(({ unused }) => unused.length === 0)) return []
  const { commands, read } = await collectPassed({
    source: input.files,
    submodules: input.submodules ?? [],
    patched: new Map(input.patched.map(({ path, bytes }) => [path, bytes])),
    sourceDir: input.options.sourceDir,
    exempt: input.exempt ?? new Set(),
    isSelected: input.isSelected ?? (() => true),
  })
  const brought = new Set(input.renames.flatMap(({ to }) => to.map(({ name }) => name)))
  const own = commands
    .filter((command) => command.system === system && command.sourceDir === sourceDir)
    .map((command) => ({
      ...command,
      arguments: command.arguments.filter(({ name }) => !brought.has(name)),
    }))
  return judgePassed(own, attempts, read).unused
}

function nameOf(argument: string): readonly string[] {
  return new RegExp(String.raw`^-D([\w.-]+)(?:${TYPE})?=`).exec(argument)?.slice(1) ?? []
}
