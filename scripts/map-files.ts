import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { findHome } from '../src/maps/find-home.ts'

/** The files that the built-in maps are made from. */
export async function builtInFiles(): Promise<readonly string[]> {
  const folder = path.join(findHome(), 'maps')
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.yml'))
    .toSorted()
    .map((name) => path.join(folder, name))
}
