import { armsInLines } from '../kit/questions/arms.ts'
import { choicesIn } from '../kit/questions/expression.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import { asAll, type Branch, type Question, type Questions } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import { elementsOf, pairBrackets } from '../kit/brackets.ts'
import { lexScript } from '../kit/lexer.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'

/** `if legacy do … else … end` of Elixir. */
const inWords = questionsInWords(PYTHON_SYNTAX, {
  if: /\b(?:if|unless|cond)\b(?=[^\r\n]*\bdo[ \t]*\r?$)/,
  else: /(?<=^[ \t]*)else(?=[ \t]*\r?$)/,
  end: /(?<=^[ \t]*)end\b/,
  body: /(?<=^[ \t]*)(?:def\w*|for|case|quote)\b(?=[^\r\n]*\bdo[ \t]*\r?$)|=[ \t]*case\b(?=[^\r\n]*\bdo[ \t]*\r?$)/,
})

/** What Python asks, and what languages do that are read as it is. */
export const pythonQuestions = asAll(
  questionsIndented(PYTHON_SYNTAX),
  inWords,
  armsInLines(PYTHON_SYNTAX),
  inMappings,
  // `if legacy, do: a, else: b`
  (text, places) => ({
    questions: choicesIn(
      text,
      lexScript(text, PYTHON_SYNTAX).code,
      { at: /\bif\b(?=[^\r\n]{1,200},\s*do:)/g, parts: /\belse:/y, until: /\bdo:/y },
      places,
    ),
  }),
)

/** `{True: a, False: b}[legacy]` */
function inMappings(text: string): Questions {
  const { code } = lexScript(text, PYTHON_SYNTAX)
  const brackets = pairBrackets(code)
  const questions = [...code.matchAll(/\}\s*(?:\[|\.get\()/g)].map(({ index }): Question => {
    const mapping = brackets.around(index)
    return (mapping === undefined ? [] : elementsOf(code, mapping, false)).map(
      ({ start, end }): Branch => ({
        start,
        end,
        condition: text.slice(start, end).split(':', 1)[0]!,
      }),
    )
  })
  return { questions }
}
