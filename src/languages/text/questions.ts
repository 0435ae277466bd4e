import { armsInLines } from '../kit/questions/arms.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { QUESTION_MARK, THEN_ELSE } from '../kit/questions/expression.ts'
import { questionsIndented } from '../kit/questions/indented.ts'
import { questionsInParentheses, questionsInside } from '../kit/questions/matched.ts'
import { asAll, type Asking } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import type { Syntax } from '../kit/lexer.ts'
import { BACKTICK, C_COMMENTS, DOUBLE, SINGLE } from '../kit/script/syntax.ts'

export const SYNTAX: Syntax = { ...C_COMMENTS, strings: [DOUBLE, SINGLE, BACKTICK] }

/** A blank line's begin, a statement before, or `<?php`. */
const BEFORE = String.raw`(?<=^[ \t]*(?:<\?(?:php)?[ \t]+)?|;[ \t]*)`
/** Where a brace follows, braces say where it ends. */
const UNBRACED = String.raw`(?![^\r\n]*\{[ \t]*\r?$)`

/** `if … fi`, `if … end`, `!ifdef … !endif`, `IF (…) … ENDIF()`, `case … esac`, `switch … case … end`. */
const inWords = questionsInWords(SYNTAX, {
  if: new RegExp(
    String.raw`${BEFORE}(?:[!#.%]?if(?:n?def|n?eq)?\b|IF\b|switch\b|case\b(?=[^\r\n]*\bin[ \t]*\r?$))${UNBRACED}|\b(?:if|unless)\b(?=[^\r\n]*\bdo[ \t]*\r?$)`,
  ),
  else: new RegExp(
    String.raw`;;|${BEFORE}(?:[!#.%]?(?:else[ \t]?if|elif|elsif|else)(?:n?def)?|ELSEIF|ELSE|case)\b${UNBRACED}`,
  ),
  end: new RegExp(String.raw`${BEFORE}(?:[!#.%]?endif|ENDIF|endsw|end|fi|esac)\b`),
  body: new RegExp(
    String.raw`${BEFORE}(?:function|for|foreach|while|begin)\b${UNBRACED}|\bdo(?=[ \t]*\r?$)`,
  ),
})

/** The same without a question that no word closes: there braces or blanks do. */
const closed: Asking = (text) => {
  const { questions } = inWords(text)
  return { questions: questions.filter((question) => question.at(-1)!.end < text.length) }
}

/**
 * What a text asks whose language nobody knows: in braces, in words, by how far its lines are indented, in arms, or in
 * parentheses, whatever of it is there.
 */
export const textQuestions: Asking = asAll(
  questionsInBraces(SYNTAX, [QUESTION_MARK, THEN_ELSE]),
  closed,
  questionsIndented(SYNTAX),
  armsInLines(SYNTAX),
  questionsInParentheses(SYNTAX),
  questionsInside(SYNTAX, /\bcondition[ \t]*:[ \t]*([^;{}\r\n]+)|\(enabled_if(?=[\s(])/g),
)
