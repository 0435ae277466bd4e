import type { Cursor } from './cursor.ts'
import { readWord } from './words.ts'

/** Deeper nesting than this is read as plain text. */
const DEPTH = 60

/** Reads what a dollar sign or a backquote begins, and notes the variables in it. */
export function readExpansion(cursor: Cursor, depth: number): void {
  const { text } = cursor
  const start = cursor.at
  if (depth > DEPTH) {
    cursor.at++
    return
  }
  if (text[start] === '`') {
    cursor.at++
    cursor.nested('`')
    return
  }
  const sign = text[start + 1]
  if (sign === '(') {
    if (text[start + 2] === '(') readArithmetic(cursor, start + 3)
    else {
      cursor.at += 2
      cursor.nested(')')
    }
    return
  }
  if (sign === '{') {
    readBraced(cursor)
    return
  }
  const name = /^[A-Za-z_]\w*/.exec(text.slice(start + 1, start + 200))?.[0]
  if (name === undefined) {
    cursor.at++
    return
  }
  cursor.at += 1 + name.length
  cursor.expansions.push({
    start,
    end: cursor.at,
    name,
    nameStart: start + 1,
    operator: '',
    operand: null,
    arithmetic: false,
  })
}

function readBraced(cursor: Cursor): void {
  const { text } = cursor
  const start = cursor.at
  if (text[start + 2] === '{') {
    const close = text.indexOf('}}', start)
    const limit = text.indexOf('\n', start)
    if (close !== -1 && (limit === -1 || close < limit)) {
      cursor.at = close + 2
      cursor.templates.push({ start, end: cursor.at })
      return
    }
  }
  const head = /^\$\{([#!]?)([A-Za-z_]\w*)(\[[^\]\n]*\])?(:?[-=+?])?/.exec(
    text.slice(start, start + 300),
  )
  if (head === null) {
    cursor.at += 2
    readWord(cursor, true)
    if (text[cursor.at] === '}') cursor.at++
    return
  }
  const [whole, flag, name, subscript, sign] = head
  const nameStart = start + 2 + flag!.length
  cursor.at += whole.length
  const operand = text[cursor.at] === '}' ? null : readWord(cursor, true)
  const plain = flag === '' && subscript === undefined
  const operator = !plain ? 'other' : (sign ?? (operand === null ? '' : 'other'))
  if (text[cursor.at] === '}') cursor.at++
  cursor.expansions.push({
    start,
    end: cursor.at,
    name: name!,
    nameStart,
    operator,
    operand,
    arithmetic: false,
  })
}

/** Reads up to the `))` that closes an arithmetic expression which begins at `from`. */
export function readArithmetic(cursor: Cursor, from: number): void {
  const { text } = cursor
  cursor.at = from
  let open = 0
  while (cursor.at < text.length) {
    const letter = text[cursor.at]
    if (letter === '$' || letter === '`') cursor.expand()
    else {
      cursor.at++
      if (letter === '(') open++
      else if (letter === ')') {
        if (open === 0) break
        open--
      }
    }
  }
  cursor.arithmetic.push({ start: from, end: Math.max(from, cursor.at - 1) })
  if (text[cursor.at] === ')') cursor.at++
}
