import type { Span } from '../../core/use.ts'

/** A logical line: what a backslash before the line end continues belongs to it. The line end itself does not. */
export interface LogicalLine extends Span {
  /** Where the next line starts. */
  readonly next: number
}

/** The logical lines of a makefile; a lone CR is no line end to make, but to the files that we meet it is. */
export function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = []
  const breaks = /\r\n|\n|\r/g
  let start = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
  for (let hit = breaks.exec(text); hit !== null; hit = breaks.exec(text)) {
    if (isContinued(text, start, hit.index)) continue
    const next = hit.index + hit[0].length
    lines.push({ start, end: hit.index, next })
    start = next
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length })
  return lines
}

function isContinued(text: string, start: number, end: number): boolean {
  let count = 0
  while (end - count > start && text[end - count - 1] === '\\') count++
  return count % 2 === 1
}
