import type { ReasonCode } from '../../core/reasons.ts'
import type { Reservation, Use } from '../../core/use.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ReadFile, RepositoryFacts } from '../facts.ts'

/** A use of an old name, with everything that may speak for leaving it as it is. */
interface Place {
  readonly use: Use
  readonly rename: RenameState
  readonly file: ReadFile
  readonly repository: RepositoryFacts
}

/** Says why a place stays as it is, or null where this rule has nothing to say of it. */
export type KeepRule = (place: Place) => Reservation | null

/** The place stays and is shown; nobody need look at it. */
export function showOnly(code: ReasonCode, message: string): Reservation {
  return { code, message, safety: 'display' }
}

/** The place stays, and a person should look at it. */
export function askPerson(code: ReasonCode, message: string): Reservation {
  return { code, message, safety: 'review' }
}
