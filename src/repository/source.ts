export type FileMode = '100644' | '100755' | '120000' | '160000'

/** One path as git records it (forward slashes, relative to the root). A plain directory has no `oid`. */
export interface FileEntry {
  readonly path: string
  readonly mode: FileMode
  /** Bytes; absent for submodules. */
  readonly size?: number
  /** The blob's (or, for 160000, the submodule commit's) object name. */
  readonly oid?: string
}

export interface FileContent {
  readonly entry: FileEntry
  /** Lent: they are the file's until the next one is asked for. */
  readonly bytes: Buffer
}

/** A commit, a working tree or a plain directory, seen as a sorted list of files. */
export interface FileSource {
  readonly root: string
  /** The commit that is read, or null for what lies on disk. */
  readonly revision: string | null
  /** All entries, sorted by path (byte order), symbolic links and submodules included as entries. */
  list(): Promise<readonly FileEntry[]>
  /** The contents of regular files, in the order asked; a file that cannot be read is left out and reported through `onUnreadable`. */
  read(
    entries: readonly FileEntry[],
    onUnreadable?: (entry: FileEntry, why: string) => void,
  ): AsyncIterable<FileContent>
  close(): Promise<void>
}

/** A source with what git says of it. */
export interface RepositorySource extends FileSource {
  readonly kind: 'commit' | 'worktree' | 'directory'
  /** The commit that is read or checked out; null before the first one and outside git. */
  readonly head: string | null
  /** The directory that was asked for, from `root`, with a slash at its end; empty for all of it. The rest only speaks for it. */
  readonly within: string
}
