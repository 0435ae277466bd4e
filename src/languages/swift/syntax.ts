import type { Syntax } from '../kit/lexer.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'

/** Comments and strings. */
export const SWIFT_SYNTAX: Syntax = {
  ...C_COMMENTS,
  strings: [
    {
      open: '#+"""',
      close: (open) => `"""${'#'.repeat(open.length - 3)}`,
      escape: 'none',
      multiline: true,
    },
    { open: '#+"', close: (open) => `"${'#'.repeat(open.length - 1)}`, escape: 'none' },
    { open: '"""', close: '"""', escape: 'backslash', multiline: true, hole: ['\\(', ')'] },
    { open: '"', close: '"', escape: 'backslash', hole: ['\\(', ')'] },
  ],
}
