import type { Use } from '../../core/use.ts'
import { isChosenBetween, isTriedAfter } from '../../languages/kit/asked/choice-in-text.ts'
import { isKept, isSettingRole, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'
import { areOpposite } from '../setting-value.ts'
import { usesBesideIn } from './uses-beside.ts'

/** So many lines away stands what is tried where the other fails. */
const NEAR = 3

/**
 * Keeps the old name where a question in a text chooses between it and the new one, as in a template's hole, or where one of
 * them is tried when the other fails: the two are no settings of one list, and with one name in both nothing would be chosen.
 */
export function keepChoicesInTexts(
  file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const { text, lines } = file
  const usesBeside = usesBesideIn(file, NEAR)
  return decided.map((one) => {
    const { use, decision } = one
    if (isKept(one)) return one
    const news = new Set(decision.rename.to.map(({ name }) => name))
    // On here and off there is one flag, of which one branch was forgotten.
    const beside = usesBeside(use).filter(
      (there) => news.has(there.name) && there.name !== use.name && !areOpposite(use, there, text),
    )
    const other = beside.find((there) => isChosenBetween(text, use, there))
    if (other !== undefined)
      return takeBack(
        one,
        bothServed(
          `${use.name} and ${other.name} stand for each other here, or a question chooses between them.`,
        ),
      )
    const tried = beside.find(
      (there) => isGiven(use) && isGiven(there) && isTriedAfter(text, use, there),
    )
    if (tried === undefined) return one
    return takeBack(
      one,
      bothServed(
        `One of ${use.name} and ${tried.name} (line ${lines.at(tried.start).line}) is tried where the other fails.`,
      ),
    )
  })
}

function isGiven({ role, isPassedOn }: Use): boolean {
  return isSettingRole(role) || isPassedOn === true
}
