import type { PublishOptions } from '../options/options.ts'
import type { Publication, PublicationMessage } from '../report/publication.ts'

/** A file as it must be after the patch. */
export interface ProposedFile {
  /** Relative to the repository's root, forward slashes. */
  readonly path: string
  readonly mode: '100644' | '100755'
  readonly bytes: Buffer
}

/** What to publish: what the person asked for, and what was found. */
export interface Proposal extends Omit<PublishOptions, 'base' | 'milestone' | 'dryRun'> {
  /** The patched files, whole; empty when the base needs nothing any more. */
  readonly files: readonly ProposedFile[]
  /** The branch that the pull request goes to, and the commit of it that was scanned. */
  readonly base: { readonly branch: string; readonly commit: string }
  /** What else of the base decides the patch: files, and folders with all that is in them. */
  readonly grounds: readonly string[]
  /** Markdown, at most BODY_LIMIT - BODY_RESERVE characters; the marker is appended here. */
  readonly body: string
  /** A number, or a title that exists. */
  readonly milestone?: number | string
  /** Whether a draft may be marked as ready: what another job says of the patch is shown, and decides nothing. */
  readonly mayBeReady: boolean
  /** Ask GitHub to merge when its checks pass; only for safe and proved patches. */
  readonly autoMerge: boolean
  /** The unified diff of all files. */
  readonly diff: string
  /** The unified diff of some of the files only. */
  diffOf(paths: readonly string[]): string
}

/** Told one line at a time, for people to read; never holds a secret. */
export type Progress = (line: string) => void

/** GitHub refuses a longer pull request body, in characters. */
export const BODY_LIMIT = 65_536
/** What the writer of a body leaves free for the marker. */
export const BODY_RESERVE = 1_024

/** Where GitHub keeps workflows: files here need a right that a job's own token never has. */
export function isWorkflow(path: string): boolean {
  return path.startsWith('.github/workflows/')
}

/** A publication that touched nothing. */
export const NOTHING_DONE = {
  branch: null,
  commit: null,
  number: null,
  url: null,
  left: [],
  messages: [],
} as const satisfies Omit<Publication, 'operation'>

/** The outcome of a run that is not published at all, for the reason that is said. */
export function leaveUnpublished(
  operation: 'none' | 'blocked',
  ...messages: readonly PublicationMessage[]
): Publication {
  return { operation, ...NOTHING_DONE, messages }
}
