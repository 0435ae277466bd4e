import type { CMakeMeasurement, SpellingSnapshots } from './cmake-proof.ts'
import { compareSnapshots, type Comparison, type NamePair, type Snapshot } from './compare.ts'
import type { Place, SpellingRun, StateResult, Verdict } from './evidence.ts'
import { firstError, sanitise } from './output.ts'
import type { Session } from './session.ts'

export interface JudgeRequest {
  readonly measurement: CMakeMeasurement
  readonly pairs: readonly NamePair[]
  /** Lines of build files that the patch changed and that can be executed at all. */
  readonly lines: readonly Place[]
  /** Whether build options are among the applied renames. */
  readonly renamesOptions: boolean
}

export interface Judgement {
  readonly verdict: Verdict
  readonly level: 'none' | 'configure' | 'preprocess'
  readonly runs: readonly SpellingRun[]
  readonly executed: readonly Place[]
  /** The run whose definitions the CUDA program is built with, and the targets that the patch reached in it. */
  readonly best: {
    readonly snapshots: SpellingSnapshots
    readonly targets: readonly string[]
  } | null
}

type Effect = SpellingRun['effect']

interface Judged {
  readonly snapshots: SpellingSnapshots
  readonly comparison: Comparison
  readonly effect: Effect
}

/** More than this share of unmeasured files makes a result inconclusive. */
const MOST_UNMEASURED = 0.1

/**
 * The verdict by the written rules.
 *
 * A spelling is effective when some file gets the new name to work that did not have it before, and none loses what it
 * had. `proved`: so under every spelling that the upstream takes. `partial`: under some. `regression`: a file that had
 * the feature before has it no more. `inconclusive`: what was patched was not executed, or too much was not measured.
 */
export function judge(session: Session, request: JudgeRequest): Judgement {
  const { measurement, pairs, lines } = request
  const patched = new Set(lines.map(({ path, line }) => `${path}:${line}`))
  const first = measurement.spellings[0]!
  const compared = measurement.spellings.map((snapshots): Judged => {
    const comparison = compareSnapshots(snapshots.before, snapshots.after, pairs, patched)
    return { snapshots, comparison, effect: effectOf(snapshots, comparison) }
  })
  const gainedAnywhere = new Set(compared.flatMap(({ comparison }) => [...comparison.gained]))
  const judged = compared.map((one) => withDeficit(one, gainedAnywhere))

  const executed = lines.filter(({ path, line }) =>
    judged.some(({ snapshots }) => snapshots.after.configuration.executed?.has(`${path}:${line}`)),
  )
  reportFailures(session, measurement)
  const lostBetween = lossOnTheWay(measurement, pairs, patched)
  const accepted = judged.filter(({ snapshots, effect }) =>
    isAccepted(snapshots, effect, measurement),
  )
  const verdict = decide(session, request, {
    accepted,
    lostBetween,
    executed,
    hasEffect: hasEffect(measurement),
  })
  const best =
    accepted.find(({ effect }) => effect === 'effective') ??
    judged.find(({ effect }) => effect === 'effective')
  const measured = judged.some(({ comparison }) => comparison.level === 'preprocess')
  return {
    verdict,
    level: first.after.configuration.ok ? (measured ? 'preprocess' : 'configure') : 'none',
    runs: judged.map((one) => describe(one, isAccepted(one.snapshots, one.effect, measurement))),
    executed,
    best:
      best === undefined
        ? null
        : { snapshots: best.snapshots, targets: targetsOf(best.comparison) },
  }
}

function effectOf({ before, after }: SpellingSnapshots, comparison: Comparison): Effect {
  if (!after.configuration.ok) return 'failed'
  if (!before.configuration.ok) return comparison.working.size > 0 ? 'effective' : 'unchanged'
  if (comparison.lost.size > 0) return 'lost'
  if (comparison.gained.size > 0) return 'effective'
  return comparison.working.size > 0 ? 'unchanged' : 'none'
}

/** A spelling under which nothing changed is only fine if it does not lack what another spelling gained. */
function withDeficit(one: Judged, gainedAnywhere: ReadonlySet<string>): Judged {
  if (one.effect !== 'unchanged') return one
  const lacking = [...gainedAnywhere].some((place) => !one.comparison.working.has(place))
  return lacking ? { ...one, effect: 'none' } : one
}

/** An old spelling of which the upstream's acceptance is not known counts where it still does something. */
function isAccepted(
  { spelling, before }: SpellingSnapshots,
  effect: Effect,
  { without }: CMakeMeasurement,
): boolean {
  if (spelling.accepted !== null) return spelling.accepted
  if (effect === 'failed' || !before.configuration.ok) return false
  return without === null || !sameGraph(before, without)
}

function sameGraph(one: Snapshot, other: Snapshot): boolean {
  const facts = (snapshot: Snapshot): string =>
    snapshot.configuration.targets
      .flatMap((target) => target.facts)
      .toSorted()
      .join('\n')
  return facts(one) === facts(other)
}

/** Whether the flag changes anything at all in the patched project; null where it was not compared. */
function hasEffect({ counterfactual }: CMakeMeasurement): boolean | null {
  return counterfactual === null ? null : counterfactual.added + counterfactual.removed > 0
}

