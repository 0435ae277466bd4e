import type { LanguageModule } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { anyOf, elseValue } from '../kit/script/either.ts'
import type { Either } from '../kit/script/language.ts'
import { scriptReader } from '../kit/script/read.ts'
import { dropTrailingZeros, type VersionForm } from '../kit/script/version-form.ts'
import { asks, sets } from '../kit/script/make-rules.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsBehind, questionsInWords, type Words } from '../kit/questions/in-words.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import type { Syntax } from '../kit/lexer.ts'
import { CLOSE } from '../kit/brackets.ts'

const SYNTAX: Syntax = {
  line: ['#'],
  block: [{ open: '^=begin\\b', close: '\n=end' }],
  strings: [
    {
      open: '%[wWqQi]?[\\[({<|!]',
      close: (open) => CLOSE[open.at(-1)!] ?? open.at(-1)!,
      escape: 'backslash',
      multiline: true,
    },
    {
      open: String.raw`<<[-~]["'\x60]?[A-Z]\w*["'\x60]?[^\r\n]*\r?(?=\n)`,
      close: (open) => `\n${/[A-Z]\w*/.exec(open)![0]}`,
      escape: 'backslash',
      multiline: true,
      hole: ['#{', '}'],
    },
    { open: '"', close: '"', escape: 'backslash', multiline: true, hole: ['#{', '}'] },
    { open: "'", close: "'", escape: 'backslash', multiline: true },
    { open: '`', close: '`', escape: 'backslash', multiline: true, hole: ['#{', '}'] },
  ],
}

const WORDS: Words = {
  if: /(?<=^[ \t]*|[=(][ \t]*)(?:if|unless|case|begin)\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elsif|else|when|in|rescue|ensure)\b/,
  end: /(?<![\w.:])end\b(?![?!:])/,
  body: /(?<=^[ \t]*)(?:def|class|module|while|until|for)\b[^\r\n]*|\bdo\b(?=[ \t]*(?:\|[^|\r\n]*\|)?[ \t]*$)/,
}

/** `args << "-DX" if cuda` */
const BEHIND =
  /(?<=^[ \t]*)\S[^\r\n]*?(?=if|unless)(?<=[^=(\s][ \t]+)(?:if|unless)[ \t]+([^\r\n]+)/gm

/** `ENV.fetch("OLD", d)` is `ENV.fetch("NEW") { ENV.fetch("OLD", d) }`: a missing key is an error as before. */
const block: Either = ({ heads }) => [
  heads.map((head) => `${head}) { `).join(''),
  ' }'.repeat(heads.length),
]

/** A condition behind a statement. */
const MODIFIER = /\s(?:if|unless)\s/

/** A software definition of Omnibus, whose version a project may override. */
const OMNIBUS: VersionForm = {
  sign: /^[ \t]*default_version\b/m,
  asks: (version) =>
    /^\d/.test(version) ? `version.satisfies?(">= ${dropTrailingZeros(version, 2)}")` : undefined,
  choose: (asked, fresh, old) => `${asked} ? ${fresh} : ${old}`,
}

/** Ruby: Homebrew formulas, podspecs, extconf.rb and Rakefiles. */
export const ruby: LanguageModule = {
  id: 'ruby',
  files: [
    { format: 'homebrew', globs: '{Formula,HomebrewFormula,Casks}/**.rb', names: 'brewfile' },
    { format: 'podfile', names: 'podfile' },
    {
      format: 'ruby-build',
      names: 'gemfile rakefile extconf.rb vagrantfile fastfile',
      extensions: 'gemspec rake',
    },
    { format: 'podspec', extensions: 'podspec' },
    { format: 'ruby', scope: 'sources', extensions: 'rb', shebang: /\bruby\b/, scripts: true },
  ],
  fences: 'ruby rb',
  syntax: SYNTAX,
  read: scriptReader({
    syntax: SYNTAX,
    rules: [
      sets('env', {
        before: 'ENV[',
        after: '] ||=',
        member: 'block',
        orOld: elseValue('||', ']'),
        until: MODIFIER,
        fills: true,
      }),
      sets('env', {
        before: 'ENV[',
        after: '] =',
        member: 'block',
        orOld: elseValue('||', ']'),
        until: MODIFIER,
      }),
      asks('env', { before: 'ENV[', after: ']', either: anyOf('||') }),
      asks('env', { before: 'ENV.fetch(', call: true, either: block }),
      asks('env', {
        before: 'ENV.key?( | ENV.has_key?( | ENV.include?( | ENV.member?(',
        after: ')',
        either: anyOf('||'),
      }),
      sets('env', { before: /\bENV\.(?:append|prepend)\w*\s*\(?\s*/ }),
      asks('env', { before: 'ENV.delete(' }),
    ],
    bare: true,
    versions: [OMNIBUS],
    defines: /.*(?:PREPROCESSOR_DEFINITIONS|COMPILATION_CONDITIONS)/,
    scripts: [
      [/\binline:\s*|\bscript\w*\s*=\s*/, 'shell'],
      [/\b(?:system|exec|sh|shell_output|prepare_command)\s*\(?\s*(?:=\s*)?/, 'shell'],
    ],
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: asAll(
    questionsInWords(SYNTAX, WORDS, [QUESTION_MARK]),
    questionsBehind(SYNTAX, BEHIND),
  ),
}
