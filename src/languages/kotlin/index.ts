import type { LanguageModule } from '../language.ts'
import { readKotlin } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const kotlin: LanguageModule = {
  id: 'kotlin',
  files: [
    { format: 'teamcity', places: [/(^|\/)\.teamcity\/.+\.kts$/] },
    { format: 'kotlin', scope: 'sources', extensions: 'kt' },
    { format: 'kotlin', scope: 'sources', extensions: 'kts', scripts: true },
    // Scala's build tools: strings, comments and calls are as in Kotlin.
    { format: 'sbt', extensions: 'sbt' },
    { format: 'mill', names: 'build.sc', extensions: 'mill' },
    { format: 'gradle', patterns: [/\.gradle\.kts$/i] },
  ],
  fences: 'kotlin kts kt',
  read: readKotlin,
  upstream: SCRIPT_UPSTREAM,
}
