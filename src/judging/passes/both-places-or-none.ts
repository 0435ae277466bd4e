import type { Decision } from '../decision.ts'
import type { Use } from '../../core/use.ts'

interface Judged {
  readonly use: Use
  readonly decision: Decision
}

/**
 * A list that names a flag twice is changed at both places or at none: what stays would be taken for a duplicate of the
 * other.
 *
 * @param before as each place is judged by itself, in the same order
 */
export function alikeInLists(
  before: readonly Judged[],
  judged: readonly Judged[],
): readonly Judged[] {
  const stopped = new Map<string, Decision>()
  for (const [index, { use, decision }] of judged.entries()) {
    const where = inList(use)
    if (where !== undefined && before[index]!.decision.action !== 'keep')
      if (decision.action === 'keep') stopped.set(where, decision)
  }
  if (stopped.size === 0) return judged
  return judged.map((one) => {
    const decision = stopped.get(inList(one.use) ?? '')
    return decision === undefined || one.decision.action === 'keep'
      ? one
      : { use: one.use, decision: { ...decision, rename: one.decision.rename } }
  })
}

function inList({ member, name }: Use): string | undefined {
  return member === undefined ? undefined : `${member.list}\0${name}`
}
