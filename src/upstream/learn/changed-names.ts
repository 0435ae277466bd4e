import type { RenameKind } from '../../maps/rename.ts'
import type { Support } from './line-pairs.ts'

/** The names of one namespace that one commit let go and brought. */
export interface Change {
  readonly kind: RenameKind
  readonly vanished: ReadonlySet<string>
  readonly appeared: ReadonlySet<string>
  /** Whether a name that vanished was meant for those who build; of others only a sure successor is worth a word. */
  readonly isPublic: (name: string) => boolean
  readonly support: ReadonlyMap<string, ReadonlyMap<string, Support>>
  /** The names that are there now, and which of them took a vanished one's place in documentation, scripts and workflows. */
  readonly present: ReadonlySet<string>
  readonly uses: ReadonlyMap<string, ReadonlyMap<string, Support>>
}
