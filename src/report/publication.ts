/** What a run did to the pull request; the Action's output `pull-request-operation`. */
export type Operation =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'reopened'
  | 'closed'
  | 'kept-human-commits'
  | 'declined'
  | 'blocked'
  | 'none'

/** A file of the patch that is not in the published commit. */
export interface LeftFile {
  readonly path: string
  readonly reason: { readonly code: string; readonly message: string }
}

export interface PublicationMessage {
  readonly level: 'info' | 'warning' | 'error'
  /** Short, stable, kebab-case. */
  readonly code: string
  /** One or two plain sentences, one line, no Markdown. */
  readonly text: string
}

/** What came of it. An `error` among the messages means that the run did not reach its end. */
export interface Publication {
  readonly operation: Operation
  readonly branch: string | null
  /** The commit that the branch points at. */
  readonly commit: string | null
  readonly number: number | null
  readonly url: string | null
  /** Where a person opens the pull request by hand, when the token may not. */
  readonly compareUrl?: string
  readonly left: readonly LeftFile[]
  readonly messages: readonly PublicationMessage[]
}
