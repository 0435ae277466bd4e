import { elementsOf, pairBrackets } from '../kit/brackets.ts'
import { lexScript, type Syntax } from '../kit/lexer.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { asAll, type Branch, type Question, type Questions } from '../kit/questions/question.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'

export const GN_SYNTAX: Syntax = {
  line: ['#'],
  strings: [{ ...DOUBLE, hole: ['${', '}'] }, SINGLE],
}

/** What GN asks in its code, and GYP in its lists of conditions: `['legacy==1', {…}, {…}]`. */
export const gnQuestions = asAll(questionsInBraces(GN_SYNTAX), inLists)

function inLists(text: string): Questions {
  const { code } = lexScript(text, GN_SYNTAX)
  const brackets = pairBrackets(code)
  const questions = [...code.matchAll(/\[\s*(?=(?:"+|'+)\s*,\s*\{)/g)].map(
    ({ index }): Question => {
      const own = brackets.around(index + 1)
      const [asked, ...sets] = own === undefined ? [] : elementsOf(code, own, false)
      if (asked === undefined) return []
      const condition = text.slice(asked.start + 1, asked.end - 1)
      return sets.map((set, at): Branch => ({ ...set, condition: at === 0 ? condition : '' }))
    },
  )
  return { questions }
}
