import type { Span } from '../../core/use.ts'

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
