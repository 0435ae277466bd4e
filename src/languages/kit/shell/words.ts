import { encoder } from '../command-line/words.ts'
import { decoded, type View } from '../view.ts'
import type { Cursor } from './cursor.ts'
import type { ShellWord } from './syntax.ts'

const PLAIN_END = /[\s;&|<>()"'\\$`]/g
const QUOTED_END = /["\\$`]/g
const OPERAND_END = /[}"'\\$`]/g

/** Ends a word: white space and the shell's operators. */
function endsWord(letter: string | undefined): boolean {
  return letter === undefined || /[\s;&|<>()]/.test(letter)
}

/**
 * Reads the word at the cursor. In an operand (`${X:-word}`) it goes up to the closing brace, white space included.
 */
export function readWord(cursor: Cursor, operand = false): ShellWord {
  const { text } = cursor
  const start = cursor.at
  const plain = operand ? start : next(PLAIN_END, text, start)
  if (plain > start && endsWord(text[plain]) && text[plain] !== '(') {
    cursor.at = plain
    return plainWord(text, start, plain)
  }
  const pieces: { text: string; at: number }[] = []
  let quoting = ''
  let closed = true

  function raw(from: number): void {
    if (cursor.at > from) pieces.push({ text: text.slice(from, cursor.at), at: from })
  }

  function double(): void {
    quoting = '"'
    cursor.at++
    for (;;) {
      const letter = text[cursor.at]
      if (letter === undefined) {
        closed = false
        return
      }
      const from = cursor.at
      if (letter === '"') {
        cursor.at++
        return
      }
      if (letter === '\\') {
        const line = lineBreak(text, cursor.at + 1)
        if (line > 0) cursor.at += 1 + line
        else if (/["\\$`]/.test(text[cursor.at + 1] ?? '')) {
          pieces.push({ text: text[cursor.at + 1]!, at: cursor.at + 1 })
          cursor.at += 2
        } else {
          cursor.at++
          raw(from)
        }
      } else if (letter === '$' || letter === '`') {
        cursor.expand()
        raw(from)
      } else {
        cursor.at = next(QUOTED_END, text, cursor.at)
        raw(from)
      }
    }
  }

  function single(): void {
    quoting = quoting === '"' ? '"' : "'"
    const close = text.indexOf("'", cursor.at + 1)
    const end = close === -1 ? text.length : close
    if (close === -1) closed = false
    cursor.at++
    const from = cursor.at
    cursor.at = end
    raw(from)
    cursor.at = Math.min(end + 1, text.length)
  }

  /** `$'…'`: its escapes never hold a name. */
  function ansi(): void {
    quoting = "'"
    cursor.at += 2
    const from = cursor.at
    while (cursor.at < text.length && text[cursor.at] !== "'")
      cursor.at += text[cursor.at] === '\\' ? 2 : 1
    cursor.at = Math.min(cursor.at, text.length)
    raw(from)
    cursor.at = Math.min(cursor.at + 1, text.length)
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
    else if (letter === '\\') {
      const line = lineBreak(text, cursor.at + 1)
      if (line > 0) cursor.at += 1 + line
      else if (cursor.at + 1 < text.length) {
        pieces.push({ text: text[cursor.at + 1]!, at: cursor.at + 1 })
        cursor.at += 2
      } else {
        cursor.at++
        raw(from)
      }
    } else if (letter === "'") single()
    else if (letter === '"') double()
    else if (letter === '$' && text[cursor.at + 1] === "'") ansi()
    else if (letter === '$' && text[cursor.at + 1] === '"') cursor.at++
    else if (letter === '$' || letter === '`') {
      cursor.expand()
      raw(from)
    } else {
      cursor.at = next(operand ? OPERAND_END : PLAIN_END, text, cursor.at)
      if (cursor.at === from) cursor.at++
      raw(from)
    }
  }
  const view = decoded(pieces, cursor.at, encoder(quoting))
  return { start, end: cursor.at, text: view.text, view, quoting, closed }
}

/** A word without quotes, escapes and expansions stands there as it is. */
function plainWord(text: string, start: number, end: number): ShellWord {
  const word = text.slice(start, end)
  const view: View = { text: word, source: (offset) => start + offset, encode: encoder('') }
  return { start, end, text: word, view, quoting: '', closed: true }
}

/** `<(…)` at a word's start, and `@(a|b)` patterns, belong to the word. */
function groups(text: string, at: number, start: number): boolean {
  if (text[at] === '(') return at > start && /[?*+@!]/.test(text[at - 1]!)
  return (text[at] === '<' || text[at] === '>') && text[at + 1] === '(' && at === start
}

function skipGroup(cursor: Cursor): void {
  if (cursor.text[cursor.at] !== '(') {
    cursor.at += 2
    cursor.nested(')')
    return
  }
  const close = cursor.text.slice(cursor.at, cursor.at + 400).indexOf(')')
  cursor.at += close === -1 ? 1 : close + 1
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
