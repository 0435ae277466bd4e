import type { Span } from '../../core/use.ts'

/**
 * What goes when a word of a list is dropped: its whole line where it stands alone there, else itself and the blanks
 * in front of it (those behind it where it is the first of its line).
 */
export function removalOf(text: string, { start, end }: Span): Span {
  let left = start
  while (left > 0 && isBlank(text[left - 1])) left--
  let right = end
  while (right < text.length && isBlank(text[right])) right++
  const first = startsLine(text, left)
  const last = right === text.length || isBreak(text[right])
  if (first && last) return { start: left, end: lineEnd(text, right) }
  if (first) return { start, end: right }
  return { start: left, end }
}

/** Whether a line starts at an offset; a byte order mark in front is no part of it. */
export function startsLine(text: string, at: number): boolean {
  return at === 0 || isBreak(text[at - 1]) || (at === 3 && text.startsWith('\u00ef\u00bb\u00bf'))
}

function lineEnd(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return Math.min(at + 1, text.length)
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t'
}

function isBreak(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r'
}
