/** The first of many, so many at most, which is more than none: what comes behind them is never made. */
export function firstOf<One>(all: Iterable<One>, most: number): readonly One[] {
  const first: One[] = []
  for (const one of all) if (first.push(one) === most) break
  return first
}
