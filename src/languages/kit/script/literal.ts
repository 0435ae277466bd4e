import { findBehind, isBehind } from '../../../core/near.ts'
import type { Lexed } from '../lexer.ts'
import type { Value } from '../../../core/use.ts'

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
