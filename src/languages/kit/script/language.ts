import { once } from '../../../core/memoize.ts'
import { lexScript, type Lexed, type Region, type Syntax } from '../lexer.ts'
import { pairBrackets, type Brackets } from '../brackets.ts'
import type { Hint } from '../command-line/read.ts'
import type { Match } from '../../../core/names.ts'
import type { Reading } from '../../language.ts'
import type { Namespace, Role, Scope, Span } from '../../../core/use.ts'
import type { Code } from './code.ts'
import type { VersionForm } from './version-form.ts'

/** A file of a scripting or programming language, with what was found out about it once. */
export interface Script {
  readonly text: string
  readonly reading: Reading
  readonly lexed: Lexed
  readonly brackets: Brackets
  readonly language: Language
  /** The environment variables that statements of the file set. */
  readonly sets: Set<string>
}

/** What is found out once, when it is asked for, about a file whose language consists of code, strings and comments. */
export function parseScript(text: string, reading: Reading, language: Language): Script {
  const lexed = once(() => lexScript(text, language.syntax))
  const brackets = once(() => pairBrackets(lexed().code))
  return {
    text,
    reading,
    language,
    sets: new Set(),
    get lexed() {
      return lexed()
    },
    get brackets() {
      return brackets()
    },
  }
}

/** One name where it stands: alone in a string (`literal` is the string), or as a word of the code. */
export interface Place {
  readonly match: Match
  /** The whole token: the string with its delimiters, or the word. */
  readonly token: Span
  readonly literal: Region | undefined
}

/** What stands around a name tells its role. Patterns look at the text right before and right after the token. */
export interface Rule {
  /** A word of the code; a string that holds nothing else where it is not said. */
  readonly in?: 'code'
  readonly before?: Code
  /** What is set or defined has its value right behind. */
  readonly after?: Code
  readonly role: Role
  readonly namespace: Namespace
  readonly scope?: Scope
  /** The expression reaches up to the bracket that closes the call around the name. */
  readonly call?: true
  /**
   * What the name is a member of: the list around it, or the list around the pair or call that it begins; the statements
   * of its block; the calls of one method on one thing.
   */
  readonly member?: 'list' | 'outer' | 'block' | 'call'
  /** Set where it becomes an argument of a command line: `self.define("X", True)`. */
  readonly isArgument?: true
  /** What stands before a bracket somewhere around the name. */
  readonly inside?: Code
  /** The name of the list that holds the pair which the name begins. */
  readonly within?: RegExp
  readonly either?: Either
  /** How a value says "what the old name has, else this one". */
  readonly orOld?: OrOld
  /** What ends such a value besides the end of its expression. */
  readonly until?: RegExp
  /** Set where the place sets the name only if it has no value: `setdefault`. */
  readonly fills?: true
}

/**
 * What is put before and after a value, so that the old name's own goes before it; null where that can't be said of this one.
 *
 * `head` is what stands before the name's token, `token` the old name with its quotes.
 */
export type OrOld = (form: {
  readonly head: string
  readonly token: string
  readonly value: string
}) => readonly [before: string, after: string] | null

/**
 * How a language says "the new one, else the old one": what is put before and after the old expression.
 *
 * `heads` are the expression up to the name's token, with each new name; `wholes` the complete expression with each.
 */
export type Either = (form: {
  readonly heads: readonly string[]
  readonly wholes: readonly string[]
  readonly old: string
}) => readonly [before: string, after: string]

export interface Language {
  readonly syntax: Syntax
  readonly rules: readonly Rule[]
  /** Set where no separator may follow the last element of a list. */
  readonly trailing?: false
  /** Several elements in parentheses are a list, and one alone is none without a separator behind it. */
  readonly tuples?: true
  /** Elements of lists stand between white space. */
  readonly spaced?: true
  /** Lists whose members define macros, by the name that they are given to. */
  readonly defines?: RegExp
  /** Lists whose members switch features on. */
  readonly features?: { readonly list: RegExp; readonly namespace: Namespace }
  /** What takes words of a command line, by the name that the string or list is given to; hintOf(name) where none fits. */
  readonly hints?: readonly (readonly [name: RegExp, hint: Hint])[]
  /** Arguments may stand without brackets behind the name of what takes them. */
  readonly bare?: true
  /** What a name stands for is known wherever it is used, above its definition too. */
  readonly lazy?: true
  /** Recipes in this language that build several versions of something, and how they ask which one. */
  readonly versions?: readonly VersionForm[]
  /** Code right before a string that holds a script, with the script's language. */
  readonly scripts?: readonly (readonly [before: Code, reader: string])[]
}
