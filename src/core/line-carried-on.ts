import { lineEnd, lineStart } from './line-offsets.ts'
import type { Span } from './use.ts'

/** Farther from a place nothing is looked for: a hostile file costs no more than its length. Characters. */
const LONGEST = 20_000

/** `\` of shells, make and Dockerfiles, `^` of batch files, a backtick of PowerShell. */
const CARRIED_ON = /[\\^`][ \t]*\r?$/

/** The line of a place with those before and after it that a sign at their end carries on. */
export function lineCarriedOn(text: string, offset: number): Span {
  let start = lineStart(text, offset)
  while (start > 0 && offset - start < LONGEST) {
    const before = lineStart(text, start - 1)
    if (!CARRIED_ON.test(text.slice(before, start - 1))) break
    start = before
  }
  let end = lineEnd(text, offset)
  while (end < text.length && end - offset < LONGEST) {
    if (!CARRIED_ON.test(text.slice(lineStart(text, end), end))) break
    end = lineEnd(text, end + 1)
  }
  return { start, end }
}
