import type { Guard, Span, Use } from '../../../core/use.ts'
import { otherwise, testsOf, type Test } from './condition.ts'
import { leaves } from './leaving.ts'
import { asksPlatform } from './platform.ts'
import { isOfMethod, type Branch, type Question, type Questions } from './question.ts'
import { setBefore } from './set-before.ts'

/** How many questions around one place are told, from the inside. */
const MOST = 40

/** How many values of one variable are told apart. */
const VALUES = 20

/** A branch as it is told to the places in it. */
interface Part extends Span {
  readonly guard: Guard
}

/** The uses of a text, each with the branches that it stands in. */
export function withGuards(text: string, uses: readonly Use[], asked: Questions): readonly Use[] {
  const parts = partsOf(text, asked).toSorted((a, b) => a.start - b.start || b.end - a.end)
  if (parts.length === 0) return uses
  let next = 0
  let open: Part[] = []
  return uses.map((use) => {
    for (; next < parts.length && parts[next]!.start <= use.start; next++) open.push(parts[next]!)
    open = open.filter(({ end }) => end > use.start)
    if (open.length === 0) return use
    const own = open.slice(-MOST).map(({ guard }) => guard)
    return { ...use, guards: [...own, ...(use.guards ?? [])] }
  })
}

/** The branches of all questions, with what follows them where one leaves early, and their twins. */
function partsOf(text: string, { questions, bodies }: Questions): readonly Part[] {
  const blocks = [...questions.flat(), ...(bodies ?? [])]
  const parts = questions.flatMap((question, index) => {
    const conditions = question.map(({ condition }) => condition).filter((one) => one !== '')
    const isPlatform = conditions.length > 0 && conditions.every(asksPlatform)
    const rest = question.at(-1)?.condition === '' ? [] : restOf(text, question, bodies && blocks)
    return [...question, ...rest].map((span, branch): Part => ({
      start: span.start,
      end: span.end,
      guard: {
        question: `${index}`,
        branch: Math.min(branch, question.length),
        ...(isPlatform && { isPlatform }),
        ...(branch < question.length && unsetIn(question[branch]!, question)),
      },
    }))
  })
  return [...parts, ...twinsOf(questions)]
}

/** Where those stand for whom no branch was meant: what follows a branch that leaves, and what a branch sets again. */
function restOf(
  text: string,
  question: Question,
  blocks: readonly Span[] | undefined,
): readonly Span[] {
  const first = question[0]
  const last = question.at(-1)
  if (first === undefined || last === undefined) return []
  const before = setBefore(text, question)
  if (blocks === undefined || isOfMethod(question)) return before
  if (!question.every((branch) => leaves(text, branch))) return before
  let end = text.length
  for (const block of blocks)
    if (block.start < first.start && block.end > last.end && block.end < end) end = block.end
  return [...before, { start: last.end, end }]
}

/** Branches of several questions that look at one thing: what holds in the one does not hold in the other. */
function twinsOf(questions: readonly Question[]): readonly Part[] {
  const bySubject = new Map<string, { readonly span: Span; readonly test: Test }[]>()
  for (const question of questions) {
    const conditions = question.map(({ condition }) => condition)
    for (const span of question)
      for (const test of testsIn(span, conditions)) {
        const known = bySubject.get(test.subject)
        if (known === undefined) bySubject.set(test.subject, [{ span, test }])
        else known.push({ span, test })
      }
  }
  return [...bySubject].flatMap(([subject, told]) => {
    if (subject === '' || told.length < 2) return []
    const literals = [
      ...new Set(
        told.filter(({ test }) => test.size === undefined).map(({ test }) => test.literal),
      ),
    ].slice(0, VALUES)
    const isPlatform = asksPlatform(`${subject} ${literals.join(' ')}`)
    function part({ start, end }: Span, question: string, holds: boolean): Part {
      const guard: Guard = {
        question,
        branch: holds ? 1 : 0,
        ...(isPlatform && { isPlatform }),
        isTwin: true,
      }
      return { start, end, guard }
    }
    return told.flatMap(({ span, test: { literal, holds, size } }): Part[] => {
      if (size !== undefined) return [part(span, `${subject}?<`, size === 'low')]
      if (!holds) return [part(span, `${subject}?=${literal}`, false)]
      return literals.map((other) => part(span, `${subject}?=${other}`, other === literal))
    })
  })
}

/** What must have no value where a branch is taken. */
function unsetIn(branch: Branch, question: Question): Pick<Guard, 'unset' | 'asksOnlyThat'> {
  const tests = testsIn(
    branch,
    question.map(({ condition }) => condition),
  )
  const unset = tests
    .filter(({ isUnset }) => isUnset === true)
    .flatMap(({ subject, literal }) => `${subject} ${literal}`.match(/\w+/g) ?? [])
  if (unset.length === 0) return {}
  return { unset, ...(tests.length === 1 && question.length === 1 && { asksOnlyThat: true }) }
}

function testsIn({ condition }: Branch, conditions: readonly string[]): readonly Test[] {
  if (condition !== '') return testsOf(condition)
  return conditions.length === 1 ? [] : otherwise(conditions.filter((one) => one !== ''))
}
