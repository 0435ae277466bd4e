import type { LanguageModule } from '../language.ts'
import type { Syntax } from '../kit/lexer.ts'
import { questionsInWords, type Words } from '../kit/questions/in-words.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { anyOf, callElse } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, sets } from '../kit/script/make-rules.ts'
import { DOUBLE, TRIPLE_DOUBLE } from '../kit/script/syntax.ts'

const WORDS: Words = {
  if: /(?<=^[ \t]*|[=(][ \t]*)(?:if|try)\b/,
  else: /(?<![\w.])(?:elseif|else|catch|finally)\b/,
  end: /(?<![\w.:@]|[[(:,+-][ \t]*)end\b(?![ \t]*[\]:,)+-])/,
  body: /(?<=^[ \t]*|[=(][ \t]*)(?:function|for|while|let|begin|(?:mutable[ \t]+)?struct|module|macro|quote)\b|\bdo\b|(?<=@\w+[ \t]+)(?:begin|for)\b/,
}

const SYNTAX: Syntax = {
  block: [{ open: '#=', close: '=#' }],
  line: ['#'],
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,9}'`],
  strings: [
    { open: 'raw"""', close: '"""', escape: 'none', multiline: true },
    { open: 'raw"', close: '"', escape: 'none' },
    { ...TRIPLE_DOUBLE, hole: ['$(', ')'] },
    { ...DOUBLE, multiline: true, hole: ['$(', ')'] },
    { open: '`', close: '`', escape: 'keep', multiline: true, hole: ['$(', ')'] },
  ],
}

/** Julia's build files: BinaryBuilder's recipes, which hold a shell script in a string, and `deps/build.jl`. */
export const julia: LanguageModule = {
  id: 'julia',
  files: [
    { format: 'julia-build', globs: 'deps/build.jl', names: 'build_tarballs.jl' },
    { format: 'julia', scope: 'sources', extensions: 'jl', shebang: /\bjulia\b/, scripts: true },
  ],
  fences: 'julia jl',
  syntax: SYNTAX,
  read: scriptReader({
    syntax: SYNTAX,
    tuples: true,
    rules: [
      sets('env', { before: 'ENV[', after: '] =', member: 'block', orOld: callElse }),
      sets('env', { before: 'get!(ENV,', after: ',', orOld: callElse, fills: true }),
      asks('env', { before: 'ENV[', after: ']' }),
      asks('env', { before: 'haskey(ENV,', after: ')', either: anyOf('||') }),
      asks('env', { before: 'get(ENV,', after: ',' }),
    ],
    scripts: [['script = | bash_script =', 'shell']],
  }),
  questions: questionsInWords(SYNTAX, WORDS, [QUESTION_MARK]),
}
