import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { GO_SYNTAX, readGo } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const go: LanguageModule = {
  id: 'go',
  files: [{ format: 'go', scope: 'sources', extensions: 'go' }],
  fences: 'go golang',
  read: readGo,
  questions: questionsInBraces(GO_SYNTAX),
  upstream: SCRIPT_UPSTREAM,
}
