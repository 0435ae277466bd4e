import { lineStart } from '../../../core/line-offsets.ts'
import type { Script } from './language.ts'

/** How many lines are followed back to where a block begins. */
const LONGEST = 300

/**
 * What tells the block that a statement stands in from all others: the bracket around it and, for languages that indent
 * instead, the line above that is indented less. Two branches of a condition are two blocks.
 */
export function blockAt({ text, brackets }: Script, offset: number): string {
  const open = brackets.around(offset)?.open ?? -1
  const own = indentAt(text, lineStart(text, offset))
  if (own === 0) return `${open}`
  let at = lineStart(text, offset)
  for (let count = 0; at > 0; count++) {
    at = lineStart(text, at - 1)
    if (count === LONGEST || (indentAt(text, at) < own && !isBlank(text, at)))
      return `${open}/${at}`
  }
  return `${open}`
}

/** How far a line is indented. */
export function indentAt(text: string, line: number): number {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at++
  return at - line
}

/** Whether nothing stands in a line. */
export function isBlank(text: string, line: number): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(line, line + 200))
}
