import type { Comparison, Snapshot } from '../measuring/compare.ts'
import type { SpellingRun, StateResult } from '../evidence.ts'
import type { Measurement, SpellingSnapshots } from '../measuring/measure.ts'
import { firstError, sanitise } from '../running/output.ts'
import type { Session } from '../running/session.ts'

export type Effect = SpellingRun['effect']

/** One spelling's two snapshots, compared and judged. */
export interface Judged {
  readonly snapshots: SpellingSnapshots
  readonly comparison: Comparison
  readonly effect: Effect
}

/** Says which configures failed; without the patch that is to be expected where upstream rejects the old name. */
export function reportFailures(session: Session, { spellings }: Measurement): void {
  for (const { spelling, before, after } of spellings) {
    const args = spelling.arguments.join(' ') || 'no arguments'
    if (!before.configuration.ok)
      session.say(
        'CONFIGURE_FAILED_BEFORE',
        `Without the patch, configuring with ${args} fails: ${firstError(before.configuration.output)}`,
      )
    if (!after.configuration.ok)
      session.say(
        'CONFIGURE_FAILED_AFTER',
        `With the patch, configuring with ${args} fails: ${firstError(after.configuration.output)}`,
        spelling.accepted === false ? 'info' : 'error',
      )
  }
}

/** One spelling for the report. */
export function describeRun(
  { snapshots, comparison, effect }: Judged,
  accepted: boolean,
): SpellingRun {
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
    targets: targets.filter(({ type }) => type !== 'HEADERS').length,
    units: units.length,
    notMeasured: units.filter(({ macros }) => macros === null).length,
    unused: unused.map(sanitise),
    notes,
  }
}
