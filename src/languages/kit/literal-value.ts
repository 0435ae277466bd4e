import type { Span, Value } from '../../core/use.ts'
import type { View } from './view.ts'
import { fitsWhole, findBehind, isBehind } from '../../core/near.ts'
import { isOfKind } from '../../maps/convert-value.ts'
import type { Lexed } from './lexer.ts'

/** A literal by where it ends. */
export function valueEnding(text: string, end: number): Value {
  return { text, start: end - text.length, end }
}

/** A literal by where it starts. */
export function valueAt(text: string, start: number): Value {
  return { text, start, end: start + text.length }
}

/**
 * How a value is written where a bare word stands: bare where it is of that word's kind or a text as it is, since a format or
 * language takes any other for a number, a date, nothing or a name.
 */
export function writeFor(
  word: string,
  quote = '"',
  isText: (value: string) => boolean = () => false,
): NonNullable<Value['write']> {
  return (value) =>
    value === word || isOfKind(value, word) || isText(value) ? value : quote + value + quote
}

/** A literal by where it starts, without the quotes around it; nothing where it is empty. */
export function unquotedAt(text: string, start: number): { readonly value?: Value } {
  const quote = fitsWhole(text, /(["']).*\1/) ? 1 : 0
  const inner = text.slice(quote, text.length - quote)
  return inner === '' ? {} : { value: valueAt(inner, start + quote) }
}

/** Where a stretch of a view, which is not empty, stands in the file. */
export function placeIn(view: View, start: number, end: number): Span {
  return { start: view.source(start), end: view.source(end - 1) + 1 }
}

/**
 * All that a view holds; nothing where it is empty.
 *
 * @param isCode whether only another literal of its kind can stand there
 */
export function valueIn(view: View, isCode = false): { readonly value?: Value } {
  const { text } = view
  if (text === '') return {}
  return { value: { text, ...placeIn(view, 0, text.length), ...(isCode && { isCode }) } }
}

/**
 * The literal that begins at an offset, white space passed over: a string without its quotes, a number or a word such as
 * `True`; undefined for any other expression.
 */
export function literalAt(text: string, lexed: Lexed, offset: number): Value | undefined {
  let start = offset
  while (start < text.length && /\s/.test(text[start]!)) start++
  const prefix = findBehind(text, start, /[rbuRBU]{1,2}(?=["'])/)?.[0].length ?? 0
  const region = lexed.at(start) ?? lexed.at(start + prefix)
  if (region?.kind === 'string' && start >= region.start - prefix && start <= region.inner.start) {
    const { start: from, end } = region.inner
    const inner = text.slice(from, end)
    const composed = lexed.at(from)?.kind === 'code' || /[\\${]/.test(inner)
    return composed || !ends(text, region.end) ? undefined : { text: inner, start: from, end }
  }
  if (region !== undefined) return undefined
  const word = findBehind(text, start, /-?[A-Za-z0-9_.]+/)?.[0]
  if (word === undefined || !ends(text, start + word.length)) return undefined
  return { text: word, start, end: start + word.length }
}

/** Whether the expression is over: no operator, call or member follows. */
function ends(text: string, offset: number): boolean {
  return isBehind(text, offset, /[ \t]*(?:[,;)\]}#\r\n]|\/[/*]|--|$|in\b|if\b)/)
}
