import { groupBy } from '../../core/group-by.ts'
import { standingOf } from '../../core/reasons.ts'
import { isKept, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { guardOf, standsIn } from '../guard.ts'

/** A value of the old name that is taken where a held question asks whether it is set stays with the question. */
function keepValuesOfQuestions(
  file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const held = decided.filter(({ decision }) => standingOf(decision.reason) === 'always-true')
  return decided.map((one) => {
    if (held.length === 0 || isKept(one) || one.use.passes !== true) return one
    const question = held.find(({ use }) => {
      const guard = use.name === one.use.name ? guardOf(use) : undefined
      return guard !== undefined && standsIn(guard, one.use)
    })
    if (question === undefined) return one
    const { line } = file.lines.at(question.use.start)
    const message = `Line ${line} asks whether ${one.use.name} is set, and stays: this goes with it.`
    const { code } = question.decision.reason
    return takeBack(one, { code, message }, [{ path: file.path, line }])
  })
}

/**
 * A question that asks for both names opens its branch for who gives the new one alone. A value of the old name that is
 * taken there, and can't be said for both, would be empty then: the question stays with it.
 */
export function keepQuestionsOfValues(
  file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const values = groupBy(
    decided.filter(
      (one) =>
        one.use.passes === true &&
        one.use.guards !== undefined &&
        isKept(one) &&
        standingOf(one.decision.reason) === 'unwritable',
    ),
    ({ use }) => use.name,
  )
  if (values.size === 0) return keepValuesOfQuestions(file, decided)
  return decided.map((one) => {
    const { use, decision } = one
    const guard = decision.action === 'widen' ? guardOf(use) : undefined
    const value = guard && values.get(use.name)?.find((other) => standsIn(guard, other.use))
    if (value === undefined) return one
    const { line } = file.lines.at(value.use.start)
    const message = `Line ${line} takes the value of ${use.name} where this asks for it, and there is no safe way to take both there: change them together.`
    return takeBack(one, { code: 'cannot-widen', message }, [{ path: file.path, line }])
  })
}
