import type { Syntax } from '../kit/lexer.ts'
import { DOUBLE } from '../kit/script/syntax.ts'

/** Comments and strings. */
export const NIX_SYNTAX: Syntax = {
  line: ['#'],
  block: [{ open: '/\\*', close: '*/' }],
  strings: [
    { open: "''", close: "''", escape: 'none', multiline: true, hole: ['${', '}'] },
    { ...DOUBLE, multiline: true, hole: ['${', '}'] },
  ],
}
