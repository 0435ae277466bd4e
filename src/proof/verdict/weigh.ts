import type { RenameState } from '../../upstream/states/state.ts'
import type { RenameVerdict, SpellingRun } from '../evidence.ts'
import { intersectEffects, subtractEffect, type Effect } from '../measuring/elements.ts'
import type { Experiment, Spelled } from '../measuring/experiment.ts'
import type { Run } from '../measuring/run.ts'
import { whyLacking } from '../measuring/configure-lacks.ts'
import { passesNewName } from '../measuring/questions.ts'
import { firstError } from '../running/output.ts'
import { hasSameArguments } from '../measuring/spelling.ts'
import { acceptedIn, effectBeyond, isAsBase, lossOf, NONE } from './effects.ts'
import { whyInPart, whyUnknown } from './unread.ts'

/** What one experiment says of one rename, with what it saw. */
export interface Weighed {
  readonly verdict: Exclude<RenameVerdict, 'not-measured'>
  /** What the rename brought that was not there before, or that upstream takes the old name for as well. */
  readonly gained: Effect
  /** What was there before the patch and is not there with it. */
  readonly lost: Effect
  /** One sentence, where what was gained and lost does not say it. */
  readonly why: string | null
  /** The arguments that the sentence speaks of, where they are not those of the chosen spelling. */
  readonly arguments?: readonly string[]
  /** A spelling that upstream takes and that lacks what was gained. */
  readonly lacking: Spelled | null
}

/** Whether a question says anything of a rename, for or against it. */
export function saysAnythingOfRename(weighed: Weighed | undefined): boolean {
  return (
    weighed !== undefined && weighed.verdict !== 'no-effect' && weighed.verdict !== 'inconclusive'
  )
}

const EMPTY = { gained: NONE, lost: NONE, why: null, lacking: null } as const

/**
 * The verdict on each rename by the one rule: an effect counts if the patched tree shows it, no run before the patch did,
 * and it goes when this rename alone is taken back. What a run before the patch showed and the patched tree does not is lost.
 */
export function weighRenames(
  experiment: Experiment,
  claimed: readonly RenameState[],
): ReadonlyMap<RenameState, Weighed> {
  const { after, before, base } = experiment
  const newest = after[0]!
  const all = (verdict: Weighed['verdict'], why: string): Map<RenameState, Weighed> =>
    new Map(claimed.map((rename) => [rename, { ...EMPTY, verdict, why }] as const))
  const late = [newest.run, base, ...[...after, ...before].map(({ run }) => run)].find(
    ({ configuration }) => configuration.timedOut,
  )
  const isLate = `Configuring ${late?.name} did not end in time, so nobody knows what it shows.`
  if (late === newest.run || late === base) return all('inconclusive', isLate)
  if (!newest.run.configuration.ok) {
    const lacking = claimed
      .map((one) => whyLacking(experiment, one, claimed, newest.run))
      .find(Boolean)
    if (typeof lacking === 'string') return all('inconclusive', lacking)
    const worked = whatWorked(experiment, newest)
    const alike = before.find((one) => one.spelling.name === 'old' && failsAs(one.run, newest.run))
    const failed =
      alike !== undefined
        ? all(
            'inconclusive',
            `Configuring fails as it did before the patch with ${alike.spelling.arguments.join(' ') || 'no arguments'}: ${firstError(alike.run.configuration.output)}`,
          )
        : worked === null
          ? all('inconclusive', 'The patched project could not be configured with these arguments.')
          : all(
              'regression',
              `The patched project could not be configured with these arguments; before the patch it could be ${worked}.`,
            )
    return new Map([...failed].filter(([rename]) => isAsked(experiment, rename, claimed)))
  }
  if (newest.run.configuration.targets.length === 0)
    return all('inconclusive', 'The configured build has no target that could be looked at.')
  const loss = base.configuration.ok ? lossOf(experiment) : null
  if (loss !== null) {
    const weighed = { ...EMPTY, verdict: 'regression' as const, lost: loss.effect }
    return new Map(claimed.map((rename) => [rename, { ...weighed, arguments: loss.arguments }]))
  }
  if (late !== undefined) return all('inconclusive', isLate)
  if (!base.configuration.ok) return withoutBase(experiment, claimed)
  const separate = new Map(claimed.map((rename) => [rename, weighOne(experiment, rename)] as const))
  return weighTogether(experiment, separate)
}

