import type { LanguageModule } from '../language.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { QUESTION_MARK } from '../kit/questions/expression.ts'
import { GROOVY_SYNTAX, readGroovy } from './read.ts'
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
  questions: questionsInBraces(GROOVY_SYNTAX, [QUESTION_MARK]),
  upstream: SCRIPT_UPSTREAM,
}
