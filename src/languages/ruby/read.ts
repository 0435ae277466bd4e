import type { Reading } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from '../kit/script/kinds.ts'
import type { Either, Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import type { Use } from '../../core/use.ts'

/** `ENV.fetch("OLD", d)` is `ENV.fetch("NEW") { ENV.fetch("OLD", d) }`: a missing key is an error as before. */
const block: Either = ({ heads }) => [
  heads.map((head) => `${head}) { `).join(''),
  ' }'.repeat(heads.length),
]

const RULES: readonly Rule[] = [
  {
    ...ENVIRONMENT_SETTING,
    before: /\bENV\[\s*$/,
    after: /^\s*\]\s*(?:\|\|)?=(?![=~])\s*/,
    member: 'block',
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bENV\[\s*$/,
    after: /^\s*\]/,
    either: anyOf('||'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bENV\.fetch\(\s*$/,
    call: true,
    either: block,
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bENV\.(?:key|has_key|include|member)\?\(\s*$/,
    after: /^\s*\)/,
    either: anyOf('||'),
  },
  {
    in: 'string',
    before: /\bENV\.(?:append|prepend)\w*\s*\(?\s*$/,
    role: 'option',
    namespace: 'env',
  },
  { ...ENVIRONMENT_READ, before: /\bENV\.delete\(\s*$/ },
]

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

const RUBY: Language = {
  syntax: {
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
  },
  rules: RULES,
  trailing: true,
  bare: true,
  defines: /PREPROCESSOR_DEFINITIONS$|COMPILATION_CONDITIONS$/,
  scripts: [[/(?:\b(?:system|exec|sh|shell_output|prepare_command)\s*\(?\s*(?:=\s*)?)$/, 'shell']],
}

/** Ruby: Homebrew formulas, podspecs, extconf.rb and Rakefiles. */
export function readRuby(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, RUBY)
}
