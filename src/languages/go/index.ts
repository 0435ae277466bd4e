import type { LanguageModule } from '../language.ts'
import { readGo } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const go: LanguageModule = {
  id: 'go',
  files: [
    { format: 'mage', names: 'magefile.go' },
    { format: 'go', scope: 'sources', extensions: 'go' },
  ],
  fences: 'go golang',
  read: readGo,
  upstream: SCRIPT_UPSTREAM,
}
