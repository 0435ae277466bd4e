import type { Candidate } from '../../maps/chain.ts'
import type { RenameKind, RenameMap } from '../../maps/rename.ts'
import type { Namespace } from '../../core/use.ts'
import type { Accepted } from '../reading/finding.ts'

/** One rename to be judged. */
export interface Question {
  readonly map: RenameMap
  readonly from: string
  readonly kind: RenameKind
  readonly candidates: readonly Candidate[]
}

/** What an upstream was found to read, and which kinds of flag may also be read in files that could not be. */
export interface Reading {
  readonly accepted: ReadonlyMap<string, Accepted>
  readonly unread: ReadonlySet<Namespace>
}
