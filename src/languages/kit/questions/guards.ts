import { fitsWhole } from '../../../core/near.ts'
import { firstIndex } from '../../../core/first-index.ts'
import type { Guard, Span, Use } from '../../../core/use.ts'
import { negateAll, testsOf, type Test } from './condition.ts'
import { endsByLeaving } from './leaving.ts'
import { asksPlatform } from './platform.ts'
import { isOfMethod, type Branch, type Question, type Questions } from './question.ts'
import { REACH, setBefore } from './set-before.ts'
import { holdsOne } from '../../../core/spans.ts'
import { addTo } from '../../../core/group-by.ts'

/** How many questions around one place are told, from the inside. */
const MOST = 40

/** Deeper than this only a program nests. */
const DEEPEST = 400

/** How many values of one variable are told apart. */
const VALUES = 20

/** A branch as it is told to the places in it. */
interface Part extends Span {
  readonly guard: Guard
}

/** The uses of a text, each with the branches that it stands in. */
export function withGuards(text: string, uses: readonly Use[], asked: Questions): readonly Use[] {
  const parts = partsOf(text, uses, asked).toSorted((a, b) => a.start - b.start || b.end - a.end)
  if (parts.length === 0) return uses
  let next = 0
  let open: Part[] = []
  return uses.map((use) => {
    for (; next < parts.length && parts[next]!.start <= use.start; next++) open.push(parts[next]!)
    open = open.filter(({ end }) => end > use.start).slice(-DEEPEST)
    if (open.length === 0) return use
    const own = open.slice(-MOST).map(({ guard }) => guard)
    return { ...use, guards: [...own, ...(use.guards ?? [])] }
  })
}

/** The branches in which one of the uses stands, with what follows them where one leaves early, and their twins. */
function partsOf(
  text: string,
  uses: readonly Use[],
  { questions, bodies }: Questions,
): readonly Part[] {
  const around = bodies && endsAround([...questions.flat(), ...bodies])
  const parts = questions.flatMap((question, index) => {
    const conditions = conditionsOf(question).filter((one) => one !== '')
    const isPlatform = conditions.length > 0 && conditions.every(asksPlatform)
    const rest = question.at(-1)?.condition === '' ? [] : restOf(text, uses, question, around)
    const isLeft = rest.some(({ start }) => start === question.at(-1)!.end)
    const told = isLeft ? question.map((one) => behindCondition(text, one)) : question
    return [...told, ...rest].flatMap(({ start, end }, branch): readonly Part[] => {
      if (!holdsOne(uses, { start, end })) return []
      const guard: Guard = {
        question: `${index}`,
        branch: Math.min(branch, question.length),
        ...(isPlatform && { isPlatform }),
        ...(branch < question.length && unsetIn(question[branch]!, question)),
      }
      return [{ start, end, guard }]
    })
  })
  return [...parts, ...twinsOf(questions, (span) => holdsOne(uses, span))]
}

/** A branch without what it asks, which is done by all: those who leave in it, and those for whom the rest is. */
function behindCondition(text: string, { start, end, condition }: Branch): Span {
  const at = condition === '' ? -1 : text.slice(start, end).indexOf(condition)
  return { start: at === -1 ? start : start + at + condition.length, end }
}

/** Where those stand for whom no branch was meant: what follows a branch that leaves, and what a branch sets again. */
function restOf(
  text: string,
  uses: readonly Use[],
  question: Question,
  endAround: ((span: Span) => number | undefined) | undefined,
): readonly Span[] {
  const first = question[0]
  const last = question.at(-1)
  if (first === undefined || last === undefined) return []
  const nearest = { start: first.start - REACH, end: first.start }
  const before = holdsOne(uses, nearest) ? setBefore(text, question) : []
  if (endAround === undefined || isOfMethod(question)) return before
  const end = endAround({ start: first.start, end: last.end }) ?? text.length
  const rest = { start: last.end, end }
  if (!holdsOne(uses, rest) || !question.every((branch) => endsByLeaving(text, branch)))
    return before
  return [...before, rest]
}

