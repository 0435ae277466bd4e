import type { Span } from '../../core/use.ts'
import { wholeLine } from './whole-line.ts'

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
