import type { Reading } from '../language.ts'
import { parseMakefile } from './parse.ts'
import { treeOf, variablesOf } from './branches.ts'
import { usesOf, type File } from './uses.ts'
import { branchesOf, isExpandedLate, takingsOf } from './takings.ts'
import { growLists } from '../kit/growing-list.ts'
import { runsOf } from '../kit/runs.ts'
import { matchesWithin } from '../../core/matches.ts'
import type { Use } from '../../core/use.ts'

/** Reads makefiles: GNU make's variables, conditionals, functions and recipes. */
export function readMake(text: string, reading: Reading): readonly Use[] {
  const matches = reading.find(text)
  const matchesIn = matchesWithin(matches)
  const lines = parseMakefile(text)
  const tree = treeOf(text, lines, matchesIn)
  const file: File = {
    text,
    reading,
    matchesIn,
    lines,
    tree,
    // Assignments that follow one another in one branch are one run.
    runs: runsOf(
      lines.length,
      (at) =>
        lines[at]!.kind === 'assignment' &&
        lines[at - 1]!.kind === 'assignment' &&
        tree.branches[at - 1] === tree.branches[at],
    ),
    variable: variablesOf(text, lines, tree),
  }
  const uses = lines.flatMap((_, index) => usesOf(file, index))
  return growLists(text, uses, {
    takings: () => takingsOf(text, lines),
    branches: () => branchesOf(lines, tree),
    isLate: isExpandedLate(lines),
  })
}
