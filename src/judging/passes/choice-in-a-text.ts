import { groupBy } from '../../core/group-by.ts'
import { isChosenBetween } from '../../languages/kit/asked/choice-in-text.ts'
import { isKept, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'

/** More names in one line are a list. */
const MOST = 20

/**
 * Keeps the old name where a question in a text chooses between it and the new one, as in a template's hole: the two are no
 * settings of one list, and with one name in both branches nothing would be chosen any more.
 */
export function keepChoicesInTexts(
  { text, uses, lines }: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const byLine = groupBy(uses, ({ start }) => lines.at(start).line)
  return decided.map((one) => {
    const { use, decision } = one
    if (isKept(one)) return one
    const beside = byLine.get(lines.at(use.start).line) ?? []
    if (beside.length < 2 || beside.length > MOST) return one
    const news = new Set(decision.rename.to.map(({ name }) => name))
    const other = beside.find(
      (there) =>
        news.has(there.name) && there.name !== use.name && isChosenBetween(text, use, there),
    )
    if (other === undefined) return one
    return takeBack(
      one,
      bothServed(`A question in the text chooses between ${use.name} and ${other.name}.`),
    )
  })
}
