import { compareVersions } from '../../maps/chain.ts'
import type { Rename, RenameMap } from '../../maps/rename.ts'
import { judge, type Question, type Reading } from './judge.ts'
import { NAMESPACE_OF } from './kinds.ts'
import { between, connected, namesOf, questionsOf, readFor } from './questions.ts'
import { readersOf } from '../reading/read.ts'
import { groupBy } from '../../core/group-by.ts'
import { remembered } from '../../core/remembered.ts'
import { builtAt, type Built } from '../pins/built.ts'
import { wordsOf } from '../pins/find.ts'
import { governingPins, isTelling, type Governing, type Level, type Place } from '../pins/nearest.ts'
import { NAMELESS, type RenameState, type State, type Upstream } from './state.ts'
import { versionsByPlace, withVersions } from './versions-built.ts'

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

/** What holds of the renames that matter to a repository. */
export interface KnownStates {
  /** Those whose old name is wanted, and those whose new name is while upstream does not read it yet (`premature`). */
  readonly states: readonly RenameState[]
  /** Those that lead to one of them or on from it, in any number of steps. */
  readonly linked: readonly RenameState[]
}

/** What upstreams say of the renames that matter, by the place that asks. */
export interface RenameStates {
  /** By the pins that speak for a place; the same object for all places with the same pins. */
  at(place: Place): KnownStates
}

/**
 * Asks the pinned upstreams about every rename that matters. One state for each map, old name and kind, in the maps'
 * order. Each upstream is read once, and only for these names.
 *
 * @param wanted the names that occur in the repository
 * @param topOf the folder of the recipe that a path belongs to, beyond which no pin speaks for it
 */
export async function renameStates(
  maps: readonly RenameMap[],
  upstreams: readonly Upstream[],
  wanted: ReadonlySet<string>,
  topOf: (path: string) => string = () => '',
): Promise<RenameStates> {
  const known = connected(maps, wanted)
  const questions = maps.flatMap((map) => questionsOf(map, ({ from }) => known.has(from)))
  const pins = pinsByMap(maps, upstreams)
  const answers = new Map<Upstream, Reading>()
  for (const [name, asked] of groupBy(questions, ({ map }) => nameOf(map)))
    for (const upstream of pins.get(name) ?? [])
      if (upstream.source !== null && !answers.has(upstream))
        answers.set(upstream, await readFor(upstream, asked))
  const isShown = ({ from, to, state }: RenameState): boolean =>
    wanted.has(from) || (state === 'premature' && to.some(({ name }) => wanted.has(name)))
  const answer = remembered((question: Question) =>
    remembered((upstream: Upstream | null) => answered(question, upstream, answers)),
  )
  const shared = questions.filter(isShared)
  const byPins = new Map<string, KnownStates>()
  const meantAt = versionsByPlace()
  return {
    at(place) {
      const governing = new Map(
        [...pins].map(([name, own]) => [
          name,
          meantAt(
            place,
            governingPins(
              own.filter((pin) => pin.name !== NAMELESS || isBeside(pin, place)),
              place,
              topOf(place.path),
            ),
          ),
        ]),
      )
      const ranks = ranksOf(governing)
      const built = shared.length === 0 ? undefined : builtAt(place)
      const key = [...governing.values()]
        .map((levels) => levels.map((level) => level.pins.map(keyOf).join()).join(';'))
        .concat(JSON.stringify([built ?? null, ...ranks.values()]))
        .join('|')
      const before = byPins.get(key)
      if (before !== undefined) return before
      const all = questions.map((question) =>
        ofOther(
          {
            ...settle(question.map, governing.get(nameOf(question.map)) ?? [], answer(question)),
            farness: ranks.get(nameOf(question.map)) ?? ranks.size,
          },
          isShared(question) ? built : undefined,
          question.map,
        ),
      )
      const states = {
        states: all.filter(isShown),
        linked: all.filter((state) => !isShown(state)),
      }
      byPins.set(key, states)
      return states
    },
  }
}

/** Whether the old name is one that other projects use too. */
function isShared({ candidates: [first] }: Question): boolean {
  return first?.steps[0]?.generic === true
}

/** A name that others use too is not this upstream's where the command of the place builds another project. */
function ofOther(state: RenameState, built: Built | undefined, map: RenameMap): RenameState {
  if (built === undefined || map.upstream === undefined) return state
  const said = built.said.toLowerCase()
  const isOwn = wordsOf(map).some((word) => said.includes(word.toLowerCase()))
  return isOwn ? state : { ...state, ofOther: built.called }
}

/** What a recipe builds without anybody saying what it is concerns its own folder only. */
function isBeside({ path }: Upstream, place: Place): boolean {
  return (
    path.slice(0, path.lastIndexOf('/') + 1) ===
    place.path.slice(0, place.path.lastIndexOf('/') + 1)
  )
}

/** One word for pins of one upstream that give the same answer in the same words. */
function keyOf({
  path,
  version,
  revision,
  isUnresolved,
  listed,
  isNewest,
  upTo,
}: Upstream): string {
  return JSON.stringify([path, version, revision, isUnresolved, listed, isNewest, upTo?.version])
}

/**
 * What the nearest pin says that says anything. One that names no version, or a branch, has no answer of its own: it takes
 * the next one's where that one has the rename, since it is newer, and else nothing confirms the rename.
 */