/** The way people really go: the old command line before the patch, the new one after it. */
function lossOnTheWay(
  { spellings }: CMakeMeasurement,
  pairs: readonly NamePair[],
  patched: ReadonlySet<string>,
): readonly string[] {
  const now = spellings.find(({ spelling }) => spelling.name === 'new')
  if (now === undefined || !now.after.configuration.ok) return []
  return spellings
    .filter(({ before }) => before.configuration.ok)
    .flatMap(({ before }) => [...compareSnapshots(before, now.after, pairs, patched).lost])
}

interface Facts {
  readonly accepted: readonly Judged[]
  readonly lostBetween: readonly string[]
  readonly executed: readonly Place[]
  readonly hasEffect: boolean | null
}

function decide(session: Session, request: JudgeRequest, facts: Facts): Verdict {
  const { say } = session
  const { lines, measurement, renamesOptions } = request
  const { accepted, executed, lostBetween } = facts
  const newOne = measurement.spellings[0]!
  if (!newOne.after.configuration.ok) {
    if (newOne.before.configuration.ok) return 'regression'
    return 'inconclusive'
  }
  const lost = new Set([
    ...lostBetween,
    ...accepted.flatMap(({ comparison, effect }) =>
      effect === 'lost' ? [...comparison.lost] : [],
    ),
  ])
  if (lost.size > 0) {
    for (const place of [...lost].slice(0, 5)) {
      const [path, target] = place.split('\0')
      say(
        'REGRESSION',
        'error',
        `${path || 'a file'} (target ${target}) had the feature before the patch and has it no more.`,
      )
    }
    return 'regression'
  }
  if (tooMuchUnmeasured(session, newOne.after)) return 'inconclusive'

  const effective = accepted.filter(({ effect }) => effect === 'effective')
  const without = accepted.filter(({ effect }) => effect === 'none' || effect === 'failed')
  if (effective.length > 0) {
    if (without.length === 0) return 'proved'
    partialRename(session, effective, without)
    return 'partial'
  }
  if (facts.hasEffect === false) {
    say(
      'FLAG_NO_EFFECT',
      'error',
      `With and without ${newOne.spelling.flags.join(', ')} the build is identical: the option does nothing.`,
    )
    return 'no-effect'
  }
  if (lines.length > 0 && executed.length === 0) return 'inconclusive'
  if (renamesOptions && facts.hasEffect === true && !leavesGaps(accepted)) return 'proved'
  if (renamesOptions && facts.hasEffect === true) return 'partial'
  return 'no-effect'
}

function partialRename(
  session: Session,
  effective: readonly Judged[],
  without: readonly Judged[],
): void {
  const works = effective.map(({ snapshots }) => snapshots.spelling.arguments.join(' '))
  for (const { snapshots } of without)
    session.say(
      'PARTIAL_RENAME',
      'warning',
      `Effective with ${works.join(' and with ')}, not with ${snapshots.spelling.arguments.join(' ')}: the option that guards it was renamed too.`,
    )
}

/** A file that asks for a new name and is compiled without it. */
function leavesGaps(judged: readonly Judged[]): boolean {
  return judged.some(
    ({ comparison }) =>
      comparison.macros.some(({ after }) => after === 'missing') && comparison.working.size > 0,
  )
}

function tooMuchUnmeasured(session: Session, { units }: Snapshot): boolean {
  const failed = units.filter(({ macros }) => macros === null).length
  if (failed === 0) return false
  session.say(
    'NOT_MEASURED',
    'info',
    `${failed} of ${units.length} files could not be preprocessed (generated later, or headers are missing).`,
  )
  return failed / units.length > MOST_UNMEASURED
}

function reportFailures(session: Session, { spellings }: CMakeMeasurement): void {
  for (const { spelling, before, after } of spellings) {
    const args = spelling.arguments.join(' ') || 'no arguments'
    if (!before.configuration.ok)
      session.say(
        'CONFIGURE_FAILED_BEFORE',
        'info',
        `Without the patch, configuring with ${args} fails: ${firstError(before.configuration.output)}`,
      )
    if (!after.configuration.ok)
      session.say(
        'CONFIGURE_FAILED_AFTER',
        spelling.accepted === false ? 'info' : 'error',
        `With the patch, configuring with ${args} fails: ${firstError(after.configuration.output)}`,
      )
  }
}

function describe({ snapshots, comparison, effect }: Judged, accepted: boolean): SpellingRun {
  const { spelling, before, after } = snapshots
  return {
    spelling: spelling.name,
    arguments: spelling.arguments,
    accepted,
    before: describeState(before),
    after: describeState(after),
    definitions: comparison.definitions,
    macros: comparison.macros,
    effect,
  }
}

function describeState({ configuration, units }: Snapshot): StateResult {
  const { ok, exit, seconds, output, targets, unused, notes } = configuration
  return {
    ok,
    exit,
    seconds: Math.round(seconds * 100) / 100,
    error: ok ? null : firstError(output),
    targets: targets.length,
    units: units.length,
    notMeasured: units.filter(({ macros }) => macros === null).length,
    unused: unused.map(sanitise),
    notes,
  }
}

function targetsOf({ gained, definitions }: Comparison): readonly string[] {
  const names = [...gained].map((place) => place.split('\0')[1] ?? '').filter((name) => name !== '')
  const changed = definitions.map(({ target }) => target)
  return [...new Set([...names.filter((name) => changed.includes(name)), ...names])]
}
