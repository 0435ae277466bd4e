import { lstatSync, type Stats } from 'node:fs'
import { memoize } from '../core/memoize.ts'
import { diskPath, diskSource } from './disk.ts'
import { fileMode, whyNotRead } from './entry.ts'
import { git } from './git.ts'
import { pathRecords } from './paths.ts'
import { findTop, type Location } from './revision.ts'
import type { FileEntry, RepositorySource } from './source.ts'

/** A path of the index. Stages 1 to 3 are the sides of a merge conflict. */
interface IndexEntry {
  readonly path: string
  readonly mode: string
  readonly oid: string
  readonly stage: number
}

/**
 * The tracked files of a working tree as they lie there: paths and execute bits from the index, bytes from disk. Deleted
 * files are left out; a file in conflict is listed, and reported when it is read. A tracked path that has come to lie
 * behind a symbolic link is never followed.
 *
 * @param dir a directory in a git working tree, which is listed from its top
 * @param location where it lies there
 */
export async function openWorktree(
  dir: string,
  { prefix: within, head }: Location,
): Promise<RepositorySource> {
  const root = findTop(dir, within)
  const conflicts = new Set<string>()

  async function list(): Promise<readonly FileEntry[]> {
    const index = parseIndex(await git(root, ['ls-files', '-z', '-s']))
    for (const { path, stage } of index) if (stage > 0) conflicts.add(path)
    const lookAt = parentGuard(root)
    return uniquePaths(index).flatMap((entry) => onDisk(entry, lookAt(entry.path)))
  }

  return diskSource({ kind: 'worktree', root, head, within }, list, (entry) =>
    conflicts.has(entry.path) ? 'it has unresolved merge conflicts' : whyNotRead(entry),
  )
}

function parseIndex(output: Buffer): readonly IndexEntry[] {
  return Array.from(pathRecords(output), ({ words, path }) => {
    const [mode = '', oid = '', stage = ''] = words
    return { path, mode, oid, stage: Number(stage) }
  })
}

/** One entry a path; the sides of a conflict stand next to each other, our own side (2) counts. */
function uniquePaths(index: readonly IndexEntry[]): readonly IndexEntry[] {
  const byPath = new Map<string, IndexEntry>()
  for (const entry of index)
    if (entry.stage <= 2 || !byPath.has(entry.path)) byPath.set(entry.path, entry)
  return [...byPath.values()]
}

/** What the entry is on disk: its kind is the disk's, its execute bit the index's. Nothing when it has been deleted. */
function onDisk({ path, mode, oid }: IndexEntry, stats: Stats | undefined): readonly FileEntry[] {
  if (mode === '160000') return [{ path, mode, oid }]
  if (stats === undefined) return []
  if (stats.isSymbolicLink()) return [{ path, mode: '120000', oid, size: stats.size }]
  return stats.isFile() ? [{ path, mode: fileMode(mode), oid, size: stats.size }] : []
}

/** Looks at a path without following links: nothing is there when one of its parents is a link. */
function parentGuard(root: string): (path: string) => Stats | undefined {
  const isDirectory: (path: string) => boolean = memoize(
    (path) =>
      path === '' || (isDirectory(parentOf(path)) && lstat(root, path)?.isDirectory() === true),
  )
  return (path) => (isDirectory(parentOf(path)) ? lstat(root, path) : undefined)
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function lstat(root: string, path: string): Stats | undefined {
  try {
    return lstatSync(diskPath(root, path), { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}
