import { markLength } from './byte-order-mark.ts'
import type { Span } from '../../core/use.ts'

/**
 * What goes when a word of a list is dropped: its whole line where it stands alone there, else itself and the blanks
 * in front of it (those behind it where it is the first of its line).
 */
export function removalOf(text: string, { start, end }: Span): Span {
  let left = start
  while (/[ \t]/.test(text[left - 1] ?? '')) left--
  if (!startsLine(text, left)) return { start: left, end }
  const behind = /[ \t]*(\r\n|\r|\n|$)?/y
  behind.lastIndex = end
  const [gap, lineEnd] = behind.exec(text)!
  return { start: lineEnd === undefined ? start : left, end: end + gap.length }
}

/** Whether a line starts at an offset; a byte order mark in front is no part of it. */
export function startsLine(text: string, at: number): boolean {
  return at === 0 || /[\r\n]/.test(text[at - 1]!) || at === markLength(text)
}
