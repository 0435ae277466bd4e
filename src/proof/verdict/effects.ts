import {
  differencesOf,
  isOfUnit,
  partsOf,
  subtractEffect,
  type Effect,
} from '../measuring/elements.ts'
import {
  effectBetween,
  elementsOf,
  type Experiment,
  type Spelled,
} from '../measuring/experiment.ts'
import type { Run } from '../measuring/run.ts'
import { TOO_LATE, unitKey } from '../measuring/unit-text.ts'
import { hasSameArguments } from '../measuring/spelling.ts'

export const NONE: Effect = new Map()

/** What a patch takes away, and the arguments with which it was there before. */
interface Loss {
  readonly effect: Effect
  readonly arguments: readonly string[]
}

/** What some run before the patch shows beyond base without flags, and the patched tree in the same words, or in the new ones, does not. */
export function lossOf(experiment: Experiment): Loss | null {
  const accepted = acceptedIn(experiment)
  for (const { spelling, run } of experiment.before) {
    if (!run.configuration.ok) continue
    const same = accepted.find((one) => hasSameArguments(one.spelling, spelling))
    const now = (same ?? accepted[0]!).run
    const [was, shown] = [run, now].map((one) => effectBeyond(experiment, one, experiment.bare))
    const gone = withoutGrown(subtractEffect(was!, shown!), shown!)
    const lost = withoutFallbacks(experiment, gone, now)
    const broken = brokenSince(experiment, run, now)
    if (lost.size + broken.size > 0)
      return { effect: new Map([...broken, ...lost]), arguments: spelling.arguments }
  }
  return null
}

/**
 * A line of a command or a list that has more words now, in the same order, is not lost; nor is another name where a name
 * stands for something.
 */
function withoutGrown(gone: Effect, now: Effect): Effect {
  const come = differencesOf(now).filter(({ sign }) => sign === '+')
  return new Map(
    [...gone].filter(([key]) => {
      const { unit, aspect, text } = partsOf(key.slice(1))
      if (aspect === 'names') return false
      if (!key.startsWith('+') || isOfUnit(unit)) return true
      return !come.some((one) => one.unit === unit && hasWords(one.text, text.match(/\S+/g) ?? []))
    }),
  )
}

/** Whether a line has these words in this order, others between them. */
function hasWords(line: string, words: readonly string[]): boolean {
  let at = 0
  for (const word of line.match(/\S+/g) ?? []) if (word === words[at]) at += 1
  return at === words.length
}

/**
 * What base lacks altogether, a target that an option brings and its units, has nothing there to be compared with: there a
 * line that a control shows as well is what stands without the flag, and was replaced by the patch rather than lost.
 */
function withoutFallbacks(experiment: Experiment, gone: Effect, now: Run): Effect {
  const inBase = textsOf(experiment.bare)
  const inNow = textsOf(now)
  const controls = [...experiment.controls.values()].map((run) => elementsOf(experiment, run))
  return new Map(
    [...gone].filter(([key, times]) => {
      if (!key.startsWith('+') || inBase.has(unitIn(key)) || !inNow.has(unitIn(key))) return true
      return controls.every((shown) => (shown.get(key.slice(1)) ?? 0) < times)
    }),
  )
}

function textsOf({ configuration, told }: Run): ReadonlySet<string> {
  return new Set([...configuration.units.map(unitKey), ...told.keys()])
}

/** Units that before and base without flags could preprocess and after can't; what only took too long may have been a slow machine. */
function brokenSince({ readings, bare }: Experiment, was: Run, now: Run): Effect {
  const broken = readings.broken.get(now) ?? new Map<string, string>()
  const fine = [was, bare].map((run) => readings.broken.get(run))
  return new Map(
    [...broken]
      .filter(([unit, said]) => said !== TOO_LATE && fine.every((one) => one?.has(unit) !== true))
      .map(([unit, said]) => [`-${unit}\n${said.split('\n', 1).join()}`, 1] as const),
  )
}

/** What a run shows beyond another one, and nothing where it could not be configured. That lines are not there of a unit which could not be read says nothing of them. */
export function effectBeyond(experiment: Experiment, run: Run, other = experiment.base): Effect {
  if (!run.configuration.ok) return NONE
  const effect = effectBetween(experiment, run, other)
  const broken = experiment.readings.broken.get(run) ?? NONE
  if (broken.size === 0) return effect
  return new Map([...effect].filter(([key]) => key.startsWith('+') || !broken.has(unitIn(key))))
}

/** The unit of an element of an effect. */
function unitIn(key: string): string {
  return partsOf(key.slice(1)).unit
}

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
  if (run === newest || !run.configuration.ok || !experiment.bare.configuration.ok) return false
  return isAsBase(experiment, run) && !isAsBase(experiment, newest)
}

/** Whether a run shows nothing beyond base without flags. */
export function isAsBase(experiment: Experiment, run: Run): boolean {
  return effectBetween(experiment, run, experiment.bare).size === 0
}
