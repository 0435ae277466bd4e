import type { Bundle, RenameMap } from './rename.ts'
import { compareVersions } from './version.ts'

/** The version of a Go module that has no tag there: the moment of its commit and the commit. */
const PSEUDO = /^v\d.*[-.](\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)-[0-9a-f]{12}(?:\+incompatible)?$/

/**
 * Which version of its upstream a release of a package holds, as the map's `bundles` has it.
 *
 * @param packageName as `ecosystem:name`; case and, for PyPI and Cargo, the signs between its words say nothing
 * @param version as it is pinned: with or without `v`, `0.2.80.post1`, `0.2.80+cu121`, a Go pseudo-version
 * @returns a version of the map's own scheme; undefined for a package that the map does not list, for a release older
 * or newer than those that were looked at, and where what it holds is no version of the upstream
 */
export function bundledVersion(
  map: RenameMap,
  packageName: string,
  version: string,
): string | undefined {
  const bundle = bundleOf(map, packageName)
  if (bundle === undefined) return undefined
  const release = releaseOf(version, bundle)
  const held = heldBy(bundle, release)
  const final = bundle.versions === 'semver' ? release.replace(/-.*/, '') : release
  // What comes before a release may hold what the release holds, or still what the one before did.
  return final === release || held === heldBy(bundle, final) ? (held ?? undefined) : undefined
}

/**
 * The newest version of its upstream that a package holds in the releases of a range.
 *
 * @param end where the range ends
 * @param isIncluded whether the range holds its end itself
 */
export function bundledUpTo(
  map: RenameMap,
  packageName: string,
  end: string,
  isIncluded: boolean,
): string | undefined {
  const bundle = bundleOf(map, packageName)
  return (bundle && heldBy(bundle, end, isIncluded)) ?? undefined
}

function bundleOf({ bundles }: RenameMap, packageName: string): Bundle | undefined {
  return bundles?.find((one) => isSamePackage(one.package, packageName))
}

/** Whether two names are of one package: registries take `-` and `_` (PyPI also `.`) for the same. */
export function isSamePackage(one: string, other: string): boolean {
  return plainName(one) === plainName(other)
}

function plainName(name: string): string {
  const text = name.toLowerCase()
  return /^(?:pypi|cargo):/.test(text) ? text.replace(/[-_.]+/g, '-') : text
}

function releaseOf(version: string, { versions }: Bundle): string {
  const moment = PSEUDO.exec(version)
  if (versions === 'date' && moment !== null) {
    const [year, month, day, hour, minute, second] = moment.slice(1)
    return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  }
  return version.replace(/\+.*/, '').replace(/\.post\d+$/i, '')
}

/** What the last listed release that is not newer holds; without that release itself, what is older. */
function heldBy({ versions, releases, until }: Bundle, release: string, isIncluded = true) {
  const order = (first: string, second: string): number =>
    compareVersions(versions, first, second) ?? 1
  if (order(release, until) > 0) return undefined
  const past = Object.keys(releases).filter((one) => order(one, release) < (isIncluded ? 1 : 0))
  const last = past.toSorted(order).at(-1)
  return last === undefined ? undefined : releases[last]
}
