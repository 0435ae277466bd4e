import type { BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { enclosingFinder } from '../kit/shell/enclosing.ts'
import type { Script } from '../kit/shell/syntax.ts'
import { keepsAssignments } from '../kit/shell/variables.ts'

/** The assignments of a script as what variables take: `X=…` anew, `X+=…`, `X="$X …"` and `set -- "$@" …` on top of what they hold. */
export function takingsOf(text: string, { commands }: Script): readonly Taking[] {
  const given = commands.flatMap(
    ({ words: [program, dashes, first, ...rest], ...command }): Taking[] => {
      if (program?.text !== 'set' || dashes?.text !== '--' || first === undefined) return []
      const words = { start: first.start, end: (rest.at(-1) ?? first).end }
      const adds = text.slice(words.start, words.end).includes('$@')
      const statement = { start: program.start, end: command.end }
      return [{ variable: '@', statement, words, extends: adds }]
    },
  )
  const assigned = commands.filter(keepsAssignments).flatMap((command) => {
    const sole = command.assignments.length === 1
    return command.assignments.flatMap((assignment): Taking[] => {
      const { name: variable, value, elements } = assignment
      const first = elements?.[0] ?? value
      const last = elements?.at(-1) ?? value
      if (!first || !last) return []
      const words = { start: first.start, end: last.end }
      const sign = text.slice(assignment.start, words.start)
      // The parenthesis that closes an array follows its words.
      const end = elements === null ? assignment.end : text.indexOf(')', words.end) + 1
      const statement = sole ? { start: command.start, end } : assignment
      const adds = /\+=/.test(sign) || isNamed(text.slice(words.start, words.end), variable)
      return [{ variable, statement, words, extends: adds }]
    })
  })
  return [...assigned, ...given]
}

/** Deeper than this nobody nests. */
const DEPTH = 12

/** Branches, loops and functions around a place; what stands behind `&&` or `||` is a branch of its own. */
export function branchesOf(text: string, script: Script): BranchesAt {
  const branches = enclosingFinder(script.chains.flatMap((chain) => chain.branches))
  const functions = enclosingFinder(script.functions)
  const linked = enclosingFinder(
    script.commands.filter(({ start, together }) =>
      /[^\s\\]/.test(text.slice(together.start, start)),
    ),
  )
  return (offset) => {
    const at = { start: offset, end: offset }
    const root = functions(at, 1)[0]?.start ?? -1
    const around = [...linked(at, DEPTH), ...branches(at, DEPTH)].map(({ start }) => start)
    return [...around.filter((start) => start > root).toSorted((a, b) => b - a), root]
  }
}
