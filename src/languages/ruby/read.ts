import { anyOf } from '../kit/script/either.ts'
import type { Either } from '../kit/script/language.ts'
import type { Syntax } from '../kit/lexer.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, CLOSED, sets } from '../kit/script/say.ts'

/** `ENV.fetch("OLD", d)` is `ENV.fetch("NEW") { ENV.fetch("OLD", d) }`: a missing key is an error as before. */
const block: Either = ({ heads }) => [
  heads.map((head) => `${head}) { `).join(''),
  ' }'.repeat(heads.length),
]

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** Comments and strings. */
export const RUBY_SYNTAX: Syntax = {
  line: ['#'],
  block: [{ open: '^=begin\\b', close: '\n=end' }],
  strings: [
    {
      open: '%[wWqQi]?[\\[({<|!]',
      close: (open) => CLOSE[open.at(-1)!] ?? open.at(-1)!,
      escape: 'backslash',
      multiline: true,
    },
    { open: '"', close: '"', escape: 'backslash', multiline: true, hole: ['#{', '}'] },
    { open: "'", close: "'", escape: 'backslash', multiline: true },
    { open: '`', close: '`', escape: 'backslash', multiline: true, hole: ['#{', '}'] },
  ],
}

/** Ruby: Homebrew formulas, podspecs, extconf.rb and Rakefiles. */
export const readRuby = scriptReader({
  syntax: RUBY_SYNTAX,
  rules: [
    sets('env', {
      before: /\bENV\[\s*$/,
      after: /^\s*\]\s*(?:\|\|)?=(?![=~])\s*/,
      member: 'block',
    }),
    asks('env', { before: /\bENV\[\s*$/, after: /^\s*\]/, either: anyOf('||') }),
    asks('env', { before: /\bENV\.fetch\(\s*$/, call: true, either: block }),
    asks('env', {
      before: /\bENV\.(?:key|has_key|include|member)\?\(\s*$/,
      after: CLOSED,
      either: anyOf('||'),
    }),
    sets('env', { before: /\bENV\.(?:append|prepend)\w*\s*\(?\s*$/ }),
    asks('env', { before: /\bENV\.delete\(\s*$/ }),
  ],
  bare: true,
  defines: /PREPROCESSOR_DEFINITIONS$|COMPILATION_CONDITIONS$/,
  scripts: [[/(?:\b(?:system|exec|sh|shell_output|prepare_command)\s*\(?\s*(?:=\s*)?)$/, 'shell']],
})
