import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { lstat, mkdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { memoize } from '../../core/memoize.ts'
import { isRegularFile } from '../../repository/entry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { checkFolders, checkInside } from './left-files.ts'

/** A path that the copy lacks, and why. */
interface LeftOut {
  readonly path: string
  readonly why: string
}

/**
 * Writes a source's files below a directory, without `.git`. One unreadable file never stops the copy: it is left out
 * and returned. Symbolic links are made only when they stay inside the copy.
 *
 * @param directory is created
 * @param above where a submodule lies in the repository: its links may lead out of it, but not out of the repository
 */
export async function writeTree(
  source: FileSource,
  directory: string,
  above = '',
): Promise<readonly LeftOut[]> {
  const leftOut: LeftOut[] = []
  const makeDirectory = memoize((place: string) => mkdir(place, { recursive: true }))
  const entries = await source.list()
  const files = entries.filter((entry) => isRegularFile(entry) && isInside(entry.path))
  const linkEntries = entries.filter((entry) => entry.mode === '120000' && isInside(entry.path))
  await mkdir(directory, { recursive: true })

  for await (const { entry, bytes } of source.read(files, (unread, why) =>
    leftOut.push({ path: unread.path, why }),
  )) {
    const target = path.join(directory, entry.path)
    await makeDirectory(path.dirname(target))
    await writeFile(target, bytes, { mode: entry.mode === '100755' ? 0o755 : 0o644, flag: 'wx' })
  }

  for (const entry of linkEntries) {
    const { path: link } = entry
    const target = await linkTarget(source, entry)
    const why = target === null ? 'whose target cannot be read' : 'that leads out of the repository'
    if (target === null || !staysInside(path.posix.join(above, link), target)) {
      leftOut.push({ path: link, why: `a symbolic link ${why}` })
      continue
    }
    const file = path.join(directory, link)
    await makeDirectory(path.dirname(file))
    await symlink(target, file).catch((error: NodeJS.ErrnoException) =>
      leftOut.push({ path: link, why: error.code! }),
    )
  }
  return leftOut
}

/** Replaces a file's content. What stands there goes first, so that a link put there by a build is never followed. */
export async function replaceFile(directory: string, file: string, bytes: Buffer): Promise<void> {
  if (!isInside(file)) throw new Error(`path leads out of the copy: ${file}`)
  const target = path.join(directory, file)
  checkFolders([directory])
  checkInside(directory, target)
  const before = await lstat(target).catch(() => null)
  if (before !== null) await rm(target, { recursive: true })
  await mkdir(path.dirname(target), { recursive: true })
  const executable = before !== null && before.isFile() && (before.mode & 0o100) !== 0
  await writeFile(target, bytes, { flag: 'wx', mode: executable ? 0o755 : 0o644 })
}

/**
 * Bytes on disk below a directory, counted until the limit is passed; links are not followed. It asks without promises:
 * a build folder has thousands of small files, and each promise costs more than its answer.
 *
 * @param known bytes of folders that need not be looked at again
 */
export function diskUse(
  directory: string,
  limit = Infinity,
  known: ReadonlyMap<string, number> = new Map(),
): number {
  let total = 0
  const pending = [directory]
  while (pending.length > 0 && total <= limit) {
    const current = pending.pop()!
    const bytes = known.get(current)
    if (bytes !== undefined) {
      total += bytes
      continue
    }
    for (const entry of entriesOf(current)) {
      const place = path.join(current, entry.name)
      if (entry.isDirectory()) pending.push(place)
      else total += bytesOf(place)
    }
  }
  return total
}

/** Bytes of one file on the disk; none where it is gone, or lies deeper than a path can say. */
function bytesOf(place: string): number {
  try {
    return lstatSync(place).blocks * 512
  } catch {
    return 0
  }
}

/** What a directory holds; nothing where it is gone or closed to us. */
function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
}

/** A repository path that cannot leave the copy nor touch a `.git`. */
function isInside(file: string): boolean {
  const parts = file.split('/')
  return (
    !path.posix.isAbsolute(file) &&
    !file.includes('\0') &&
    parts.every((part) => part !== '' && part !== '..' && part.toLowerCase() !== '.git')
  )
}

function staysInside(link: string, target: string): boolean {
  if (path.posix.isAbsolute(target)) return false
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(link), target))
  return resolved !== '..' && !resolved.startsWith('../')
}

/** A commit's link target is its blob, which is asked for as a file's; a directory's is asked from the disk. */
async function linkTarget(source: FileSource, entry: FileEntry): Promise<string | null> {
  if (source.revision === null)
    return readlink(path.join(source.root, entry.path)).catch(() => null)
  for await (const { bytes } of source.read([{ ...entry, mode: '100644' }], () => undefined)) {
    const text = bytes.toString('utf8')
    if (text.length < 4096 && !text.includes('\0')) return text
  }
  return null
}
