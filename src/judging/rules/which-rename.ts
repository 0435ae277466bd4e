import { askPerson, showOnly } from '../decision.ts'
import { isCommon } from '../trust.ts'
import { tellCommon, tellGone, tellOtherName, tellSeveral } from '../wording.ts'
import type { KeepRule } from './rule.ts'
import { unreadUpstream } from './upstream.ts'

/** Only renames of another kind are known: the flag that stands here is another one of that name. */
export const otherKind: KeepRule = ({ use, rename, choice }) =>
  choice.kind === 'other' ? showOnly('other-kind', tellOtherName(use, rename)) : null

/**
 * Several renames of the name fit, and lead to different ones; what is nothing but gone has no names to choose from. Which of
 * them is meant is the upstream's to say, where it is pinned and can't be asked.
 */
export const severalRenames: KeepRule = (place) => {
  const { choice } = place
  if (choice.kind !== 'several' || choice.states.every(({ to }) => to.length === 0)) return null
  const waiting = choice.states.map((rename) => unreadUpstream({ ...place, rename }))
  if (waiting.every((decision) => decision !== null)) return waiting[0]!
  return choice.states.every(isCommon)
    ? showOnly('common-name', tellCommon(choice.states[0]!))
    : askPerson('ambiguous', tellSeveral(choice.states))
}

/** Nothing is written in the place of a name that has no successor. */
export const noSuccessor: KeepRule = ({ rename }) =>
  rename.to.length === 0 ? showOnly('removed', tellGone(rename)) : null
