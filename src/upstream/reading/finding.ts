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
