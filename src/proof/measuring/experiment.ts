import { rememberedOf } from '../../core/memoize.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { BuildSystem } from '../build-systems/build-system.ts'
import { effectOf, type Effect, type Elements } from './elements.ts'
import type { Laboratory } from './laboratory.ts'
import type { Readings } from './readings.ts'
import type { Run } from './run.ts'
import { learnNoise, NO_NOISE, type Quiet } from './noise.ts'
import type { Question } from './questions.ts'
import { spellArguments, type Spelling, type Spellings } from './spelling.ts'
import { nameAt, type State } from './tree-state.ts'

/** One spelling of the arguments in one state. */
export interface Spelled {
  readonly spelling: Spelling
  readonly run: Run
}

/** All runs of one question, read side by side. */
export interface Experiment {
  readonly question: Question
  /** The patched tree with all claimed renames taken back. */
  readonly base: Run
  /** Base without the flags that an old spelling writes otherwise though the patch does not: what such a flag does by itself shows beside it. */
  readonly bare: Run
  /** The patched tree in the new spelling, then in the old ones that upstream may still take. */
  readonly after: readonly Spelled[]
  readonly before: readonly Spelled[]
  /** The patched tree with one rename taken back, in the spelling in which something was gained. */
  readonly controls: ReadonlyMap<RenameState, Run>
  /** Where nothing is shown beyond base, the patched tree with a renamed switch turned off: what is so by default shows there. */
  readonly turned: ReadonlyMap<RenameState, Run>
  /** The spelling in which the controls were made. */
  readonly chosen: Spelled
  readonly readings: Readings
  readonly quiet: Quiet
}

type Measured = Pick<Experiment, 'readings' | 'quiet'>

/** What was read of the runs, without noise; it is asked for again and again, and there may be a million lines. */
const QUIET = rememberedOf((_readings: Readings) => new Map<Run, Elements>())

/** What a run shows, without noise. */
export function elementsOf({ readings, quiet }: Measured, run: Run): Elements {
  const known = QUIET(readings)
  const all = readings.elements.get(run) ?? new Map<string, number>()
  const shown = known.get(run) ?? quietened(all, quiet)
  known.set(run, shown)
  return shown
}

/** How a run differs from another one, without noise. */
export function effectBetween(experiment: Measured, run: Run, other: Run): Effect {
  return effectOf(elementsOf(experiment, run), elementsOf(experiment, other))
}

function quietened(all: Elements, quiet: Quiet): Elements {
  const shown = new Map<string, number>()
  for (const [key, times] of all) {
    const counted = quiet(key)
    if (counted !== null) shown.set(counted, (shown.get(counted) ?? 0) + times)
  }
  return shown
}

/**
 * Asks one question of the tree: base, after in every spelling that counts and once more for the noise, before in its own
 * words, and a control for each rename where there are several.
 *
 * @param claimed the renames that the patch makes and that have a new name
 */
export async function askQuestion(
  laboratory: Laboratory,
  question: Question,
  claimed: readonly RenameState[],
): Promise<Experiment> {
  const spellings = spell(laboratory, question)
  const [newest, ...olds] = spellings
  // What stands in the patch was passed in the old words before it, and is in the new ones after it: nobody passes the others.
  const standsInPatch = question.standsInPatch && olds.length > 0
  const isSpelled = standsInPatch ? [] : olds.filter(({ accepted }) => accepted !== false)
  const run = await state(laboratory, 'after', newest)
  const after: Spelled[] = [{ spelling: newest, run }]
  const base = await takeBack(laboratory, claimed, newest.arguments, 'with every rename taken back')
  const related = laboratory.plan.input.related.filter(({ from }) =>
    olds.some(({ flags }) => flags.includes(from)),
  )
  const bare = await withoutFlags(laboratory, base, related)
  for (const spelling of isSpelled)
    after.push({ spelling, run: await state(laboratory, 'after', spelling) })
  const before: Spelled[] = []
  const patched = new Set(laboratory.plan.input.renames.map(({ from }) => from))
  // Of a rename that the patch does not make, nobody passed an old name that upstream does not take.
  const wasPassed = ({ name, accepted, flags }: Spelling): boolean =>
    name === 'new' || accepted !== false || flags.some((flag) => patched.has(flag))
  for (const spelling of (standsInPatch ? olds : spellings).filter(wasPassed))
    before.push({ spelling, run: await state(laboratory, 'before', spelling) })
  const isOpen = run.configuration.ok && run.configuration.targets.length > 0
  // The first run is repeated behind the others: a clock that ticked between any two of them ticked between these.
  const again = isOpen ? await laboratory.repeat({ ...run, state: { kind: 'retouched' } }) : run
  const configured = [base, bare, again, ...[...after, ...before].map((one) => one.run)]
  const first = await laboratory.read(configured)
  const quiet = noiseBetween(first, run, again)
  const chosen = bestOf({ readings: first, quiet }, after, before)
  const controls = new Map<RenameState, Run>()
  // Where the patched tree shows nothing, no control can take anything away.
  const turned = new Map<RenameState, Run>()
  const common = { question, base, bare, after, before, controls, turned, chosen, quiet }
  if (!isOpen) return { ...common, readings: first }
  const shown = effectBetween({ readings: first, quiet }, chosen.run, base)
  const hasNothingToTakeAway = base.configuration.ok && shown.size === 0
  const isBase = hasNothingToTakeAway || (claimed.length === 1 && chosen === after[0])
  const args = chosen.spelling.arguments
  for (const rename of claimed) {
    const name = `with ${rename.from} → ${rename.to.map((one) => one.name).join(', ')} taken back`
    controls.set(rename, isBase ? base : await takeBack(laboratory, [rename], args, name))
  }
  if (hasNothingToTakeAway)
    for (const rename of claimed)
      for (const off of turnOff(args, rename, laboratory.plan.system))
        turned.set(rename, await state(laboratory, 'after', { arguments: off }))
  const others = [...controls.values(), ...turned.values()].filter((one) => one !== base)
  const readings = others.length === 0 ? first : await laboratory.read([...configured, ...others])
  return { ...common, readings }
}

