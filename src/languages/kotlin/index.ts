import type { LanguageModule } from '../language.ts'
import { readKotlin } from './read.ts'

export const kotlin: LanguageModule = {
  id: 'kotlin',
  files: [
    { format: 'teamcity', places: [/(^|\/)\.teamcity\/.+\.kts$/] },
    { format: 'kotlin', scope: 'sources', extensions: 'kt kts' },
    { format: 'gradle', patterns: [/\.gradle\.kts$/i] },
  ],
  fences: 'kotlin kts kt',
  read: readKotlin,
}
