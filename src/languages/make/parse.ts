import { fitsWhole } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'
import { logicalLines, type LogicalLine } from '../kit/logical-lines.ts'

export type Line = LogicalLine & {
  /** Where a comment starts; the line's end where there is none. */
  readonly comment: number
} & (
    | { readonly kind: 'condition'; readonly keyword: Keyword; readonly argument: Span }
    | { readonly kind: 'else' | 'endif' | 'recipe' | 'body' | 'other' | 'rule' }
    | {
        readonly kind: 'assignment'
        readonly name: Span
        readonly operator: string
        readonly value: Span
        readonly target: boolean
      }
    | { readonly kind: 'export' | 'define'; readonly argument: Span }
  )

export type Assignment = Line & { readonly kind: 'assignment' }
export type Condition = Line & { readonly kind: 'condition' }

export interface Keyword extends Span {
  readonly word: 'ifdef' | 'ifndef' | 'ifeq' | 'ifneq'
  /** `else ifdef …`: a further branch of the same conditional. */
  readonly branch: boolean
}

const CONDITION = /^(\s*(?:else\s+)?)(ifdef|ifndef|ifeq|ifneq)(?=[\s("'])/
const ASSIGNMENT =
  /^(\s*(?:(?:export|override|private|unexport)\s+)*)([^\s:=#+?!$()%]+)\s*((?::{1,3}|\+|\?|!)?=)/
const TARGET_ASSIGNMENT =
  /^([^\t:=#][^:=#]{0,500}::?\s*(?:(?:export|override|private)\s+)*)([\w.-]+)\s*((?::{1,3}|\+|\?|!)?=)/
const DEFINE = /^\s*(?:override\s+|export\s+)*define\b\s*/
/** What no shell would understand, so that it is make's even after a tab. */
const NO_SHELL =
  /^\t\s*(?:[A-Za-z_][\w.]*[ \t]+(?:[:?+]=|=[ \t])|(?:else[ \t]+)?ifn?(?:def|eq)[ \t(]|endif\b)/
const EXPORT = /^\s*(?:export|unexport|undefine|override\s+undefine)\b/

/** Says of each logical line what it is. A tab starts a recipe line once there is a rule. */
export function parseMakefile(text: string): readonly Line[] {
  let inRule = false
  let depth = 0
  const outside: boolean[] = []
  const lines = logicalLines(text, (start, end) => isContinued(text, start, end))
  return lines.map((line): Line => {
    const whole = text.slice(line.start, line.end)
    if (depth > 0) {
      if (DEFINE.test(whole)) depth++
      if (/^\s*endef\b/.test(whole)) depth--
      return placed({ kind: 'body' }, line)
    }
    if (inRule && whole.startsWith('\t') && !NO_SHELL.test(whole))
      return placed({ kind: 'recipe' }, line)
    const comment = commentStart(text, line)
    const code = text.slice(line.start, comment)
    const parsed = parseCode(code, line.start)
    if (parsed.kind === 'define') depth++
    if (parsed.kind === 'rule') inRule = true
    if (parsed.kind === 'assignment' && !parsed.target) inRule = false
    // A rule that stands in one branch does not go on after it: each branch starts as the conditional did.
    if (parsed.kind === 'condition' && !parsed.keyword.branch) outside.push(inRule)
    else if (parsed.kind === 'condition' || parsed.kind === 'else')
      inRule = outside.at(-1) ?? inRule
    else if (parsed.kind === 'endif') inRule = outside.pop() ?? inRule
    return placed(parsed, line, comment)
  })
}

/** What a line is, where it stands. A makefile has a hundred thousand of them: nothing is copied that is here already. */
function placed(parsed: Distribute<Line>, line: LogicalLine, comment = line.end): Line {
  return Object.assign(parsed, line, { comment })
}

/** Whether an odd number of backslashes stands before a line end. */
function isContinued(text: string, start: number, end: number): boolean {
  let count = 0
  while (end - count > start && text[end - count - 1] === '\\') count++
  return count % 2 === 1
}

type Distribute<T> = T extends Line ? Omit<T, 'comment' | keyof LogicalLine> : never

function parseCode(code: string, at: number): Distribute<Line> {
  const end = at + code.trimEnd().length
  const condition = CONDITION.exec(code)
  if (condition !== null) {
    const start = at + condition[1]!.length
    const word = condition[2] as Keyword['word']
    const keyword = { start, end: start + word.length, word, branch: condition[1]!.trim() !== '' }
    return { kind: 'condition', keyword, argument: trimmed(code, at, keyword.end, end) }
  }
  if (fitsWhole(code, /\s*else\s*/)) return { kind: 'else' }
  if (fitsWhole(code, /\s*endif\s*/)) return { kind: 'endif' }
  const define = DEFINE.exec(code)
  if (define !== null) return { kind: 'define', argument: { start: at + define[0].length, end } }
  const own = ASSIGNMENT.exec(code)
  const assignment = own ?? TARGET_ASSIGNMENT.exec(code)
  if (assignment !== null) {
    const start = at + assignment[1]!.length
    const name = { start, end: start + assignment[2]!.length }
    const value = trimmed(code, at, at + assignment[0].length, end)
    return { kind: 'assignment', name, operator: assignment[3]!, value, target: own === null }
  }
  const exported = EXPORT.exec(code)
  if (exported !== null)
    return { kind: 'export', argument: { start: at + exported[0].length, end } }
  return { kind: /^[^\s#].*:/s.test(code) ? 'rule' : 'other' }
}

function trimmed(code: string, at: number, start: number, end: number): Span {
  let from = start
  while (from < end && /\s/.test(code[from - at]!)) from++
  return { start: Math.min(from, Math.max(end, start)), end: Math.max(end, from) }
}

/** A `#` that no backslash escapes and that stands in no `$(…)`. */
function commentStart(text: string, { start, end }: Span): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const letter = text[at]
    if (letter === '\\') at++
    else if (letter === '$' && /[({]/.test(text[at + 1] ?? '')) depth++
    else if (depth > 0 && (letter === ')' || letter === '}')) depth--
    else if (letter === '#' && depth === 0) return at
  }
  return end
}
