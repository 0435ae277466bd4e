import type { Span } from '../../core/use.ts'

/** One argument, with its quotes or brackets; parentheses inside an argument list are arguments of their own. */
export interface Argument extends Span {
  readonly kind: 'unquoted' | 'quoted' | 'bracket' | 'open' | 'close'
  /** What stands between the quotes or brackets. */
  readonly inner: Span
}

export interface Command extends Span {
  /** In lower case: CMake's command names ignore case. */
  readonly name: string
  readonly args: readonly Argument[]
}

interface Listfile {
  readonly commands: readonly Command[]
  readonly comments: readonly Span[]
}

const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y
const BRACKET = /\[(=*)\[/y
const BLANK = /[ \t\r\n]+/y
const GAP = /[ \t]*\(/y
const MAKE_REFERENCE = /\$\([A-Za-z0-9_]*\)/y

/**
 * The commands and comments of a CMake file (cmake-language(7)). Never throws: what is no command is stepped over, and
 * an argument that is not closed ends with the text.
 */
export function lex(text: string): Listfile {
  const commands: Command[] = []
  const comments: Span[] = []
  let at = 0
  while (at < text.length) {
    const letter = text[at]!
    if (letter === '#') {
      at = readComment(text, at, comments)
      continue
    }
    const word = match(IDENTIFIER, text, at)
    if (word === null) {
      at++
      continue
    }
    const open = match(GAP, text, at + word.length)
    if (open === null) {
      at += word.length
      continue
    }
    const { args, end } = readArguments(text, at + word.length + open.length, comments)
    commands.push({ name: word.toLowerCase(), start: at, end, args })
    at = end
  }
  return { commands, comments }
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Adds the comment that starts at an offset; gives its end. */
function readComment(text: string, at: number, comments: Span[]): number {
  const end = commentEnd(text, at)
  comments.push({ start: at, end })
  return end
}

function commentEnd(text: string, at: number): number {
  const bracket = match(BRACKET, text, at + 1)
  if (bracket !== null) return bracketEnd(text, at + 1, bracket)
  const end = /[\r\n]/g
  end.lastIndex = at
  return end.exec(text)?.index ?? text.length
}

function bracketEnd(text: string, at: number, open: string): number {
  const close = open.replaceAll('[', ']')
  const end = text.indexOf(close, at + open.length)
  return end === -1 ? text.length : end + close.length
}

function readArguments(
  text: string,
  from: number,
  comments: Span[],
): { args: readonly Argument[]; end: number } {
  const args: Argument[] = []
  let depth = 0
  let at = from
  while (at < text.length) {
    const blank = match(BLANK, text, at)
    if (blank !== null) {
      at += blank.length
      continue
    }
    const letter = text[at]!
    if (letter === '#') {
      at = readComment(text, at, comments)
      continue
    }
    if (letter === ')' && depth === 0) return { args, end: at + 1 }
    const arg = readArgument(text, at)
    if (arg.kind === 'open') depth++
    if (arg.kind === 'close') depth--
    args.push(arg)
    at = arg.end
  }
  return { args, end: text.length }
}

function readArgument(text: string, start: number): Argument {
  const letter = text[start]!
  if (letter === '(' || letter === ')')
    return {
      kind: letter === '(' ? 'open' : 'close',
      start,
      end: start + 1,
      inner: { start, end: start },
    }
  if (letter === '"') {
    const end = quotedEnd(text, start)
    const closed = text[end - 1] === '"' && end - start > 1
    return { kind: 'quoted', start, end, inner: { start: start + 1, end: closed ? end - 1 : end } }
  }
  const bracket = match(BRACKET, text, start)
  if (bracket !== null) {
    const end = bracketEnd(text, start, bracket)
    const inner = {
      start: start + bracket.length,
      end: Math.max(start + bracket.length, end - bracket.length),
    }
    return { kind: 'bracket', start, end, inner }
  }
  const end = unquotedEnd(text, start)
  return { kind: 'unquoted', start, end, inner: { start, end } }
}

function quotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

/** Unquoted arguments may hold quoted parts (`-Da="b c"`) and `$(MAKEVAR)`: the language's legacy forms. */
function unquotedEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const letter = text[at]!
    if (letter === '\\') at += 2
    else if (letter === '"') at = quotedEnd(text, at)
    else if (/[\s()#]/.test(letter)) break
    else at += letter === '$' ? (match(MAKE_REFERENCE, text, at)?.length ?? 1) : 1
  }
  return Math.min(Math.max(at, start + 1), text.length)
}
