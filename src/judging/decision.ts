import type { Edit } from '../core/edit.ts'
import type { ReasonCode } from '../core/reasons.ts'
import type { Action, Reason, Reservation, Role, Safety, Use } from '../core/use.ts'
import type { RenameState } from '../upstream/states/state.ts'

/** What happens to a use, and why. */
export interface Decision {
  readonly rename: RenameState
  readonly action: Action
  readonly safety: Safety
  readonly reason: Reason
  readonly edits: readonly Edit[]
  /** The names that are told in place of the new ones: of a name that came too early, the old one. */
  readonly to?: readonly string[]
  /** True where nothing of the file may change, because a person must settle this place first. */
  readonly stopsFile?: true
  /** True where the place by itself would change, and the file or the repository as a whole spoke against it. */
  readonly isTakenBack?: true
  /** The places that this decision rests on. */
  readonly with?: readonly { readonly path: string; readonly line: number }[]
}

/** A use with what is decided of it so far. */
export interface DecidedUse {
  readonly use: Use
  readonly decision: Decision
}

/** The place stays and is shown; nobody need look at it. */
export function showOnly(code: ReasonCode, message: string): Reservation {
  return { code, message, safety: 'display' }
}

/** The place stays, and a person should look at it. */
export function askPerson(code: ReasonCode, message: string): Reservation {
  return { code, message, safety: 'review' }
}

/** The site stays as it is. */
export function keepPlace(rename: RenameState, { safety, code, message }: Reservation): Decision {
  return { rename, action: 'keep', safety, reason: reasonOf(code, message), edits: NONE }
}

const NONE: readonly Edit[] = []

/** So many reasons are remembered. */
const REMEMBERED = 1000
const remembered = new Map<string, Reason>()

/** A reason: the same object for places that have the same one, as thousands of a tree do. */
function reasonOf(code: ReasonCode, message: string): Reason {
  const before = remembered.get(message)
  if (before?.code === code) return before
  if (remembered.size === REMEMBERED) remembered.clear()
  const reason = { code, message }
  remembered.set(message, reason)
  return reason
}

/** The site stays as it is, and a person should look at it. */
export function keepForPerson(rename: RenameState, code: ReasonCode, message: string): Decision {
  return keepPlace(rename, askPerson(code, message))
}

/** The site changes: the edits, with a stable code and a sentence that say why. */
export function changePlace(
  rename: RenameState,
  action: Action,
  safety: Safety,
  code: ReasonCode,
  message: string,
  edits: readonly Edit[],
): Decision {
  return { rename, action, safety, reason: reasonOf(code, message), edits }
}

/** A place that would change stays, and a person looks at it. */
export function takeBack(
  { use, decision }: DecidedUse,
  { code, message }: Reason,
  places?: Decision['with'],
): DecidedUse {
  const kept = keepForPerson(decision.rename, code, message)
  return { use, decision: { ...kept, isTakenBack: true, ...(places && { with: places }) } }
}

/** A place changes, and a person looks at it for one reason more. */
export function addDoubt(
  decision: Decision,
  sentence: string,
  places: Decision['with'] = decision.with,
): Decision {
  const reason = reasonOf(decision.reason.code, `${decision.reason.message} ${sentence}`)
  return { ...decision, safety: 'review', reason, ...(places && { with: places }) }
}

/** Whether a place stays as it is. */
export function isKept({ decision }: DecidedUse): boolean {
  return decision.action === 'keep'
}

/** Roles under which a site sets the flag; used for conflicts and for the canary's definitions. */
export function isSettingRole(role: Role): boolean {
  return role === 'definition' || role === 'option'
}
