import type { StringForm } from '../lexer.ts'

/** Strings that many languages write alike. */
export const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash' }
export const SINGLE: StringForm = { open: "'", close: "'", escape: 'backslash' }
export const TRIPLE_DOUBLE: StringForm = {
  open: '"""',
  close: '"""',
  escape: 'backslash',
  multiline: true,
}
export const TRIPLE_SINGLE: StringForm = {
  open: "'''",
  close: "'''",
  escape: 'backslash',
  multiline: true,
}
export const BACKTICK: StringForm = { open: '`', close: '`', escape: 'none', multiline: true }

/** The comments of C and its kin. */
export const C_COMMENTS = { line: ['//'], block: [{ open: '/\\*', close: '*/' }] } as const
