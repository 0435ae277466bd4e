import type { Measurement, SpellingSnapshots } from '../measuring/measure.ts'
import {
  compareSnapshots,
  isSameBuild,
  type Comparison,
  type NamePair,
  type Snapshot,
} from '../measuring/compare.ts'
import { findContrast, type Contrast } from './contrast.ts'
import { describeRun, reportFailures, type Effect, type Judged } from './describe.ts'
import type { Place, SpellingRun, Verdict } from '../evidence.ts'
import { isDeadAlias } from './findings.ts'
import type { Session } from '../running/session.ts'

interface JudgeRequest {
  readonly measurement: Measurement
  readonly pairs: readonly NamePair[]
  /** Lines of build files that the patch changed and that can be executed at all. */
  readonly lines: readonly Place[]
  /** Whether build options are among the applied renames. */
  readonly renamesOptions: boolean
  /** Whether any patched file takes part in this build. */
  readonly touchesBuild: boolean
}

export interface Judgement {
  readonly verdict: Verdict
  readonly level: 'none' | 'configure' | 'preprocess'
  readonly runs: readonly SpellingRun[]
  readonly executed: readonly Place[]
  /** What the CUDA program and the objects are built from; null where no target's definitions differ. */
  readonly contrast: Contrast | null
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
  const accepted = judged.filter((one) => isAccepted(one, measurement))
  const lost = new Set([
    ...lossOnTheWay(measurement, pairs, patched),
    ...accepted.flatMap(({ comparison, effect }) =>
      effect === 'lost' ? [...comparison.lost] : [],
    ),
  ])
  const verdict = decide(session, request, accepted, lost, executed.length > 0)
  const measured = judged.some(({ comparison }) => comparison.level === 'preprocess')
  return {
    verdict,
    level: first.after.configuration.ok ? (measured ? 'preprocess' : 'configure') : 'none',
    runs: judged.map((one) => describeRun(one, isAccepted(one, measurement))),
    executed,
    contrast: findContrast(accepted, judged, measurement, pairs),
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

/**
 * Whether the patched project has to work with a spelling. An old one of which the upstream's word is not known counts
 * where it still does something; one that upstream promises to take and that does nothing does not.
 */
function isAccepted({ snapshots, effect }: Judged, measurement: Measurement): boolean {
  const { spelling, before } = snapshots
  const { without } = measurement
  if (isDeadAlias(snapshots, measurement)) return false
  if (spelling.accepted !== null) return spelling.accepted
  if (effect === 'failed' || !before.configuration.ok) return false
  return without === null || !isSameBuild(without, before)
}

/** The way people really go: the old command line before the patch, the new one after it. */
function lossOnTheWay(
  { spellings }: Measurement,
  pairs: readonly NamePair[],
  patched: ReadonlySet<string>,
): readonly string[] {
  const now = spellings.find(({ spelling }) => spelling.name === 'new')
  if (now === undefined || !now.after.configuration.ok) return []
  return spellings
    .filter(({ before }) => before.configuration.ok)
    .flatMap(({ before }) => [...compareSnapshots(before, now.after, pairs, patched).lost])
}

function decide(
  session: Session,
  { lines, measurement, renamesOptions, touchesBuild }: JudgeRequest,
  accepted: readonly Judged[],
  lost: ReadonlySet<string>,
  wasExecuted: boolean,
): Verdict {
  const { say } = session
  const newOne = measurement.spellings[0]!
  if (!newOne.after.configuration.ok)
    return newOne.before.configuration.ok ? 'regression' : 'inconclusive'
  if (lost.size > 0) {
    for (const place of [...lost].slice(0, 5)) {
      const [path, target] = place.split('\0')
      say(
        'REGRESSION',
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
  const { counterfactual } = measurement
  const changes = counterfactual === null ? null : counterfactual.added + counterfactual.removed
  if (changes === 0) return withoutEffect(session, measurement)
  if (!touchesBuild && !renamesOptions) {
    say('PATCH_NOT_EXERCISED', 'None of the patched files takes part in this build.')
    return 'inconclusive'
  }
  if (lines.length > 0 && !wasExecuted) return 'inconclusive'
  if (renamesOptions && changes !== null) return leavesGaps(accepted) ? 'partial' : 'proved'
  return 'no-effect'
}

/** The new flag does nothing: a loss where the old one did something before the patch. */
function withoutEffect(session: Session, { spellings, without }: Measurement): Verdict {
  const flags = spellings[0]!.spelling.flags.join(', ')
  session.say(
    'FLAG_NO_EFFECT',
    `With and without ${flags} the build is identical: the option does nothing.`,
  )
  const worked = spellings.find(
    ({ spelling, before }) =>
      spelling.name === 'old' &&
      before.configuration.ok &&
      without !== null &&
      !isSameBuild(without, before),
  )
  if (worked === undefined) return 'no-effect'
  session.say(
    'REGRESSION',
    `${worked.spelling.flags.join(', ')} worked before the patch; ${flags} does nothing.`,
  )
  return 'regression'
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
    `${failed} of ${units.length} files could not be preprocessed (generated later, or headers are missing).`,
  )
  return failed / units.length > MOST_UNMEASURED
}