/** A command line that fails tells of the flags that it passes; what else the patch renames is not asked by it. */
function isAsked(
  { question }: Experiment,
  rename: RenameState,
  claimed: readonly RenameState[],
): boolean {
  return (
    !question.standsInPatch ||
    passesNewName(question, rename) ||
    !claimed.some((other) => passesNewName(question, other))
  )
}

/**
 * In which words the project could be configured before the patch: in the same ones, or in its own ones that did something.
 * An old name that nobody reads configures anywhere, and says nothing of what the new one needs: null.
 */
function whatWorked(experiment: Experiment, { spelling }: Spelled): string | null {
  const configured = experiment.before.filter(({ run }) => run.configuration.ok)
  if (configured.some((one) => hasSameArguments(one.spelling, spelling)))
    return 'with the same ones'
  const own = configured.find(
    ({ run }) => experiment.base.configuration.ok && !isAsBase(experiment, run),
  )
  return own === undefined ? null : `with ${own.spelling.arguments.join(' ') || 'none'}`
}

/**
 * Upstream refuses every other name than the new one: that before in its own words and base fail alike, and after does not,
 * is the proof. What can be configured with one rename taken back shows for itself what this one brings.
 */
function withoutBase(
  experiment: Experiment,
  claimed: readonly RenameState[],
): ReadonlyMap<RenameState, Weighed> {
  const { before, base, controls } = experiment
  const olds = before.filter(({ spelling }) => spelling.name === 'old')
  const own = olds.length > 0 ? olds : before
  const failsAlike = own.every(({ run }) => failsAs(run, base))
  const weigh = (rename: RenameState): Weighed => {
    const control = controls.get(rename) ?? base
    if (failsAlike && control.configuration.ok) return weighOne(experiment, rename)
    if (failsAlike && failsAs(control, base))
      return {
        ...EMPTY,
        verdict: 'proved',
        why: "In the old words the project can't be configured, nor with the rename taken back; with the patch it can.",
      }
    const why = `With the renames taken back the project could not be configured (exit status ${base.configuration.exit ?? 'none'}), so there is nothing to compare with.`
    return { ...EMPTY, verdict: 'inconclusive', why, arguments: base.arguments }
  }
  return new Map(claimed.map((rename) => [rename, weigh(rename)]))
}

function failsAs({ configuration }: Run, other: Run): boolean {
  return (
    !configuration.ok && firstError(configuration.output) === firstError(other.configuration.output)
  )
}

/**
 * Why a rename that takes nothing away when it is taken back has done so before the patch as well: upstream knows no other
 * word than the old one and the new, or what the flag does is there without it and goes when it is turned off. Null where
 * nothing shows that it does anything.
 */
function whyAlike(experiment: Experiment, rename: RenameState, { state }: Run): string | null {
  const { chosen, turned } = experiment
  if (!isAsBefore(experiment)) return null
  if (state.kind === 'control' && state.by === 'old name')
    return `nothing differs when ${rename.from} is put back in the place of ${rename.to.map(({ name }) => name).join(', ')}`
  const other = turned.get(rename)
  if (other === undefined || !other.configuration.ok) return null
  if (effectBeyond(experiment, other, chosen.run).size === 0) return null
  return `nothing differs from before the patch, while with ${other.arguments.join(' ')} something does`
}

/** Whether a run before the patch shows the same: one in the old words, where there is one. */
export function isAsBefore(experiment: Experiment): boolean {
  const { before, chosen } = experiment
  const olds = before.filter(({ spelling }) => spelling.name === 'old')
  return (olds.length > 0 ? olds : before).some(
    ({ run }) => run.configuration.ok && effectBeyond(experiment, run, chosen.run).size === 0,
  )
}

