import type { LanguageModule } from '../language.ts'
import { makeQuestions } from './questions.ts'
import { readMake } from './read.ts'
import { MAKE_UPSTREAM } from './upstream.ts'

export const make: LanguageModule = {
  id: 'make',
  files: [
    { format: 'debian-rules', globs: 'debian/{,*.}rules', upstream: null },
    // Before `Makefile.linux`: `Makefile.am.in` is automake's.
    { format: 'automake', beginnings: 'makefile.am. makefile.am-', extensions: 'am' },
    {
      format: 'make',
      names: 'makefile gnumakefile bsdmakefile nmakefile',
      beginnings: 'makefile gnumakefile',
      extensions: 'mak make gmk mk',
      shebang: /\bg?make\b/,
    },
    // How R builds a package's own sources.
    { format: 'makevars', names: 'Makevars', beginnings: 'Makevars.' },
    { format: 'kbuild', names: 'Kbuild', beginnings: 'kbuild', extensions: 'kbuild' },
  ],
  fences: 'make makefile mf',
  read: readMake,
  questions: makeQuestions,
  upstream: MAKE_UPSTREAM,
}
