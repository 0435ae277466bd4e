import { groupBy } from '../../core/group-by.ts'
import { compareVersions } from '../../maps/version.ts'
import type { RenameMap } from '../../maps/rename.ts'
import { isTelling, type Governing, type Level } from '../pins/level.ts'
import { NAMELESS, type RenameState, type State, type Upstream } from './state.ts'
import { withVersions } from './versions-built.ts'

/** Of states that lead to the same the one that changes least wins. */
const CAUTION: readonly State[] = [
  'premature',
  'both',
  'aliased',
  'rejected',
  'renamed',
  'unknown',
  'absent',
]

const MOVES: ReadonlySet<State> = new Set(['both', 'aliased', 'rejected', 'renamed'])

/**
 * What the nearest pin says that says anything. One that names no version, or a branch, has no answer of its own: it takes
 * the next one's where that one has the rename, and else nothing confirms the rename. A head that moves may have gone further
 * than that, where the map knows a later name.
 */
export function chooseNearestAnswer(
  map: RenameMap,
  levels: Governing,
  answer: (upstream: Upstream | null) => RenameState,
): RenameState {
  const at = levels.findIndex(saysSomething)
  const ranged = byRange(map, levels, at, answer)
  if (ranged?.decides === true) return ranged.state
  const unconfirmed = (): RenameState => ranged?.state ?? answer(levels[0]?.pins[0] ?? null)
  if (at === -1) return unconfirmed()
  const { pins } = levels[at]!
  if (pins.every(({ name }) => name === NAMELESS)) return withVersions(map, answer(null), pins)
  const said = withVersions(map, agree(pins.map(answer)), pins)
  const isPassed = isLeftLater(map, said) && levels.slice(0, at).some(isHead)
  const isConfirmed = MOVES.has(said.state) && !isPassed
  return at === 0 || said.disputed !== undefined || isConfirmed ? said : unconfirmed()
}

/** Whether upstream left the new name too, at some later time. */
function isLeftLater({ renames }: RenameMap, { to, kind }: RenameState): boolean {
  return renames.some((one) => one.kind === kind && to.some(({ name }) => name === one.from))
}

/** Whether a level holds a clone of what others go on to change. */
function isHead({ pins }: Level): boolean {
  return pins.some(
    ({ speaks, upTo }) => speaks.by === 'line' && speaks.rank < 2 && upTo === undefined,
  )
}

/**
 * What the nearest says of those that may read a name whose own upstream is not here: where its files can't be read nobody
 * knows, and where they hold neither name it is not theirs.
 */
export function askRelatives(
  relatives: readonly Upstream[],
  levels: Governing,
  answer: (upstream: Upstream | null) => RenameState,
): RenameState {
  const pins = levels
    .toSorted((a, b) => a.farness - b.farness)
    .map((level) => level.pins.filter((pin) => relatives.includes(pin)))
    .find(({ length }) => length > 0)
  if (pins === undefined) return answer(null)
  const unread = pins.find(({ source }) => source === null)
  if (unread !== undefined) return { ...answer(null), upstream: unread }
  const said = agree(pins.map(answer))
  return said.state === 'absent' ? answer(null) : said
}

/**
 * What a range says that stands nearer than what is pinned: all of it may be older than the rename, and what lies beyond its
 * end is not what is taken here. It may leave the answer to the pin; where that has none, the name is the one at its end.
 *
 * @param at the first level that says something
 */
function byRange(
  map: RenameMap,
  levels: Governing,
  at: number,
  answer: (upstream: Upstream | null) => RenameState,
): { readonly decides: boolean; readonly state: RenameState } | undefined {
  const nearer = levels.slice(0, at === -1 ? undefined : at)
  const { pins = [] } =
    nearer.find((level) => level.pins.some(({ upTo }) => upTo !== undefined)) ?? {}
  const ends = pins.flatMap(({ upTo }) => upTo ?? [])
  if (ends.length === 0) return undefined
  const newest = agree(ends.map(answer))
  if (newest.state === 'premature' && newest.disputed === undefined)
    return { decides: true, state: newest }
  const isRuledOut = (pin: Upstream): boolean => ends.every((end) => isNewer(map, pin, end))
  const decides = at === -1 || levels[at]!.pins.every(isRuledOut)
  return { decides, state: { ...newest, state: 'unknown', upstream: pins[0]! } }
}

/** Whether a pin lies beyond the end of a range, so that the range can't have given it. */
function isNewer({ versions }: RenameMap, { version }: Upstream, range: Upstream): boolean {
  if (version === undefined) return false
  return (compareVersions(versions, version, range.version!) ?? 0) > 0
}

/** Whether a pin of a level names a version, or can be asked. */
export function saysSomething({ pins }: Level): boolean {
  return pins.some(isTelling)
}

/** The most careful of several states that lead to the same; else all of them, for a person. */
function agree(states: readonly RenameState[]): RenameState {
  const careful = states.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state))
  const outcome = ({ state, to, value }: RenameState): string =>
    MOVES.has(state) ? JSON.stringify([to, value]) : state
  const ways = [...groupBy(careful, outcome).values()].map(([first]) => first!)
  return ways.length === 1 ? careful[0]! : { ...careful[0]!, disputed: ways }
}
