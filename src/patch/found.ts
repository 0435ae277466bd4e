import type { Reason } from '../core/use.ts'
import type { JudgedSite } from '../judging/judged-site.ts'
import type { Undecided } from '../judging/undecided.ts'
import type { RenameMap } from '../maps/rename.ts'
import type { FileEntry, FileSource } from '../repository/source.ts'
import type { RenameState, Upstream } from '../upstream/states/state.ts'
import type { FilePatch } from './rewrite.ts'

/** What a scan found: what the first half of the pipeline gives, from the options to the patch. Changes nothing anywhere. */
export interface Found {
  readonly root: string
  readonly revision: string | null
  readonly filesListed: number
  readonly filesScanned: number
  readonly maps: readonly RenameMap[]
  readonly upstreams: readonly Upstream[]
  readonly states: readonly RenameState[]
  /** Sorted by path, line, column. */
  readonly sites: readonly JudgedSite[]
  /** Who could not be asked. */
  readonly undecided: readonly Undecided[]
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[]
  readonly patches: readonly FilePatch[]
  /** The unified diff of all patches, as latin1. */
  readonly diff: string
  readonly source: FileSource
  readonly entries: readonly FileEntry[]
  readonly timings: Readonly<Record<string, number>>
  /** Ends the git processes behind the repository and its upstreams. */
  close(): Promise<void>
}
