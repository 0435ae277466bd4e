import { changePlace, keepPlace, type DecidedUse, type Decision } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { bothServed } from '../served.ts'
import { pairOf } from '../../languages/kit/asked/operand-pair.ts'
import { sequenceOf } from '../../languages/kit/asked/operand-sequence.ts'

/** How many names further on an operand is compared with. */
const MOST = 8

/**
 * A condition that names several old names of one new name gets the new one once: `A OR B` becomes `NEW`, or where both
 * are still accepted `NEW OR A OR B`. Where it can't be told what an operand is, the condition is left with the new name
 * twice, which means the same.
 */
export function nameNewOnce(
  { text }: ReadFile,
  judged: readonly DecidedUse[],
): readonly DecidedUse[] {
  const conditions = judged.flatMap(({ use, decision }, index) =>
    use.role === 'condition' && (decision.action === 'replace' || decision.action === 'widen')
      ? [index]
      : [],
  )
  const settled = [...judged]
  conditions.forEach((index, at) => {
    for (const earlier of conditions.slice(Math.max(0, at - MOST), at)) {
      const first = settled[earlier]!
      const second = settled[index]!
      if (first.decision.action !== 'replace' && first.decision.action !== 'widen') continue
      const decision = afterwards(text, first, second)
      if (decision === undefined) continue
      settled[index] = { use: second.use, decision }
      return
    }
  })
  return settled
}

/** What becomes of the later of two conditions, where the earlier one already brings its new name in. */
function afterwards(text: string, first: DecidedUse, second: DecidedUse): Decision | undefined {
  const { rename, action, safety } = second.decision
  const target = rename.to[0]?.name
  if (
    rename.to.length !== 1 ||
    target === undefined ||
    first.decision.rename.to[0]?.name !== target ||
    first.use.name === second.use.name
  )
    return undefined
  const pair = sequenceOf(text, first.use, second.use) ?? pairOf(text, first.use, second.use)
  if (pair === undefined) return undefined
  const plainly = first.decision.action === 'replace' && action === 'replace'
  if (!plainly && !pair.widens) return undefined
  if (action === 'widen')
    return keepPlace(
      rename,
      bothServed(
        `${target} is accepted beside it in this condition, in the place of ${first.use.name}.`,
      ),
    )
  const message = `${first.use.name} and ${second.use.name} both became ${target}: the condition names it once.`
  return changePlace(rename, 'remove', safety, 'merged', message, [{ ...pair.removal, text: '' }])
}
