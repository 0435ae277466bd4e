import type { LanguageModule } from '../language.ts'
import { readGroovy } from './read.ts'

export const groovy: LanguageModule = {
  id: 'groovy',
  files: [
    {
      format: 'jenkins',
      places: [/(^|\/)vars\/[^/]+\.groovy$/],
      names: 'jenkinsfile',
      beginnings: [/^jenkinsfile[._-]/i],
      patterns: [/[._-]jenkinsfile$/i],
    },
    { format: 'gradle', extensions: 'gradle' },
    { format: 'groovy', extensions: 'groovy' },
  ],
  fences: 'groovy gradle jenkinsfile',
  read: readGroovy,
}
