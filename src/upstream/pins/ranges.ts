import type { VersionScheme } from '../../maps/rename.ts'
import { compareVersions } from '../../maps/version.ts'

/** Where a range of versions ends. */
interface RangeEnd {
  readonly version: string
  /** Whether the range holds that version itself. */
  readonly isIncluded: boolean
}

const PART =
  /(<=|>=|<|>|~=|~>|!=|={1,3}|\^|~)?[ \t]*v?(\d+(?:\.(?:\d+|[*xX]))*(?:\.[*xX])?)[\w.+-]*/g

/**
 * Where a range ends, as Python, npm, Cargo, conda and Conan write it: `<0.2.60`, `>=1,<=2`, `~=0.2.5`, `==0.2.*`, `^2.0`.
 * Undefined for one without an end, and for several of which any may hold.
 */
export function endOfRange(range: string): RangeEnd | undefined {
  if (range.includes('|')) return undefined
  const ends = [...range.matchAll(PART)].flatMap(([, sign = '', written]): readonly RangeEnd[] => {
    const numbers = written!.split('.').filter((part) => /^\d/.test(part))
    const isOpen = /[*xX]/.test(written!)
    if (sign === '<' || sign === '<=')
      return [{ version: numbers.join('.'), isIncluded: sign === '<=' }]
    if (sign.startsWith('>') || sign === '!=') return []
    // The last number that must stay: all before a star, the first that is not 0, all but the last.
    const kept = isOpen
      ? numbers.length
      : sign === '^'
        ? numbers.findIndex((part) => Number(part) > 0) + 1
        : sign === '~=' || sign === '~>'
          ? numbers.length - 1
          : sign === '~'
            ? Math.min(2, numbers.length)
            : 0
    return kept < 1 ? [] : [{ version: next(numbers, kept), isIncluded: false }]
  })
  return ends.toSorted((a, b) => compareVersions('semver', a.version, b.version) ?? 0)[0]
}

/** A version that is older than a given one and newer than all others before it. */
export function justBefore(scheme: VersionScheme, version: string): string {
  if (scheme === 'build-number') return String(Number(version.replace(/^b/, '')) - 1)
  return `${version.split('.').concat('0', '0').slice(0, 3).join('.')}-0`
}

function next(numbers: readonly string[], kept: number): string {
  return [...numbers.slice(0, kept - 1), Number(numbers[kept - 1]) + 1].join('.')
}
