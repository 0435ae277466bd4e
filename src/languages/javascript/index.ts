import { isBefore, isBehind } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { anyOf, elseValue } from '../kit/script/either.ts'
import { environmentRead, FROM_OUTSIDE } from '../kit/environment-variable.ts'
import { lexScript } from '../kit/lexer.ts'
import { makeMention } from '../kit/mention.ts'
import type { Reservation, Span, Use } from '../../core/use.ts'
import { asks, sets } from '../kit/script/make-rules.ts'
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
const NO_VALUE = /(?!\s*(?:\|\||\?\?|\+)?=(?!=))/

/** JavaScript and TypeScript: lists of arguments that a script hands to a build. */
export const javascript: LanguageModule = {
  id: 'javascript',
  files: [
    { format: 'javascript', scope: 'sources', extensions: 'js mjs cjs jsx', scripts: true },
    { format: 'typescript', scope: 'sources', extensions: 'ts mts cts tsx', scripts: true },
  ],
  syntax: SYNTAX,
  read: readJavascript,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX, [QUESTION_MARK]),
}

/** `process.env.X ??= v`: it counts only where there is no value. */
const DEFAULTS = ['??', '||'].flatMap((operator) => [
  sets('env', {
    in: 'code',
    before: 'process.env.',
    after: `${operator}=`,
    member: 'block',
    orOld: elseValue(operator, ''),
    fills: true,
  }),
  sets('env', {
    before: 'process.env[',
    after: `] ${operator}=`,
    member: 'block',
    orOld: elseValue(operator, ']'),
    fills: true,
  }),
])

const readArguments = argumentsReader(SYNTAX, [
  ...DEFAULTS,
  asks('env', {
    in: 'code',
    before: /(?<!\bdelete\s+)\bprocess\.env\./,
    after: NO_VALUE,
    either: anyOf('??'),
  }),
  asks('env', {
    before: /(?<!\bdelete\s+)\bprocess\.env\[\s*/,
    after: /\s*\](?!\s*(?:\|\||\?\?|\+)?=(?!=))/,
    either: anyOf('??'),
  }),
])

function readJavascript(text: string, reading: Reading): readonly Use[] {
  return [...takenApart(text, reading), ...readArguments(text, reading)]
}

const TAKEN_APART = /\{([^{}]{0,2000})\}\s*=\s*process\.env\b(?!\s*[.[])/g

/**
 * `const { X } = process.env` asks the environment for X and makes a variable of that name: the two can't part by a
 * change of the name alone, so all of them stay.
 */
function takenApart(text: string, reading: Reading): readonly Use[] {
  if (!text.includes('process.env')) return []
  const asked = [...text.matchAll(TAKEN_APART)].flatMap(({ index, 1: inner }) =>
    reading
      .find(text, index + 1, index + 1 + inner!.length)
      .filter(({ start }) => isBefore(text, start, /[{,]\s*/)),
  )
  const bound = new Set(
    asked.filter(({ end }) => !isBehind(text, end, /\s*:/)).map(({ name }) => name),
  )
  const starts = new Set(asked.map(({ start }) => start))
  const reads = asked.map((match): Use => {
    const read: Use = { ...environmentRead(match), contract: FROM_OUTSIDE }
    return bound.has(match.name) ? { ...read, reservation: reserve('cannot-widen') } : read
  })
  if (bound.size === 0) return reads
  const lexed = lexScript(text, SYNTAX)
  const isCode = ({ start }: Span): boolean => (lexed.at(start)?.kind ?? 'code') === 'code'
  const variables = reading
    .find(text)
    .filter((match) => bound.has(match.name) && !starts.has(match.start) && isCode(match))
    .filter(({ start }) => !isBefore(text, start, /[.$]\s*/))
  return [
    ...reads,
    ...variables.map((match): Use => ({
      ...makeMention(match, 'code'),
      reservation: reserve('own-variable'),
    })),
  ]
}

function reserve(code: Reservation['code']): Reservation {
  return {
    code,
    message:
      'A variable of this file has the name of the one that it asks its environment for: change both by hand.',
    safety: 'review',
  }
}
