import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { KOTLIN_SYNTAX, readKotlin } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const kotlin: LanguageModule = {
  id: 'kotlin',
  files: [
    { format: 'teamcity', places: [/(^|\/)\.teamcity\/.+\.kts$/] },
    { format: 'kotlin', scope: 'sources', extensions: 'kt kts' },
    { format: 'gradle', patterns: [/\.gradle\.kts$/i] },
  ],
  fences: 'kotlin kts kt',
  read: readKotlin,
  questions: questionsInBraces(KOTLIN_SYNTAX),
  upstream: SCRIPT_UPSTREAM,
}