/**
 * What no run before the patch showed of an effect: beside the one that comes nearest to it, and beside the one in the old
 * name, as the project was built. Of one rename the runs in the old names of others say nothing, where there is one in its own.
 */
function beyondBefore(
  experiment: Experiment,
  shown: Effect,
  rename?: RenameState,
): { readonly nearest: Effect; readonly own: Effect } {
  const { before } = experiment
  const ofRename = before.filter(
    ({ spelling: { name, flags } }) => name === 'new' || flags.includes(rename?.from ?? ''),
  )
  const gains = (ofRename.some(({ spelling }) => spelling.name === 'old') ? ofRename : before)
    .map(({ spelling, run }) => ({
      spelling,
      gain: subtractEffect(shown, effectBeyond(experiment, run)),
    }))
    .toSorted((a, b) => a.gain.size - b.gain.size)
  const nearest = gains[0]?.gain ?? shown
  return { nearest, own: gains.find(({ spelling }) => spelling.name === 'old')?.gain ?? nearest }
}

function weighOne(experiment: Experiment, rename: RenameState): Weighed {
  const control = experiment.controls.get(rename) ?? experiment.base
  if (!control.configuration.ok)
    return {
      ...EMPTY,
      verdict: 'inconclusive',
      why: 'With this rename taken back the project could not be configured, so there is nothing to compare with.',
      arguments: control.arguments,
    }
  const { chosen } = experiment
  const taken = effectBeyond(experiment, chosen.run, control)
  if (taken.size === 0) {
    const why = whyUnknown(experiment, control)
    if (why !== null) return { ...EMPTY, verdict: 'inconclusive', why }
    const alike = whyAlike(experiment, rename, control)
    return { ...EMPTY, verdict: alike === null ? 'no-effect' : 'unchanged', why: alike }
  }
  const shown = intersectEffects(effectBeyond(experiment, chosen.run), taken)
  const { nearest, own: gained } = beyondBefore(experiment, shown, rename)
  if (nearest.size === 0) return { ...EMPTY, verdict: 'unchanged', gained: shown }
  const lacking = acceptedIn(experiment).find(
    ({ run }) => subtractEffect(nearest, effectBeyond(experiment, run)).size > 0,
  )
  if (lacking !== undefined) return { ...EMPTY, verdict: 'partial', gained: nearest, lacking }
  const why = whyInPart(experiment, gained)
  return { ...EMPTY, verdict: why === null ? 'proved' : 'partial', gained, why }
}

/**
 * Where no rename takes anything away by itself but all of them together do, each of two stands in for the other: what they
 * bring is theirs together.
 */
function weighTogether(
  experiment: Experiment,
  separate: ReadonlyMap<RenameState, Weighed>,
): ReadonlyMap<RenameState, Weighed> {
  if (separate.size < 2 || [...separate.values()].some(({ verdict }) => verdict !== 'no-effect'))
    return separate
  const shown = effectBeyond(experiment, experiment.chosen.run)
  const { nearest, own: gained } = beyondBefore(experiment, shown)
  if (nearest.size === 0) return separate
  return new Map(
    [...separate].map(([rename, one]) => [
      rename,
      {
        ...one,
        verdict: 'proved' as const,
        gained,
        why: 'What it brings goes only when all renames are taken back: they stand in for one another.',
      },
    ]),
  )
}

/** What one spelling does after the patch, for the report. */
export function effectIn(experiment: Experiment, { run }: Spelled): SpellingRun['effect'] {
  if (!run.configuration.ok) return 'failed'
  if (!experiment.base.configuration.ok) return 'effective'
  const shown = effectBeyond(experiment, run)
  if (shown.size === 0) return lossOf(experiment) === null ? 'none' : 'lost'
  return beyondBefore(experiment, shown).nearest.size > 0 ? 'effective' : 'unchanged'
}
