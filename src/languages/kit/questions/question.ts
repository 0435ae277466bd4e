import type { Span } from '../../../core/use.ts'

/** A branch of a question, with what it asks: the branch of an `else` asks nothing. */
export interface Branch extends Span {
  readonly condition: string
}

/** An `if` with its `elif` and `else`, a `case` with its arms; one branch alone where only its twins answer it. */
export type Question = readonly Branch[]

/** Whether what is asked is for whom a method exists: leaving it early leaves nothing else. */
export function isOfMethod(question: Question): boolean {
  return question[0]?.condition.startsWith('when(') === true
}

/** What a text asks, as its language tells it. */
export interface Questions {
  readonly questions: readonly Question[]
  /**
   * The bodies of functions, where a branch can leave one early, so that what follows is for the others. Undefined where
   * nothing leaves.
   */
  readonly bodies?: readonly Span[]
}

/**
 * Tells what a text asks.
 *
 * @param places those that are asked about, in order, where not all are; a question that holds none may be left out
 */
export type Asking = (text: string, places?: readonly Span[]) => Questions

/** One way of asking that finds what each of several does. */
export function asAll(...ways: readonly Asking[]): Asking {
  return (text, places) => {
    const asked = ways.map((way) => way(text, places))
    const bodies = asked.flatMap(({ bodies: some = [] }) => some)
    const canLeave = asked.some(({ bodies: some }) => some !== undefined)
    return { questions: asked.flatMap(({ questions }) => questions), ...(canLeave && { bodies }) }
  }
}

/** A word of the text that opens, parts or closes a question. */
export interface Marker extends Span {
  /** `body`: opens what asks nothing, a loop or a function, which the same word may close. */
  readonly what: 'if' | 'else' | 'end' | 'body'
  readonly condition: string
}

/** The questions of a language that says with words of its own where each begins and ends. */
export function questionsBetween(markers: Iterable<Marker>, length: number): Questions {
  const questions: Question[] = []
  const bodies: Span[] = []
  const open: { start: number; condition: string; readonly branches: Branch[] | null }[] = []
  function close(end: number): void {
    const last = open.pop()
    if (last === undefined) return
    const { branches, start, condition } = last
    if (branches === null) bodies.push({ start, end })
    else questions.push([...branches, { start, end, condition }])
  }
  for (const { what, start, condition } of markers) {
    const top = open.at(-1)
    if (what === 'if') open.push({ start, condition, branches: [] })
    else if (what === 'body') open.push({ start, condition, branches: null })
    else if (what === 'end') close(start)
    else if (top?.branches != null) {
      top.branches.push({ start: top.start, end: start, condition: top.condition })
      top.start = start
      top.condition = condition
    }
  }
  while (open.length > 0) close(length)
  return { questions, bodies }
}
