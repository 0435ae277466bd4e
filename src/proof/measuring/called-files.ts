import { readdirSync } from 'node:fs'
import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { isBuildFile, type BuildSystem } from '../build-systems/build-system.ts'
import { readLeft } from '../running/left-files.ts'
import { findNamed } from './made-from.ts'
import { nameAt, SOURCES } from './tree-state.ts'

/**
 * A file that the build files name, or that such a file names, and that holds the new name: a script that takes it from the
 * environment or from a file shows in no command what it does with it.
 *
 * @param read the repository's files that went into what was compared
 * @returns why nobody knows whether something differs; null where there is none
 */
export async function findReaderOutside(
  root: string,
  system: BuildSystem,
  { kind, to }: RenameState,
  read: ReadonlySet<string>,
): Promise<string | null> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const begin = files.filter((file) => isBuildFile(system, file))
  const isCalled = (place: string): boolean =>
    !SOURCES.test(place) && formatOf(path.relative(root, place)).scope !== 'docs'
  const places = begin.map((file) => path.join(root, file))
  const named = await findNamed(places, [root], root, isCalled)
  const names = to.map(({ name }) =>
    kind === 'cargo-feature' ? `CARGO_FEATURE_${name.toUpperCase().replaceAll('-', '_')}` : name,
  )
  for (const place of named) {
    const file = path.relative(root, place)
    if (read.has(file) || isBuildFile(system, file)) continue
    if (((await readLeft(place)) ?? '').search(nameAt(names)) !== -1)
      return `${file}, which the build may run or read, names ${names.join(', ')}, and what it does with it was not looked into.`
  }
  return null
}
