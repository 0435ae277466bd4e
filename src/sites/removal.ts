import type { Span } from './site.ts'

/**
 * What goes when a word of a list is dropped: its whole line where it stands alone there, else itself and the blanks
 * in front of it (those behind it where it is the first of its line).
 */
export function removalOf(text: string, { start, end }: Span): Span {
  let left = start
  while (left > 0 && isBlank(text[left - 1])) left--
  let right = end
  while (right < text.length && isBlank(text[right])) right++
  const first = left === 0 || isBreak(text[left - 1])
  const last = right === text.length || isBreak(text[right])
  if (first && last) return { start: left, end: lineEnd(text, right) }
  if (first) return { start, end: right }
  return { start: left, end }
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
