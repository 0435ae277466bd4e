import type { LanguageModule } from '../language.ts'
import { readGroovy } from './read.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'

export const groovy: LanguageModule = {
  id: 'groovy',
  files: [
    {
      format: 'jenkins',
      places: [/(^|\/)vars\/[^/]+\.groovy$/],
      names: 'jenkinsfile',
      beginnings: [/^jenkinsfile[._-]/i],
      patterns: [/[._-]jenkinsfile$/i],
      upstream: null,
    },
    { format: 'gradle', extensions: 'gradle' },
    { format: 'groovy', extensions: 'groovy' },
  ],
  fences: 'groovy gradle jenkinsfile',
  read: readGroovy,
  upstream: SCRIPT_UPSTREAM,
}
