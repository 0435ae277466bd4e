import { findBehind } from '../../../core/near.ts'
import type { Cursor } from './syntax.ts'
import { readWord } from './read-word.ts'

/** Deeper nesting than this is read as plain text. */
const DEPTH = 60

/** Reads what a dollar sign or a backquote begins, and notes the variables in it. */
export function readExpansion(cursor: Cursor, depth: number): void {
  const { text, at: start } = cursor
  if (depth > DEPTH) cursor.at++
  else if (text[start] === '`') cursor.nested(1, '`')
  else if (text.startsWith('((', start + 1)) readArithmetic(cursor, start + 3)
  else if (text[start + 1] === '[') readArithmetic(cursor, start + 2, '[', ']')
  else if (text[start + 1] === '(') cursor.nested(2, ')')
  else if (text[start + 1] === '{') readBraced(cursor)
  else {
    const name = /^[A-Za-z_]\w*/.exec(text.slice(start + 1, start + 200))?.[0] ?? ''
    const end = (cursor.at += 1 + name.length)
    if (name !== '')
      cursor.expansions.push({ start, end, name, nameStart: start + 1, operator: '' })
  }
}

function readBraced(cursor: Cursor): void {
  const { text, at: start } = cursor
  if (text[start + 2] === '{') {
    const close = text.indexOf('}}', start)
    const limit = text.indexOf('\n', start)
    if (close !== -1 && (limit === -1 || close < limit)) {
      cursor.at = close + 2
      cursor.templates.push({ start, end: cursor.at })
      return
    }
  }
  const head = findBehind(text, start, /\$\{([#!]?)([A-Za-z_]\w*)(\[[^\]\n]*\])?(:?[-=+?])?/)
  const [whole, flag, name, subscript, sign] = head ?? ['${']
  cursor.at += whole.length
  const isOver = head !== null && text[cursor.at] === '}'
  if (!isOver) readWord(cursor, true)
  if (text[cursor.at] === '}') cursor.at++
  if (name === undefined) return
  const plain = flag === '' && subscript === undefined
  const operator = plain ? (sign ?? (isOver ? '' : 'other')) : 'other'
  const nameStart = start + 2 + flag!.length
  cursor.expansions.push({ start, end: cursor.at, name, nameStart, operator })
}

/** Reads up to the `))`, or the `]` of the old form, that closes an arithmetic expression which begins at `from`. */
export function readArithmetic(cursor: Cursor, from: number, opens = '(', closes = ')'): void {
  const { text } = cursor
  cursor.at = from
  let open = 0
  while (cursor.at < text.length) {
    const letter = text[cursor.at]
    if (letter === '$' || letter === '`') cursor.expand()
    else {
      cursor.at++
      if (letter === opens) open++
      else if (letter === closes && open-- === 0) break
    }
  }
  cursor.arithmetic.push({ start: from, end: Math.max(from, cursor.at - 1) })
  if (closes === ')' && text[cursor.at] === ')') cursor.at++
}
