import type { LanguageModule } from '../language.ts'
import { m4Questions } from './questions.ts'
import { M4_SYNTAX, readM4 } from './read.ts'

import { upstreamByWords } from '../kit/upstream-words.ts'

export const m4: LanguageModule = {
  id: 'm4',
  files: [{ format: 'autotools', names: 'configure.ac configure.in', extensions: 'm4 ac' }],
  fences: 'm4 autoconf',
  read: readM4,
  questions: m4Questions,
  upstream: upstreamByWords([], M4_SYNTAX, ({ before }) =>
    /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?(?:enable_|with_)?$/.test(before) ? 'any' : undefined,
  ),
}
