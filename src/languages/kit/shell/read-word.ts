import { encoderOf } from '../command-line/split-words.ts'
import { decodedView, viewPart, type Piece } from '../view.ts'
import type { Cursor, ShellWord } from './syntax.ts'

const PLAIN_END = /[\s;&|<>()"'\\$`]/g
const QUOTED_END = /["\\$`]/g
const OPERAND_END = /[}"'\\$`]/g

/** Ends a word: white space and the shell's operators. */
function endsWord(letter: string | undefined): boolean {
  return letter === undefined || /[\s;&|<>()]/.test(letter)
}

const encodePlain = encoderOf('')

/** A word without quotes, escapes and expansions. */
export function readPlainWord(file: string, start: number, end: number): ShellWord {
  const view = viewPart(file, { start, end }, encodePlain)
  return { start, end, text: view.text, view, quoting: '', closed: true }
}

/** Reads the word at the cursor. In an operand (`${X:-word}`) it goes up to the closing brace, white space included. */
export function readWord(cursor: Cursor, operand = false): ShellWord {
  const { text, at: start } = cursor
  const plain = operand ? start : next(PLAIN_END, text, start)
  if (plain > start && endsWord(text[plain]) && text[plain] !== '(') {
    cursor.at = plain
    return readPlainWord(text, start, plain)
  }
  const pieces: Piece[] = []
  let quoting = ''
  let closed = true

  function raw(from: number): void {
    if (cursor.at > from) pieces.push({ text: text.slice(from, cursor.at), at: from })
  }

  /** A backslash goes on with the next line, or hides the meaning of a letter, or stands there as it is. */
  function backslash(hidden: RegExp): void {
    const at = cursor.at + 1
    const line = lineBreak(text, at)
    if (line > 0) cursor.at = at + line
    else if (hidden.test(text[at] ?? '')) {
      pieces.push({ text: text[at]!, at: at - 1, width: 2 })
      cursor.at = at + 1
    } else {
      cursor.at = at
      raw(at - 1)
    }
  }

  function double(): void {
    quoting = '"'
    for (cursor.at++; text[cursor.at] !== '"';) {
      const letter = text[cursor.at]
      const from = cursor.at
      if (letter === undefined) {
        closed = false
        return
      }
      if (letter === '\\') backslash(/["\\$`]/)
      else {
        if (letter === '$' || letter === '`') cursor.expand()
        else cursor.at = next(QUOTED_END, text, from)
        raw(from)
      }
    }
    cursor.at++
  }

  /** What stands between single quotes. */
  function verbatim(from: number, end: number): void {
    cursor.at = end
    raw(from)
    cursor.at = Math.min(end + 1, text.length)
  }

  function single(): void {
    quoting = quoting === '"' ? '"' : "'"
    const close = text.indexOf("'", cursor.at + 1)
    if (close === -1) closed = false
    verbatim(cursor.at + 1, close === -1 ? text.length : close)
  }

  /** `$'…'`: its escapes never hold a name. */
  function ansi(): void {
    quoting = "'"
    const from = cursor.at + 2
    let end = from
    while (end < text.length && text[end] !== "'") end += text[end] === '\\' ? 2 : 1
    verbatim(from, Math.min(end, text.length))
  }

  for (;;) {
    const letter = text[cursor.at]
    const from = cursor.at
    if (letter === undefined) break
    if (operand ? letter === '}' : endsWord(letter)) {
      if (operand || !groups(text, cursor.at, start)) break
      skipGroup(cursor)
      raw(from)
    } else if (letter === '`' && cursor.stop === '`') break
    else if (letter === '\\') backslash(/[^]/)
    else if (letter === "'") single()
    else if (letter === '"') double()
    else if (letter === '$' && text[cursor.at + 1] === "'") ansi()
    else if (letter === '$' && text[cursor.at + 1] === '"') cursor.at++
    else {
      if (letter === '$' || letter === '`') cursor.expand()
      else cursor.at = Math.max(next(operand ? OPERAND_END : PLAIN_END, text, from), from + 1)
      raw(from)
    }
  }
  const last = pieces.at(-1)
  const inner = last === undefined ? cursor.at : last.at + (last.width ?? last.text.length)
  const view = decodedView(pieces, inner, encoderOf(quoting))
  return { start, end: cursor.at, text: view.text, view, quoting, closed }
}

/** `<(…)` at a word's start, and `@(a|b)` patterns, belong to the word. */
function groups(text: string, at: number, start: number): boolean {
  if (text[at] === '(') return at > start && /[?*+@!]/.test(text[at - 1]!)
  return (text[at] === '<' || text[at] === '>') && text[at + 1] === '(' && at === start
}

function skipGroup(cursor: Cursor): void {
  if (cursor.text[cursor.at] !== '(') cursor.nested(2, ')')
  else {
    const close = cursor.text.slice(cursor.at, cursor.at + 400).indexOf(')')
    cursor.at += close === -1 ? 1 : close + 1
  }
}

/** The length of a line end at an offset, 0 where there is none. */
export function lineBreak(text: string, at: number): number {
  if (text[at] === '\n') return 1
  if (text[at] !== '\r') return 0
  return text[at + 1] === '\n' ? 2 : 1
}

function next(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.index ?? text.length
}
