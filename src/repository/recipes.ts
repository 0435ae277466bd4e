import type { FileEntry } from './source.ts'

/** Files that say how a package is built, each in a folder of the package's name. */
const RECIPE = /^(?:portfile\.cmake|PKGBUILD|APKBUILD|build_tarballs\.jl|[\w.-]+\.ebuild)$/

/** The same in a collection of packages; elsewhere a file of such a name is anything. */
const LISTED_RECIPE = /^(?:package\.(?:py|mk)|conanfile\.py|(?:meta|recipe)\.ya?ml|build\.sh)$/
const COLLECTION = /^(?:\w+_)?(?:packages?|ports|recipes)$/i

/** `recipes/zlib/all/conanfile.py`, `packages/zlib/1.3/…`: a folder for versions of the package. */
const VERSIONS = /^(?:all|v?\d[\w.]*(?:\.x)?)$/i

/** The packages that a repository holds recipes for. */
export interface Recipes {
  /** The package whose recipe a path belongs to; undefined for anything else. */
  of(path: string): string | undefined
  /** Whether there is a recipe for a package. */
  has(name: string): boolean
}

/**
 * Finds the recipes of a repository that packages several projects.
 *
 * @param entries all files of the repository
 */
export function recipesOf(entries: readonly FileEntry[]): Recipes {
  const roots = new Map<string, string>()
  for (const { path } of entries) {
    const folders = path.split('/')
    const file = folders.pop()!
    const listed = LISTED_RECIPE.test(file) && folders.some((name) => COLLECTION.test(name))
    if (!listed && !RECIPE.test(file)) continue
    if (VERSIONS.test(folders.at(-1) ?? '')) folders.pop()
    if (folders.length > 0) roots.set(folders.join('/'), packageName(folders.at(-1)!))
  }
  const names = new Set(roots.values())
  return {
    of(path) {
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        const name = roots.get(path.slice(0, at))
        if (name !== undefined) return name
      }
      return undefined
    },
    has: (name) => names.has(packageName(name)),
  }
}

/** What names of one package have in common: `libcurl` and `CURL`, `mingw-w64-SDL2` and `SDL`. */
export function packageName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^mingw-w64-/, '')
    .replace(/^lib(?=[a-z])/, '')
    .replace(/(?<=[a-z])[\d.]+$/, '')
}
