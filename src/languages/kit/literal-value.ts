import type { Span, Value } from '../../core/use.ts'
import type { View } from './view.ts'
import { fitsWhole } from '../../core/near.ts'

/** A literal by where it ends. */
export function valueEnding(text: string, end: number): Value {
  return { text, start: end - text.length, end }
}

/** A literal by where it starts. */
export function valueAt(text: string, start: number): Value {
  return { text, start, end: start + text.length }
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

/** All that a view holds; nothing where it is empty. */
export function valueIn(view: View): { readonly value?: Value } {
  const { text } = view
  return text === '' ? {} : { value: { text, ...placeIn(view, 0, text.length) } }
}
