import { questionsInBraces } from '../kit/questions/braces.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import type { Questions } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/words.ts'
import { SWIFT_SYNTAX } from './syntax.ts'

const inBraces = questionsInBraces(SWIFT_SYNTAX, [QUESTION_MARK])
const compiled = questionsInWords(SWIFT_SYNTAX, {
  if: /(?<=^[ \t]*)#if\b/,
  else: /(?<=^[ \t]*)#else(?:if)?\b/,
  end: /(?<=^[ \t]*)#endif\b/,
})

/** What Swift asks, when it is compiled and when it runs. */
export function swiftQuestions(text: string): Questions {
  const { questions, bodies } = inBraces(text)
  return { questions: [...questions, ...compiled(text).questions], ...(bodies && { bodies }) }
}
