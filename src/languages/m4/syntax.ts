import type { Syntax } from '../kit/lexer.ts'

/** Comments and strings. */
export const M4_SYNTAX: Syntax = {
  line: ['\\bdnl\\b', '(?<![$\\w{\\\\])#'],
  strings: [{ open: '(?<!\\\\)"', close: '"', escape: 'keep', multiline: true }],
}
