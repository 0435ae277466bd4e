import { matchWhole } from '../../core/near.ts'
import { questionsBetween, type Marker, type Questions } from '../kit/questions/question.ts'
import { lexC } from './lex.ts'

const ASKS =
  /(?:#|%:)(?:[ \t]|\/\*[^*]{0,200}\*\/)*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)/s

/** What the preprocessor is asked. Nothing in its code leaves a branch. */
export function cQuestions(text: string): Questions {
  const markers = lexC(text).flatMap(({ kind, start, end }): Marker[] => {
    if (kind !== 'directive') return []
    // What a backslash carries on is one line before anything else is read.
    const asked = matchWhole(text.slice(start, end).replace(/\\\r?\n/g, ''), ASKS)
    if (asked === null) return []
    const [, word = '', rest = ''] = asked
    const condition = rest.replace(/\/\*.*?\*\/|\/\/.*$/gs, '').trim()
    const what = word === 'endif' ? 'end' : word.startsWith('el') ? 'else' : 'if'
    return [{ what, start, end, condition: word.endsWith('ndef') ? `!${condition}` : condition }]
  })
  const { questions } = questionsBetween(markers, text.length)
  return { questions }
}
