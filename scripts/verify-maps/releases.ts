import type { VersionScheme } from '../../src/maps/rename.ts'
import { canonicalVersion, compareVersions } from '../../src/maps/version.ts'

/** Which releases hold a change. */
export interface Held {
  /** The tags that do, of all there are. */
  readonly holding: readonly string[]
  readonly tags: readonly string[]
  /** Versions that it has without a tag: its day, or its place in the history. */
  readonly counted: readonly string[]
}

/**
 * Whether a version is the first one that holds a change: its tag does, and that of the release before it in the same
 * series doesn't.
 *
 * @returns undefined where no tag tells
 */
export function isFirst(version: string, held: Held, scheme: VersionScheme): boolean | undefined {
  const same = (other: string): boolean =>
    canonicalVersion(scheme, other) === canonicalVersion(scheme, version)
  if (held.counted.some(same)) return true
  const named = [...new Set([...held.tags, ...held.holding])].flatMap((tag) => {
    const one = release(tag)
    return one !== undefined && same(one.version) ? one : []
  })
  if (named.length === 0) return undefined
  return named.some(({ tag, series }) => {
    if (!held.holding.includes(tag)) return false
    const before = held.tags
      .flatMap((other) => release(other) ?? [])
      .filter((other) => other.series === series && isBefore(other.version, version, scheme))
      .toSorted((a, b) => (isBefore(a.version, b.version, scheme) ? 1 : -1))[0]
    return before === undefined || !held.holding.includes(before.tag)
  })
}

function isBefore(a: string, b: string, scheme: VersionScheme): boolean {
  return (compareVersions(scheme, a, b) ?? 0) < 0
}

interface Release {
  readonly tag: string
  /** What its tags begin with. */
  readonly series: string
  readonly version: string
}

/** The release that a tag is of: `release-2.0.18` is 2.0.18; a candidate is of none. */
export function release(tag: string): Release | undefined {
  const [, series, number] = /^(\D*?)((?:b(?=\d))?\d+(?:[._]\d+){0,3})(?:-stable)?$/.exec(tag) ?? []
  if (series === undefined || number === undefined) return undefined
  return { tag, series, version: number.replaceAll('_', '.') }
}
