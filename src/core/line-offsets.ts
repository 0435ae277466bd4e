/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/**
 * The same where a carriage return alone ends a line too. Looks back as far as the line is long: a search for the last
 * carriage return would go to the top of a text that has none.
 */
export function lineStartOfAny(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}

/** The offset of the line feed that ends the line of an offset, or the text's end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

/** The offset at which the line after that of an offset begins, or the text's end. */
export function nextLine(text: string, offset: number): number {
  return Math.min(lineEnd(text, offset) + 1, text.length)
}

/** The offset of what ends the line of an offset, a carriage return or a line feed, or the text's end. */
export function lineEndOfAny(text: string, offset: number): number {
  let end = offset
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

/**
 * The lines of offsets that are asked for one after the other: where each begins, and the next one. One that is asked for
 * again is not looked for again: a line may be the whole file.
 */
export function lineSpans(
  text: string,
): (offset: number) => { readonly start: number; readonly next: number } {
  let line = { start: 0, end: lineEnd(text, 0), next: nextLine(text, 0) }
  return (offset) => {
    if (offset < line.start || offset > line.end)
      line = {
        start: lineStart(text, offset),
        end: lineEnd(text, offset),
        next: nextLine(text, offset),
      }
    return line
  }
}

/** What stands before an offset in its line, and of a long one only the last so many characters: no more is looked at. */
export function lineBefore(text: string, offset: number, reach: number): string {
  const near = text.slice(Math.max(0, offset - reach), offset)
  return near.slice(near.lastIndexOf('\n') + 1)
}

/** How a text ends its lines: as it ends the first. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
