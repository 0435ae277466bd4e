import { groupBy } from '../../core/group-by.ts'
import { standingOf } from '../../core/reasons.ts'
import { isKept, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { guardOf, standsIn } from '../flow/guard.ts'

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
  if (values.size === 0) return decided
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
