import type { Value } from '../../core/use.ts'
import type { View } from './view.ts'

/** A literal by where it ends. */
export function valueEnding(text: string, end: number): Value {
  return { text, start: end - text.length, end }
}

/** A literal by where it starts. */
export function valueAt(text: string, start: number): Value {
  return { text, start, end: start + text.length }
}

/** All that a view holds; nothing where it is empty. */
export function valueIn({ text, source }: View): { readonly value?: Value } {
  return text === '' ? {} : { value: { text, start: source(0), end: source(text.length - 1) + 1 } }
}
