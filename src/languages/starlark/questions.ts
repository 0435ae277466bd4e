import type { Span } from '../../core/use.ts'
import { elementsOf, pairBrackets } from '../kit/brackets.ts'
import { lex } from '../kit/lexer.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import type { Branch, Question, Questions } from '../kit/questions/question.ts'

const indented = questionsIndented(PYTHON_SYNTAX)

/** What Starlark asks, where it runs and with `select({…})`. */
export function starlarkQuestions(text: string, places?: readonly Span[]): Questions {
  const { code } = lex(text, PYTHON_SYNTAX)
  const brackets = pairBrackets(code)
  const selected = [...code.matchAll(/\bselect\(\s*\{/g)].map(({ index, 0: head }): Question => {
    const entries = brackets.around(index + head.length)
    return (entries === undefined ? [] : elementsOf(code, entries, false)).map(
      ({ start, end }): Branch => {
        const key = text.slice(start, start + (/^"+/.exec(code.slice(start, end))?.[0].length ?? 0))
        return { start, end, condition: key.includes('conditions:default') ? '' : key }
      },
    )
  })
  const asked = indented(text, places)
  return { ...asked, questions: [...asked.questions, ...selected] }
}
