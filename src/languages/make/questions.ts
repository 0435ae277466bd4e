import { questionsBetween, type Marker, type Questions } from '../kit/questions/question.ts'
import { parse, type Line } from './parse.ts'

/** What a makefile asks. Nothing in it leaves a branch. */
export function makeQuestions(text: string): Questions {
  const markers = parse(text).flatMap((line): Marker[] => {
    const { start, end } = line
    if (line.kind === 'condition')
      return [
        { what: line.keyword.branch ? 'else' : 'if', start, end, condition: asked(text, line) },
      ]
    if (line.kind === 'else') return [{ what: 'else', start, end, condition: '' }]
    return line.kind === 'endif' ? [{ what: 'end', start, end, condition: '' }] : []
  })
  const { questions } = questionsBetween(markers, text.length)
  return { questions }
}

function asked(text: string, { keyword, argument }: Line & { readonly kind: 'condition' }): string {
  const own = text.slice(argument.start, argument.end)
  const negated = keyword.word.startsWith('ifn')
  if (keyword.word.endsWith('def')) return negated ? `!${own}` : own
  const sides = /^\((.*),(.*?)\)$|^["'](.*)["']\s+["'](.*)["']$/s.exec(own)
  if (sides === null) return negated ? `!${own}` : own
  const [left, right] = [sides[1] ?? sides[3]!, sides[2] ?? sides[4]!]
  return `${left.trim()} ${negated ? '!=' : '=='} ${right.trim()}`
}
