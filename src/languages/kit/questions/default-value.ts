import { fitsWhole } from '../../../core/near.ts'
import type { Edit } from '../../../core/edit.ts'
import { lineEnding, lineStart } from '../../../core/line-offsets.ts'
import type { Span } from '../../../core/use.ts'
import { walkOutward, type Branch } from '../conditional-chain.ts'

/**
 * The edits by which a setting sets another name, with lines before the question that it answers, which give that name the
 * value of its own where that has one; undefined where the question does not begin its line.
 */
export function renamedBelow(
  text: string,
  set: Span,
  name: string,
  question: number,
  lines: readonly string[],
): readonly Edit[] | undefined {
  const start = lineStart(text, question)
  const indent = text.slice(start, question).replace(/^\u00ef\u00bb\u00bf/, '')
  if (!fitsWhole(indent, /[ \t]*/)) return undefined
  const newline = lineEnding(text)
  const before = lines.map((line) => `${line}${newline}${indent}`).join('')
  return [
    { start: question, end: question, text: before },
    { start: set.start, end: set.end, text: name },
  ]
}

/** Where the conditional begins, around a place, that asks for a name. */
export function questionFor(branch: Branch | null, name: string): number | undefined {
  for (const { chain } of walkOutward(branch)) if (chain.asked.has(name)) return chain.start
  return undefined
}
