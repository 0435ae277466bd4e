import { lex, type Syntax } from '../kit/lexer.ts'
import { choicesIn, THEN_ELSE, valueEnd } from '../kit/questions/expression.ts'
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

/** What Nix asks: `if`, and what is there only under a condition. */
export function nixQuestions(text: string): Questions {
  const { code } = lex(text, NIX_SYNTAX)
  const optional = [...code.matchAll(OPTIONAL)].map(({ index, 0: whole, 1: asked }): Question => {
    const from = index + whole.length
    const start = index + whole.indexOf(asked!)
    const condition = text.slice(start, start + asked!.length)
    return [{ start: index, end: itemEnd(code, from), condition }]
  })
  return { questions: [...choicesIn(text, code, THEN_ELSE), ...optional] }
}

/** Where the one thing ends that is given to a function: a list, a set, a string or a word. */
function itemEnd(code: string, from: number): number {
  if (/[[({]/.test(code[from] ?? '')) return valueEnd(code, from + 1) + 1
  return from + /^(?:"+|[^\s;)\]}]*)/.exec(code.slice(from, from + 4000))![0].length
}
