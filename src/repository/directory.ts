import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { relative, resolve } from 'node:path'

import type { FileSystemAdapter } from 'fast-glob'

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
  const { default: glob } = await import('fast-glob')
  const closed: FileEntry[] = []
  let entries = 0

  /** What fast-glob sees of a directory. A failure in it would end the walk, or be passed over without a word. */
  function readdir(directory: string): Dirent[] {
    const path = revealed(relative(root, directory).replaceAll('\\', '/'))
    const found = readDirectory(root, path)
    entries += found?.length ?? 0
    if (entries > MOST_ENTRIES)
      throw new UserError(
        'This directory holds more than a million files.',
        'Name a smaller one.',
        {
          file: root,
        },
      )
    if (found === null) closed.push({ path, mode: '100644' })
    else if (path !== '' && found.some(({ name }) => name === '.git'))
      closed.push({ path, mode: '160000' })
    else return found
    return []
  }

  const found = glob.sync('**', {
    cwd: root,
    dot: true,
    ignore: ['**/.git'],
    onlyFiles: false,
    followSymbolicLinks: false,
    // without `stats`: where fast-glob meets a file that has just gone it passes over the rest of the directory
    objectMode: true,
    fs: { readdirSync: readdir as unknown as FileSystemAdapter['readdirSync'] },
  })
  const files = found.filter(({ dirent }) => !dirent.isDirectory())
  return sortByPath([...closed, ...files.flatMap(({ path }) => entryOf(root, revealed(path)))])
}

/** The entries of a directory, their names veiled; null where it may not be read. */
function readDirectory(root: string, path: string): Dirent[] | null {
  try {
    const where = path === '' ? encodePath(root) : diskPath(root, path)
    const found = readdirSync(where, { withFileTypes: true, encoding: 'buffer' })
    return found.map((item) => Object.assign(item, { name: veiled(decodePath(item.name)) }))
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

/**
 * A name as fast-glob can match it: its patterns stop at a line end (3.3.3 leaves such names out without a word), and it
 * takes a backslash for a slash. Those letters become lone surrogates that `decodePath` never gives.
 */
function veiled(name: string): string {
  return name.replace(/[\n\r\\\u2028\u2029]/g, (letter) =>
    String.fromCharCode(0xdc00 + (letter.charCodeAt(0) & 0x7f)),
  )
}

const VEILED = new Map(
  ['\n', '\r', '\\', '\u2028', '\u2029'].map((letter) => [veiled(letter), letter]),
)

function revealed(path: string): string {
  return path.replace(/[\udc00-\udc7f]/gu, (letter) => VEILED.get(letter) ?? letter)
}

function entryOf(root: string, path: string): readonly FileEntry[] {
  const stats = lstatSync(diskPath(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (stats.isSymbolicLink()) return [{ path, mode: '120000', size: stats.size }]
  if (!stats.isFile()) return []
  const executable = (stats.mode & 0o100) !== 0
  return [{ path, mode: executable ? '100755' : '100644', size: stats.size }]
}
