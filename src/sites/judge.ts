import { act } from './act.ts'
import { choose } from './candidates.ts'
import { keep, type Decision } from './decision.ts'
import type { FileFacts, RepositoryFacts } from './facts.ts'
import { reasonToKeep } from './reason-to-keep.ts'
import type { Use } from './site.ts'
import { isCommon } from './trust.ts'
import { common, otherKind, otherName, several } from './wording.ts'

/**
 * What happens to one use of an old name (design.md, section 5). Null where no known rename is about this use: another
 * kind of thing that has the same name.
 */
export function judge(use: Use, file: FileFacts, repository: RepositoryFacts): Decision | null {
  const choice = choose(use, repository.states)
  if (choice.kind === 'none') return null
  if (choice.kind === 'other')
    return keep(choice.state, 'display', 'other-kind', otherName(use, choice.state))
  if (choice.kind === 'several')
    return choice.states.every(isCommon)
      ? keep(choice.states[0]!, 'display', 'common-name', common(choice.states[0]!))
      : keep(choice.states[0]!, 'review', 'ambiguous', several(choice.states))
  const rename = choice.state
  const left = reasonToKeep(use, rename, file, repository)
  if (left !== null) return left
  const acted = act(use, rename, repository.conditions)
  if (acted.action === 'keep' || acted.safety !== 'safe') return acted
  return choice.sure
    ? acted
    : { ...acted, safety: 'review', reason: otherKind(use, rename, acted.reason) }
}
