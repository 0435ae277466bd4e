import type { Reading } from '../language.ts'
import { logicalLines } from './lines.ts'
import { parse, type Line } from './parse.ts'
import { treeOf, type Tree } from './tree.ts'
import { usesOf, type File } from './uses.ts'
import { variablesOf } from './variables.ts'
import { matchesWithin } from '../../core/matches.ts'
import type { Use } from '../../core/use.ts'

/** Reads makefiles: GNU make's variables, conditionals, functions and recipes. */
export function readMake(text: string, names: Reading): readonly Use[] {
  const matches = names.find(text)
  if (matches.length === 0) return []
  const matchesIn = matchesWithin(matches)
  const lines = parse(text, logicalLines(text))
  const tree = treeOf(text, lines, matchesIn)
  const file: File = {
    text,
    names,
    matchesIn,
    lines,
    tree,
    runs: runsOf(lines, tree),
    variable: variablesOf(text, lines, tree),
  }
  return lines.flatMap((_, index) => usesOf(file, index))
}

/** For each line the first of its run: assignments that follow one another in one branch. */
function runsOf(lines: readonly Line[], { branches }: Tree): readonly number[] {
  const runs: number[] = []
  lines.forEach(({ kind }, index) => {
    const goes =
      kind === 'assignment' &&
      lines[index - 1]?.kind === 'assignment' &&
      branches[index - 1] === branches[index]
    runs.push(goes ? runs[index - 1]! : index)
  })
  return runs
}
