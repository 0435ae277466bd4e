import { posix } from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import { TAKES_A_WORD } from './argument-type.ts'
import type { Place } from '../evidence.ts'
import type { ProofInput } from '../input.ts'
import { nameAt } from '../measuring/tree-state.ts'
import { patchedLinesIn } from '../patched-lines.ts'
import type { FolderOfLine } from '../unused/folder-of-line.ts'

/** A CMake project that is not the repository's own build, but is called with the patched flags. */
interface CalledCMake {
  readonly sourceDir: string
  /** The patched line that passes a flag. */
  readonly from: Place
  /** Whether a call was read that names the folder; else it is the upstream's own folder. */
  readonly isRead: boolean
}

/**
 * The CMake project that a Makefile, a script, a Dockerfile or a build script passes a renamed option to. It is what a call
 * in the same file names; where none can be read, the upstream that lies in the repository.
 *
 * @param paths all files of the repository and its submodules
 * @returns null where no patched line outside CMake's own files passes an option, or where nothing called lies here
 */
export function findCalledCMake(
  input: Pick<ProofInput, 'patched' | 'patchedLines' | 'renames'>,
  paths: ReadonlySet<string>,
  folderOf: FolderOfLine = () => undefined,
): CalledCMake | null {
  const options = input.renames.filter(({ kind, to }) => kind.startsWith('cmake-') && to.length > 0)
  if (options.length === 0) return null
  const passed = passedAt(options.flatMap(({ to }) => to.map(({ name }) => name)))
  const own = options
    .flatMap(({ upstream }) => upstream?.path ?? [])
    .find((folder) => folder !== '.' && isProject(paths, folder))
  const changed = patchedLinesIn(input)
  const found: CalledCMake[] = []
  for (const { path: file, bytes } of input.patched) {
    const { reader, scope } = formatOf(file)
    if (reader === 'cmake' || scope === 'docs') continue
    const from = changed.find((place) => place.path === file && passed.test(place.text))
    if (from === undefined) continue
    const told = folderOf(file, from.line)
    if (told !== undefined) {
      if (told !== null) found.push({ sourceDir: told, from, isRead: true })
      continue
    }
    const lines = bytes.toString().split('\n')
    const read = lines.flatMap((line) => calledFolders(line, posix.dirname(file)))
    const sourceDir = read.find((folder) => isProject(paths, folder))
    if (sourceDir !== undefined) found.push({ sourceDir, from, isRead: true })
    if (own !== undefined) found.push({ sourceDir: own, from, isRead: false })
  }
  return found.find(({ isRead }) => isRead) ?? found[0] ?? null
}

/** Where names are passed: `-DNAME=…` of a command line, and `define("NAME", …)` of a build script. */
export function passedAt(names: readonly string[]): RegExp {
  const { source } = nameAt(names)
  return new RegExp(
    String.raw`-D\s?(?:${names.join('|')})\b|define\(\s*["'](?:${names.join('|')})["']|${source}\s*=`,
  )
}

/** The folders that a line's calls of CMake may mean: `cmake -S dir`, `cd build && cmake ../dir`, `Config::new("dir")`. */
function calledFolders(line: string, folder: string): readonly string[] {
  const config = /\bConfig::new\(\s*"([^"]+)"/.exec(line)?.[1]
  if (config !== undefined) return [posix.join(folder, config)]
  const call = /(?:^|[\s&;|@"'(])cmake3?\s+(?!--)(.*)/.exec(line)?.[1]
  if (call === undefined) return []
  const moved = /\bcd\s+([\w./-]+)\s*&&/.exec(line)?.[1] ?? '.'
  const words: readonly string[] = call.split(/&&|\|\||;/)[0]!.match(/[^\s"']+/g) ?? []
  const named = words[words.indexOf('-S') + 1]
  if (words.includes('-S') && named !== undefined) return [posix.join(folder, moved, named)]
  return words
    .filter((word, at) => /^[\w.][\w./-]*$/.test(word) && !TAKES_A_WORD.has(words[at - 1] ?? ''))
    .map((word) => posix.join(folder, moved, word))
}

function isProject(paths: ReadonlySet<string>, folder: string): boolean {
  return paths.has(posix.join(folder, 'CMakeLists.txt'))
}
