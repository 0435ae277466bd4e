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
  const decode = decoder(text)
  function indexOf(offset: number): number {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    at(offset) {
      const index = indexOf(offset)
      const before = decode(text.slice(starts[index], offset))
      return { line: index + 1, column: Array.from(before).length + 1 }
    },
    textOf(line) {
      const bytes = text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, '')
      const whole = decode(bytes)
      return whole.length > LIMIT ? `${whole.slice(0, LIMIT)}…` : whole
    },
  }
}

/** UTF-8 where the whole file is that, else each byte is one character; a byte order mark takes no column. */
function decoder(text: string): (bytes: string) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  try {
    utf8.decode(Buffer.from(text, 'latin1'))
  } catch {
    return (bytes) => bytes
  }
  return (bytes) =>
    Buffer.from(bytes, 'latin1')
      .toString('utf8')
      .replace(/^\u{FEFF}/u, '')
}
