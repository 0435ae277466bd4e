import { addTo } from '../core/group-by.ts'
import { rememberedOf } from '../core/memoize.ts'
import type { Use } from '../core/use.ts'
import { isOfCMake } from '../languages/kit/asked/given.ts'
import { isOfModuleElsewhere } from '../upstream/find/of-module.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { chooseRename, type States } from './choose-rename.ts'
import { keepForPerson, type Decision } from './decision.ts'
import type { ReadFile, RepositoryFacts } from './facts.ts'
import { sayUpstream } from './wording.ts'

/** A use of a new name that the pinned upstream does not know: renamed too early, or the pin went back. */
export function judgeNewName(
  use: Use,
  { path }: ReadFile,
  { states, current, unread }: RepositoryFacts,
): Decision | null {
  if (use.role === 'mention' || use.role === 'shim' || use.region === 'comment') return null
  if (isOfCMake(use.name)) return null
  const rename = prematureByNewName(states)
    .get(use.name)
    ?.find(({ from }) => {
      const choice = chooseRename({ ...use, name: from }, states)
      return choice.kind === 'one' && choice.sure && choice.state.state === 'premature'
    })
  // Another pinned upstream, or the same one under another kind, does read it, or may.
  if (rename === undefined || current.has(use.name) || unread.has(use.name)) return null
  if (isOfModuleElsewhere(rename.upstream, path)) return null
  const message = `${sayUpstream(rename)} does not read ${use.name} yet; it reads ${rename.from}.`
  return { ...keepForPerson(rename, 'ahead-of-upstream', message), to: [rename.from] }
}

/** Renames that the pinned upstream has not made yet, by their new names. */
const prematureByNewName = rememberedOf((states: States) => {
  const byName = new Map<string, RenameState[]>()
  for (const rename of [...states.values()].flat())
    if (isEarly(rename)) for (const { name } of rename.to) addTo(byName, name, rename)
  return byName
})

function isEarly(rename: RenameState): boolean {
  const { state, disputed, ofOther } = rename
  return state === 'premature' && disputed === undefined && ofOther === undefined && isNew(rename)
}

/**
 * Whether what a rename leads to came with it: by its source upstream does not read the name, and by a version that is
 * said of one that only took the old one's place. What a flag was split into, or turned round to, may be older.
 */
function isNew({ to, value, upstream: asked }: RenameState): boolean {
  if (to.length !== 1) return false
  return asked?.source != null || (value.kind === 'same' && to[0]!.value === undefined)
}
