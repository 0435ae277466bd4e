import { isSameBuild, type NamePair, type Snapshot } from '../measuring/compare.ts'
import type { Measurement, SpellingSnapshots, State } from '../measuring/measure.ts'
import type { Session } from '../running/session.ts'

/** Remarks on one place are told for so many places; the rest is counted. */
const MOST_TOLD = 3

/** Says what the measurements show besides the verdict: flags nobody reads, aliases that do nothing, definitions that miss. */
export function reportFindings(
  session: Session,
  measurement: Measurement,
  pairs: readonly NamePair[],
): void {
  for (const one of measurement.spellings) {
    reportFlags(session, one)
    if (isDeadAlias(one, measurement))
      session.say(
        'ALIAS_DEAD',
        `${one.spelling.flags.join(', ')} ${one.after.configuration.notes.length > 0 ? 'prints a deprecation note but changes nothing' : 'is accepted but changes nothing'}; builds that still pass it silently lose the feature.`,
      )
  }
  for (const state of ['before', 'after'] as const) {
    reportDead(session, measurement, pairs, state)
    reportMissing(session, measurement, pairs, state)
  }
}

function reportFlags(session: Session, { spelling, after }: SpellingSnapshots): void {
  if (spelling.name !== 'new' || !after.configuration.ok) return
  for (const flag of spelling.flags) {
    if (after.configuration.unused.includes(flag))
      session.say(
        'FLAG_UNUSED',
        `The project never reads ${flag}${after.configuration.executed === null ? '' : ': CMake lists it as not used'}.`,
      )
    if (after.configuration.uninitialised.includes(flag))
      session.say(
        'FLAG_UNINITIALISED',
        `The project reads ${flag} in places where nothing has set it.`,
      )
  }
}

/** The old spelling configures, and what comes out is what comes out without it. */
export function isDeadAlias(
  { spelling, after }: SpellingSnapshots,
  { without, counterfactual }: Measurement,
): boolean {
  if (spelling.name !== 'old' || !after.configuration.ok || without === null) return false
  if (counterfactual === null || counterfactual.added + counterfactual.removed === 0) return false
  const promises =
    spelling.accepted === true ||
    after.configuration.notes.some((note) => spelling.flags.some((flag) => note.includes(flag)))
  return promises && isSameBuild(without, after)
}

function reportDead(
  session: Session,
  { spellings }: Measurement,
  pairs: readonly NamePair[],
  state: State,
): void {
  for (const { from } of pairs) {
    const places = new Set(spellings.flatMap((one) => placesWith(one[state], from, 'dead')))
    const live = spellings.some((one) => placesWith(one[state], from, 'live').length > 0)
    if (places.size === 0 || live) continue
    session.say(
      'DEFINE_DEAD',
      `${when(state)}-D${from} is passed to ${places.size} file(s) that never test it: ${list([...places])}.`,
      state === 'before' ? 'info' : 'warning',
    )
  }
}

/** A file that tests a name and is compiled without it, while others of the same build have it. */
function reportMissing(
  session: Session,
  { spellings }: Measurement,
  pairs: readonly NamePair[],
  state: State,
): void {
  for (const name of new Set(pairs.flatMap(({ to }) => to)))
    for (const one of spellings) {
      const missing = placesWith(one[state], name, 'missing')
      const targets = new Set(
        one[state].configuration.targets
          .filter(({ definitions }) => definitions.some((definition) => definition.name === name))
          .map((target) => target.name),
      )
      if (missing.length === 0 || targets.size === 0) continue
      session.say(
        'DEFINE_MISSING',
        `${when(state)}${list(missing)} asks for ${name} and is compiled without it; with it are ${list([...targets].toSorted())} (arguments: ${one.spelling.arguments.join(' ')}).`,
        state === 'before' ? 'info' : 'warning',
      )
      break
    }
}

function placesWith(
  { units }: Snapshot,
  name: string,
  state: 'live' | 'dead' | 'missing',
): readonly string[] {
  return units
    .filter(({ macros }) => macros?.get(name) === state)
    .map(({ unit }) => `${unit.path} (target ${unit.target})`)
}

function list(places: readonly string[]): string {
  const told = places.slice(0, MOST_TOLD).join(', ')
  return places.length > MOST_TOLD ? `${told} and ${places.length - MOST_TOLD} more` : told
}

function when(state: State): string {
  return state === 'before' ? 'Before the patch, ' : 'With the patch, '
}
