import { lineEnding, lineEnd, lineStart } from '../../../core/line-offsets.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Span } from '../../../core/use.ts'

/**
 * The edits by which a definition under `#ifndef` of its own name defines another one, with the value that was given
 * under its own name where one was; undefined where the two lines are no such default.
 */
export function valueByDefault(
  text: string,
  ask: Span,
  set: Span,
  name: string,
): readonly Edit[] | undefined {
  const start = lineStart(text, set.start)
  const asked = text.slice(lineStart(text, ask.start), ask.start)
  if (!/^(?:\u00ef\u00bb\u00bf)?[ \t]*#[ \t]*ifndef[ \t]+$/.test(asked)) return undefined
  if (!/^[ \t]*\r?\n\s*$/.test(text.slice(ask.end, start))) return undefined
  const head = /^([ \t]*#[ \t]*)define[ \t]+$/.exec(text.slice(start, set.start))
  const rest = text.slice(set.end, lineEnd(text, set.start))
  const value = rest.replace(/\/\*.*?\*\/|\/\/.*$/g, '').trim()
  if (head === null || rest.startsWith('(') || value.endsWith('\\')) return undefined
  if (value === '') return [{ ...spanOf(set), text: name }]
  const newline = lineEnding(text)
  const line = (word: string): string => `${head[1]}${word}`
  const old = text.slice(set.start, set.end)
  const before = [line(`ifdef ${old}`), line(`define ${name} ${old}`), line('else'), ''].join(
    newline,
  )
  const end = set.end + rest.trimEnd().length
  return [
    { start, end: start, text: before },
    { ...spanOf(set), text: name },
    { start: end, end, text: `${newline}${line('endif')}` },
  ]
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
