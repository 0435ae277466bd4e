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
export function cmakeQuestions(text: string): Questions {
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
