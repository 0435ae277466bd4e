import type { Span } from '../../../core/use.ts'
import type { View } from '../view.ts'

/** One `$NAME` or `${NAME…}`. */
export interface Expansion extends Span {
  readonly name: string
  readonly nameStart: number
  /** What follows the name: `''`, `:-`, `-`, `:=`, `=`, `:+`, `+`, `:?`, `?`; `other` for anything else. */
  readonly operator: string
}

/** A word as the shell makes it: its text without quotes, expansions standing in it as they are written. */
export interface ShellWord extends Span {
  readonly text: string
  readonly view: View
  /** `"`, `'` or nothing: how the word, or a part of it, is quoted. */
  readonly quoting: string
  /** False where a quote is never closed. */
  readonly closed: boolean
}

export interface Assignment extends Span {
  readonly name: string
  /** Null for a bare name after `export`, `read` or `for`. */
  readonly value: ShellWord | null
  /** The words of `NAME=(…)`. */
  readonly elements: readonly ShellWord[] | null
}

export interface HereDocument {
  readonly body: Span
  /** A quoted delimiter: nothing is expanded. */
  readonly literal: boolean
}

export interface Command extends Span {
  readonly assignments: readonly Assignment[]
  /** The words after the assignments; the program first. */
  readonly words: readonly ShellWord[]
  /** The words that output is redirected to. */
  readonly outputs: readonly ShellWord[]
  readonly documents: readonly HereDocument[]
  /** True where the command runs in any case once its script or function runs. */
  readonly always: boolean
  /** The span of the `a && b || c` that it belongs to. */
  readonly together: Span
  /** The same for commands that stand side by side with nothing but line ends or semicolons between. */
  readonly run: number
  readonly piped: boolean
}

/** An `if … fi`, `while … done` or `case … esac`. */
export interface Chain extends Span {
  readonly conditions: readonly Span[]
  readonly branches: readonly Span[]
  readonly exhaustive: boolean
}

export interface Script {
  readonly commands: readonly Command[]
  readonly chains: readonly Chain[]
  readonly expansions: readonly Expansion[]
  readonly comments: readonly Span[]
  /** Where the first word begins whose quote is never closed; the text's end where there is none. */
  readonly unclosed: number
  /** The bodies of functions. */
  readonly functions: readonly Span[]
  /** `( … )`, `$( … )` and what stands between backquotes: what is set there is lost behind it. */
  readonly subshells: readonly Span[]
  /** `(( … ))` and `$(( … ))`: names stand there without a dollar sign. */
  readonly arithmetic: readonly Span[]
  /** GitHub's `${{ … }}`. */
  readonly templates: readonly Span[]
}

/** Where the parser stands, and what the readers of words, expansions and here-documents need of it. */
export interface Cursor {
  readonly text: string
  at: number
  /** What ends the list of commands that is being read. */
  readonly stop: ')' | '`' | null
  /** Reads the `$…` or backquoted part at the cursor, whatever it is; always moves on. */
  expand(): void
  /** Passes over what opens a list of commands, and reads up to and with the letter that closes it. */
  nested(opening: number, stop: ')' | '`'): void
  readonly expansions: Expansion[]
  readonly arithmetic: Span[]
  readonly templates: Span[]
}
