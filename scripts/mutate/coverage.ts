import {
  GREATEST_LOWER_BOUND,
  LEAST_UPPER_BOUND,
  TraceMap,
  generatedPositionFor,
} from '@jridgewell/trace-mapping'

import { memoize } from '../../src/core/memoize.ts'
import type { Bundled } from './bundle.ts'
import type { Change } from './changes.ts'
import type { RunFunction, Watched, WatchedTest } from './run.ts'

/** The tests that run a change's place. */
export interface Watchers {
  /** By their index, those first that take the least time. */
  readonly tests: readonly number[]
  /** True for what is run before any test, such as a table: then these are the tests that run something of the file. */
  readonly isLoaded: boolean
  /** The time that they took, in milliseconds. */
  readonly took: number
  /** Those that only what these do not notice is shown to. */
  readonly late: readonly number[]
}

/** Beyond this time tests come late; starting git for each of a hundred tests takes minutes. Milliseconds. */
const ENOUGH = 30_000
/** Beyond this one none is added. */
export const MOST_LATE = 240_000

/** All tests that were watched, in their order. */
export function testsOf({ groups }: Watched): readonly WatchedTest[] {
  return groups.flatMap(({ tests }) => tests).toSorted((a, b) => a.index - b.index)
}

/** Reads what was watched against the places of changes in the bundle. */
export function watchersOf(
  changes: readonly Change[],
  watched: Watched,
  bundled: Bundled,
  textOf: (path: string) => string,
): (change: Change) => Watchers {
  const places = placesOf(changes, bundled, textOf)
  const all = [watched.loaded, ...watched.groups.map(({ ran }) => ran)].flat()
  const known = testsOf(watched)
  const inner = innermost(places, all)
  const loaded = ranIn(places, inner, watched.loaded)
  const byPlace = new Map<string, Set<number>>()
  const byFile = new Map<string, Set<number>>()
  for (const { tests, ran } of watched.groups) {
    const passed = tests.flatMap((one) => (one.passed ? [one.index] : []))
    for (const key of ranIn(places, inner, ran)) {
      addAll(byPlace, key, passed)
      addAll(byFile, key.slice(0, key.lastIndexOf(':')), passed)
    }
  }
  /** The cases of a language see its tables first. */
  const byLanguage = (path: string): ReadonlySet<number> => {
    const language = /^src\/languages\/(\w+)\//.exec(path)?.[1]
    const cases = known.flatMap(({ name, passed }, index) =>
      passed && language !== undefined && name.includes(` › ${language} › `) ? [index] : [],
    )
    return new Set(cases)
  }
  const found = new Set(places.map(({ key }) => key))
  const quickest = (
    groups: readonly (ReadonlySet<number> | undefined)[],
  ): Omit<Watchers, 'isLoaded'> => {
    const timeOf = (index: number): number => known[index]!.milliseconds
    const tests = [
      ...new Set(
        groups.flatMap((group) => [...(group ?? [])].toSorted((a, b) => timeOf(a) - timeOf(b))),
      ),
    ]
    let took = 0
    const ends = tests.map((index) => (took += timeOf(index)))
    const within = (from: number, to: number): readonly number[] =>
      tests.filter((_, at) => ends[at]! > from && ends[at]! <= to)
    return {
      tests: within(-1, ENOUGH),
      took: Math.min(took, ENOUGH),
      late: within(ENOUGH, ENOUGH + MOST_LATE),
    }
  }
  const ofPlace = memoize((key: string) => quickest([byPlace.get(key)]))
  const ofFile = memoize((path: string) => {
    const near = [path, ...(bundled.importers.get(path) ?? [])]
    return quickest([byLanguage(path), ...near.map((file) => byFile.get(file))])
  })
  return (change) => {
    const key = keyOf(change)
    const isLoaded = !found.has(key) || loaded.has(key)
    return { isLoaded, ...(isLoaded ? ofFile(change.path) : ofPlace(key)) }
  }
}

interface Place {
  readonly key: string
  readonly at: number
}

function keyOf({ path, runs }: Change): string {
  return `${path}:${runs}`
}

/** Where the changes lie in the bundle, in its order. */
function placesOf(
  changes: readonly Change[],
  { code, map }: Bundled,
  textOf: (path: string) => string,
): readonly Place[] {
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const trace = new TraceMap(map)
  const sources = new Map(
    trace.sources.map((source) => [source?.replace(/^.*?(?=src\/)/, ''), source]),
  )
  const texts = new Map([...new Set(changes.map(({ path }) => path))].map((at) => [at, textOf(at)]))
  const found = new Map<string, number>()
  for (const change of changes) {
    const key = keyOf(change)
    const source = sources.get(change.path)
    if (found.has(key) || typeof source !== 'string') continue
    const before = texts.get(change.path)!.slice(0, change.runs)
    const line = before.split('\n').length
    const column = change.runs - (before.lastIndexOf('\n') + 1)
    const position = ([GREATEST_LOWER_BOUND, LEAST_UPPER_BOUND] as const)
      .map((bias) => generatedPositionFor(trace, { source, line, column, bias }))
      .find((one) => one.line !== null)
    if (position?.line) found.set(key, starts[position.line - 1]! + position.column)
  }
  return [...found].map(([key, at]) => ({ key, at })).toSorted((a, b) => a.at - b.at)
}

/** The smallest function around each place. */
function innermost(
  places: readonly Place[],
  functions: readonly RunFunction[],
): readonly (string | undefined)[] {
  const spans = new Map(functions.map(([whole]) => [`${whole![0]}-${whole![1]}`, whole!]))
  const outerFirst = [...spans].toSorted(([, a], [, b]) => a[0] - b[0] || b[1] - a[1])
  const open: (typeof outerFirst)[number][] = []
  let next = 0
  return places.map(({ at }) => {
    while (next < outerFirst.length && outerFirst[next]![1][0] <= at) open.push(outerFirst[next++]!)
    while (open.length > 0 && open.at(-1)![1][1] <= at) open.pop()
    return open.at(-1)?.[0]
  })
}

/** The keys of the places that ran. */
function ranIn(
  places: readonly Place[],
  inner: readonly (string | undefined)[],
  functions: readonly RunFunction[],
): ReadonlySet<string> {
  const ran = new Set<string>()
  for (const parts of functions) {
    const [start, end] = parts[0]!
    for (let index = firstFrom(places, start); index < places.length; index++) {
      const { key, at } = places[index]!
      if (at >= end) break
      // A function in this one that did not run is not listed.
      if (inner[index] !== `${start}-${end}`) continue
      const [, , count] = parts.findLast(([from, to]) => from <= at && at < to)!
      if (count > 0) ran.add(key)
    }
  }
  return ran
}

function firstFrom(places: readonly Place[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.at < offset) low = middle + 1
    else high = middle
  }
  return low
}

function addAll(map: Map<string, Set<number>>, key: string, more: readonly number[]): void {
  const set = map.get(key) ?? new Set()
  map.set(key, set)
  for (const one of more) set.add(one)
}
