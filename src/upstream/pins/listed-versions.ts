import type { RawPin } from './pin.ts'

/** A recipe that lists the versions which it builds. */
interface Listing {
  readonly files: RegExp
  /** Group: one of the versions. */
  readonly version: RegExp
  /** Where the version is left open in an address. */
  readonly open?: RegExp
  /** A line with an address that only shows what one looks like. */
  readonly example?: RegExp
  /** Group: what is built, where no address says it with its version. */
  readonly name?: RegExp
}

const LISTINGS: readonly Listing[] = [
  // Spack
  {
    files: /(?:^|\/)package\.py$/,
    version: /^[ \t]*version\(\s*["']([^"'\n]+)["']/gm,
    example: /^[ \t]*url[ \t]*=/,
  },
  // xmake, `add_versions("git:v1.2", …)` for the addresses of that name
  {
    files: /(?:^|\/)xmake\.lua$/,
    version: /\badd_versions\(\s*["'](?:\w+:)?([^"'\n]+)["']/g,
    open: /\$\(version\)/,
  },
  // EasyBuild
  {
    files: /\.eb$/,
    version: /^version[ \t]*=[ \t]*["']([^"'\n]+)["']/gm,
    name: /^name[ \t]*=[ \t]*["']([^"'\n]+)["']/m,
  },
]

/**
 * The pins of a file. Where a recipe lists versions, an address that leaves its version open has the newest and the oldest
 * of them: all are built with the same lines, and what these two agree on holds for those between.
 *
 * @param pins what its addresses say
 */
export function withListedVersions(
  path: string,
  text: string,
  pins: readonly RawPin[],
): readonly RawPin[] {
  const listing = LISTINGS.find(({ files }) => files.test(path))
  if (listing === undefined) return pins
  const versions = newestAndOldest(
    [...text.matchAll(listing.version)].map((hit) => ({ text: hit[1]!, at: hit.index })),
  )
  if (versions.length === 0) return pins
  const each = (pin: RawPin, fill: (version: string) => string): readonly RawPin[] =>
    versions.map((version) => ({ ...pin, version: fill(version.text), at: version.at }))
  const name = listing.name?.exec(text)
  if (name)
    return [
      ...pins,
      ...each(
        { of: `/${name[1]!}`, version: '', how: 'a recipe', at: name.index },
        (version) => version,
      ),
    ]
  return pins.flatMap((pin) => {
    const { version: written = '', at } = pin
    if (listing.open?.test(written))
      return each(pin, (version) =>
        written.replace(listing.open!, () => version.replace(/^v(?=\d)/, '')),
      )
    if (!listing.example?.test(text.slice(text.lastIndexOf('\n', at) + 1, at))) return [pin]
    const before = /^[A-Za-z_-]*/.exec(written)![0]
    return each(pin, (version) => (/^\d/.test(version) ? before + version : version))
  })
}

interface Listed {
  readonly text: string
  readonly at: number
}

/** Of versions with numbers the highest and the lowest: one where they are the same. */
function newestAndOldest(versions: readonly Listed[]): readonly Listed[] {
  const sorted = versions
    .filter(({ text }) => /\d/.test(text))
    .toSorted((a, b) => order(numbersOf(b.text), numbersOf(a.text)))
  return sorted.length < 2 ? sorted : [sorted[0]!, sorted.at(-1)!]
}

function order(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index])
  return at === -1 ? one.length - other.length : one[at]! - (other[at] ?? -1)
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number)
}
