import type { Edit } from '../core/edit.ts'
import type { RenameState } from '../upstream/states/state.ts'
import type { Action, Reason, Role, Safety } from '../core/use.ts'

/** What happens to a use, and why. */
export interface Decision {
  readonly rename: RenameState
  readonly action: Action
  readonly safety: Safety
  readonly reason: Reason
  readonly edits: readonly Edit[]
}

/** The site stays as it is. */
export function keep(rename: RenameState, safety: Safety, code: string, message: string): Decision {
  return decide(rename, 'keep', safety, code, message, [])
}

/** What happens to a site: the edits, with a stable code and a sentence that say why. */
export function decide(
  rename: RenameState,
  action: Action,
  safety: Safety,
  code: string,
  message: string,
  edits: readonly Edit[],
): Decision {
  return { rename, action, safety, reason: { code, message }, edits }
}

/** Roles under which a site sets the flag; used for conflicts and for the canary's definitions. */
export function sets(role: Role): boolean {
  return role === 'definition' || role === 'option'
}
