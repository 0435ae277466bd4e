import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

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
  const room = new Room()
  for (const entry of entries) {
    const content = whyNot(entry) ?? readRegularFile(diskPath(root, entry.path), room)
    if (typeof content === 'string') onUnreadable?.(entry, content)
    else yield { entry, bytes: content }
  }
}

/** The bytes, or why not. */
function readRegularFile(path: Buffer, room: Room): Buffer | string {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | NO_FOLLOW | NO_WAIT)
    const stats = fstatSync(file)
    return stats.isFile() ? room.fill(file, stats.size) : 'it is no regular file'
  } catch (error) {
    return explain((error as NodeJS.ErrnoException).code ?? 'unknown error')
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** One buffer for all files: thousands of new ones would have to be cleared and collected. */
class Room {
  #bytes = Buffer.alloc(256 * 1024)

  /** All of an open file: what a read leaves of the room says that the end is reached. */
  fill(file: number, size: number): Buffer {
    this.#grow(size + 1, 0)
    let filled = 0
    for (;;) {
      filled += readSync(file, this.#bytes, filled, this.#bytes.length - filled, null)
      if (filled < this.#bytes.length) return this.#bytes.subarray(0, filled)
      this.#grow(2 * filled, filled)
    }
  }

  #grow(size: number, kept: number): void {
    if (size <= this.#bytes.length) return
    const grown = Buffer.allocUnsafeSlow(size)
    this.#bytes.copy(grown, 0, 0, kept)
    this.#bytes = grown
  }
}

function explain(code: string): string {
  if (code === 'ELOOP' || code === 'EMLINK') return 'it is a symbolic link'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read (permission denied)'
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'it is not there any more'
  return `it could not be read (${code})`
}
