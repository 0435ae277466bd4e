import { elementsOf, pairBrackets } from '../kit/brackets.ts'
import { lexScript } from '../kit/lexer.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import { asAll, type Branch, type Question, type Questions } from '../kit/questions/question.ts'

/** What Starlark asks, where it runs and with `select({…})`. */
export const starlarkQuestions = asAll(questionsIndented(PYTHON_SYNTAX), selects)

function selects(text: string): Questions {
  const { code } = lexScript(text, PYTHON_SYNTAX)
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
  return { questions: selected }
}
