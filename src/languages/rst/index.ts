import type { LanguageModule } from '../language.ts'
import { readRst } from './read.ts'

export const rst: LanguageModule = {
  id: 'rst',
  files: [{ format: 'rst', scope: 'docs', extensions: 'rst rest' }],
  read: readRst,
}
