import { matchWhole, fitsWhole } from '../../core/near.ts'
import type { BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { assignmentOf } from './assignment.ts'
import type { Statement } from './statements.ts'
import { lastBegunAt } from '../../core/spans.ts'

/** Deeper than this nobody nests. */
const DEPTH = 12
const ADDS = /\$\{?(\w+)\}?\.(?:Add|AddRange|Append|Insert)/i

/** What variables take: `$x = …`, `$x += …`, `$x.Add(…)`. */
export function takingsOf(text: string, statements: readonly Statement[]): readonly Taking[] {
  return statements.flatMap((statement): Taking[] => {
    const assigned = assignmentOf(text, statement)
    const called = matchWhole(statement.words[0]?.text ?? '', ADDS)?.[1]
    const variable = assigned?.name ?? called
    const values = assigned?.values ?? statement.words.slice(1)
    const first = values[0]
    if (variable === undefined || first === undefined) return []
    const words = { start: first.span.start, end: values.at(-1)!.span.end }
    const held = text.slice(words.start, words.end)
    const adds = called !== undefined || assigned?.adds === true || isNamed(held, variable)
    return [{ variable, statement, words, extends: adds }]
  })
}

/** The braces around a statement, by the statements that they follow; those of a function come last. */
export function branchesOf(statements: readonly Statement[]): BranchesAt {
  const heads: Statement[] = []
  const around = statements.map((statement, index): readonly number[] => {
    const before = statements[index - 1]
    if (before !== undefined && statement.depth > before.depth) heads.push(before)
    heads.length = Math.min(heads.length, statement.depth)
    const near = heads.slice(-DEPTH)
    const root = near.findLastIndex(({ words }) =>
      fitsWhole(words[0]?.text ?? '', /function|filter/i),
    )
    const starts = near.slice(Math.max(0, root)).map(({ start }) => start)
    return root === -1 ? [...starts.toReversed(), -1] : starts.toReversed()
  })
  return (offset) => around[lastBegunAt(statements, offset)] ?? [-1]
}
