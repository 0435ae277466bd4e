import { isBefore, isBehind } from '../../../core/near.ts'
import { lineEnd, lineStart } from '../../../core/line-offsets.ts'
import { namesOf } from '../mention.ts'
import type { Match } from '../../../core/names.ts'
import type { Span } from '../../../core/use.ts'
import type { Script } from './language.ts'

/** How long a block under a condition, or a call around it, may be to count as being about the same thing. */
const LONGEST = 600

/** A line that a tool wrote, or a list of thousands, is looked through so far. */
const REACH = 4000

/** So much of a range as lies near a place in it. */
export function clipSpan(span: Span, start: number, end: number): Span {
  return { start: Math.max(start, span.start - REACH), end: Math.min(end, span.end + REACH) }
}

/**
 * The names on the lines of an expression, in the call around it and, where it is a condition with a block, in
 * that block: where the new name is among them the code knows both.
 */
export function namesBeside(script: Script, span: Span): readonly string[] {
  const { text, reading, brackets, lexed } = script
  let { start, end } = clipSpan(span, lineStart(text, span.start), lineEnd(text, span.end))
  const around = brackets.around(span.start)
  if (around !== undefined && around.kind !== '{' && around.close - around.open < LONGEST) {
    start = Math.min(start, around.open)
    end = Math.max(end, Math.min(around.close, text.length))
  }
  return namesOf([...reading.find(text, start, end), ...inBlock()])

  function inBlock(): readonly Match[] {
    const line = lexed.code.slice(lineStart(text, span.start), lineEnd(text, span.end))
    if (!/(?:^|[^\w])(?:if|elif|elsif|elseif|unless|when|else)\b/.test(line)) return []
    const indent = /^[ \t]*/.exec(line)![0].length
    const first = lineEnd(text, span.end) + 1
    let at = first
    while (at < text.length && at - first < LONGEST) {
      const stop = lineEnd(text, at)
      const next = text.slice(at, stop)
      if (next.trim() !== '' && /^[ \t]*/.exec(next)![0].length <= indent) break
      at = stop + 1
    }
    return reading.find(text, first, Math.min(at, text.length)).filter((match) => assigns(match))
  }

  /** In the block only what is set counts: reading the new name there says nothing. */
  function assigns({ start: from, end: to, glued }: Match): boolean {
    if (glued) return true
    return (
      isBehind(text, to, /["'\])]*\s*(?:[:?+]?=(?!=)|,)/) ||
      isBefore(text, from, /(?:set|SET|define|-D\s?)[("'\s]*/)
    )
  }
}
