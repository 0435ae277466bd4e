import { firstIndex } from './first-index.ts'
import { isUtf8 } from 'node:buffer'

/** The longest line text that goes into a report. */
const LIMIT = 400

/** A file's lines, for places that people read: columns count characters, while offsets count bytes. */
export interface Lines {
  /** Line and column, from 1, of a byte offset. */
  readonly at: (offset: number) => { readonly line: number; readonly column: number }
  /** A line without its end, as text; very long lines are cut. */
  readonly textOf: (line: number) => string
}

/** @param text the file's bytes as latin1 */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') starts.push(at + 1)
    else if (text[at] === '\r' && text[at + 1] !== '\n') starts.push(at + 1)
  }
  // Where the whole file is UTF-8 its characters are counted, else each byte is one.
  const utf8 = isUtf8(Buffer.from(text, 'latin1'))
  const mark = text.startsWith(MARK) ? MARK.length : 0
  // where the last question ended: a file may be one line with thousands of sites
  let last = { index: 0, offset: 0, column: 1 }
  function indexOf(offset: number): number {
    return firstIndex(starts.length, (index) => starts[index]! > offset) - 1
  }
  return {
    at(offset) {
      const index = indexOf(offset)
      if (index !== last.index || offset < last.offset)
        last = { index, offset: starts[index]!, column: 1 }
      let { column } = last
      for (let at = Math.max(last.offset, mark); at < offset; at++)
        if (!utf8 || !isContinuation(text, at)) column++
      last = { index, offset, column }
      return { line: index + 1, column }
    },
    textOf(line) {
      const start = Math.max(starts[line - 1]!, mark)
      const end = Math.min(starts[line] ?? text.length, start + 4 * LIMIT)
      const bytes = text.slice(start, end).replace(/[\r\n]+$/, '')
      const whole = utf8 ? utf8Of(bytes) : bytes
      return whole.length > LIMIT ? `${whole.slice(0, LIMIT)}…` : whole
    },
  }
}

function isContinuation(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xc0) === 0x80
}

/** A byte order mark at the beginning takes no column, whatever the rest of the file is encoded in. */
const MARK = '\u00ef\u00bb\u00bf'

/** Bytes that are given as latin1, as the text that they are. */
export function utf8Of(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
