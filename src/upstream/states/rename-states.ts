import { posix } from 'node:path'

import { compareVersions } from '../../maps/version.ts'
import type { Rename, RenameMap } from '../../maps/rename.ts'
import { judgeRename, type Question, type Reading } from './judge-rename.ts'
import { NAMESPACE_OF } from './kinds.ts'
import { namesBetween, namesConnected, namesOf, questionsOf, readFor } from './questions.ts'
import { readersOf } from '../reading/read.ts'
import { groupBy } from '../../core/group-by.ts'
import { memoize, rememberedOf } from '../../core/memoize.ts'
import { builtAt, clonedIn, type Built } from '../pins/what-is-built.ts'
import { wordsOf } from '../pins/find.ts'
import type { Governing } from '../pins/level.ts'
import { governingPins } from '../pins/nearest.ts'
import type { Place } from '../pins/spans.ts'
import { askRelatives, chooseNearestAnswer, saysSomething } from './choose-answer.ts'
import { relativesIn } from './relatives.ts'
import { NAMELESS, type RenameState, type Upstream } from './state.ts'
import { versionsByPlace } from './versions-built.ts'

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
  const known = namesConnected(maps, wanted)
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
  const shared = questions.filter(isShared)
  const wordsByName = new Map(
    maps.flatMap((map) => (map.upstream === undefined ? [] : [[nameOf(map), wordsOf(map)]])),
  )
  const byPins = new Map<string, KnownStates>()
  const meantAt = versionsByPlace()
  return {
    at(place) {
      const top = topOf(place.path)
      const governing = new Map(
        [...pins].map(([name, all]) => {
          const words = wordsByName.get(name) ?? []
          const own = all.filter(
            (pin) => isBeside(pin, place) && !(isTwin(pin, place) && clonesOthers(place, words)),
          )
          return [name, meantAt(place, governingPins(own, place, top))]
        }),
      )
      const foreign = new Set(
        [...governing.keys()].filter((name) =>
          areOfOtherRecipes(governing.get(name)!, (path) => ![top, ''].includes(topOf(path))),
        ),
      )
      const ranks = ranksOf(governing)
      const built = shared.length === 0 ? undefined : builtAt(place)
      const key = [...governing.values()]
        .map((levels) => levels.map((level) => level.pins.map(keyOf).join()).join(';'))
        .concat(JSON.stringify([built ?? null, ...ranks.values(), ...foreign]))
        .join('|')
      const before = byPins.get(key)
      if (before !== undefined) return before
      const all = questions.map((question) => {
        const name = nameOf(question.map)
        const isNobodys = isShared(question) && foreign.has(name)
        const levels = isNobodys ? [] : (governing.get(name) ?? [])
        const others = relatives(question)
        const state =
          others.length === 0
            ? chooseNearestAnswer(question.map, levels, answer(question))
            : askRelatives(others, [...governing.values()].flat(), answer(question))
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

function holdsWord(said: string, words: readonly string[]): boolean {
  const lower = said.toLowerCase()
  return words.some((word) => lower.includes(word.toLowerCase()))
}

/** Whether all pins that speak for a place are those of recipes that it is no part of: a name that others use too is theirs. */
function areOfOtherRecipes(levels: Governing, isOther: (path: string) => boolean): boolean {
  const pins = levels.flatMap((level) => level.pins)
  return pins.length > 0 && pins.every(({ speaks }) => speaks.by === 'line' && isOther(speaks.path))
}

/** Whether a pin stands in a file that is the same to another folder as the place's is to its own. */
function isTwin({ speaks }: Upstream, { path }: Place): boolean {
  if (speaks.by !== 'line') return false
  const [own, other] = [path, speaks.path].map((one) => posix.dirname(one))
  const isOutside = !`${own}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${own}/`)
  return isOutside && posix.basename(path) === posix.basename(speaks.path)
}

/** Whether the file of a place clones something, and nothing of an upstream that is known by some words. */
function clonesOthers(place: Place, words: readonly string[]): boolean {
  const cloned = clonedIn(place)
  return cloned.length > 0 && !cloned.some((of) => holdsWord(of, words))
}

/** What a recipe builds without anybody saying what it is concerns its own folder only. */
function isBeside({ name, path }: Upstream, place: Place): boolean {
  return name !== NAMELESS || posix.dirname(path) === posix.dirname(place.path)
}

/** One word for pins of one upstream that give the same answer in the same words. */
function keyOf({ path, version, revision, unknown, listed, isNewest, upTo }: Upstream): string {
  return JSON.stringify([path, version, revision, unknown, listed, isNewest, upTo?.version])
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

function answered(
  question: Question,
  upstream: Upstream | null,
  answers: ReadonlyMap<Upstream, Reading>,
): RenameState {
  const reading = upstream === null ? undefined : answers.get(upstream)
  const state = { ...judgeRename(question, upstream, reading), between: namesBetween(question) }
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
