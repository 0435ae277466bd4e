import type { Syntax } from '../kit/lexer.ts'

/** Strings and comments; a here-string is text up to its last line. */
export const SYNTAX: Syntax = {
  line: ['(?<![`\\w])#'],
  block: [{ open: '<#', close: '#>' }],
  strings: [
    { open: '@"', close: '\n"@', escape: 'none', multiline: true },
    { open: "@'", close: "\n'@", escape: 'none', multiline: true },
    { open: '"', close: '"', escape: 'none', multiline: true },
    { open: "'", close: "'", escape: 'none', multiline: true },
  ],
}
