import type { FileEntry } from './source.ts'

/** Files that say how a package is built, each in a folder of the package's name. */
const RECIPE = /^(?:portfile\.cmake|PKGBUILD|APKBUILD|build_tarballs\.jl|[\w.+-]+\.(?:ebuild|eb))$/

/** The same in a collection of packages; elsewhere a file of such a name is anything. */
const LISTED_RECIPE =
  /^(?:package\.(?:py|mk)|xmake\.lua|conanfile\.py|(?:meta|recipe)\.ya?ml|build\.sh)$/
const COLLECTION = /^(?:\w+_)?(?:packages?|ports|recipes)$/i

/** The same by the name of their folder, as Buildroot has them: `package/zlib/zlib.mk`. */
const NAMED_AS_FOLDER = /(?:^|\/)([^/]+)\/\1\.mk$/

/** A collection whose recipes are single files: Homebrew's taps, layers of Yocto, where a file is named by its version too. */
const FILE_RECIPE =
  /(?:^|\/)(?:(?:Formula|Casks)\/(?:[^/]+\/)?([^/]+)\.rb|recipes-[^/]+\/(?:[^/]+\/)*([^/_]+)(?:_[^/]*)?\.bb)$/
const FOLDER_RECIPE =
  /(?:^|\/)(?:pkgs\/(?:[^/]+\/)+(?:package|default)\.nix|srcpkgs\/[^/]+\/template)$/

/** `recipes/zlib/all/conanfile.py`, `packages/zlib/1.3/…`: a folder for versions of the package; `v2ray` is none. */
const VERSIONS = /^(?:all|v?\d+[a-z]?(?:[._]\w+)*)$/i

/** The packages that a repository holds recipes for. */
export interface Recipes {
  /** The folder of the recipe that a path belongs to, of one for some versions where a package has several; else empty. */
  readonly topOf: (path: string) => string
  /** The package whose recipe a path belongs to; undefined for anything else. */
  of(path: string): string | undefined
  /** Whether a path belongs to a recipe for one version of a package, beside one for a newer version. */
  isOlder(path: string): boolean
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
  const versions = new Map<string, Set<string>>()
  for (const { path } of entries) {
    const folders = path.split('/')
    const file = folders.pop()!
    const single = FILE_RECIPE.exec(path)
    if (single !== null) roots.set(path, packageName(single[1] ?? single[2]!))
    const isListed = LISTED_RECIPE.test(file) || NAMED_AS_FOLDER.test(path)
    const listed = isListed && folders.some((name) => COLLECTION.test(name))
    if (!listed && !RECIPE.test(file) && !FOLDER_RECIPE.test(path)) continue
    const version = VERSIONS.test(folders.at(-1) ?? '') ? folders.pop() : undefined
    if (folders.length === 0) continue
    const root = folders.join('/')
    roots.set(root, packageName(folders.at(-1)!))
    if (version !== undefined) versions.set(root, (versions.get(root) ?? new Set()).add(version))
  }
  const names = new Set(roots.values())
  function rootOf(path: string): string | undefined {
    if (roots.has(path)) return path
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      if (roots.has(path.slice(0, at))) return path.slice(0, at)
    return undefined
  }
  /** The folder of a recipe that a path lies in, with those for some versions of its package that stand there. */
  function versionOf(root: string, path: string) {
    const folder = path.slice(root.length + 1).split('/', 1)[0]!
    return { folder, all: versions.get(root) ?? new Set<string>() }
  }
  return {
    topOf(path) {
      const root = roots.size < 2 ? undefined : rootOf(path)
      if (root === undefined) return ''
      const { folder, all } = versionOf(root, path)
      return all.size > 1 && all.has(folder) ? `${root}/${folder}` : root
    },
    of: (path) => roots.get(rootOf(path) ?? ''),
    isOlder(path) {
      const root = rootOf(path)
      if (root === undefined) return false
      const { folder, all } = versionOf(root, path)
      return VERSIONS.test(folder) && [...all].some((version) => isNewer(version, folder))
    },
    has: (name) => names.has(packageName(name)),
  }
}

/** Whether one version is higher than another: `all` serves the current ones, and no version is none. */
function isNewer(one: string, than: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(than)]
  const at = a.findIndex((number, index) => number !== (b[index] ?? -1))
  return at !== -1 && a[at]! > (b[at] ?? -1)
}

function numbersOf(version: string): readonly number[] {
  return /^all$/i.test(version) ? [Infinity] : (version.match(/\d+/g) ?? []).map(Number)
}

/** What names of one package have in common: `libcurl` and `CURL`, `mingw-w64-SDL2` and `SDL`. */
export function packageName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^mingw-w64-/, '')
    .replace(/^lib(?=[a-z])/, '')
    .replace(/(?<=[a-z])[\d.]+$/, '')
}
