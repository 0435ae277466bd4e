import type { Rename, VersionScheme } from './rename.ts'

const SEMVER =
  /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/
const BUILD_NUMBER = /^b?(\d{1,15})$/
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T[0-9:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/
const COMMIT = /^[0-9a-f]{7,64}$/

/** How a version of a scheme is written, for error messages. */
export const VERSION_EXAMPLES: Readonly<Record<VersionScheme, string>> = {
  semver: 'v1.7.0',
  'build-number': 'b3240',
  date: '2024-06-26',
  commit: 'f3f65429c',
}

/** Whether a text is a version of a scheme. */
export function isVersion(scheme: VersionScheme, text: string): boolean {
  if (scheme === 'commit') return COMMIT.test(text)
  return parse(scheme, text) !== undefined
}

/**
 * Which of two versions comes first: negative when `a` does, 0 when they are equal.
 *
 * @returns undefined where that cannot be said: commits have no order, and neither has a text that is no version
 */
export function compareVersions(scheme: VersionScheme, a: string, b: string): number | undefined {
  if (scheme === 'commit') return undefined
  const first = parse(scheme, a)
  const second = parse(scheme, b)
  if (first === undefined || second === undefined) return undefined
  for (const [index, part] of first.numbers.entries()) {
    const other = second.numbers[index] ?? 0
    if (part !== other) return part < other ? -1 : 1
  }
  return comparePrerelease(first.prerelease, second.prerelease)
}

/** The same text for the same version, however it is written: `v1.7` and `1.7.0`, `b3240` and `3240`. */
export function canonicalVersion(scheme: VersionScheme, text: string): string {
  const version = scheme === 'commit' ? undefined : parse(scheme, text)
  return version === undefined ? text : JSON.stringify([version.numbers, version.prerelease])
}

/** The version from which a rename holds; a removal holds from the version that dropped the name. */
export function effectiveVersion(rename: Rename): string | undefined {
  return rename.to.length === 0 ? (rename.removed ?? rename.since) : rename.since
}

/** Whether a version may follow another; what cannot be compared may. */
export function isNotOlder(
  versions: VersionScheme,
  later: string | undefined,
  earlier: string | undefined,
): boolean {
  if (later === undefined || earlier === undefined) return true
  return (compareVersions(versions, later, earlier) ?? 0) >= 0
}

interface Version {
  readonly numbers: readonly number[]
  readonly prerelease: readonly string[]
}

function parse(scheme: VersionScheme, text: string): Version | undefined {
  if (scheme === 'build-number') {
    const hit = BUILD_NUMBER.exec(text)
    return hit === null ? undefined : { numbers: [Number(hit[1])], prerelease: [] }
  }
  if (scheme === 'date') {
    const hit = DATE.exec(text)
    if (hit === null) return undefined
    const time = Date.parse(text)
    return Number.isNaN(time) ? undefined : { numbers: [time], prerelease: [] }
  }
  const hit = SEMVER.exec(text)
  if (hit === null) return undefined
  const numbers = hit.slice(1, 5).map((part) => Number(part ?? 0))
  return { numbers, prerelease: hit[5]?.split('.') ?? [] }
}

/** Semantic Versioning 2.0.0, section 11: a prerelease precedes its release; numbers compare as numbers and precede words. */
function comparePrerelease(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length)
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (part === other) continue
    const [isNumber, isOtherNumber] = [/^\d+$/.test(part), /^\d+$/.test(other)]
    if (isNumber && isOtherNumber && Number(part) !== Number(other))
      return Number(part) < Number(other) ? -1 : 1
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
    return part < other ? -1 : 1
  }
  return a.length === b.length ? 0 : -1
}
