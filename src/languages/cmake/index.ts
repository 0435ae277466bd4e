import type { LanguageModule } from '../language.ts'
import { readCMake } from './read.ts'
import { CMAKE_UPSTREAM } from './upstream/door.ts'
import { questionsBetween, type Marker, type Questions } from '../kit/questions/question.ts'
import { lexCMake } from './lex.ts'

const WHAT: Readonly<Record<string, Marker['what']>> = {
  if: 'if',
  elseif: 'else',
  else: 'else',
  foreach: 'body',
  while: 'body',
  function: 'body',
  macro: 'body',
  block: 'body',
}

/** What CMake code asks. */
function cmakeQuestions(text: string): Questions {
  const markers = lexCMake(text).commands.flatMap(({ name, args, start, end }): Marker[] => {
    const what = WHAT[name.replace(/^end/, '')]
    if (what === undefined) return []
    // What an `endif` repeats of the question is a part of it.
    if (name.startsWith('end'))
      return [{ what: 'end', start: args.length > 0 ? end : start, end, condition: '' }]
    const condition =
      name === 'else' ? '' : text.slice(args[0]?.start ?? end, args.at(-1)?.end ?? end)
    return [{ what, start, end, condition }]
  })
  return questionsBetween(markers, text.length)
}

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
