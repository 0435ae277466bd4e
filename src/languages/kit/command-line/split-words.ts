import { append } from '../../../core/append.ts'
import { decodedView, piecesOf, type View, type Piece } from '../view.ts'
import type { Span } from '../../../core/use.ts'

/** One word of a command line: what the program gets, and where the word with its quotes stands. */
export interface Word {
  /** The word's text without quotes and escapes, mapped to the offsets of `span`. */
  readonly view: View
  readonly span: Span
  /** What has to go with the word when it is dropped, where that is not white space around it; null where it must stay. */
  readonly removal?: Span | null
}

const SPECIAL = /[\s;,"'\\()`]/g

/**
 * Splits a string such as `-DA=ON "-DB=x y"` into words: at white space, at semicolons (CMake's and scikit-build-core's
 * lists) and at a comma before a dash. Quotes and backslashes are read as a shell does; a quote that is never closed is a
 * plain character.
 */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    if (separates(text, at) || closesCommand(text[at]!, 0)) at++
    else {
      const word = wordAt(text, at)
      words.push(word)
      at = word.span.end
    }
  }
  return words
}

/** A backslash before a line end continues the line: both are a gap. */
function separates(text: string, at: number): boolean {
  const letter = text[at]!
  if (letter === ' ' || letter === '\t' || letter === '\n' || letter === '\r' || letter === ';')
    return true
  if (letter === '\\') return /[\r\n]/.test(text[at + 1] ?? ' ')
  return letter === ',' && /[-/"']/.test(text[at + 1] ?? ' ')
}

/** Whether a letter ends the command that a text is set to, as in `$(cmake -DX=ON)`: it is no part of the last word. */
function closesCommand(letter: string, depth: number): boolean {
  return letter === '`' || (letter === ')' && depth === 0)
}

function wordAt(text: string, start: number): Word {
  const pieces: Piece[] = []
  let quoting = ''
  let depth = 0
  let at = start
  while (at < text.length && !separates(text, at)) {
    const letter = text[at]!
    if (closesCommand(letter, depth)) break
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === '"' || letter === "'") {
      const close = closing(text, at, letter)
      if (close === -1) pieces.push({ text: letter, at: at++ })
      else {
        quoting = letter
        append(pieces, unescaped(text, at + 1, close, letter === '"'))
        at = close + 1
      }
    } else if (letter === '\\') {
      const next = text[at + 1]!
      // A path of Windows keeps its backslashes.
      if (/[\w.]/.test(next)) pieces.push({ text: letter, at: at++ })
      else {
        pieces.push({ text: next, at: at + 1 })
        at += 2
      }
    } else {
      SPECIAL.lastIndex = at + 1
      const end = SPECIAL.exec(text)?.index ?? text.length
      pieces.push({ text: text.slice(at, end), at })
      at = end
    }
  }
  return { view: decodedView(pieces, at, encoderOf(quoting)), span: { start, end: at } }
}

/** Where a quote opened at `open` is closed on the same line or a continued one; -1 for an apostrophe in a text. */
function closing(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at++) {
    const letter = text[at]
    if (letter === quote) return at
    if (letter === '\n' && text[at - 1] !== '\\') return -1
    if (letter === '\\' && quote === '"') at++
  }
  return -1
}

/** What stands between quotes, without the backslashes that hide the meaning of a letter. */
function unescaped(text: string, from: number, to: number, escapes: boolean): readonly Piece[] {
  const span = { start: from, end: to }
  return escapes
    ? piecesOf(text, span, /\\["\\$`]/g, ([escape]) => escape[1]!)
    : [{ text: text.slice(from, to), at: from }].filter((piece) => piece.text !== '')
}

/** How a text is written inside a word that is quoted in a shell's manner. */
export function encoderOf(quoting: string): (text: string) => string {
  if (quoting === '"') return (text) => text.replace(/["\\$`]/g, '\\$&')
  if (quoting === "'") return (text) => text.replaceAll("'", `'\\''`)
  return (text) => text.replace(/[\s"'\\$`;&|<>()]/g, '\\$&')
}
