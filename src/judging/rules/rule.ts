import type { Reservation, Use } from '../../core/use.ts'
import type { Choice } from '../choose-rename.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ReadFile, RepositoryFacts } from '../facts.ts'

/** A use of an old name, with everything that may speak for leaving it as it is. */
export interface Place {
  readonly use: Use
  readonly rename: RenameState
  /** What the rename was chosen from. */
  readonly choice: Choice
  readonly file: ReadFile
  readonly repository: RepositoryFacts
}

/** Says why a place stays as it is, or null where this rule has nothing to say of it. */
export type KeepRule = (place: Place) => Reservation | null
