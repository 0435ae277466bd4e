import type { LanguageModule } from '../language.ts'
import { readBatch } from './read.ts'
import { findBehind } from '../../core/near.ts'
import type { Branch, Question, Questions } from '../kit/questions/question.ts'
import { batchCommands, type BatchCommand } from './commands.ts'
import { closingOf } from '../kit/brackets.ts'

const LABEL = /^[ \t]*:(?!:)([\w.-]+)/gm

/** What a batch file asks: `if … (…) else (…)`, commands behind an `if`, and where it goes to a label. */
function batchQuestions(text: string): Questions {
  const labels = [...text.matchAll(LABEL)].map(({ index, 1: name }) => ({
    name: name!.toLowerCase(),
    start: index,
  }))
  const questions = batchCommands(text)
    .filter(({ kind }) => kind === 'if')
    .flatMap((command): Question[] => {
      const question = chainOf(text, command)
      return question === undefined ? [] : [withLabel(text, question, labels)]
    })
  return { questions, bodies: [] }
}

/** An `if` with what its `else` runs; undefined for the `if` of an `else`, which has been read with the first. */
function chainOf(text: string, { start, end }: BatchCommand): Question | undefined {
  const asked = text.slice(start, end)
  if (/^[@\s]*else/i.test(asked)) return undefined
  const branches: Branch[] = []
  let from = start
  let head = end
  let condition = asked.replace(/^[@\s]*if(?:\s+\/i)?/i, '').trim()
  for (;;) {
    const stop = runEnd(text, head)
    branches.push({ start: from, end: stop, condition })
    const next = findBehind(text, stop, /\s*else\b\s*(?:if\s+(?:\/i\s+)?([^\r\n]*?)\s*(?=\(|$))?/i)
    if (next === null) return branches
    from = stop
    head = stop + next[0].length
    condition = next[1] ?? ''
    if (next[1] === undefined)
      return [...branches, { start: from, end: runEnd(text, head), condition }]
  }
}

/** Where the command or the parentheses end that a condition is followed by. */
function runEnd(text: string, from: number): number {
  const open = from + findBehind(text, from, /\s*/)![0].length
  if (text[open] !== '(') {
    const line = /^(?:\^\r?\n|[^\r\n])*/.exec(text.slice(from))![0]
    const otherwise = /\selse\b/i.exec(line)
    return from + (otherwise?.index ?? line.length)
  }
  const close = closingOf(text, open)
  return close === undefined ? text.length : close + 1
}

/** `if … goto legacy`: what stands below the label is for that case, what follows the line for the others. */
function withLabel(
  text: string,
  question: Question,
  labels: readonly { readonly name: string; readonly start: number }[],
): Question {
  const [only] = question
  if (only === undefined || question.length > 1) return question
  const target = /\bgoto\s*:?([\w.-]+)\s*$/i.exec(text.slice(only.start, only.end))?.[1]
  const at = labels.findIndex(({ name }) => name === target?.toLowerCase())
  if (at === -1 || labels[at]!.start < only.end) return question
  const label = labels[at]!.start
  return [
    { start: label, end: labels[at + 1]?.start ?? text.length, condition: only.condition },
    { start: only.end, end: label, condition: '' },
  ]
}

export const batch: LanguageModule = {
  id: 'batch',
  files: [{ format: 'batch', extensions: 'bat cmd' }],
  fences: 'cmd bat batch dos winbatch doscon',
  read: readBatch,
  questions: batchQuestions,
}
