import { findBehind, isBefore } from '../../core/near.ts'
import { Names, type Match } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { spanAt } from '../../core/spans.ts'
import { groupBy } from '../../core/group-by.ts'

/** A command with arguments of its own, beside which it takes what variables hold. */
export interface Command extends Span {
  readonly uses: readonly Use[]
  /** The lists of those variables, the nearest first. */
  readonly takes: string[]
}

/** The arguments that stand in commands themselves, by command. */
export function commandsOf(
  own: readonly Use[],
  commandAt: (offset: number) => Span,
): readonly Command[] {
  const byStart = groupBy(own, (use) => commandAt(use.start).start)
  return [...byStart.values()]
    .map((uses) => ({ ...commandAt(uses[0]!.start), uses, takes: [] }))
    .toSorted((a, b) => a.start - b.start)
}

/** Commands that have no such argument of their own, and take what several variables hold. */
export function withReaders(
  text: string,
  known: readonly Command[],
  variables: ReadonlySet<string>,
  commandAt: (offset: number) => Span,
): readonly Command[] {
  if (variables.size < 2) return known
  const found = new Map<number, Span & { readonly names: Set<string> }>()
  for (const match of new Names(variables).find(text)) {
    if (assignedAt(text, match) !== undefined) continue
    const { start, end } = commandAt(match.start)
    const names = found.get(start)?.names ?? new Set()
    if (spanAt(known, match.start) === undefined && end > start)
      found.set(start, { start, end, names: names.add(match.name) })
  }
  const more = [...found.values()].filter(({ names }) => names.size > 1)
  const added = more.map(({ start, end }): Command => ({ start, end, uses: [], takes: [] }))
  return [...known, ...added].toSorted((a, b) => a.start - b.start)
}

/** The value of an assignment of the variable (`X = …`, `set(X …)`), as far as its line goes. */
export function assignedAt(text: string, { start, end }: Match): Span | undefined {
  const rest = findBehind(text, end, /[^\r\n]*/)![0]
  const value = { start: end, end: end + rest.length }
  if (/^["'}\])]{0,2}\s*(?:::?|\?)?=(?![=~>])/.test(rest)) return value
  return isBefore(text, start, /\bset\s*\(\s*/i) ? value : undefined
}
