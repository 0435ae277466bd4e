import { groupBy } from '../core/group-by.ts'
import type { Rename } from './rename.ts'

const indexes = new WeakMap<readonly Rename[], ReadonlyMap<string, readonly Rename[]>>()

/** The renames of each old name, in the order of the map. */
export function byOldName(renames: readonly Rename[]): ReadonlyMap<string, readonly Rename[]> {
  const known = indexes.get(renames)
  if (known !== undefined) return known
  const made = groupBy(renames, ({ from }) => from)
  indexes.set(renames, made)
  return made
}
