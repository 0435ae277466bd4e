import { matchWhole } from '../../core/near.ts'
import { questionsBetween, type Marker, type Questions } from '../kit/questions/question.ts'
import { lex } from './lex.ts'

const ASKS = /(?:#|%:)[ \t]*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)/s

/** What the preprocessor is asked. Nothing in its code leaves a branch. */
export function cQuestions(text: string): Questions {
  const markers = lex(text).flatMap(({ kind, start, end }): Marker[] => {
    const asked = kind === 'directive' ? matchWhole(text.slice(start, end), ASKS) : null
    if (asked === null) return []
    const [, word = '', rest = ''] = asked
    const condition = rest
      .replace(/\/\*.*?\*\/|\/\/.*$/gs, '')
      .replace(/\\\r?\n/g, ' ')
      .trim()
    const what = word === 'endif' ? 'end' : word.startsWith('el') ? 'else' : 'if'
    return [{ what, start, end, condition: word.endsWith('ndef') ? `!${condition}` : condition }]
  })
  const { questions } = questionsBetween(markers, text.length)
  return { questions }
}
