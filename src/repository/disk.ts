import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

import { whyNotRead } from './entry.ts'
import { encodePath } from './paths.ts'
import type { FileContent, FileEntry, RepositorySource } from './source.ts'

/** Absent on Windows, where opening a link needs rights of its own. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0
/** So that a pipe which took a file's place cannot stop the run. */
const NO_WAIT = constants.O_NONBLOCK ?? 0

/** The path of an entry below a root, as the file system takes it. */
export function diskPath(root: string, path: string): Buffer {
  return Buffer.concat([encodePath(root), Buffer.from('/'), encodePath(path)])
}

/**
 * A source whose files lie on disk below `root`. They are listed once, when somebody first asks.
 *
 * @param whyNot why an entry is not to be read, if so
 */
export function diskSource(
  about: Pick<RepositorySource, 'kind' | 'root' | 'head' | 'within'>,
  list: () => Promise<readonly FileEntry[]>,
  whyNot = whyNotRead,
): RepositorySource {
  let entries: Promise<readonly FileEntry[]> | undefined
  return {
    ...about,
    revision: null,
    list: () => (entries ??= list()),
    read: (wanted, onUnreadable) => readFiles(about.root, wanted, onUnreadable, whyNot),
    close: () => Promise.resolve(),
  }
}

/**
 * The contents of files on disk, one at a time. A link that has taken a file's place since the listing is not followed.
 * Reads are synchronous: for thousands of small files that is several times faster than promises.
 */
async function* readFiles(
  root: string,
  entries: readonly FileEntry[],
  onUnreadable: ((entry: FileEntry, why: string) => void) | undefined,
  whyNot: (entry: FileEntry) => string | null,
): AsyncGenerator<FileContent> {
  for (const entry of entries) {
    const content = whyNot(entry) ?? readRegularFile(diskPath(root, entry.path))
    if (typeof content === 'string') onUnreadable?.(entry, content)
    else yield { entry, bytes: content }
  }
}

/** The bytes, or why not. */
function readRegularFile(path: Buffer): Buffer | string {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | NO_FOLLOW | NO_WAIT)
    if (!fstatSync(file).isFile()) return 'it is no regular file'
    return readFileSync(file)
  } catch (error) {
    return explain((error as NodeJS.ErrnoException).code ?? 'unknown error')
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function explain(code: string): string {
  if (code === 'ELOOP' || code === 'EMLINK') return 'it is a symbolic link'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read (permission denied)'
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'it is not there any more'
  return `it could not be read (${code})`
}
