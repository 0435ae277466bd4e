import type { Match } from './names.ts'

/**
 * The occurrences that lie between two offsets, out of a text's occurrences in order: for many spans of one text, where
 * a search for each would pass over the rest of the text again and again.
 */
export function matchesIn(matches: readonly Match[], start: number, end: number): readonly Match[] {
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (matches[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < matches.length && matches[last]!.end <= end) last++
  return matches.slice(low, last)
}
