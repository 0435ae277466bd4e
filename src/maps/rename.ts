/** What a flag is to the build; part of a rename's key, because make and CMake can need different new names. */
export const RENAME_KINDS = [
  'macro',
  'cmake-option',
  'cmake-variable',
  'cmake-target',
  'make-var',
  'env',
  'kconfig',
  'bazel-flag',
  'compiler-flag',
  'autoconf',
  'meson-option',
  'cargo-feature',
  'any',
] as const
export type RenameKind = (typeof RENAME_KINDS)[number]

/** Whether a rename of one kind serves a flag of the other: CMake's options are variables, and `any` is everything. */
export function areCompatible(a: RenameKind, b: RenameKind): boolean {
  if (a === b || a === 'any' || b === 'any') return true
  return a.startsWith('cmake-') && b.startsWith('cmake-') && ![a, b].includes('cmake-target')
}

/** One new name; `value` is what it must be set to where the old flag was on (a split), else the old value is carried over. */
export interface Target {
  readonly name: string
  readonly value?: string
}

/** How the value changes with the name. */
export type ValueRule =
  | { readonly kind: 'same' }
  | { readonly kind: 'inverted' }
  | { readonly kind: 'mapped'; readonly values: Readonly<Record<string, string>> }

/** One fact: in an upstream, `from` became `to`. An empty `to` means that the flag was removed. */
export interface Rename {
  readonly from: string
  readonly to: readonly Target[]
  readonly kind: RenameKind
  /** The first upstream version with the new name. */
  readonly since?: string
  /** The first upstream version that no longer accepts the old name. */
  readonly removed?: string
  readonly value: ValueRule
  /** The old name is so common (`main`, `common`) that only an upstream that was found shows that it is meant. */
  readonly generic?: true
  /**
   * Said of a flag without a new name that upstream still has: it means something else by now, or nothing reads it. Without
   * it such a flag was removed.
   */
  readonly remains?: 'changed' | 'unread'
  readonly evidence?: string
  readonly note?: string
  /** What the flag is called where it is declared, where it has several spellings: all of them are one flag. */
  readonly flag?: string
  /** The name of the map that it comes from. */
  readonly map: string
}

export const VERSION_SCHEMES = ['semver', 'build-number', 'date', 'commit'] as const
export type VersionScheme = (typeof VERSION_SCHEMES)[number]

/** Which releases of a package hold which versions of the upstream, its own or as a part of it. */
export interface Bundle {
  /** As `ecosystem:name`. */
  readonly package: string
  /** How its releases are compared. */
  readonly versions: VersionScheme
  /**
   * The releases from which on another version of the upstream is held, with that version; null where what is held is
   * none, such as a commit of a fork.
   */
  readonly releases: Readonly<Record<string, string | null>>
  /** The last release that was looked at: what newer ones hold is not known. */
  readonly until: string
}

/** A test of a map: what becomes of a text, which may be nothing. */
export interface MapCase {
  /** Relative; its name says which language the text is in. */
  readonly file: string
  readonly before: string
  /** The same as before where it stays. */
  readonly after: string
  /** The version of the upstream that the repository takes; without it the newest one. */
  readonly at?: string
  /** Where it is written in the map, from 1. */
  readonly line: number
}

export interface RenameMap {
  readonly name: string
  readonly origin: 'built-in' | 'file' | 'inline' | 'learned'
  /** `owner/name` of the project that owns the names; absent for inline renames. */
  readonly upstream?: string
  /** Paths, relative to a vendored copy's root, by which the copy is recognised. */
  readonly detect: readonly string[]
  /** What such a file holds: another project may have one of the same name. */
  readonly holds?: string
  readonly versions: VersionScheme
  /** Names under which package managers know the upstream, such as `pypi:llama-cpp-python`. */
  readonly packages: readonly string[]
  /** Packages that hold the upstream and have versions of their own. */
  readonly bundles?: readonly Bundle[]
  readonly renames: readonly Rename[]
  /** Tests; what is packed for the program holds none. */
  readonly cases?: readonly MapCase[]
}

/** The name of every learned map begins so; what rests on one is pointed out to a person. */
export const LEARNED = 'learned from '
