import { askPerson, showOnly } from '../decision.ts'
import { listNames } from '../wording.ts'
import type { KeepRule } from './rule.ts'

/**
 * A name that was freed and then given to another flag: neither the rename that freed it nor the one that takes it is
 * done, since of what stands here nothing tells which of the two flags it is, and after the change nothing ever would.
 */
export const reusedName: KeepRule = ({ rename, repository }) => {
  const { from, to, isTaken } = rename
  const partners = repository.reused.get(rename) ?? []
  const takers = partners.filter((other) => other.to.some(({ name }) => name === from))
  if (isTaken === true || takers.length > 0) {
    const later = listNames(takers.map((other) => ({ name: other.from }))) || 'another name'
    const message = `${from} became ${listNames(to)}, and later ${later} became ${from}: this ${isTaken === true ? 'is' : 'may be'} the new ${from} already.`
    return isTaken === true ? showOnly('reused-name', message) : askPerson('reused-name', message)
  }
  const freed = partners[0]
  if (freed === undefined) return null
  return askPerson(
    'reused-name',
    `${from} became ${listNames(to)}, and ${freed.from} was the old name of ${listNames(freed.to)} before: settle first what ${freed.from} means here.`,
  )
}
