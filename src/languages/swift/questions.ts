import { questionsInBraces } from '../kit/questions/braces.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import type { Syntax } from '../kit/lexer.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'

export const SWIFT_SYNTAX: Syntax = {
  ...C_COMMENTS,
  strings: [
    {
      open: '#+"""',
      close: (open) => `"""${'#'.repeat(open.length - 3)}`,
      escape: 'none',
      multiline: true,
    },
    { open: '#+"', close: (open) => `"${'#'.repeat(open.length - 1)}`, escape: 'none' },
    { open: '"""', close: '"""', escape: 'backslash', multiline: true, hole: ['\\(', ')'] },
    { open: '"', close: '"', escape: 'backslash', hole: ['\\(', ')'] },
  ],
}

const inBraces = questionsInBraces(SWIFT_SYNTAX, [QUESTION_MARK])
const compiled = questionsInWords(SWIFT_SYNTAX, {
  if: /(?<=^[ \t]*)#if\b/,
  else: /(?<=^[ \t]*)#else(?:if)?\b/,
  end: /(?<=^[ \t]*)#endif\b/,
})

/** What Swift asks, when it runs and when it is compiled, where nothing leaves. */
export const swiftQuestions = asAll(inBraces, (text) => ({
  questions: compiled(text).questions,
}))
