import type { RenameMap } from '../maps/rename.ts'

/** Names that other projects use too: what holds nothing else speaks of a flag only where an upstream of theirs is found. */
export interface CommonNames {
  readonly names: ReadonlySet<string>
  /** Whether a text speaks of one of their upstreams. */
  readonly isMentioned: (text: string) => boolean
}

/** Where every name counts by itself. */
export const NO_COMMON_NAMES: CommonNames = { names: new Set(), isMentioned: () => false }

/** The old names that only the built-in maps given have, and that these say to be others' too. */
export function commonNamesIn(maps: readonly RenameMap[]): ReadonlySet<string> {
  const marks = new Map<string, boolean>()
  for (const { origin, renames } of maps)
    for (const { from, to, generic } of renames) {
      const isCommon = origin === 'built-in' && generic === true
      marks.set(from, isCommon && (marks.get(from) ?? true))
      for (const { name } of to) marks.set(name, false)
    }
  return new Set([...marks].filter(([, isCommon]) => isCommon).map(([name]) => name))
}
