import { markLength } from './byte-order-mark.ts'
import type { Span } from '../../core/use.ts'

/** A logical line: the lines that it is continued on belong to it. Its end does not. */
export interface LogicalLine extends Span {
  /** Where the next line starts. */
  readonly next: number
}

/**
 * The lines of a text, or of a part of it; the last one may be empty. A lone CR is no line end to many tools, but to the
 * files that we meet it is.
 *
 * @param isContinued whether a line that starts here does not end with the line end there
 */
export function logicalLines(
  text: string,
  isContinued: (start: number, end: number) => boolean = () => false,
  from = markLength(text),
  to = text.length,
): readonly LogicalLine[] {
  const lines: LogicalLine[] = []
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = from
  let start = from
  for (let hit = breaks.exec(text); hit !== null && hit.index < to; hit = breaks.exec(text)) {
    if (isContinued(start, hit.index)) continue
    const next = Math.min(to, hit.index + hit[0].length)
    lines.push({ start, end: hit.index, next })
    start = next
  }
  lines.push({ start, end: to, next: to })
  return lines
}
