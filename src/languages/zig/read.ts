import { anyOf } from '../kit/script/either.ts'
import type { Syntax } from '../kit/lexer.ts'
import { scriptReader } from '../kit/script/read.ts'
import { ASSIGNED, asks, CLOSED, COMMA, declares, defines, sets } from '../kit/script/say.ts'
import { DOUBLE } from '../kit/script/syntax.ts'

const ORELSE = anyOf('orelse')

/** Comments and strings. */
export const ZIG_SYNTAX: Syntax = {
  line: ['//'],
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,10}'`],
  strings: [{ open: '\\\\\\\\', close: 'line', escape: 'none' }, DOUBLE],
}

/** Zig: build.zig. */
export const readZig = scriptReader({
  syntax: ZIG_SYNTAX,
  rules: [
    defines('macro', {
      before: /\.(?:addCMacro|defineCMacro)\s*\(\s*$/,
      after: COMMA,
      member: 'block',
    }),
    asks('env', {
      before: /\b(?:std\.)?(?:posix|os|c)\.getenv\s*\(\s*$/,
      after: CLOSED,
      either: ORELSE,
    }),
    asks('env', { before: /\benv_map\.get\s*\(\s*$/, after: CLOSED, either: ORELSE }),
    asks('env', { before: /\bgetEnvVarOwned\s*\([^"]*,\s*$/ }),
    declares('any', { before: /\.option\s*\(\s*[\w.[\]]+\s*,\s*$/ }),
    sets('any', { ...ASSIGNED, before: /\.$/, member: 'list' }),
  ],
  hints: [[/^\.?flags$/, 'compiler']],
})
