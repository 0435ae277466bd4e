import { elementsOf, pairBrackets } from '../brackets.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import type { Asking, Branch, Question } from './question.ts'

/** The words right behind a parenthesis by which Lisp, Scheme and Clojure ask. */
const ASKS = /\((if|cond|case)(?=[\s(])/g

/** The questions of a language that writes all in parentheses, its elements between blanks. */
export function questionsInParentheses(syntax: Syntax): Asking {
  return (text) => {
    const { code } = lexScript(text, syntax)
    const brackets = pairBrackets(code)
    return {
      questions: [...code.matchAll(ASKS)].map(({ index, 1: word }): Question => {
        const own = brackets.around(index + 1)
        if (own === undefined) return []
        const [asked, ...rest] = elementsOf(code, own, true).slice(1)
        if (asked === undefined) return []
        const condition = text.slice(asked.start, asked.end)
        if (word === 'if')
          return rest.map((span, at): Branch => ({ ...span, condition: at === 0 ? condition : '' }))
        return (word === 'cond' ? [asked, ...rest] : rest).map((span): Branch => ({
          ...span,
          condition: text.slice(span.start, span.end),
        }))
      }),
    }
  }
}
