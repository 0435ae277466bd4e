import type { LanguageModule } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, defines } from '../kit/script/make-rules.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsInWords } from '../kit/questions/in-words.ts'
import type { Syntax } from '../kit/lexer.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'

const SWIFT_SYNTAX: Syntax = {
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

const inBraces = questionsInBraces(SWIFT_SYNTAX, [QUESTION_MARK])
const compiled = questionsInWords(SWIFT_SYNTAX, {
  if: /(?<=^[ \t]*)#if\b/,
  else: /(?<=^[ \t]*)#else(?:if)?\b/,
  end: /(?<=^[ \t]*)#endif\b/,
})

/** What Swift asks, when it runs and when it is compiled, where nothing leaves. */
const swiftQuestions = asAll(inBraces, (text) => ({
  questions: compiled(text).questions,
}))

const DEFINED = { before: '.define(', scope: 'build', member: 'outer' } as const

/** Swift: a package's build settings, conditional compilation and reads of the environment. */
export const swift: LanguageModule = {
  id: 'swift',
  files: [
    { format: 'swift-package', names: 'Package.swift' },
    { format: 'swift', scope: 'sources', extensions: 'swift', scripts: true },
  ],
  fences: 'swift',
  syntax: SWIFT_SYNTAX,
  read: scriptReader({
    syntax: SWIFT_SYNTAX,
    rules: [
      defines('macro', { ...DEFINED, after: ', to:' }),
      defines('macro', DEFINED),
      asks('env', {
        before: 'ProcessInfo.processInfo.environment[ | Context.environment[',
        after: ']',
        either: anyOf('??'),
      }),
      asks('env', { before: 'getenv(' }),
      asks('macro', {
        in: 'code',
        before: /(?<=^[ \t]*#(?:else)?if\b[^\r\n]*)/m,
        either: anyOf('||'),
      }),
    ],
    hints: [[/.*unsafeFlags/, 'compiler']],
  }),
  upstream: 'c',
  questions: swiftQuestions,
}
