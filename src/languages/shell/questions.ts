import { append } from '../../core/append.ts'
import { isBefore, isBehind } from '../../core/near.ts'
import { parseShell } from '../kit/shell/parse.ts'
import type { Chain, Command } from '../kit/shell/syntax.ts'
import type { Branch, Question, Questions } from '../kit/questions/question.ts'
import type { Span } from '../../core/use.ts'

/** What a shell script asks: `if`, `case`, and commands that run only where another one succeeds or fails. */
export function shellQuestions(text: string): Questions {
  const script = parseShell(text)
  const asks = (chain: Chain): boolean =>
    !isBehind(text, chain.start, /(?:while|until|for|select)\b/)
  return {
    questions: [
      ...script.chains.filter(asks).map((chain) => questionOf(text, chain)),
      ...joined(text, script.commands),
    ],
    bodies: [...script.functions, ...script.chains.filter((chain) => !asks(chain))],
  }
}

function questionOf(text: string, { start, conditions, branches, exhaustive }: Chain): Question {
  const said = conditions.map((span) => text.slice(span.start, span.end).trim())
  if (!text.startsWith('case', start))
    return branches.map((branch, index): Branch => {
      const asked = exhaustive && index === branches.length - 1 ? undefined : conditions[index]
      return {
        start: asked?.start ?? branch.start,
        end: branch.end,
        condition: asked === undefined ? '' : said[index]!,
      }
    })
  const subject = said[0]?.replace(/\s+in$/, '') ?? ''
  return branches.map((branch, index): Branch => {
    const from = branches[index - 1]?.end ?? conditions[0]?.end ?? start
    const pattern = text
      .slice(from, branch.start)
      .replace(/[()]|#[^\n]*/g, '')
      .trim()
    return {
      start: from,
      end: branch.end,
      condition: pattern === '*' ? '' : `${subject} == ${pattern}`,
    }
  })
}

/** A test, or a look whether there is a program, does nothing itself. */
const LOOKS = /^\s*(?:!\s*)?(?:\[|test\s|command\s+-[vV]|which\s|hash\s|type\s|(?:e|f)?grep\s)/

interface Statement {
  readonly start: number
  readonly joints: { readonly and: boolean; readonly at: number }[]
}

/** `a && b || c`, in a line or with braces around what is run. */
function joined(text: string, commands: readonly Command[]): readonly Question[] {
  const questions: Question[] = []
  const ordered = commands.toSorted((a, b) => a.start - b.start)
  const outer: Statement[] = []
  let own: Statement = { start: 0, joints: [] }
  function finish(end: number): void {
    if (own.joints.length > 0) append(questions, joinedOf(text, own, end))
  }
  ordered.forEach((command, index) => {
    const from = ordered[index - 1]?.end ?? 0
    if (command.start < from) return
    const gap: Span = { start: from, end: command.start }
    for (const { index: at, 0: sign } of gapOf(text, gap, ordered[index - 1]).matchAll(
      /&&|\|\||[{}();\n]|(?<!&)&(?!&)|\b(?:then|do|else|elif|fi|done|esac)\b/g,
    )) {
      const offset = from + at
      if (sign === '&&' || sign === '||') own.joints.push({ and: sign === '&&', at: offset })
      else if (sign === '{' || sign === '(') {
        outer.push(own)
        own = { start: offset + 1, joints: [] }
      } else if (sign === '}' || sign === ')') {
        finish(offset)
        own = outer.pop() ?? { start: offset + 1, joints: [] }
      } else if (sign === '\n' && isBefore(text, offset, /(?:&&|\|\|)\s*/)) continue
      else {
        finish(offset)
        own = { start: offset + 1, joints: [] }
      }
    }
  })
  const last = ordered.at(-1)
  if (last !== undefined)
    for (let at: Statement | undefined = own; at !== undefined; at = outer.pop()) {
      own = at
      finish(last.end)
    }
  return questions
}

/** What stands between two commands, without comments and here-documents. */
function gapOf(text: string, { start, end }: Span, before: Command | undefined): string {
  let gap = text.slice(start, end)
  for (const { body } of before?.documents ?? [])
    if (body.start >= start && body.end <= end)
      gap =
        gap.slice(0, body.start - start) +
        ' '.repeat(body.end - body.start) +
        gap.slice(body.end - start)
  return gap.replace(/(?<=^|\s)#[^\n]*/g, (comment) => ' '.repeat(comment.length))
}

function joinedOf(text: string, { start, joints }: Statement, end: number): readonly Question[] {
  const [first] = joints
  const condition = text.slice(start, first!.at)
  const otherwise = joints.find(({ and }) => !and)
  if (otherwise === undefined) return [[{ start, end, condition }]]
  if (otherwise === first && LOOKS.test(condition))
    return [[{ start, end, condition: `! ${condition.trim()}` }]]
  return [
    [
      { start, end: otherwise.at, condition },
      { start: otherwise.at, end, condition: '' },
    ],
  ]
}
