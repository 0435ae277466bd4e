import type { LanguageModule } from '../language.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { questionsInWords, type Words } from '../kit/questions/words.ts'
import { MESON_SYNTAX, readMeson } from './read.ts'

import { upstreamByWords } from '../kit/upstream-words.ts'

const WORDS: Words = {
  if: /(?<=^[ \t]*)if\b/,
  else: /(?<=^[ \t]*)(?:elif|else)\b/,
  end: /(?<=^[ \t]*)(?:endif|endforeach)\b/,
  body: /(?<=^[ \t]*)foreach\b/,
}

export const meson: LanguageModule = {
  id: 'meson',
  files: [
    { format: 'meson', names: 'meson.build meson_options.txt meson.options', extensions: 'meson' },
  ],
  fences: 'meson',
  read: readMeson,
  questions: questionsInWords(MESON_SYNTAX, WORDS, [QUESTION_MARK]),
  upstream: upstreamByWords(['meson'], MESON_SYNTAX, ({ before, isWhole }) =>
    isWhole && /option\(\s*['"]$/.test(before) ? 'meson' : undefined,
  ),
}
