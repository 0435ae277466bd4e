import type { Names } from './names.ts'
import { anyOf } from './script/either.ts'
import type { Either, Language, Rule } from './script/language.ts'
import { readScript } from './script/read.ts'
import type { Use } from './site.ts'

/** `ENV.fetch("OLD", d)` is `ENV.fetch("NEW") { ENV.fetch("OLD", d) }`: a missing key is an error as before. */
const block: Either = ({ heads }) => [
  heads.map((head) => `${head}) { `).join(''),
  ' }'.repeat(heads.length),
]

const RULES: readonly Rule[] = [
  {
    in: 'string',
    before: /\bENV\[\s*$/,
    after: /^\s*\]\s*(?:\|\|)?=(?![=~])\s*/,
    role: 'option',
    namespace: 'env',
    value: true,
    member: 'block',
  },
  {
    in: 'string',
    before: /\bENV\[\s*$/,
    after: /^\s*\]/,
    role: 'condition',
    namespace: 'env',
    either: anyOf('||'),
  },
  {
    in: 'string',
    before: /\bENV\.fetch\(\s*$/,
    role: 'condition',
    namespace: 'env',
    call: true,
    either: block,
  },
  {
    in: 'string',
    before: /\bENV\.(?:key|has_key|include|member)\?\(\s*$/,
    after: /^\s*\)/,
    role: 'condition',
    namespace: 'env',
    either: anyOf('||'),
  },
  {
    in: 'string',
    before: /\bENV\.(?:append|prepend)\w*\s*\(?\s*$/,
    role: 'option',
    namespace: 'env',
  },
  { in: 'string', before: /\bENV\.delete\(\s*$/, role: 'condition', namespace: 'env' },
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
export function readRuby(text: string, names: Names): readonly Use[] {
  return readScript(text, names, RUBY)
}
