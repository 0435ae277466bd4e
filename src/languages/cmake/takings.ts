import { fitsWhole } from '../../core/near.ts'
import { walkOutward } from '../kit/conditional-chain.ts'
import type { BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import type { Span } from '../../core/use.ts'
import type { Command } from './lex.ts'
import type { Tree } from './blocks.ts'
import { spanAt, lastBegunAt } from '../../core/spans.ts'

const SCOPE = /PRIVATE|PUBLIC|INTERFACE/

/**
 * What takes words: variables by `set`, `list(APPEND)` and `string(APPEND)`; what is compiled in a directory, or for one
 * target and scope, by the commands that add definitions to it.
 */
export function takingsOf(text: string, commands: readonly Command[]): readonly Taking[] {
  return commands.flatMap((command): Taking[] => {
    const { name, args, start, end } = command
    const word = (at: number): string => args[at]?.text ?? ''
    const taken = (variable: string, from: number, adds: boolean): Taking[] => {
      const first = args[from]
      if (first === undefined) return []
      const words = { start: first.start, end: args.at(-1)!.end }
      return [{ variable, statement: { start, end }, words, extends: adds }]
    }
    if (name === 'set' && args.length > 1) {
      const held = text.slice(args[1]!.start, args.at(-1)!.end)
      return taken(word(0), 1, isNamed(held, word(0)))
    }
    if ((name === 'list' || name === 'string') && fitsWhole(word(0), /(?:AP|PRE)PEND/))
      return taken(word(1), 2, true)
    // The brackets: no variable has such a name.
    if (fitsWhole(name, /add_(?:compile_)?(?:definitions|options)/))
      return taken('directory()', 0, true)
    const scopes = args.filter((_, at) => fitsWhole(word(at), SCOPE))
    if (fitsWhole(name, /target_(?:compile_)?(?:definitions|options)/) && scopes[0] === args[1])
      if (scopes.length === 1) return taken(`${word(0)} ${word(1)}()`, 2, true)
    return []
  })
}

/** The branches, loops and the function around a command. */
export function branchesOf(commands: readonly Command[], { blocks }: Tree): BranchesAt {
  return (offset) => {
    const around: number[] = []
    for (const { head, kind } of walkOutward(blocks[lastBegunAt(commands, offset)] ?? null)) {
      around.push(head.start)
      if (kind === 'function') return around
    }
    return [...around, -1]
  }
}

const RUNS = /execute_process|add_custom_(?:command|target)|add_test|externalproject_\w+/

/** The command that hands arguments to a program; anything else takes no variable beside words of its own. */
export function runAt(commands: readonly Command[]): (offset: number) => Span {
  const runs = commands.filter(({ name }) => fitsWhole(name, RUNS))
  return (offset) => spanAt(runs, offset) ?? { start: offset, end: offset }
}
