import type { Rename, RenameMap } from '../maps/rename.ts'
import type { RenameState } from '../upstream/states/state.ts'

/** One name of a flag, and the version that brought it. */
export interface ChainLink {
  readonly name: string
  /** Null for the first one, and where no version is known. */
  readonly since: string | null
  /** Whether it is the one that the pinned version reads. */
  readonly pinned?: boolean
}

/** So many names a flag never had. */
const MOST = 12

/** A name through upstream's versions, also those after the pin; nothing where one name became several, or none. */
export function chainOf(state: RenameState, maps: readonly RenameMap[]): readonly ChainLink[] {
  const { steps, from, state: read } = state
  const known = maps.find(({ name }) => name === steps[0]!.map)?.renames ?? []
  const all = [...steps]
  for (let next = nextOf(all.at(-1)!, known); next !== undefined && all.length < MOST;) {
    all.push(next)
    next = nextOf(next, known)
  }
  if (all.some(({ to }) => to.length !== 1)) return []
  const names = [from, ...all.map(({ to }) => to[0]!.name)]
  if (new Set(names).size < names.length) return []
  const isKnown = read !== 'absent' && read !== 'unknown'
  const pinned = isKnown ? (read === 'premature' ? 0 : steps.length) : -1
  return names.map((name, index) => ({
    name,
    since: index === 0 ? null : (all[index - 1]!.since ?? null),
    ...(index === pinned && { pinned: true }),
  }))
}

function nextOf({ to, kind, since }: Rename, known: readonly Rename[]): Rename | undefined {
  return to.length === 1
    ? known.find((one) => one.from === to[0]!.name && one.kind === kind && one.since !== since)
    : undefined
}
