import type { LanguageModule } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, defines } from '../kit/script/make-rules.ts'
import { swiftQuestions, SWIFT_SYNTAX } from './questions.ts'

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
