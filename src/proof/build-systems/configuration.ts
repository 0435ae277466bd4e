import type { Definition } from '../evidence.ts'
import type { Recipes } from './recipes.ts'

/** One compiler call of a build: one source file of one target. */
export interface Unit {
  readonly target: string
  /** Absolute path of the source. */
  readonly source: string
  /** Relative to the repository's root (or the build directory, marked `build:`). */
  readonly path: string
  readonly directory: string
  /** The object that it is compiled to, free of build paths: one source may be compiled twice. */
  readonly object: string
  /** The compiler and its arguments, the source among them. */
  readonly command: readonly string[]
}

export interface BuildTarget {
  readonly name: string
  readonly type: string
  readonly definitions: readonly Definition[]
  /** What it is and is made of, one fact a string, free of build paths. */
  readonly facts: readonly string[]
}

/** What one configure of a project came to, whatever the build system. */
export interface Configuration {
  readonly ok: boolean
  readonly exit: number | null
  readonly timedOut: boolean
  readonly seconds: number
  /** Head and tail of what was printed, not yet sanitised. */
  readonly output: string
  /** Bytes printed. */
  readonly bytes: number
  readonly targets: readonly BuildTarget[]
  readonly units: readonly Unit[]
  /** What it is built for where no argument says so, in a few words: `no build type`. */
  readonly variant?: string
  /** Passed with -D and never read, as CMake itself lists them. */
  readonly unused: readonly string[]
  /** Variables that were read without being set, by name. */
  readonly uninitialised: readonly string[]
  /** The variables in which it notes what it looked for in vain, where it does. */
  readonly lacks?: readonly string[]
  /** Lines of build files that were executed, `path:line`; null when not traced. */
  readonly executed: ReadonlySet<string> | null
  /** Those of them that only hand words to another program: what that one builds is no part of this build. */
  readonly handsOn?: ReadonlySet<string>
  /** Whether a line of the project that ran chose a compiler or a toolchain. */
  readonly choosesCompiler?: boolean
  /** The project's own words about deprecated or removed names. */
  readonly notes: readonly string[]
  /** The files that the build makes, where the build system writes that down. */
  readonly recipes?: Recipes
  /** What it compiles in a way that was not seen: objects or commands, each with what tells whether it is the same. */
  readonly unseen?: ReadonlyMap<string, string>
  /** The commands that it would run, where the build system writes no file of them. */
  readonly commands?: readonly string[]
  /** Remarks of the configure step for the report: retries with other settings. */
  readonly retriedForPolicy: boolean
}

/** Cargo's folder for what a build script makes carries a hash of the features that its package got. */
const HASH_OF_STATE = /(?<=\/build\/[^/\s]+)-[0-9a-f]{16}\b/g

/** A text of a build without the places of the copy and of its build folder, which say nothing of the project. */
export function dropPlaces(text: string, { build, root }: { build: string; root: string }): string {
  return text
    .replaceAll(build, '<build>')
    .replaceAll(root, '<source>')
    .replaceAll(HASH_OF_STATE, '')
}

/** The name of a `-D` argument's text: `NAME`, `NAME=value`, `NAME(x)=value`. */
export function definitionName(text: string): string {
  return /^[A-Za-z_]\w*/.exec(text)?.[0] ?? text
}
