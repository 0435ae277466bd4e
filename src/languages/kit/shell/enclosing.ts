import { firstIndex } from '../../../core/first-index.ts'
import type { Span } from '../../../core/use.ts'

/** Finds the spans that hold another one, the inmost first; a search costs what lies near, not all of them. */
export function enclosingFinder<T extends Span>(
  spans: readonly T[],
): (inner: Span, most?: number) => readonly T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  const furthest: number[] = []
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return ({ start, end }, most = Infinity) => {
    const found: T[] = []
    const after = firstIndex(sorted.length, (index) => sorted[index]!.start > start)
    for (let at = after - 1; at >= 0 && furthest[at]! >= end && found.length < most; at--)
      if (sorted[at]!.end >= end) found.push(sorted[at]!)
    return found
  }
}
