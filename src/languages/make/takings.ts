import { isNamed, type BranchesAt, type Taking } from '../kit/growing-list.ts'
import { outward } from '../kit/conditional-chain.ts'
import { firstIndex } from '../../core/first-index.ts'
import type { Line } from './parse.ts'
import type { Tree } from './branches.ts'

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

/** The conditionals around a line. */
export function branchesOf(lines: readonly Line[], { branches, opened }: Tree): BranchesAt {
  const heads = new Map([...opened].map(([index, branch]) => [branch, index]))
  return (offset) => {
    const index = firstIndex(lines.length, (at) => lines[at]!.start > offset) - 1
    return [...[...outward(branches[index] ?? null)].map((branch) => heads.get(branch) ?? -1), -1]
  }
}
