import { lstatSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

import { UserError } from '../user-error.ts'

import { diskPath, readFiles } from './disk.ts'
import { decodePath, encodePath, sortByPath } from './paths.ts'
import type { FileEntry, FileSource } from './source.ts'

export interface DirectorySource extends FileSource {
  readonly kind: 'directory'
  readonly revision: null
  readonly head: null
  readonly prefix: ''
}

/**
 * A plain directory, outside git. Symbolic links are entries and are not followed; a directory that holds a `.git` of its
 * own is listed as a submodule and not entered; pipes, sockets and devices are left out.
 *
 * The walk is our own: fast-glob leaves out names that hold a newline or are not UTF-8, without a word (3.3.3, measured),
 * and cannot tell a nested repository.
 */
export function openDirectory(dir: string): DirectorySource {
  const root = resolve(dir)
  let entries: readonly FileEntry[] | undefined
  return {
    kind: 'directory',
    root,
    revision: null,
    head: null,
    prefix: '',
    list() {
      entries ??= sortByPath(walk(root))
      return Promise.resolve(entries)
    },
    read(wanted, onUnreadable) {
      return readFiles(root, wanted, onUnreadable)
    },
    close() {
      return Promise.resolve()
    },
  }
}

function walk(root: string): readonly FileEntry[] {
  const entries: FileEntry[] = []
  const pending = ['']
  for (let dir = pending.pop(); dir !== undefined; dir = pending.pop()) {
    const found = readdir(root, dir)
    if (found === null) {
      // listed like a file, so that reading it reports why
      entries.push({ path: dir, mode: '100644' })
      continue
    }
    if (dir !== '' && found.some(({ name }) => name.toString('latin1') === '.git')) {
      entries.push({ path: dir, mode: '160000' })
      continue
    }
    for (const item of found) {
      const name = decodePath(item.name)
      if (name === '.git') continue
      const path = dir === '' ? name : `${dir}/${name}`
      if (item.isDirectory()) pending.push(path)
      else entries.push(...entryOf(root, path))
    }
  }
  return entries
}

/** Null for a directory that may not be read. */
function readdir(root: string, dir: string) {
  try {
    const where = dir === '' ? encodePath(root) : diskPath(root, dir)
    return readdirSync(where, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (dir === '')
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
