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
export function valueIn(view: View): { readonly value?: Value } {
  const { text } = view
  if (text === '') return {}
  return { value: { text, start: view.source(0), end: view.source(text.length - 1) + 1 } }
}
