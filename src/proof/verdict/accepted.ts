import { effectBetween, type Experiment, type Spelled } from '../measuring/experiment.ts'
import { hasSameArguments } from '../measuring/spelling.ts'
import type { Run } from '../measuring/run.ts'

/** Upstream's spellings that the patched project has to work with: the new one, and old ones that are taken and do something. */
export function acceptedIn(experiment: Experiment): readonly Spelled[] {
  const [newest, ...olds] = experiment.after
  return [
    newest!,
    ...olds.filter(
      (one) => one.run.configuration.ok && !isDead(experiment, one) && counts(experiment, one),
    ),
  ]
}

/** An old spelling of which upstream's word is not known counts where it did something before the patch. */
function counts(experiment: Experiment, { spelling }: Spelled): boolean {
  if (spelling.accepted !== null) return spelling.accepted
  const was = experiment.before.find((one) => hasSameArguments(one.spelling, spelling))
  return was !== undefined && was.run.configuration.ok && !isAsBase(experiment, was.run)
}

/** Whether an old spelling is taken without an error and does nothing, while the new one does something. */
export function isDead(experiment: Experiment, { run }: Spelled): boolean {
  const newest = experiment.after[0]!.run
  if (run === newest || !run.configuration.ok || !experiment.base.configuration.ok) return false
  return isAsBase(experiment, run) && !isAsBase(experiment, newest)
}

/** Whether a run shows nothing beyond base. */
export function isAsBase(experiment: Experiment, run: Run): boolean {
  return effectBetween(experiment, run, experiment.base).size === 0
}
