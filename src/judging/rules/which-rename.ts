import { askPerson, showOnly } from '../decision.ts'
import { isCommon } from '../trust.ts'
import { tellCommon, tellGone, tellOtherName, tellSeveral } from '../wording.ts'
import type { KeepRule } from './rule.ts'

/** Only renames of another kind are known: the flag that stands here is another one of that name. */
export const otherKind: KeepRule = ({ use, rename, choice }) =>
  choice.kind === 'other' ? showOnly('other-kind', tellOtherName(use, rename)) : null

/** Several renames of the name fit, and lead to different ones; what is nothing but gone has no names to choose from. */
export const severalRenames: KeepRule = ({ choice }) => {
  if (choice.kind !== 'several' || choice.states.every(({ to }) => to.length === 0)) return null
  return choice.states.every(isCommon)
    ? showOnly('common-name', tellCommon(choice.states[0]!))
    : askPerson('ambiguous', tellSeveral(choice.states))
}

/** Nothing is written in the place of a name that has no successor. */
export const noSuccessor: KeepRule = ({ rename }) =>
  rename.to.length === 0 ? showOnly('removed', tellGone(rename)) : null
