import { posix } from 'node:path'

import { once, rememberedOf } from '../../core/memoize.ts'
import type { Governing } from '../pins/level.ts'
import { governingPins } from '../pins/nearest.ts'
import { memoizeFile, type Place } from '../pins/spans.ts'
import { clonedIn } from '../pins/what-is-built.ts'
import { saysSomething } from './choose-answer.ts'
import { NAMELESS, type Upstream } from './state.ts'
import { versionsByPlace } from './versions-built.ts'

/** Which pins speak for a place: by upstream, and all of them in one word. */
interface Speaking {
  readonly levelsOf: ReadonlyMap<string, Governing>
  /** The upstreams that only the recipes of others pin. */
  readonly foreign: ReadonlySet<string>
  readonly ranks: ReadonlyMap<string, number>
  /** The same for all places with the same pins. */
  readonly key: string
}

/**
 * Who speaks for the places of a file.
 *
 * @param pins by upstream
 * @param words by upstream those by which it is known
 * @param topOf the folder of the recipe that a path belongs to, beyond which no pin speaks for it
 */
export function speakingIn(
  pins: ReadonlyMap<string, readonly Upstream[]>,
  words: ReadonlyMap<string, readonly string[]>,
  topOf: (path: string) => string,
): (path: string, text: string) => (place: Place) => Speaking {
  const meantAt = versionsByPlace()
  return memoizeFile((path, text) => {
    const top = topOf(path)
    const isOther = (pinning: string): boolean => ![top, ''].includes(topOf(pinning))
    const governing = [...pins].flatMap(([name, all]) => {
      const isForOthers = once(() => clonesOthers(path, text, words.get(name) ?? []))
      const own = all.filter((pin) => isBeside(pin, path) && !(isTwin(pin, path) && isForOthers()))
      return own.length === 0 ? [] : [{ name, levelsAt: governingPins(own, path, text, top) }]
    })
    return (place) => {
      const all = governing.map(
        ({ name, levelsAt }) => [name, meantAt(place, levelsAt(place.offset))] as const,
      )
      const foreign = new Set(
        all.flatMap(([name, levels]) => (areOfOtherRecipes(levels, isOther) ? [name] : [])),
      )
      const levelsOf = new Map(all.map(([name, levels]) => [name, heardOf(levels)]))
      const ranks = ranksOf(levelsOf)
      const said = [...levelsOf].map(([name, levels]) => [
        name,
        levels.map((level) => level.pins.map(keyOf)),
      ])
      const key = JSON.stringify([said, [...ranks], [...foreign]])
      return { levelsOf, foreign, ranks, key }
    }
  })
}

/** The levels up to the first one that says something: nobody asks those behind it. */
function heardOf(levels: Governing): Governing {
  const first = levels.findIndex(saysSomething)
  return first === -1 ? levels : levels.slice(0, first + 1)
}

/** Whether a text holds one of the words by which an upstream is known. */
export function holdsWord(said: string, words: readonly string[]): boolean {
  const lower = said.toLowerCase()
  return words.some((word) => lower.includes(word.toLowerCase()))
}

/** Whether all pins that speak for a place are those of recipes that it is no part of: a name that others use too is theirs. */
function areOfOtherRecipes(levels: Governing, isOther: (path: string) => boolean): boolean {
  const pins = levels.flatMap((level) => level.pins)
  return pins.length > 0 && pins.every(({ speaks }) => speaks.by === 'line' && isOther(speaks.path))
}

/** Whether a pin stands in a file that is the same to another folder as the place's is to its own. */
function isTwin({ speaks }: Upstream, path: string): boolean {
  if (speaks.by !== 'line') return false
  const [own, other] = [path, speaks.path].map((one) => posix.dirname(one))
  const isOutside = !`${own}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${own}/`)
  return isOutside && posix.basename(path) === posix.basename(speaks.path)
}

/** Whether the file of a place clones something, and nothing of an upstream that is known by some words. */
function clonesOthers(path: string, text: string, words: readonly string[]): boolean {
  const cloned = clonedIn(path, text)
  return cloned.length > 0 && !cloned.some((of) => holdsWord(of, words))
}

/** What a recipe builds without anybody saying what it is concerns its own folder only. */
function isBeside({ name, path: pinning }: Upstream, path: string): boolean {
  return name !== NAMELESS || posix.dirname(pinning) === posix.dirname(path)
}

/** One word for pins of one upstream that give the same answer in the same words. */
const keyOf = rememberedOf(
  ({ path, version, revision, unknown, listed, isNewest, upTo }: Upstream): string =>
    JSON.stringify([path, version, revision, unknown, listed, isNewest, upTo?.version]),
)

/** By upstream which of them speaks from the nearest place, which one next: equal ones are equally near. */
function ranksOf(governing: ReadonlyMap<string, Governing>): ReadonlyMap<string, number> {
  const far = [...governing].flatMap(([name, levels]) => {
    const level = levels.find(saysSomething) ?? levels[0]
    return level === undefined ? [] : [{ name, farness: level.farness }]
  })
  const all = [...new Set(far.map(({ farness }) => farness))].toSorted((a, b) => a - b)
  return new Map(far.map(({ name, farness }) => [name, all.indexOf(farness)]))
}
