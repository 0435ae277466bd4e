import { compareVersions } from '../../maps/version.ts'
import type { Rename, RenameMap } from '../../maps/rename.ts'
import { judgeRename, type Question, type Reading } from './judge-rename.ts'
import { NAMESPACE_OF } from './kinds.ts'
import { namesConnected, namesOf, questionsOf, readFor } from './questions.ts'
import { readersOf } from '../reading/read.ts'
import { groupBy } from '../../core/group-by.ts'
import { memoize, rememberedOf } from '../../core/memoize.ts'
import { builtAt, type Built } from '../pins/what-is-built.ts'
import { wordsOf } from '../pins/find.ts'
import type { Place } from '../pins/spans.ts'
import { askRelatives, chooseNearestAnswer } from './choose-answer.ts'
import { relativesIn } from './relatives.ts'
import { holdsWord, speakingIn } from './speaking.ts'
import { NAMELESS, type RenameState, type Upstream } from './state.ts'

/** What holds of the renames that matter to a repository. */
export interface KnownStates {
  /** Those whose old name is wanted, and those whose new name is while upstream does not read it yet (`premature`). */
  readonly states: readonly RenameState[]
  /** Those that lead to one of them or on from it, in any number of steps. */
  readonly linked: readonly RenameState[]
}

/** What upstreams say of the renames that matter, by the place that asks. */
export interface RenameStates {
  /**
   * By the pins that speak for a place; the same object for all places with the same pins.
   *
   * @param among the renames that are asked for: those connected with these names, and all where none are given
   */
  at(place: Place, among?: ReadonlySet<string>): KnownStates
}

/** The same, and who stands near. */
interface PinnedStates extends RenameStates {
  /** Of the upstreams whose pins stand nearest to a place a pin each, whatever renames are asked for. */
  nearestTo(place: Place): readonly Upstream[]
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
): Promise<PinnedStates> {
  const connected = namesConnected(maps)
  const known = connected(wanted)
  const questions = maps.flatMap((map) => questionsOf(map, ({ from }) => known.has(from)))
  const pins = pinsByMap(maps, upstreams)
  const pinsOf = (map: RenameMap): readonly Upstream[] => pins.get(nameOf(map)) ?? []
  const relatives = rememberedOf(relativesIn(maps, pinsOf))
  const answers = new Map<Upstream, Reading>()
  const readable = questions.flatMap((question) =>
    [...pinsOf(question.map), ...relatives(question)]
      .filter(({ source }) => source !== null)
      .map((upstream) => ({ upstream, question })),
  )
  for (const [upstream, asked] of groupBy(readable, (one) => one.upstream))
    answers.set(
      upstream,
      await readFor(
        upstream,
        asked.map(({ question }) => question),
      ),
    )
  const isShown = ({ from, to, state }: RenameState): boolean =>
    wanted.has(from) || (state === 'premature' && to.some(({ name }) => wanted.has(name)))
  const answer = memoize((question: Question) =>
    memoize((upstream: Upstream | null) => answered(question, upstream, answers)),
  )
  const isBuiltAsked = questions.some(isShared)
  const words = maps.flatMap((map) =>
    map.upstream === undefined ? [] : [[nameOf(map), wordsOf(map)] as const],
  )
  const speaking = speakingIn(pins, new Map(words), topOf)
  const askedOf = questionsAmong(questions, connected)
  return {
    nearestTo(place) {
      const { levelsOf, ranks } = speaking(place.path, place.text)(place)
      const near = [...levelsOf].filter(([name]) => ranks.get(name) === 0)
      const first = near.flatMap(([, [level]]) => level!.pins.slice(0, 1))
      return first.filter(({ name }) => name !== NAMELESS)
    },
    at(place, among) {
      const { levelsOf, foreign, ranks, key: spoken } = speaking(place.path, place.text)(place)
      const built = isBuiltAsked ? builtAt(place) : undefined
      const key = `${spoken}|${JSON.stringify(built ?? null)}`
      const { asked, byPins } = askedOf(among)
      const before = byPins.get(key)
      if (before !== undefined) return before
      const all = asked.map((question) => {
        const name = nameOf(question.map)
        const isNobodys = isShared(question) && foreign.has(name)
        const levels = isNobodys ? [] : (levelsOf.get(name) ?? [])
        const others = relatives(question)
        const state =
          others.length === 0
            ? chooseNearestAnswer(question.map, levels, answer(question))
            : askRelatives(others, [...levelsOf.values()].flat(), answer(question))
        const farness = ranks.get(name) ?? ranks.size
        return ofOther(ranked(state)(farness), isShared(question) ? built : undefined, question.map)
      })
      const linked = all.filter((state) => !isShown(state))
      const states = { states: all.filter(isShown), linked }
      byPins.set(key, states)
      return states
    },
  }
}

/** Questions that are asked together, with what was answered to them by the pins that spoke. */
interface Asked {
  readonly asked: readonly Question[]
  readonly byPins: Map<string, KnownStates>
}

/** Of some questions those that the names of a file are about: for files with the same ones the same object. */
function questionsAmong(
  questions: readonly Question[],
  connected: (names: ReadonlySet<string>) => ReadonlySet<string>,
): (names: ReadonlySet<string> | undefined) => Asked {
  const all: Asked = { asked: questions, byPins: new Map() }
  const ofKey = memoize((key: string): Asked => ({
    asked: key === '' ? [] : key.split(' ').map((index) => questions[Number(index)]!),
    byPins: new Map(),
  }))
  const ofNames = rememberedOf((names: ReadonlySet<string>) => {
    const known = connected(names)
    const indices = questions.flatMap(({ from }, index) => (known.has(from) ? [index] : []))
    return ofKey(indices.join(' '))
  })
  return (names) => (names === undefined ? all : ofNames(names))
}

/** A state as it holds so far from a place: one for all sets of pins that give this answer. */
const ranked = rememberedOf((state: RenameState) =>
  memoize((farness: number): RenameState => ({ ...state, farness })),
)

/** Whether the old name is one that other projects use too. */
function isShared({ candidates: [first] }: Question): boolean {
  return first?.steps[0]?.generic === true
}

/** A name that others use too is not this upstream's where the command of the place builds another project. */
function ofOther(state: RenameState, built: Built | undefined, map: RenameMap): RenameState {
  if (built === undefined || map.upstream === undefined) return state
  return holdsWord(built.said, wordsOf(map))
    ? { ...state, isMeant: true }
    : { ...state, ofOther: built.called }
}

function answered(
  question: Question,
  upstream: Upstream | null,
  answers: ReadonlyMap<Upstream, Reading>,
): RenameState {
  const reading = upstream === null ? undefined : answers.get(upstream)
  const state = judgeRename(question, upstream, reading)
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
