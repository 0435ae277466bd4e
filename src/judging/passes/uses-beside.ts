import { groupBy } from '../../core/group-by.ts'
import type { Use } from '../../core/use.ts'
import type { ReadFile } from '../facts.ts'

/** More names in one line are a list. */
const MOST = 20

/** Finds the uses in the lines around one, up to so many lines away. */
export function usesBesideIn(
  { uses, lines }: Pick<ReadFile, 'uses' | 'lines'>,
  away: number,
): (use: Use) => readonly Use[] {
  const byLine = groupBy(uses, ({ start }) => lines.at(start).line)
  const near = Array.from({ length: 2 * away + 1 }, (_, index) => index - away)
  return ({ start }) => {
    const { line } = lines.at(start)
    return near.flatMap((far) => (byLine.get(line + far) ?? []).slice(0, MOST))
  }
}
