import type { Branch, Question, Questions } from '../kit/questions/question.ts'
import { xmlTokens } from './tokens.ts'

/** What MSBuild's files ask: `Condition` of an element, and the branches of `Choose`. */
export function xmlQuestions(text: string): Questions {
  const tokens = xmlTokens(text)
  const ends = new Map<number, number>()
  tokens.forEach(({ kind, parent, end }) => {
    if (kind === 'close' && parent !== -1) ends.set(parent, end)
  })
  const single: Question[] = []
  const chosen = new Map<number, Branch[]>()
  tokens.forEach(({ kind, attributes, name, parent, start, end }, index) => {
    if (kind !== 'open' && kind !== 'empty') return
    const condition = attributes.find(
      (one) => text.slice(one.name.start, one.name.end) === 'Condition',
    )
    const element = text.slice(name.start, name.end)
    const asked =
      condition === undefined ? '' : text.slice(condition.value.start, condition.value.end)
    const branch = { start, end: ends.get(index) ?? end, condition: asked }
    if (element === 'When' || element === 'Otherwise')
      chosen.set(parent, [...(chosen.get(parent) ?? []), branch])
    else if (asked !== '') single.push([branch])
  })
  return { questions: [...single, ...chosen.values()] }
}
