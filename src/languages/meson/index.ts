import type { LanguageModule } from '../language.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'
import type { Syntax } from '../kit/lexer.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, declares, defines } from '../kit/script/make-rules.ts'
import { SINGLE, TRIPLE_SINGLE } from '../kit/script/syntax.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInWords, type Words } from '../kit/questions/in-words.ts'

const WORDS: Words = {
  if: /(?<=^[ \t]*)if\b/,
  else: /(?<=^[ \t]*)(?:elif|else)\b/,
  end: /(?<=^[ \t]*)(?:endif|endforeach)\b/,
  body: /(?<=^[ \t]*)foreach\b/,
}

const SYNTAX: Syntax = { line: ['#'], strings: [TRIPLE_SINGLE, { ...SINGLE, open: "f?'" }] }

/** Meson: meson.build and the files that declare its options. */
export const meson: LanguageModule = {
  id: 'meson',
  files: [
    { format: 'meson', names: 'meson.build meson_options.txt meson.options', extensions: 'meson' },
  ],
  fences: 'meson',
  read: scriptReader({
    syntax: SYNTAX,
    rules: [
      // An option that is not declared is an error there, so there is no "either".
      asks('meson', { before: 'get_option(' }),
      declares('meson', { before: 'option(' }),
      defines('macro', { before: '.set( | .set10( | .set_quoted(', after: ',', member: 'block' }),
      asks('macro', {
        before: /\.(?:get_define|has_define|has_header_symbol)\s*\(\s*(?:'[^']*'\s*,\s*)?/,
      }),
      asks('any', { before: 'get_variable(' }),
    ],
    hints: [
      [/.*(?:default|override)_options/, 'meson'],
      [
        /add_(?:project|global)_(?:link_)?arguments|\w*compile_args|c(?:pp|uda)?_args|objc_args/,
        'compiler',
      ],
    ],
  }),
  upstream: upstreamByWords(['meson'], SYNTAX, ({ before, isWhole }) =>
    isWhole && /option\(\s*['"]$/.test(before) ? 'meson' : undefined,
  ),
  questions: questionsInWords(SYNTAX, WORDS, [QUESTION_MARK]),
}
