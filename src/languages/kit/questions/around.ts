import { endsByLeaving } from './leaving.ts'
import { isOfMethod, type Questions } from './question.ts'

/** A condition that holds at a place, or of which the opposite does. */
export interface Known {
  readonly condition: string
  readonly holds: boolean
}

/** What is known at a place from the questions around it, and from those above it whose branches all left. */
export function knownAt(text: string, told: Questions, offset: number): readonly Known[] {
  const { questions, bodies } = told
  const blocks = [...questions.flat(), ...(bodies ?? [])]
  return questions.flatMap((question): readonly Known[] => {
    const own = question.findIndex(({ start, end }) => start <= offset && offset < end)
    const last = question.at(-1)
    if (own === -1) {
      if (bodies === undefined || last === undefined || last.end > offset) return []
      const isOut = blocks.some(
        ({ start, end }) => start < question[0]!.start && end > last.end && end <= offset,
      )
      if (isOut || isOfMethod(question) || !question.every((branch) => endsByLeaving(text, branch)))
        return []
    }
    const asked = own === -1 ? question : question.slice(0, own + 1)
    return asked
      .map(({ condition }, at) => ({ condition, holds: at === own }))
      .filter(({ condition }) => condition !== '')
  })
}
