import type { Command } from './lex.ts'
import type { Tree } from './tree.ts'

/**
 * For each command the index of the first of its run: commands that follow one another in one block and set the same
 * kind of thing (variables; definitions of one target with one scope).
 */
export function runsOf(
  text: string,
  commands: readonly Command[],
  { blocks }: Tree,
): readonly number[] {
  const runs: number[] = []
  let key = ''
  let block: unknown
  commands.forEach((command, index) => {
    const own = keyOf(text, command)
    const goes = own !== '' && own === key && blocks[index] === block
    runs.push(goes ? runs[index - 1]! : index)
    key = own
    block = blocks[index]
  })
  return runs
}

function keyOf(text: string, { name, args }: Command): string {
  if (name === 'set' || name === 'unset') return 'set'
  if (name === 'add_definitions' || name === 'add_compile_definitions') return 'definitions'
  if (name !== 'target_compile_definitions' || args.length !== 3) return ''
  const [target, scope] = args.map(({ start, end }) => text.slice(start, end))
  return `${target} ${scope}`
}
