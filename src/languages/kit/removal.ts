import type { Span, Use } from '../../core/use.ts'
import { markLength } from './byte-order-mark.ts'
import { findBefore, findBehind, isBehind } from '../../core/near.ts'

/** What may stand behind something that fills its line: a comment, in whatever language. */
const COMMENT = /[ \t]*(?:(?:#|\/\/|--|;)[^\r\n]*)?(?:\r\n|\r|\n|$)/y
/** The same behind a command of a shell. */
export const COMMAND_END = /[ \t;]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)/y

/**
 * The lines of a span with their end, where nothing but white space or a comment stands beside it; a last line without
 * an end takes the one before it along.
 */
export function wholeLine(
  text: string,
  start: number,
  end: number,
  behind = COMMENT,
): Span | undefined {
  let from = start
  while (/[ \t]/.test(text[from - 1] ?? '')) from--
  const first = from === 0 || (from === 3 && /^(?:\u00ef\u00bb\u00bf|\n\n\n)/.test(text))
  if (!first && text[from - 1] !== '\n' && text[from - 1] !== '\r') return undefined
  behind.lastIndex = end
  const rest = behind.exec(text)?.[0]
  if (rest === undefined) return undefined
  if (first || /[\r\n]$/.test(rest)) return { start: from, end: end + rest.length }
  const crlf = text[from - 1] === '\n' && text[from - 2] === '\r'
  return { start: from - (crlf ? 2 : 1), end: end + rest.length }
}

/**
 * What has to go when an element of a list is dropped: its whole line where it stands there alone, else the element and
 * one separator.
 *
 * @param elements all elements of the list, in order, without their separators
 * @param trailing whether the language allows a separator after the last element
 * @param separator what stands between two elements; empty where that is white space only
 */
export function elementRemoval(
  text: string,
  elements: readonly Span[],
  index: number,
  trailing: boolean,
  separator = ',',
): Span {
  const { start, end } = elements[index]!
  const before = elements[index - 1]
  const after = elements[index + 1]
  const own = separatorEnd(text, end, separator)
  const line = wholeLine(text, start, own ?? end)
  if (line !== undefined && (own !== undefined || trailing || separator === '')) return line
  if (before !== undefined) return { start: before.end, end }
  if (after !== undefined) return { start, end: after.start }
  return { start, end: own ?? end }
}

function separatorEnd(text: string, end: number, separator: string): number | undefined {
  if (separator === '') return undefined
  let at = end
  while (at < text.length && /[ \t\r\n]/.test(text[at]!)) at++
  return text.startsWith(separator, at) ? at + separator.length : undefined
}

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
  const before = findBefore(text, item.start, new RegExp(`(?<=[\\w"'\`})])(?:${gap.source})`))
  // What parts the items stands on both sides; `for x in A B; do` ends behind the last.
  const isLast =
    before !== null && behind !== null && /[,;]/.test(behind[0]) && !/[,;]/.test(before[0])
  if (behind !== null && !isLast) return { start: item.start, end: item.end + behind[0].length }
  if (before !== null) return { start: item.start - before[0].length, end: item.end }
  const indent = findBefore(text, item.start, /[ \t]*/)![0]
  const isAlone = startsLine(text, item.start - indent.length)
  return isAlone && isBehind(text, item.end, /[,;]?[ \t]*[\r\n]/)
    ? removalOf(text, { start: item.start, end: item.end + (/[,;]/.test(text[item.end]!) ? 1 : 0) })
    : undefined
}

/** Whether a line starts at an offset; a byte order mark in front is no part of it. */
export function startsLine(text: string, at: number): boolean {
  return at === 0 || /[\r\n]/.test(text[at - 1]!) || at === markLength(text)
}

/**
 * An argument of a line that adds to what other lines add to as well (`#cgo CFLAGS: -DX`,
 * `build --copt=-DX`): the arguments of all those lines are one list, and a line that would add nothing goes as a whole.
 *
 * @param key the same for all lines that add to one list
 * @param line the whole line without its end
 * @param args where the line's arguments stand
 */
export function inLines(text: string, use: Use, key: string, line: Span, args: Span): Use {
  if (use.member?.argument === undefined) return use
  const { argument, removal: own = use } = use.member
  const { start, end } = own
  const rest = text.slice(args.start, start) + text.slice(end, args.end)
  const removal = rest.trim() === '' ? wholeLine(text, line.start, line.end) : { start, end }
  return removal === undefined
    ? use
    : { ...use, member: { list: `lines@${key}${argument && `/${argument}`}`, removal } }
}
