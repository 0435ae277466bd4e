import { isOfProject } from '../build-systems/instructions.ts'
import { makeElement, isOfUnit, pathOf, type Elements } from './elements.ts'
import type { Run } from './run.ts'
import { ANY_FLAG } from './tree-state.ts'
import type { TextStore } from './text-store.ts'

/** How a unit's text comes out in a run: the hash of its lines, or null where the preprocessor failed on it. */
export type Texts = ReadonlyMap<string, string | null>

/** All runs side by side. */
export interface Readings extends Compared {
  /** Units on which the preprocessor failed, with what it said, for each run. */
  readonly broken: ReadonlyMap<Run, ReadonlyMap<string, string>>
  /** Units that differ between runs and were not read, since there were too many. */
  readonly leftOut: number
  /** By run, the units of which something could not be read that may differ from another run, each with what that is. */
  readonly unread: ReadonlyMap<Run, ReadonlyMap<string, string>>
  /** Units that were read. */
  readonly units: ReadonlySet<string>
  /** Headers that were taken for empty ones and that the build does not make, by the unit that asks for them. */
  readonly missing: ReadonlyMap<string, readonly string[]>
  /** The repository's files that went into the units read. */
  readonly files: ReadonlySet<string>
}

/** What the texts of runs come to beside one another. */
interface Compared {
  /** What each run shows; only what is not the same in all. */
  readonly elements: ReadonlyMap<Run, Elements>
  /** By text the lines that hold a renamed name of which the text says nothing else: what reads it is not known. */
  readonly named: ReadonlyMap<Run, ReadonlyMap<string, string>>
}

/** Of a text that a run has as it is or lacks, each line tells the same: so many of the last, which are its own, are kept. */
const MOST_OF_WHOLE = 300

/** Rules and lists of a build system may come in any order, and most texts do in one. */
const NO_ORDER: ReadonlyMap<string | null, ReadonlyMap<string, number>> = new Map()

/** One text as it came out. */
interface Version {
  /** With one placeholder for all names of the renamed flags. */
  readonly lines: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  /** The lines with such a name, as they are. */
  readonly names: ReadonlyMap<string, number>
}

/** What each run shows, line by line; only what is not the same in all of them. */
export async function compareRuns(
  store: TextStore,
  texts: ReadonlyMap<Run, Texts>,
  flags: RegExp,
): Promise<Compared> {
  const runs = [...texts.keys()]
  const elements = new Map(runs.map((run) => [run, new Map<string, number>()]))
  const named = new Map(runs.map((run) => [run, new Map<string, string>()]))
  const keys = new Set([...texts.values()].flatMap((known) => [...known.keys()]))
  for (const key of keys) {
    const hashes = new Map(runs.map((run) => [run, texts.get(run)?.get(key) ?? null] as const))
    const different = new Set(hashes.values())
    if (different.size < 2) continue
    const versions = new Map<string | null, Version>()
    for (const hash of different)
      versions.set(hash, readVersion(key, hash === null ? [] : await store.lines(hash), flags))
    const all = [...versions.values()]
    const differing = differingLines(all.map(({ counts }) => counts))
    const isWhole = different.size === 2 && different.has(null)
    const shown = new Set(isWhole ? [...differing].slice(-MOST_OF_WHOLE) : differing)
    const orders = isOfUnit(key) ? ordersOf(versions, differing) : NO_ORDER
    const [declared, open] = partNames(all, flags, isRecord(key))
    for (const [run, hash] of hashes) {
      const { counts, names } = versions.get(hash)!
      const own = elements.get(run)!
      for (const line of shown) put(own, makeElement(key, line), counts.get(line))
      for (const [pair, times] of orders.get(hash) ?? [])
        put(own, makeElement(key, pair, 'order'), times)
      for (const line of declared) put(own, makeElement(key, line, 'names'), names.get(line))
      named.get(run)!.set(key, open.filter((line) => names.has(line)).join('\n'))
    }
  }
  return { elements, named }
}

function put(elements: Map<string, number>, key: string, times: number | undefined): void {
  if (times !== undefined) elements.set(key, times)
}

/** Whether a text only records the flags that it was made with: that a name stands there is no effect of it. */
function isRecord(key: string): boolean {
  return !isOfUnit(key) && isOfProject(pathOf(key))
}

function readVersion(key: string, raw: readonly string[], flags: RegExp): Version {
  const recordsOnly = isRecord(key)
  const names: string[] = []
  const lines = raw.flatMap((line) => {
    const neutral = line.replaceAll(flags, `$1${ANY_FLAG}`)
    if (neutral !== line) names.push(line)
    return recordsOnly && neutral !== line ? [] : [neutral]
  })
  return { lines, counts: countEach(lines), names: countEach(names) }
}

function countEach(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function differingLines(counts: readonly ReadonlyMap<string, number>[]): ReadonlySet<string> {
  const differing = new Set<string>()
  for (const one of counts)
    for (const [line, times] of one)
      if (counts.some((other) => (other.get(line) ?? 0) !== times)) differing.add(line)
  return differing
}

/** Where the lines that all versions have come in another order: which stands directly before which, as far as that differs. */
function ordersOf(
  versions: ReadonlyMap<string | null, Version>,
  differing: ReadonlySet<string>,
): ReadonlyMap<string | null, ReadonlyMap<string, number>> {
  const sequences = new Map(
    [...versions].map(([hash, { lines }]) => [hash, lines.filter((line) => !differing.has(line))]),
  )
  const [first] = sequences.values()
  const isSame = [...sequences.values()].every((one) =>
    one.every((line, at) => line === first![at]),
  )
  if (isSame) return NO_ORDER
  const pairs = new Map(
    [...sequences].map(([hash, lines]) => [
      hash,
      countEach(lines.slice(1).map((line, at) => `${lines[at]!} directly before ${line}`)),
    ]),
  )
  const other = differingLines([...pairs.values()])
  return new Map(
    [...pairs].map(([hash, counts]) => [
      hash,
      new Map([...counts].filter(([pair]) => other.has(pair))),
    ]),
  )
}

/**
 * The lines with a renamed name that differ: those with a name that the text itself tells of, in a line that every version
 * has, mean something else with another name; of the rest nobody knows.
 */
function partNames(
  versions: readonly Version[],
  flags: RegExp,
  recordsOnly: boolean,
): readonly [declared: readonly string[], open: readonly string[]] {
  const differing = differingLines(versions.map(({ names }) => names))
  if (differing.size === 0) return [[], []]
  const [first] = versions
  const told = [...first!.names.keys()].filter((line) => !recordsOnly && !differing.has(line))
  const known = new Set(told.flatMap((line) => namesIn(line, flags)))
  const isDeclared = (line: string): boolean => namesIn(line, flags).some((name) => known.has(name))
  return [[...differing].filter(isDeclared), [...differing].filter((line) => !isDeclared(line))]
}

function namesIn(line: string, flags: RegExp): readonly string[] {
  return [...line.matchAll(flags)].map((hit) => hit[2]!)
}
