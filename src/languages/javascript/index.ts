import type { LanguageModule } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { asks } from '../kit/script/say.ts'
import { argumentsReader } from '../kit/script/arguments.ts'
import { BACKTICK, C_COMMENTS, DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

const SYNTAX = {
  ...C_COMMENTS,
  strings: [DOUBLE, SINGLE, { ...BACKTICK, hole: ['${', '}'] }],
} as const

/** What is set there is not asked for. */
const NO_VALUE = /^(?!\s*(?:\|\||\?\?|\+)?=(?!=))/

/** JavaScript and TypeScript: lists of arguments that a script hands to a build. */
export const javascript: LanguageModule = {
  id: 'javascript',
  files: [
    { format: 'javascript', scope: 'sources', extensions: 'js mjs cjs jsx', scripts: true },
    { format: 'typescript', scope: 'sources', extensions: 'ts mts cts tsx', scripts: true },
  ],
  read: argumentsReader(SYNTAX, [
    asks('env', {
      in: 'code',
      before: /(?<!\bdelete\s+)\bprocess\.env\.$/,
      after: NO_VALUE,
      either: anyOf('??'),
    }),
    asks('env', {
      before: /(?<!\bdelete\s+)\bprocess\.env\[\s*$/,
      after: /^\s*\](?!\s*(?:\|\||\?\?|\+)?=(?!=))/,
      either: anyOf('??'),
    }),
  ]),
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX, [QUESTION_MARK]),
}
