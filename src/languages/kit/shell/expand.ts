import type { Parser } from './parse.ts'
import { readWord } from './words.ts'

/** Deeper nesting than this is read as plain text. */
const DEPTH = 60

/** Reads what a dollar sign or a backquote begins, and notes the variables in it. */
export function readExpansion(parser: Parser, depth: number): void {
  const { text, at: start } = parser
  if (depth > DEPTH) parser.at++
  else if (text[start] === '`') parser.nested(1, '`')
  else if (text.startsWith('((', start + 1)) readArithmetic(parser, start + 3)
  else if (text[start + 1] === '(') parser.nested(2, ')')
  else if (text[start + 1] === '{') readBraced(parser)
  else {
    const name = /^[A-Za-z_]\w*/.exec(text.slice(start + 1, start + 200))?.[0] ?? ''
    const end = (parser.at += 1 + name.length)
    if (name !== '')
      parser.expansions.push({ start, end, name, nameStart: start + 1, operator: '' })
  }
}

function readBraced(parser: Parser): void {
  const { text, at: start } = parser
  if (text[start + 2] === '{') {
    const close = text.indexOf('}}', start)
    const limit = text.indexOf('\n', start)
    if (close !== -1 && (limit === -1 || close < limit)) {
      parser.at = close + 2
      parser.templates.push({ start, end: parser.at })
      return
    }
  }
  const head = /^\$\{([#!]?)([A-Za-z_]\w*)(\[[^\]\n]*\])?(:?[-=+?])?/.exec(
    text.slice(start, start + 300),
  )
  const [whole, flag, name, subscript, sign] = head ?? ['${']
  parser.at += whole.length
  const isOver = head !== null && text[parser.at] === '}'
  if (!isOver) readWord(parser, true)
  if (text[parser.at] === '}') parser.at++
  if (name === undefined) return
  const plain = flag === '' && subscript === undefined
  const operator = plain ? (sign ?? (isOver ? '' : 'other')) : 'other'
  const nameStart = start + 2 + flag!.length
  parser.expansions.push({ start, end: parser.at, name, nameStart, operator })
}

/** Reads up to the `))` that closes an arithmetic expression which begins at `from`. */
export function readArithmetic(parser: Parser, from: number): void {
  const { text } = parser
  parser.at = from
  let open = 0
  while (parser.at < text.length) {
    const letter = text[parser.at]
    if (letter === '$' || letter === '`') parser.expand()
    else {
      parser.at++
      if (letter === '(') open++
      else if (letter === ')' && open-- === 0) break
    }
  }
  parser.arithmetic.push({ start: from, end: Math.max(from, parser.at - 1) })
  if (text[parser.at] === ')') parser.at++
}