function settle(
  map: RenameMap,
  levels: Governing,
  answer: (upstream: Upstream | null) => RenameState,
): RenameState {
  const at = levels.findIndex(saysSomething)
  const ranged = byRange(map, levels, at, answer)
  if (ranged !== undefined) return ranged
  const first = levels[0]?.pins[0] ?? null
  if (at === -1) return answer(first)
  const { pins } = levels[at]!
  if (pins.every(({ name }) => name === NAMELESS)) return withVersions(map, answer(null), pins)
  const said = withVersions(map, agree(pins.map(answer)), pins)
  return at === 0 || said.disputed !== undefined || MOVES.has(said.state) ? said : answer(first)
}

/**
 * What a range says that stands nearer than what is pinned: all of it may be older than the rename, and what lies beyond its
 * end is not what is taken here. Undefined where it leaves the answer to the pin.
 *
 * @param at the first level that says something
 */
function byRange(
  map: RenameMap,
  levels: Governing,
  at: number,
  answer: (upstream: Upstream | null) => RenameState,
): RenameState | undefined {
  const nearer = levels.slice(0, at === -1 ? undefined : at)
  const { pins = [] } =
    nearer.find((level) => level.pins.some(({ upTo }) => upTo !== undefined)) ?? {}
  const ends = pins.flatMap(({ upTo }) => upTo ?? [])
  if (ends.length === 0) return undefined
  const newest = agree(ends.map(answer))
  if (newest.state === 'premature' && newest.disputed === undefined) return newest
  const isRuledOut = (pin: Upstream): boolean => ends.every((end) => isNewer(map, pin, end))
  if (at !== -1 && !levels[at]!.pins.every(isRuledOut)) return undefined
  return { ...newest, state: 'unknown', upstream: pins[0]! }
}

/** Whether a pin lies beyond the end of a range, so that the range can't have given it. */
function isNewer({ versions }: RenameMap, { version }: Upstream, range: Upstream): boolean {
  if (version === undefined) return false
  return (compareVersions(versions, version, range.version!) ?? 0) > 0
}

function saysSomething({ pins }: Level): boolean {
  return pins.some(isTelling)
}

/** By upstream which of them speaks from the nearest place, which one next: equal ones are equally near. */
function ranksOf(governing: ReadonlyMap<string, Governing>): ReadonlyMap<string, number> {
  const far = [...governing].flatMap(([name, levels]) => {
    const level = levels.find(saysSomething) ?? levels[0]
    return level === undefined ? [] : [{ name, farness: level.farness }]
  })
  const all = [...new Set(far.map(({ farness }) => farness))].toSorted((a, b) => a - b)
  return new Map(far.map(({ name, farness }) => [name, all.indexOf(farness)]))
}

const MOVES: ReadonlySet<State> = new Set(['both', 'aliased', 'rejected', 'renamed'])

/** The most careful of several states that lead to the same; else all of them, for a person. */
function agree(states: readonly RenameState[]): RenameState {
  const careful = states.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state))
  const outcome = ({ state, to, value }: RenameState): string =>
    MOVES.has(state) ? JSON.stringify([to, value]) : state
  const ways = [...groupBy(careful, outcome).values()].map(([first]) => first!)
  return ways.length === 1 ? careful[0]! : { ...careful[0]!, disputed: ways }
}

function answered(
  question: Question,
  upstream: Upstream | null,
  answers: ReadonlyMap<Upstream, Reading>,
): RenameState {
  const reading = upstream === null ? undefined : answers.get(upstream)
  const state = { ...judge(question, upstream, reading), between: between(question) }
  return isReused(question, reading) ? { ...state, isTaken: true } : state
}

function nameOf({ upstream, name }: RenameMap): string {
  return upstream ?? name
}

/** By upstream the pins that decide: those that name it directly, else what was only recognised by its files. */
function pinsByMap(
  maps: readonly RenameMap[],
  upstreams: readonly Upstream[],
): ReadonlyMap<string, readonly Upstream[]> {
  return new Map(
    maps.map((map) => {
      // A map without an upstream is about whatever a recipe builds.
      const isAny = map.upstream === undefined
      const own = upstreams.filter(
        ({ name }) => name === nameOf(map) || (isAny && name === NAMELESS),
      )
      const direct = own.filter(({ indirect }) => indirect !== true)
      return [nameOf(map), direct.length > 0 ? direct : own]
    }),
  )
}

/** A name that was freed and given to something else: upstream reads it, and no longer the one that became it. */
function isReused(
  { map, from, kind, candidates: known }: Question,
  reading: Reading | undefined,
): boolean {
  if (reading === undefined) return false
  const space = NAMESPACE_OF[kind]
  const reads = (name: string): boolean => readersOf(reading.accepted, name, space) > 0
  const own = new Set(known.flatMap(namesOf))
  return map.renames.some(
    (rename) =>
      rename.kind === kind &&
      isLater(map, rename, known[0]!.steps[0]!) &&
      !own.has(rename.from) &&
      rename.to.some(({ name }) => name === from) &&
      reads(from) &&
      !reads(rename.from) &&
      known.some(({ to }) => to.length > 0 && to.every(({ name }) => reads(name))),
  )
}

function isLater({ versions }: RenameMap, a: Rename, b: Rename): boolean {
  if (a.since === undefined || b.since === undefined) return false
  return (compareVersions(versions, a.since, b.since) ?? 0) > 0
}
