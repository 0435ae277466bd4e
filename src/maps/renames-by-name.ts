import { groupBy } from '../core/group-by.ts'
import { rememberedOf } from '../core/memoize.ts'
import type { Rename } from './rename.ts'

/** The renames of each old name, in the order of the map. */
export const renamesByOld = rememberedOf((renames: readonly Rename[]) =>
  groupBy(renames, ({ from }) => from),
)
