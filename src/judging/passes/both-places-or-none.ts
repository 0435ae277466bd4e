import type { DecidedUse, Decision } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import type { Use } from '../../core/use.ts'

/**
 * A list that names a flag twice is changed at both places or at none: what stays would be taken for a duplicate of the
 * other.
 */
export function changeBothOrNone(
  _file: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const stopped = new Map<string, Decision>()
  for (const { use, decision } of decided) {
    const where = placeInList(use)
    if (where !== undefined && decision.isTakenBack === true) stopped.set(where, decision)
  }
  return decided.map((one) => {
    const decision = stopped.get(placeInList(one.use) ?? '')
    return decision === undefined || one.decision.action === 'keep'
      ? one
      : { use: one.use, decision: { ...decision, rename: one.decision.rename } }
  })
}

function placeInList({ member, name }: Use): string | undefined {
  return member === undefined ? undefined : `${member.list}\0${name}`
}
