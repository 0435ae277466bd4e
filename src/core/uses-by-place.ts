import type { Use } from './use.ts'

/** One use for each place of a file, in order; where several are about one place, the first counts. */
export function firstOfEachPlace(uses: Iterable<Use>): readonly Use[] {
  const said = new Map<number, Use>()
  for (const use of uses) if (!said.has(use.start)) said.set(use.start, use)
  return inOrder(said)
}

/** One use for each place of a file, in order; where several are about one place, the last counts. */
export function lastOfEachPlace(uses: Iterable<Use>): readonly Use[] {
  return inOrder(new Map([...uses].map((use) => [use.start, use])))
}

/** What is said of a file so far, by the offset of the place, in the order of the file. */
export function inOrder(said: ReadonlyMap<number, Use>): readonly Use[] {
  return [...said.values()].toSorted((a, b) => a.start - b.start)
}
