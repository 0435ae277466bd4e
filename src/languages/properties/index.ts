import type { LanguageModule } from '../language.ts'
import { readProperties } from './read.ts'

export const properties: LanguageModule = {
  id: 'properties',
  files: [
    { format: 'properties', extensions: 'properties' },
    { format: 'xcconfig', extensions: 'xcconfig' },
    { format: 'qmake', extensions: 'pri prf pro' },
  ],
  fences: 'properties env dotenv xcconfig qmake',
  read: readProperties,
}
