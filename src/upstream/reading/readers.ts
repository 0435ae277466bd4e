import { otherKconfigName } from '../../maps/kconfig-names.ts'
import type { Namespace } from '../../core/use.ts'
import type { Alias, Evidence } from '../states/state.ts'

/** What an upstream says of one name. */
export interface Accepted {
  readonly readers: ReadonlyMap<
    Namespace,
    { readonly count: number; readonly first: readonly Evidence[] }
  >
  readonly aliases: readonly (Alias & {
    readonly namespace: Namespace
    readonly to: readonly string[]
  })[]
}

/** How many lines read a name as a flag of one kind; `any` counts all kinds. */
export function readersOf(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): number {
  const readers = accepted.get(name)?.readers
  // A symbol is asked for by either of its names.
  if (space === 'kconfig')
    return [name, otherKconfigName(name)].reduce(
      (sum, each) => sum + (accepted.get(each)?.readers.get(space)?.count ?? 0),
      0,
    )
  if (readers === undefined) return 0
  if (space !== 'any') return readers.get(space)?.count ?? 0
  return [...readers.values()].reduce((sum, { count }) => sum + count, 0)
}
