import { askPerson } from '../decision.ts'
import type { Use } from '../../core/use.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { chooseRename, type States } from '../choose-rename.ts'
import { isOld } from '../facts.ts'
import { tellRenamedOn } from '../wording.ts'
import type { KeepRule } from './rule.ts'

/**
 * The new name is itself an old one here, by a rename of another kind or map: which of the two is meant, only upstream
 * could say, and a second run would carry the name on.
 */
export const renamedOn: KeepRule = ({ use, rename, repository: { states, current } }) => {
  for (const { name } of rename.to) {
    if (name === rename.from) continue
    const next = nextOf({ ...use, name }, rename, states).find(isOld)
    if (next === undefined || (next.state === 'unknown' && current.has(name))) continue
    return askPerson('renamed-on', tellRenamedOn(rename, next))
  }
  return null
}

/** The renames of a new name. Where the value changes, so may what kind of flag the syntax shows. */
function nextOf(use: Use, { value }: RenameState, states: States): readonly RenameState[] {
  if (value.kind !== 'same') return states.get(use.name) ?? []
  const next = chooseRename(use, states)
  if (next.kind === 'several') return next.states
  return next.kind === 'one' ? next.alike : []
}
