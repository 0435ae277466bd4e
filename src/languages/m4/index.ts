import type { LanguageModule } from '../language.ts'
import { readM4 } from './read.ts'

export const m4: LanguageModule = {
  id: 'm4',
  files: [{ format: 'autotools', names: 'configure.ac configure.in', extensions: 'm4 ac' }],
  fences: 'm4 autoconf',
  read: readM4,
}
