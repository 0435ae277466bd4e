import type { Span } from '../../core/use.ts'
import { elementsOf, pairBrackets } from '../kit/brackets.ts'
import { lexScript, type Syntax } from '../kit/lexer.ts'
import { asAll, type Branch, type Question, type Questions } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'

export const M4_SYNTAX: Syntax = {
  line: ['\\bdnl\\b', '(?<![$\\w{\\\\])#'],
  strings: [{ open: '(?<!\\\\)"', close: '"', escape: 'keep', multiline: true }],
}

const inWords = questionsInWords(M4_SYNTAX, {
  if: /(?<=^[ \t]*|[;[][ \t]*)(?:if|case)\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elif|else)\b|;;/,
  end: /(?<=^[ \t]*|;[ \t]*)(?:fi|esac)\b/,
})

/** Macros that ask: which argument is the first branch, and after how many the next one comes. */
const MACROS: Readonly<Record<string, readonly [first: number, step: number]>> = {
  AS_IF: [1, 2],
  AS_CASE: [2, 2],
  m4_case: [2, 2],
  m4_if: [2, 3],
  ifelse: [2, 3],
  m4_ifdef: [1, 1],
  m4_ifset: [1, 1],
  m4_ifval: [1, 1],
  ifdef: [1, 1],
  AM_COND_IF: [1, 1],
  AC_ARG_ENABLE: [2, 1],
  AC_ARG_WITH: [2, 1],
}
const CALL = new RegExp(String.raw`\b(${Object.keys(MACROS).join('|')})\(`, 'g')

/** What Autoconf's files ask, in shell and with macros: `AS_IF([test], [then], [else])`. */
export const m4Questions = asAll(inWords, inMacros)

function inMacros(text: string): Questions {
  const { code } = lexScript(text, M4_SYNTAX)
  const brackets = pairBrackets(code)
  const questions = [...code.matchAll(CALL)].map(({ index, 0: head, 1: macro }): Question => {
    const call = brackets.around(index + head.length)
    return call === undefined
      ? []
      : branchesOf(text, elementsOf(code, call, false), MACROS[macro!]!)
  })
  return { questions }
}

/** What stands alone behind the last branch is for all others. */
function branchesOf(
  text: string,
  elements: readonly Span[],
  [first, step]: readonly [first: number, step: number],
): Question {
  return elements.flatMap((element, at): Branch[] => {
    const isBranch = at >= first && (at - first) % step === 0
    const isRest = at > first && at === elements.length - 1 && (at - first) % step === 1 % step
    if (step === 1 ? at > first : isRest) return [{ ...element, condition: '' }]
    const asked = elements[at - 1]
    if (!isBranch || asked === undefined) return []
    const condition = text.slice(asked.start, asked.end).replace(/^\[([^]*)\]$/, '$1')
    return [{ start: step === 1 ? element.start : asked.start, end: element.end, condition }]
  })
}
