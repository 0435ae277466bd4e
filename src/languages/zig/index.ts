import type { LanguageModule } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { anyOf } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { ASSIGNED, asks, declares, defines, sets } from '../kit/script/make-rules.ts'
import { DOUBLE } from '../kit/script/syntax.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import type { Syntax } from '../kit/lexer.ts'

const SYNTAX: Syntax = {
  line: ['//'],
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,10}'`],
  strings: [{ open: '\\\\\\\\', close: 'line', escape: 'none' }, DOUBLE],
}

const ORELSE = anyOf('orelse')

/** Zig: build.zig. */
export const zig: LanguageModule = {
  id: 'zig',
  files: [
    { format: 'zig-build', names: 'build.zig build.zig.zon', extensions: 'zon' },
    { format: 'zig', scope: 'sources', extensions: 'zig' },
  ],
  fences: 'zig',
  syntax: SYNTAX,
  read: scriptReader({
    syntax: SYNTAX,
    rules: [
      defines('macro', { before: '.addCMacro( | .defineCMacro(', after: ',', member: 'block' }),
      asks('env', {
        before: /\b(?:std\.)?(?:posix|os|c)\.getenv\s*\(\s*/,
        after: ')',
        either: ORELSE,
      }),
      asks('env', { before: 'env_map.get(', after: ')', either: ORELSE }),
      asks('env', { before: /\bgetEnvVarOwned\s*\([^"]*,\s*/ }),
      // What is added to a module's options is read there as a field of that name.
      declares('zig', { before: /\.(?:option|addOption)\s*\(\s*[^,"()]+,\s*/ }),
      sets('any', { ...ASSIGNED, before: '.', member: 'list' }),
    ],
    hints: [[/\.?flags/, 'compiler']],
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX),
}
