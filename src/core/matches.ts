import { firstIndex } from './first-index.ts'
import type { Match } from './names.ts'

/** The matches that lie between two offsets of a text, in order. */
export type MatchesWithin = (start: number, end: number) => readonly Match[]

/**
 * The matches of a text by place: found once, so that asking for each of many small parts costs no more than the parts.
 *
 * @param matches in order, as Names.find gives them
 */
export function matchesWithin(matches: readonly Match[]): MatchesWithin {
  function firstFrom(offset: number): number {
    return firstIndex(matches.length, (index) => matches[index]!.start >= offset)
  }
  return (start, end) => {
    const first = firstFrom(start)
    const found: Match[] = []
    for (let at = first; at < matches.length && matches[at]!.end <= end; at++)
      found.push(matches[at]!)
    return found
  }
}