/** Whether the patched tree can be configured with the arguments of a question; this much of it is then known. */
export async function canBeAsked(laboratory: Laboratory, question: Question): Promise<boolean> {
  const [newest] = spell(laboratory, question)
  return (await state(laboratory, 'after', newest)).configuration.ok
}

function spell({ plan: { input, system } }: Laboratory, question: Question): Spellings {
  const renames = [...input.renames, ...input.related]
  return spellArguments(question.arguments, renames, system.kinds)
}

/** The arguments with the switch that a rename is of turned off; none where it is no switch here, or is off. */
function turnOff(
  args: readonly string[],
  { kind, to }: RenameState,
  { kinds, argument }: BuildSystem,
): readonly (readonly string[])[] {
  const [only, more] = to
  if (!kinds.has(kind) || more !== undefined || only === undefined) return []
  const [on, off] = ['ON', 'OFF'].map((value) => argument(only.name, value))
  const rest = args.filter((one) => one.search(nameAt([only.name])) === -1)
  return on === off || args.includes(off!) ? [] : [[...rest, off!]]
}

function state(
  laboratory: Laboratory,
  kind: 'before' | 'after',
  { arguments: args }: Pick<Spelling, 'arguments'>,
): Promise<Run> {
  return laboratory.configure({
    state: { kind },
    arguments: args,
    name: kind === 'before' ? 'before the patch' : 'with the patch',
  })
}

/** The patched tree with renames taken back, in the first way in which it can be configured. */
async function takeBack(
  laboratory: Laboratory,
  renames: readonly RenameState[],
  args: readonly string[],
  name: string,
): Promise<Run> {
  const rest = leaveOut(args, renames)
  const by = (how: (State & { readonly kind: 'control' })['by']): Promise<Run> =>
    laboratory.configure({ state: { kind: 'control', renames, by: how }, arguments: rest, name })
  for (const how of ['words', 'one word'] as const) {
    const run = await by(how)
    if (run.configuration.ok) return run
  }
  return by('old name')
}

/** The arguments but for those that name one of some renames. */
function leaveOut(args: readonly string[], renames: readonly RenameState[]): readonly string[] {
  if (renames.length === 0) return args
  const names = renames.flatMap(({ from, to }) => [from, ...to.map((target) => target.name)])
  return args.filter(
    (argument) => argument.startsWith('--preset') || argument.search(nameAt(names)) === -1,
  )
}

/** Base without the flags of more renames; base itself where it has none of them, or can't be configured without. */
async function withoutFlags(
  laboratory: Laboratory,
  base: Run,
  more: readonly RenameState[],
): Promise<Run> {
  const rest = leaveOut(base.arguments, more)
  if (!base.configuration.ok || rest.length === base.arguments.length) return base
  const name = 'with every rename taken back and without the other renamed flags'
  const run = await laboratory.configure({ state: base.state, arguments: rest, name })
  return run.configuration.ok ? run : base
}

function noiseBetween(readings: Readings, one: Run, other: Run): Quiet {
  const [first, second] = [one, other].map((run) => readings.elements.get(run))
  if (first === undefined || second === undefined) return NO_NOISE
  return learnNoise(effectOf(first, second))
}

/** The first spelling in which the patched tree shows something that no run before the patch shows. */
function bestOf(given: Measured, after: readonly Spelled[], before: readonly Spelled[]): Spelled {
  const gains = ({ run }: Spelled): boolean =>
    run.configuration.ok && before.every((one) => effectBetween(given, run, one.run).size > 0)
  return after.find(gains) ?? after[0]!
}
