import type { LanguageModule } from '../language.ts'
import { readGo } from './read.ts'

export const go: LanguageModule = {
  id: 'go',
  files: [{ format: 'go', scope: 'sources', extensions: 'go' }],
  fences: 'go golang',
  read: readGo,
}
