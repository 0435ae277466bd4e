import type { LanguageModule } from '../language.ts'
import { cmakeQuestions } from './questions.ts'
import { readCMake } from './read.ts'
import { CMAKE_UPSTREAM } from './upstream/door.ts'

export const cmake: LanguageModule = {
  id: 'cmake',
  files: [
    {
      format: 'cmake',
      names: 'cmakelists.txt cmakelists.cmake',
      beginnings: 'cmakelists.txt. cmakelists.txt-',
      extensions: 'cmake',
    },
    { format: 'vcpkg', names: 'portfile.cmake' },
  ],
  fences: 'cmake',
  read: readCMake,
  questions: cmakeQuestions,
  upstream: CMAKE_UPSTREAM,
}
