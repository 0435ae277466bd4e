import type { DataFormat } from './data-tree.ts'

interface Row {
  /** Names of files, in any case; `*` stands for any letters but a slash. */
  readonly files: readonly string[]
}

/** A pin in a file that a parser reads. Keys below the place stand in braces: `{tag}`, `{state.version}`. */
export interface DataRow extends Row {
  readonly format: DataFormat
  readonly how: string
  /** The keys that lead to the place: `*` for any one, `**` for any number, `[]` for the elements of a list. */
  readonly at: string
  /** An address or `registry:name`, the first that is there; `{*}` is the key that the last `*` stands for. */
  readonly of: readonly string[]
  /** The same; `{.}` is the place's own value. */
  readonly version: readonly string[]
  /** What an exact version looks like where others can stand, and in its group the version. */
  readonly exact?: RegExp
  /** The key whose line is shown, and that must be there; without it the first one of the address. */
  readonly line?: string
}

/** A package and its version in text: the two groups of a pattern. */
export interface PackageRow extends Row {
  readonly format: 'package'
  readonly how: string
  readonly registry: string
  readonly pattern: RegExp
}

/** An address in text, with its version under a key beside it. */
export interface KeyedRow extends Row {
  readonly format: 'keyed'
  readonly how: string
  /** Group: the address; without one it is put together from `owner` and `repo`. */
  readonly address: RegExp
  readonly around: (text: string, at: number) => string
  readonly keys: readonly string[]
  /** Whether a word without quotes is the name of a variable. */
  readonly words?: true
}

/** What every file is read for: commands, addresses of archives, variables. */
export interface ScriptRow extends Row {
  readonly format: 'script'
}
