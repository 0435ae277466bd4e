import { firstIndex } from './first-index.ts'
import type { Span } from './use.ts'

/** The index of the last of some spans, in order, that begins at an offset or before it; -1 where none does. */
export function lastBegunAt(spans: readonly { readonly start: number }[], offset: number): number {
  return firstIndex(spans.length, (index) => spans[index]!.start > offset) - 1
}

/** The index of the one of some spans, in order and apart from each other, that holds an offset; -1 where none does. */
export function indexAt(spans: readonly Span[], offset: number): number {
  const index = lastBegunAt(spans, offset)
  return index !== -1 && offset < spans[index]!.end ? index : -1
}

/** That span itself. */
export function spanAt<Some extends Span>(
  spans: readonly Some[],
  offset: number,
): Some | undefined {
  return spans[indexAt(spans, offset)]
}

/** Whether one of some places, in order, begins in a span. */
export function holdsOne(
  places: readonly { readonly start: number }[],
  { start, end }: Span,
): boolean {
  const next = places[firstIndex(places.length, (index) => places[index]!.start >= start)]
  return next !== undefined && next.start < end
}
