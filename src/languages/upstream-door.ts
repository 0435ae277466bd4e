import type { Match } from '../core/names.ts'
import type { Namespace } from '../core/use.ts'

/** What is known of the names that are looked for in an upstream: a list of them, or whole families. */
export interface NameFinder {
  has(name: string): boolean
  test(text: string): boolean
  find(text: string): readonly Match[]
}

/** A line that reads a name, or declares it for the user to set. */
export interface NameRead {
  readonly name: string
  readonly namespace: Namespace
  readonly declares: boolean
  readonly offset: number
}

/** `forwards`: sets the new name; `rejects`: stops the build; `warns`: prints and does nothing; `dead`: sets it where nobody sees it. */
export type ShimEffect = 'forwards' | 'rejects' | 'warns' | 'dead'

/** Code that serves an old name, as its syntax shows it. */
export interface Shim {
  readonly old: string
  /** The names that it sets, or that its text tells to use; empty for a removal. */
  readonly news: readonly string[]
  readonly namespace: Namespace
  readonly effect: ShimEffect
  /** True where its text says that the name is old; else only a known rename tells it from an implication. */
  readonly sure: boolean
  /** How the new value comes from the old one, where that shows. */
  readonly polarity?: 'same' | 'inverted'
  /** True for a line that only hands the old name's value on. */
  readonly copies?: boolean
  /** What several new names are set to. */
  readonly values?: Readonly<Record<string, string>>
  /** Reads within it are no readers. */
  readonly start: number
  readonly end: number
}

/** What one file says of the names in it. */
export interface FileFindings {
  readonly reads: readonly NameRead[]
  readonly shims: readonly Shim[]
}

/** A function of the upstream that serves an old option which its caller names. */
export interface ShimHelper {
  readonly name: string
  /** Positions of the arguments. */
  readonly old: number
  readonly new: number | undefined
  readonly level: number | string | undefined
  /** Whether the new variable is set where the caller sees it. */
  readonly reaches: boolean
}

/** Functions that serve old names, by name; any file may define them. */
export type ShimHelpers = ReadonlyMap<string, ShimHelper>

/** What a language tells of an upstream's file: who reads a name there, and which code serves it as an old one. */
export interface UpstreamDoor {
  /** The kinds of flag that can be read there. */
  readonly namespaces: readonly Namespace[]
  readonly read: (text: string, names: NameFinder, helpers: ShimHelpers) => FileFindings
  /** The helpers that the file defines. */
  readonly helpers?: (text: string) => readonly ShimHelper[]
  /** What a build file gives names to by itself; only files that offer options to those who build have it. */
  readonly sets?: (text: string) => {
    readonly variables: ReadonlySet<string>
    readonly macros: ReadonlySet<string>
  }
}
