import type { Speaks, Upstream } from '../states/state.ts'

/** Pins that are equally near to a place: they must agree. */
export interface Level {
  /** How far away they stand: what several upstreams say of one name is compared by it. */
  readonly farness: number
  readonly pins: readonly Upstream[]
}

/** The pins that speak for a place, the nearest level first. */
export type Governing = readonly Level[]

/** A pin that a line of a file says. */
export type LinePin = Upstream & { readonly speaks: Extract<Speaks, { by: 'line' }> }
/** A pin that lies in the repository itself: a submodule, a copy. */
export type TreePin = Upstream & { readonly speaks: Extract<Speaks, { by: 'tree' }> }

/** How far away a pin is that a command names, one in the file, one in a folder around, and one below such a folder. */
export const FAR = { command: 1, file: 10, around: 20, below: 1000 } as const

/** Levels one behind the other, the first so far away; empty ones are left out. */
export function levelsFrom(first: number, levels: readonly (readonly Upstream[])[]): Governing {
  return levels.flatMap((pins, index) =>
    pins.length === 0 ? [] : [{ farness: first + index, pins }],
  )
}

/** Of the pins of one level those that stand closest to what is built; what names no version says less than one that does. */
export function nearestRank(pins: readonly Upstream[]): readonly Upstream[] {
  const telling = pins.filter(isTelling)
  const asked = telling.length > 0 ? telling : pins
  const least = Math.min(...asked.map(rankOf))
  return asked.filter((pin) => rankOf(pin) === least)
}

/** Whether a pin says what it takes: a tree, a version, a commit, a variable that a run gives; no branch and no range. */
export function isTelling(pin: Upstream): boolean {
  const { source, version, revision, unknown, isNewest, speaks } = pin
  return (
    source !== null ||
    isNewest === true ||
    version !== undefined ||
    revision !== null ||
    unknown !== undefined ||
    (speaks.by === 'tree' && pin.found.startsWith('submodule'))
  )
}

function rankOf({ speaks }: Upstream): number {
  return speaks.by === 'line' ? speaks.rank + 1 : 0
}
