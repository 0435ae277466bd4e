import type { Span } from '../../core/use.ts'
import { pairBrackets } from '../kit/brackets.ts'
import { lexScript, type Syntax } from '../kit/lexer.ts'
import { choicesIn, THEN_ELSE, expressionEnd } from '../kit/questions/expression.ts'
import type { Question, Questions } from '../kit/questions/question.ts'
import { DOUBLE } from '../kit/script/syntax.ts'

export const NIX_SYNTAX: Syntax = {
  line: ['#'],
  block: [{ open: '/\\*', close: '*/' }],
  strings: [
    { open: "''", close: "''", escape: 'none', multiline: true, hole: ['${', '}'] },
    { ...DOUBLE, multiline: true, hole: ['${', '}'] },
  ],
}

const OPTIONAL =
  /\b(?:optional(?:s|String|Attrs)?|mkIf)\s+(\([^()]*(?:\([^()]*\)[^()]*)*\)|!?[\w.'-]+)\s+/g

/** `"-DX=ON" {legacy}`, `[…] {!legacy}` of opam. */
const FILTERED = /[\]"][ \t]*\{([^{}=;:\r\n]+)\}/g

/** What Nix asks: `if`, and what is there only under a condition; with opam's filters. */
export function nixQuestions(text: string, places?: readonly Span[]): Questions {
  const { code } = lexScript(text, NIX_SYNTAX)
  const optional = [...code.matchAll(OPTIONAL)].map(({ index, 0: whole, 1: asked }): Question => {
    const from = index + whole.length
    const start = index + whole.indexOf(asked!)
    const condition = text.slice(start, start + asked!.length)
    return [{ start: index, end: itemEnd(code, from), condition }]
  })
  const brackets = pairBrackets(code)
  const filtered = [...code.matchAll(FILTERED)].map(({ index, 0: whole, 1: asked }): Question => {
    const end = index + whole.length
    const list = whole.startsWith(']') ? brackets.around(index) : undefined
    const start = list?.open ?? index + 1 - /"*$/.exec(code.slice(0, index + 1))![0].length
    return [{ start, end, condition: text.slice(end - 1 - asked!.length, end - 1) }]
  })
  return { questions: [...choicesIn(text, code, THEN_ELSE, places), ...optional, ...filtered] }
}

/** Where the one thing ends that is given to a function: a list, a set, a string or a word. */
function itemEnd(code: string, from: number): number {
  if (/[[({]/.test(code[from] ?? '')) return expressionEnd(code, from + 1) + 1
  return from + /^(?:"+|[^\s;)\]}]*)/.exec(code.slice(from, from + 4000))![0].length
}
