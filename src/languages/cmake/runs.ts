import { runsOf } from '../kit/runs.ts'
import type { Command } from './lex.ts'
import type { Tree } from './tree.ts'

/** For each command the index of the first of its run: commands that follow one another in one block and set variables. */
export function assignmentRuns(commands: readonly Command[], { blocks }: Tree): readonly number[] {
  const sets = (at: number): boolean => /^(?:un)?set$/.test(commands[at]!.name)
  return runsOf(commands.length, (at) => sets(at) && sets(at - 1) && blocks[at] === blocks[at - 1])
}
