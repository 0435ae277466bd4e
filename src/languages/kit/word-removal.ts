import { markLength } from './byte-order-mark.ts'
import { findBefore, findBehind, isBehind } from '../../core/near.ts'
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

/** What goes when one of several words is dropped that stand beside each other in any language; undefined where none does. */
export function itemRemoval(text: string, { start, end }: Span): Span | undefined {
  const isQuoted = /["'`]/.test(text[end] ?? '') && text[start - 1] === text[end]
  const item = isQuoted ? { start: start - 1, end: end + 1 } : { start, end }
  const gap = /[ \t]*[,;][ \t]*|[ \t]+/
  const behind = findBehind(text, item.end, new RegExp(`(?:${gap.source})(?=[\\w"'\`$])`))
  if (behind !== null) return { start: item.start, end: item.end + behind[0].length }
  const before = findBefore(text, item.start, new RegExp(`(?<=[\\w"'\`})])(?:${gap.source})`))
  if (before !== null) return { start: item.start - before[0].length, end: item.end }
  const isAlone = startsLine(
    text,
    item.start - (findBefore(text, item.start, /[ \t]*/)?.[0].length ?? 0),
  )
  return isAlone && isBehind(text, item.end, /[,;]?[ \t]*[\r\n]/)
    ? removalOf(text, { start: item.start, end: item.end + (/[,;]/.test(text[item.end]!) ? 1 : 0) })
    : undefined
}

/** Whether a line starts at an offset; a byte order mark in front is no part of it. */
export function startsLine(text: string, at: number): boolean {
  return at === 0 || /[\r\n]/.test(text[at - 1]!) || at === markLength(text)
}
