import { runsOf } from '../kit/runs.ts'
import type { Command } from './lex.ts'
import type { Tree } from './tree.ts'

/**
 * For each command the index of the first of its run: commands that follow one another in one block and set the same
 * kind of thing (variables; definitions of one target with one scope).
 */
export function assignmentRuns(
  text: string,
  commands: readonly Command[],
  { blocks }: Tree,
): readonly number[] {
  const keys = commands.map((command) => keyOf(text, command))
  return runsOf(
    commands.length,
    (at) => keys[at] !== '' && keys[at] === keys[at - 1] && blocks[at] === blocks[at - 1],
  )
}

function keyOf(text: string, { name, args }: Command): string {
  if (name === 'set' || name === 'unset') return 'set'
  if (name === 'add_definitions' || name === 'add_compile_definitions') return 'definitions'
  if (name !== 'target_compile_definitions' || args.length !== 3) return ''
  const [target, scope] = args.map(({ start, end }) => text.slice(start, end))
  return `${target} ${scope}`
}
