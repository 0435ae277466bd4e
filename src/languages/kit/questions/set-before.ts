import { lineEnd } from '../../../core/line-offsets.ts'
import type { Span } from '../../../core/use.ts'
import type { Question } from './question.ts'

/** How far above a question the value stands that its branch replaces. */
export const REACH = 600

const ASSIGNS =
  /(?:^|[\n;{(&|]|\bthen\b|\bdo\b|:(?=\s))[ \t]*(?:(?:export|local|set|let|def|auto)[ \t(]+"?)?(\$?[A-Za-z_][\w.]*)[ \t]*(?::?=(?![=~])|(?<=\bset[ \t]*\([ \t]*\w+)[ \t\n])([^\n]*)/i

/** `X=old`, and then `if … X=new`: what is set before is for those for whom the branch is not meant. */
export function setBefore(text: string, question: Question): readonly Span[] {
  const branch = question[0]
  const set = question
    .map(({ start, end }) => ASSIGNS.exec(text.slice(start, Math.min(end, start + REACH))))
    .find((hit) => hit !== null)
  if (branch === undefined || set == null) return []
  const variable = set[1]!
  // A value that goes on from the one before replaces nothing.
  if (new RegExp(String.raw`(?<!\w)${escaped(variable)}(?!\w)`).test(set[2]!)) return []
  const from = Math.max(0, branch.start - REACH)
  const above = text.slice(from, branch.start)
  const first = new RegExp(
    String.raw`(?:^|[\n;{])[ \t]*(?:(?:export|local|set|let|mut|var|const|def|auto|val|ARG|ENV)[ \t(]+"?)*${escaped(variable)}[ \t]*(?::?=(?![=~])|(?<=\bset[ \t]*\([ \t]*\w+)[ \t\n])`,
    'gi',
  )
  const last = [...above.matchAll(first)].at(-1)
  if (last === undefined) return []
  const start = from + last.index + (/^[\n;{]/.test(last[0]) ? 1 : 0)
  return [{ start, end: Math.min(branch.start, lineEnd(text, start)) }]
}

function escaped(variable: string): string {
  return variable.replace(/[.$]/g, String.raw`\$&`)
}
