import type { Span } from '../../../core/use.ts'
import { lineBreak } from './words.ts'

const BOM = '\u00ef\u00bb\u00bf'

/** The line that a command fills alone, with its end; null where something else stands on it. */
export function wholeLine(text: string, { start, end }: Span): Span | null {
  let from = start
  while (from > 0 && /[ \t]/.test(text[from - 1]!)) from--
  if (from > 0 && !/[\r\n]/.test(text[from - 1]!) && !(from === 3 && text.startsWith(BOM)))
    return null
  let to = end
  while (to < text.length && /[ \t;]/.test(text[to]!)) to++
  if (text[to] === '#') while (to < text.length && lineBreak(text, to) === 0) to++
  if (to < text.length && lineBreak(text, to) === 0) return null
  const next = to + lineBreak(text, to)
  // The last line of a file without a final newline takes the line end before it along.
  if (next === to && /[\r\n]/.test(text[from - 1] ?? ''))
    return { start: lineBefore(text, from), end: to }
  return { start: from, end: next }
}

function lineBefore(text: string, from: number): number {
  return text[from - 1] === '\n' && text[from - 2] === '\r' ? from - 2 : from - 1
}
