import type { LanguageModule } from '../language.ts'
import { questionsInWords, type Words } from '../kit/questions/words.ts'
import { readRpmSpec } from './read.ts'

const WORDS: Words = {
  if: /(?<=^[ \t]*)%if(?:n?arch|n?os)?\b/,
  else: /(?<=^[ \t]*)%(?:elif(?:arch|os)?|else)\b/,
  end: /(?<=^[ \t]*)%endif\b/,
}

export const rpmspec: LanguageModule = {
  id: 'rpmspec',
  files: [{ format: 'rpm-spec', extensions: 'spec' }],
  read: readRpmSpec,
  questions: questionsInWords({ line: ['^[ \\t]*#'] }, WORDS),
}
