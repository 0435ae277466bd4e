import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { GN_SYNTAX, readGn } from './read.ts'

export const gn: LanguageModule = {
  id: 'gn',
  files: [
    { format: 'gn', names: '.gn', extensions: 'gn gni' },
    { format: 'gyp', extensions: 'gyp gypi' },
  ],
  fences: 'gn gyp',
  read: readGn,
  questions: questionsInBraces(GN_SYNTAX),
}
