import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import { leaveUnread } from '../../scan/reasons-to-leave-a-file.ts'
import type { ProofInput } from '../input.ts'

/** By patched file the argument with which CMake reads it. */
export type LoadedFiles = ReadonlyMap<string, string>

/** How a command has CMake read a file besides the project's own: a toolchain, an initial cache, what goes into every project. */
const LOADS: readonly (readonly [
  before: RegExp,
  argument: (own: string, top: string) => string,
])[] = [
  [/(?:^|\s)-C\s*$/, (_own, top) => `-C${top}`],
  [
    /--toolchain[= ]$|CMAKE_TOOLCHAIN_FILE["']?(?::\w+)?\s*[=:]\s*$/,
    (own) => `-DCMAKE_TOOLCHAIN_FILE=${own}`,
  ],
  [/CMAKE_PROJECT_INCLUDE["']?(?::\w+)?\s*[=:]\s*$/, (own) => `-DCMAKE_PROJECT_INCLUDE=${own}`],
  [
    /CMAKE_PROJECT_TOP_LEVEL_INCLUDES["']?(?::\w+)?\s*[=:]\s*$/,
    (own) => `-DCMAKE_PROJECT_TOP_LEVEL_INCLUDES=${own}`,
  ],
]

/** So much stands before a file's name: the argument, and the folder that a variable may name. */
const BEFORE = 200

/**
 * The patched files of CMake that only a command of the repository has it read, as the scripts and documents pass them.
 *
 * @param sourceDir the folder of the project that is configured
 */
export async function findLoaded(
  { files, patched }: Pick<ProofInput, 'files' | 'patched'>,
  sourceDir: string,
): Promise<LoadedFiles> {
  const loaded = new Map<string, string>()
  const wanted = patched
    .map((one) => one.path)
    .filter((file) => formatOf(file).reader === 'cmake' && !/(?:^|\/)CMakeLists\.txt$/.test(file))
  if (wanted.length === 0) return loaded
  const entries = (await files.list()).filter(
    (entry) => leaveUnread(entry) === null && formatOf(entry.path).scope !== 'sources',
  )
  for await (const { bytes } of files.read(entries)) {
    const text = bytes.toString('latin1')
    for (const file of wanted.filter((one) => !loaded.has(one) && text.includes(one))) {
      const argument = argumentIn(text, file, path.posix.relative(sourceDir, file))
      if (argument !== undefined) loaded.set(file, argument)
    }
  }
  return loaded
}

function argumentIn(text: string, file: string, own: string): string | undefined {
  for (let at = text.indexOf(file); at !== -1; at = text.indexOf(file, at + 1)) {
    const before = text
      .slice(Math.max(0, at - BEFORE), at)
      .replace(/["']?(?:\.\/|\$[\w{}(). ]+\/)?$/, '')
    const found = LOADS.find(([sign]) => sign.test(before))
    if (found !== undefined) return found[1](own, file)
  }
  return undefined
}
