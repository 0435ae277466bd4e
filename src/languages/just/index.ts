import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { JUST_SYNTAX, readJust } from './read.ts'

export const just: LanguageModule = {
  id: 'just',
  files: [{ format: 'just', names: 'justfile .justfile', extensions: 'just', shebang: /\bjust\b/ }],
  fences: 'just justfile',
  read: readJust,
  questions: questionsInBraces(JUST_SYNTAX),
}
