import type { RenameState } from '../../upstream/states/state.ts'
import type { Experiment } from '../measuring/experiment.ts'
import { newLack } from '../measuring/lacks.ts'
import { passes } from '../measuring/questions.ts'

/**
 * What the patched tree looks for in vain and the one with a rename taken back does not: it has to be there before anything
 * can be said of the rename. Where a word that nobody reads is refused like the flag, the flag itself is what was not found.
 *
 * @returns null where both look for the same
 */
export function whyLacking(
  { question, chosen, base, controls }: Experiment,
  rename: RenameState,
  { configuration: own } = chosen.run,
): string | null {
  const asksForOthers =
    !passes(question, rename) && [...controls.keys()].some((other) => passes(question, other))
  if (asksForOthers) return null
  const control = controls.get(rename) ?? base
  const { state, configuration } = control
  if (!configuration.ok || (state.kind === 'control' && state.by === 'old name')) return null
  const lack = newLack(own, configuration)
  return lack === null
    ? null
    : `Configuring ${lack.told}, and does not with ${rename.to.map(({ name }) => name).join(', ')} taken back: what it asks for has to be there.`
}
