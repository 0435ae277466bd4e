import type { Edit } from '../core/edit.ts'
import type { Action, Reason, Role, Safety, Scope, Span, Use } from '../core/use.ts'
import type { RenameState } from '../upstream/states/state.ts'

/** A site as the report shows it. */
export interface Site {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly text: string
  readonly from: string
  readonly to: readonly string[]
  readonly format: string
  readonly role: Role
  readonly action: Action
  readonly safety: Safety
  readonly reason: Reason
  /** The places that an edit rests on: what reads or sets the name, and changes with it or stays. */
  readonly with?: readonly { readonly path: string; readonly line: number }[]
}

/** A site with what is needed to act on it. */
export interface JudgedSite extends Site, Span {
  readonly edits: readonly Edit[]
  readonly rename: RenameState
  readonly scope: Scope
  readonly use: Use
}
