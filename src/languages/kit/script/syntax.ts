import type { StringForm, Syntax } from '../lexer.ts'

/** Strings that many languages write alike. */
export const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash' }
export const SINGLE: StringForm = { open: "'", close: "'", escape: 'backslash' }
export const TRIPLE_DOUBLE: StringForm = { ...DOUBLE, open: '"""', close: '"""', multiline: true }
export const TRIPLE_SINGLE: StringForm = { ...SINGLE, open: "'''", close: "'''", multiline: true }
export const BACKTICK: StringForm = { open: '`', close: '`', escape: 'none', multiline: true }

/** The comments of C and its kin. */
export const C_COMMENTS = { line: ['//'], block: [{ open: '/\\*', close: '*/' }] } as const

const RAW = '[bBuU]?[rR][bB]?'
const FORMAT = '(?:[fFtT][rR]?|[rR][fFtT])'
const PLAIN = '[bBuU]?'

/** `"""` and `'''` before `"` and `'`; a prefix counts only where no word runs into it. */
const STRINGS: readonly StringForm[] = ['"""', "'''", '"', "'"].flatMap((quote) => {
  const multiline = quote.length === 3
  const form = (prefix: string, rest: Pick<StringForm, 'escape' | 'hole'>): StringForm => ({
    open: `(?<![\\w"'])${prefix}${quote}|(?<!\\w)${prefix}${quote}`,
    close: quote,
    multiline,
    ...rest,
  })
  return [
    form(FORMAT, { escape: 'keep', hole: ['{', '}'] }),
    form(RAW, { escape: 'keep' }),
    form(PLAIN, { escape: 'backslash' }),
    { open: quote, close: quote, multiline, escape: 'backslash' },
  ] as const
})

/** Comments and strings of Python and of Starlark, which is written like it. */
export const PYTHON_SYNTAX: Syntax = { line: ['#'], strings: STRINGS }
