import { pairBrackets } from '../kit/brackets.ts'
import { lexScript } from '../kit/lexer.ts'
import type { Branch, Questions } from '../kit/questions/question.ts'

const ASKED = String.raw`!?[\w.]+(?:\([^()]*\))?`
const SETTING = String.raw`[\w.]+[ \t]*[-+*~]?=`
/** `legacy {`, `contains(CONFIG, legacy):unix: …`; what is asked ends at a brace, or at the colon before a setting. */
const SCOPE = new RegExp(
  String.raw`^((?:${ASKED}[ \t]*[:|][ \t]*)*?${ASKED})[ \t]*(?:(\{)|:[ \t]*(?=${SETTING}))`,
)
const REST = new RegExp(String.raw`^(?:(\{)|(?=${SETTING}))`)
/** `X[sdk=iphone*] = …` of Xcode. */
const SELECTED = /^[\w.]+\[([^\]]+)\](?=[ \t]*=)/
/** Nobody asks for more in one line. */
const LONGEST = 400

/** What qmake asks, in braces or within a line, and for what Xcode's settings are. */
export function propertyQuestions(text: string): Questions {
  const { code } = lexScript(text, { line: ['#', '//'] })
  const brackets = pairBrackets(code)
  const questions: Branch[][] = []
  for (const { index, 0: line } of code.matchAll(/[^\r\n]+/g)) {
    const [before, isElse] = /^[ \t]*(?:\}[ \t]*)?(else\b[ \t]*:?[ \t]*)?/.exec(line)!
    const start = index + before.length
    const rest = line.slice(before.length, before.length + LONGEST)
    const scope = SCOPE.exec(rest)
    const brace = scope ?? (isElse === undefined ? SELECTED.exec(rest) : REST.exec(rest))
    if (brace === null) continue
    const own = brace.at(-1) === '{' ? brackets.around(start + brace[0].length) : undefined
    const end = own === undefined ? index + line.length : own.close
    const branch = { start, end, condition: isElse !== undefined && !scope ? '' : brace[1]! }
    const last = isElse === undefined ? undefined : nearest(questions, start)
    if (last === undefined) questions.push([branch])
    else last.push(branch)
  }
  return { questions }
}

/** The question that ended last before an `else`. */
function nearest(questions: readonly Branch[][], before: number): Branch[] | undefined {
  let found: Branch[] | undefined
  let least = -1
  for (const question of questions) {
    const { end } = question.at(-1)!
    if (end > before || end <= least) continue
    found = question
    least = end
  }
  return found
}
