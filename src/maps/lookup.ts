import type { Rename } from './rename.ts'

const indexes = new WeakMap<readonly Rename[], ReadonlyMap<string, readonly Rename[]>>()

/** The renames of each old name, in the order of the map. */
export function byOldName(renames: readonly Rename[]): ReadonlyMap<string, readonly Rename[]> {
  const known = indexes.get(renames)
  if (known !== undefined) return known
  const made = new Map<string, Rename[]>()
  for (const rename of renames) {
    const list = made.get(rename.from)
    if (list === undefined) made.set(rename.from, [rename])
    else list.push(rename)
  }
  indexes.set(renames, made)
  return made
}
