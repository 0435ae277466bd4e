import type { StringForm, Syntax } from '../lexer.ts'

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
