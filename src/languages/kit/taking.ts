import { Names } from '../../core/names.ts'
import type { Span } from '../../core/use.ts'
import { assignedAt, type Command } from './list-commands.ts'
import { spanAt } from '../../core/spans.ts'

/** A statement by which a variable takes words of a command line. */
export interface Taking {
  readonly variable: string
  readonly statement: Span
  /** Where the words stand. */
  readonly words: Span
  /** Whether what the variable held stays: the statement adds to it, or the new value names it. */
  readonly extends: boolean
}

/** What is done with a variable at a place: its words are read, or it takes some. */
interface Event {
  readonly kind: 'read' | 'take'
  readonly variable: string
  readonly at: number
  readonly adds: boolean
  readonly taking: Taking | undefined
}

/** The statements and, between them, what else is done with the variables, in order. */
export function eventsOf(
  text: string,
  sorted: readonly Taking[],
  growing: ReadonlySet<string>,
  commands: readonly Command[],
): readonly Event[] {
  if (growing.size === 0) return []
  const events = sorted
    .filter(({ variable }) => growing.has(variable))
    .map((taking): Event => {
      const { variable, statement, extends: adds } = taking
      return { kind: 'take', variable, at: statement.start, adds, taking }
    })
  const statements = events.map(({ taking }) => taking!.statement)
  let free = 0
  for (const match of new Names(growing).find(text)) {
    if (match.start < free || spanAt(statements, match.start) !== undefined) continue
    const value = assignedAt(text, match)
    const adds = value !== undefined && isNamed(text.slice(value.start, value.end), match.name)
    if (adds) free = value.end
    // `X="$X …" program`: the program gets what the variable held, too.
    if (!adds || spanAt(commands, match.start) !== undefined)
      events.push({
        kind: value === undefined || adds ? 'read' : 'take',
        variable: match.name,
        at: match.start,
        adds: false,
        taking: undefined,
      })
  }
  return events.toSorted((a, b) => a.at - b.at)
}

/** Whether a text names a variable, in whatever way a language refers to it. */
export function isNamed(text: string, variable: string): boolean {
  return text.includes(variable) && new Names([variable]).test(text)
}
