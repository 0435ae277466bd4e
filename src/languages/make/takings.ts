import type { BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { walkOutward } from '../kit/conditional-chain.ts'
import type { Line } from './parse.ts'
import type { Tree } from './branches.ts'
import { lastBegunAt } from '../../core/spans.ts'

/** The assignments of a makefile as what variables take; those of single targets are their own. */
export function takingsOf(text: string, lines: readonly Line[]): readonly Taking[] {
  return lines.flatMap((line): Taking[] => {
    if (line.kind !== 'assignment') return []
    const { name, operator, value: words, start, end, target } = line
    const own = text.slice(name.start, name.end)
    const variable = target ? `${text.slice(start, name.start).trim()} ${own}` : own
    const adds = operator === '+=' || isNamed(text.slice(words.start, words.end), own)
    return [{ variable, statement: { start, end }, words, extends: adds }]
  })
}

/** Whether a place is expanded only when something is made: a recipe, and what `=` and `?=` set. */
export function isExpandedLate(lines: readonly Line[]): (offset: number) => boolean {
  return (offset) => {
    const line = lines[lastBegunAt(lines, offset)]
    if (line?.kind === 'assignment') return line.operator === '=' || line.operator === '?='
    return line?.kind === 'recipe' || line?.kind === 'body'
  }
}

/** The conditionals around a line. */
export function branchesOf(lines: readonly Line[], { branches, opened }: Tree): BranchesAt {
  const heads = new Map([...opened].map(([index, branch]) => [branch, index]))
  return (offset) => {
    const around = [...walkOutward(branches[lastBegunAt(lines, offset)] ?? null)]
    return [...around.map((branch) => heads.get(branch) ?? -1), -1]
  }
}
