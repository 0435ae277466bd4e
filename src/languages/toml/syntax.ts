import type { Syntax } from '../kit/lexer.ts'

export const TOML_SYNTAX: Syntax = {
  line: ['#'],
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true },
    { open: "'''", close: "'''", escape: 'none', multiline: true },
    { open: '"', close: '"', escape: 'backslash' },
    { open: "'", close: "'", escape: 'none' },
  ],
}
