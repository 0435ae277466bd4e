import type { RawPin, Row } from './pin.ts'

/** A recipe that lists the versions which it can build. */
interface RecipeRow extends Row {
  readonly how: string
  /** Group: the address or package of what is built; the first that is there counts. */
  readonly of: readonly (readonly [registry: string, pattern: RegExp])[]
  /** Groups: what the version is called, and what else is said of it. */
  readonly version: RegExp
  /** Lines that show how an address looks, with some version or none. */
  readonly shows: RegExp
}

/** The version of a branch is newer than all numbers. */
const BRANCH = /\bbranch\s*=|^(?:main|master|trunk|head|dev|devel|develop)$/i

export const RECIPE_ROWS: readonly RecipeRow[] = [
  {
    files: ['package.py'],
    how: 'a Spack recipe',
    of: [
      ['pypi:', /^[ \t]+pypi\s*=\s*["']([\w.-]+)\//m],
      ['', /^[ \t]+git\s*=\s*["']([^"'\s]+)["']/m],
      ['', /^[ \t]+(?:url|homepage)\s*=\s*["'](https?:\/\/git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/m],
      ['/', /^[ \t]+url\s*=\s*["'][^"'\s]*\/([A-Za-z][\w.+-]*?)[-_]v?\d[^/"']*["']/m],
    ],
    version: /^[ \t]+version\(\s*["']([^"'\n]+)["']([^)]*)/gm,
    shows: /^[ \t]+(?:\w*url\w*|git|homepage|pypi)\s*=[^\n]*/gm,
  },
  {
    files: ['xmake.lua'],
    how: 'an xmake package',
    of: [
      ['', /\b(?:add|set)_urls\([^)]*?["'](https?:\/\/git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/],
      ['', /\bset_homepage\(\s*["'](https?:\/\/git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/],
    ],
    version: /\badd_versions\(\s*["'](?:[^"':\n]*:)?([^"'\n]+)["']([^)]*)/g,
    shows: /\b(?:(?:add|set)_urls|set_homepage)\([^)]*\)/g,
  },
  {
    files: ['*.eb'],
    how: 'an EasyBuild recipe',
    of: [['/', /^name[ \t]*=[ \t]*["']([\w.+-]+)["']/m]],
    version: /^version[ \t]*=[ \t]*["']([^"'\n]+)["']()/gm,
    shows: /^(?:name|source_urls|sources|homepage)[ \t]*=[^\n]*/gm,
  },
  {
    files: ['*.rb'],
    how: 'an Omnibus definition',
    of: [
      ['', /\bsource\b[^\n]*["'](?:https?|git):\/\/(git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/],
      ['/', /\bsource\b[^\n]*["'][^"'\s]*\/([A-Za-z][\w.+-]*?)[-_]v?#\{version\}/],
    ],
    version: /^[ \t]*(?:default_version|version)[ (]+["']([^"'\n]+)["']([^\n]*)/gm,
    shows: /^[ \t]*source\b[^\n]*/gm,
  },
]

/** The versions that a recipe lists: what its addresses show as an example says nothing beside them. */
export function recipePins(row: RecipeRow, text: string): readonly RawPin[] {
  const versions = [...text.matchAll(row.version)]
  const of = row.of.flatMap(([registry, pattern]) => {
    const found = pattern.exec(text)?.[1]
    return found === undefined ? [] : [registry + found]
  })
  return versions.map((hit) => {
    const [, version, rest] = hit
    const isBranch = BRANCH.test(version!) || BRANCH.test(rest!)
    return {
      of: of[0] ?? '',
      version: isBranch ? undefined : version,
      how: row.how,
      at: hit.index + hit[0].search(/\S/),
      listed: version!,
      isNewest: isBranch || undefined,
    }
  })
}
