import { elementsOf, pairBrackets } from '../kit/brackets.ts'
import { lex, type Syntax } from '../kit/lexer.ts'
import type { Branch, Question, Questions } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/words.ts'

export const M4_SYNTAX: Syntax = {
  line: ['\\bdnl\\b', '(?<![$\\w{\\\\])#'],
  strings: [{ open: '(?<!\\\\)"', close: '"', escape: 'keep', multiline: true }],
}

const inWords = questionsInWords(M4_SYNTAX, {
  if: /(?<=^[ \t]*|[;[][ \t]*)if\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elif|else)\b/,
  end: /(?<=^[ \t]*|;[ \t]*)fi\b/,
})

/** What Autoconf's files ask, in shell and with `AS_IF([test], [then], [else])`. */
export function m4Questions(text: string): Questions {
  const { code } = lex(text, M4_SYNTAX)
  const brackets = pairBrackets(code)
  const called = [...code.matchAll(/\bAS_IF\(/g)].map(({ index, 0: head }): Question => {
    const call = brackets.around(index + head.length)
    const elements = call === undefined ? [] : elementsOf(code, call, false)
    return elements.flatMap((element, at): Branch[] => {
      const asked = at % 2 === 0 ? elements[at + 1] : undefined
      if (asked !== undefined)
        return [
          {
            start: element.start,
            end: asked.end,
            condition: text.slice(element.start + 1, element.end - 1),
          },
        ]
      return at % 2 === 0 ? [{ ...element, condition: '' }] : []
    })
  })
  return { ...inWords(text), questions: [...inWords(text).questions, ...called] }
}
