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
  /** The bodies of functions. */
  readonly functions: readonly Span[]
  /** `(( … ))` and `$(( … ))`: names stand there without a dollar sign. */
  readonly arithmetic: readonly Span[]
  /** GitHub's `${{ … }}`. */
  readonly templates: readonly Span[]
}
