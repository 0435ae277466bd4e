import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { resolve } from 'node:path'

import { append } from '../core/append.ts'
import { UserError } from '../core/user-error.ts'

import { diskPath, diskSource } from './disk.ts'
import { decodePath, encodePath, sortByPath } from './paths.ts'
import type { FileEntry, RepositorySource } from './source.ts'

/**
 * A plain directory, outside git. Symbolic links are entries and are not followed; a directory that holds a `.git` of its
 * own is listed as a submodule and not entered; a directory that may not be read is listed as a file, so that reading it
 * reports why; pipes, sockets and devices are left out.
 */
export function openDirectory(dir: string): RepositorySource {
  const root = resolve(dir)
  return diskSource({ kind: 'directory', root, head: null, within: '' }, () => walk(root))
}

/** The largest tree that is known has some 500,000 files; what is larger is a disk, not a project. */
const MOST_ENTRIES = 1_000_000

async function walk(root: string): Promise<readonly FileEntry[]> {
  const found: FileEntry[] = []
  const open = ['']
  let entries = 0
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const items = readDirectory(root, path)
    entries += items?.length ?? 0
    if (entries > MOST_ENTRIES)
      throw new UserError(
        'This directory holds more than a million files.',
        'Name a smaller one.',
        { file: root },
      )
    if (items === null) found.push({ path, mode: '100644' })
    else if (path !== '' && items.some(({ name }) => name === '.git'))
      found.push({ path, mode: '160000' })
    else
      for (const item of items) {
        const inner = path === '' ? item.name : `${path}/${item.name}`
        if (item.name === '.git') continue
        if (item.isDirectory()) open.push(inner)
        else append(found, entryOf(root, inner))
      }
  }
  return sortByPath(found)
}

/** The entries of a directory; null where it may not be read. */
function readDirectory(root: string, path: string): readonly Dirent[] | null {
  try {
    const where = path === '' ? encodePath(root) : diskPath(root, path)
    const found = readdirSync(where, { withFileTypes: true, encoding: 'buffer' })
    return found.map((item) => Object.assign(item, { name: decodePath(item.name) }))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (path === '')
      throw new UserError(
        `The directory cannot be read (${code}).`,
        'Check the path and its permissions.',
        { file: root },
        { cause: error },
      )
    if (code === 'EACCES' || code === 'EPERM') return null
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

function entryOf(root: string, path: string): readonly FileEntry[] {
  const stats = lstatSync(diskPath(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (stats.isSymbolicLink()) return [{ path, mode: '120000', size: stats.size }]
  if (!stats.isFile()) return []
  const executable = (stats.mode & 0o100) !== 0
  return [{ path, mode: executable ? '100755' : '100644', size: stats.size }]
}
