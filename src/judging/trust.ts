import { LEARNED } from '../maps/rename.ts'
import type { RenameState } from '../upstream/states/state.ts'
import type { Safety, Use } from '../core/use.ts'

/** Whether conditions go on to accept the old name; `auto`: where it may still arrive. */
export type Conditions = 'auto' | 'widen' | 'replace'

/** What only the rename's text says, or no upstream confirmed, is pointed out to a person. */
export function safetyOf({ state, steps, kind }: RenameState): Safety {
  // A program's name is also that of files which are copied and moved: a person must see all its places.
  if (kind === 'cmake-target') return 'review'
  const isCurated = steps.every(({ map }) => map !== 'inline' && !map.startsWith(LEARNED))
  return state === 'unknown' || state === 'absent' || !isCurated ? 'review' : 'safe'
}

/** Whether the old name may still be given to a place from outside. */
export function mayArrive(
  { contract }: Use,
  { state }: RenameState,
  conditions: Conditions,
): boolean {
  if (conditions !== 'auto') return conditions === 'widen'
  return contract !== undefined || STILL_TAKEN.has(state)
}

const STILL_TAKEN: ReadonlySet<RenameState['state']> = new Set([
  'aliased',
  'both',
  'unknown',
  'absent',
])

/** A built-in map's name that is no upstream's own mark, where no upstream says that it is meant. */
export function isCommon(rename: RenameState): boolean {
  const { builtIn, state, steps } = rename
  return builtIn && state === 'unknown' && !isPinned(rename) && steps[0]?.generic === true
}

/** The same where its upstream was not even found: it is somebody else's name. */
export function isForeign(rename: RenameState): boolean {
  return isCommon(rename) && rename.upstream === null
}

/** A rename that the person gave, where no upstream is known that owns the name: this repository is the one that renames. */
export function isGivenByPerson({ builtIn, upstream: found }: RenameState): boolean {
  return !builtIn && found === null
}

/** Whether the repository is the very upstream whose names a built-in map holds, or a fork of it. */
export function isUpstreamItself({ builtIn, upstream: found }: RenameState): boolean {
  return builtIn && found?.path === ''
}

/** Whether the repository says which version of the upstream it takes; without one it follows the newest. */
export function isPinned({ upstream: found }: RenameState): boolean {
  if (found === null) return false
  // A tree that was unpacked without its submodules names them, and no commit.
  const isMissing = found.source === null && found.found.startsWith('submodule')
  return (
    isMissing ||
    found.revision !== null ||
    found.version !== undefined ||
    found.unknown !== undefined
  )
}