/** Where the nearest block ends that is around a span. */
function endsAround(blocks: readonly Span[]): (span: Span) => number | undefined {
  const sorted = blocks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  // The nearest one before each that goes on behind its beginning.
  const parents: number[] = []
  const open: number[] = []
  for (const [index, { start }] of sorted.entries()) {
    while (open.length > 0 && sorted[open.at(-1)!]!.end <= start) open.pop()
    parents.push(open.at(-1) ?? -1)
    open.push(index)
  }
  return ({ start, end }) => {
    let at = firstIndex(sorted.length, (index) => sorted[index]!.start >= start) - 1
    while (at !== -1 && sorted[at]!.end <= end) at = parents[at]!
    return sorted[at]?.end
  }
}

/** Branches of several questions that look at one thing: what holds in the one does not hold in the other. */
function twinsOf(
  questions: readonly Question[],
  isAsked: (span: Span) => boolean,
): readonly Part[] {
  const bySubject = new Map<string, { readonly span: Span; readonly test: Test }[]>()
  for (const question of questions) {
    const conditions = conditionsOf(question)
    for (const span of question)
      for (const test of testsIn(span, conditions)) addTo(bySubject, test.subject, { span, test })
  }
  return [...bySubject].flatMap(([subject, told]) => {
    if (subject === '' || told.length < 2 || !told.some(({ span }) => isAsked(span))) return []
    const compared = told.filter(({ test }) => test.size === undefined && !asksTruth(test))
    const literals = [...new Set(compared.map(({ test }) => test.literal))].slice(0, VALUES)
    const isPlatform = asksPlatform(`${subject} ${literals.join(' ')}`)
    function part({ start, end }: Span, question: string, holds: boolean): Part {
      const guard: Guard = { question, branch: holds ? 1 : 0, isTwin: true }
      return { start, end, guard: { ...guard, ...(isPlatform && { isPlatform }) } }
    }
    const isTruth = told.some(({ test }) => asksTruth(test))
    /** What a comparison says of whether it is true at all: `X == 1` and `if X` hold together. */
    function truth(span: Span, { literal, holds }: Test): readonly Part[] {
      if (!isTruth || (!holds && literal !== '')) return []
      return [part(span, `${subject}?`, holds !== fitsWhole(literal, OFF))]
    }
    return told.flatMap(({ span, test }): readonly Part[] => {
      const { literal, holds, size } = test
      if (!isAsked(span)) return []
      if (size !== undefined) return [part(span, `${subject}?<`, size === 'low')]
      if (asksTruth(test)) return [part(span, `${subject}?`, holds)]
      if (!holds) return [part(span, `${subject}?=${literal}`, false), ...truth(span, test)]
      const values = literals.map((other) => part(span, `${subject}?=${other}`, other === literal))
      return [...values, ...truth(span, test)]
    })
  })
}

/** Values that are as good as none. */
const OFF = /|0|off|false|no|n|none|null|nil/i

/** Whether something is compared with nothing, but only has to be true, or not. */
function asksTruth({ literal, holds, isUnset, size }: Test): boolean {
  return literal === '' && size === undefined && isUnset !== holds
}

/** What must have no value where a branch is taken. */
function unsetIn(branch: Branch, question: Question): Pick<Guard, 'unset' | 'asksOnlyThat'> {
  const tests = testsIn(branch, conditionsOf(question))
  const unset = tests
    .filter(({ isUnset }) => isUnset === true)
    .flatMap(({ subject, literal }) => `${subject} ${literal}`.match(/\w+/g) ?? [])
  if (unset.length === 0) return {}
  return { unset, ...(tests.length === 1 && question.length === 1 && { asksOnlyThat: true }) }
}

function conditionsOf(question: Question): readonly string[] {
  return question.map(({ condition }) => condition)
}

function testsIn({ condition }: Branch, conditions: readonly string[]): readonly Test[] {
  if (condition !== '') return testsOf(condition)
  return conditions.length === 1 ? [] : negateAll(conditions.filter((one) => one !== ''))
}
