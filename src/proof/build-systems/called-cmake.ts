import { posix } from 'node:path'

import { formatOf } from '../../languages/registry.ts'
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
  folderOf: FolderOfLine,
): CalledCMake | null {
  const options = input.renames.filter(({ kind, to }) => kind.startsWith('cmake-') && to.length > 0)
  if (options.length === 0) return null
  const passed = passedAt(options.flatMap(({ to }) => to.map(({ name }) => name)))
  const own = options
    .flatMap(({ upstream }) => upstream?.path ?? [])
    .find((folder) => folder !== '.' && isProject(paths, folder))
  const changed = patchedLinesIn(input)
  const found: CalledCMake[] = []
  for (const { path: file } of input.patched) {
    const { reader, scope } = formatOf(file)
    if (reader === 'cmake' || scope === 'docs') continue
    const from = changed.find((place) => place.path === file && passed.test(place.text))
    if (from === undefined) continue
    const told = folderOf(file, from.line)
    if (told !== undefined) {
      if (told !== null) found.push({ sourceDir: told, from, isRead: true })
      continue
    }
    if (own !== undefined) found.push({ sourceDir: own, from, isRead: false })
  }
  return found.find(({ isRead }) => isRead) ?? found[0] ?? null
}

/** Where names are passed: `-DNAME=…` of a command line, and `define("NAME", …)` of a build script. */
export function passedAt(names: readonly string[]): RegExp {
  const { source } = nameAt(names)
  return new RegExp(
    String.raw`-(?:-C)?D\s?(?:${names.join('|')})\b|define\(\s*["'](?:${names.join('|')})["']|${source}\s*=`,
  )
}

function isProject(paths: ReadonlySet<string>, folder: string): boolean {
  return paths.has(posix.join(folder, 'CMakeLists.txt'))
}
