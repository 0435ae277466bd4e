import { fitsWhole } from '../../core/near.ts'
import { newBranch, type Branch } from '../kit/conditional-chain.ts'
import type { Command } from './lex.ts'

/** A block that a command stands in: a branch of an `if`, a loop, a function. */
export interface Block extends Branch {
  readonly kind: 'if' | 'loop' | 'function'
  readonly head: Command
  /** What opens the first branch of an `if`. */
  readonly first: Command
  readonly parent: Block | null
  readonly depth: number
}

const OPENERS: Readonly<Record<string, Block['kind']>> = {
  if: 'if',
  foreach: 'loop',
  while: 'loop',
  function: 'function',
  macro: 'function',
  block: 'function',
}

export interface Tree {
  /** The block that each command stands in; the command that opens a block stands outside it. */
  readonly blocks: readonly (Block | null)[]
  /** The branch that an `if`, `elseif` or `else` opens, and the loop or function that others do. */
  readonly opened: ReadonlyMap<Command, Block>
  /** The last branch that an `endif` closes. */
  readonly closed: ReadonlyMap<Command, Block>
}

/** Which command stands in which block. An end without its beginning, or the other way round, is forgiven. */
export function treeOf(commands: readonly Command[]): Tree {
  const blocks: (Block | null)[] = []
  const opened = new Map<Command, Block>()
  const closed = new Map<Command, Block>()
  let inside = null as Block | null
  function open(kind: Block['kind'], head: Command, parent: Block | null, before?: Block): Block {
    const branch = newBranch(parent, before?.chain ?? head.start)
    const first = before?.first ?? head
    const block = { ...branch, kind, head, first, depth: (parent?.depth ?? 0) + 1 }
    opened.set(head, block)
    return block
  }
  for (const command of commands) {
    const kind = OPENERS[command.name]
    if (kind !== undefined) {
      blocks.push(inside)
      inside = open(kind, command, inside)
    } else if (command.name === 'elseif' || command.name === 'else') {
      const branch: Block | null = inside?.kind === 'if' ? inside : null
      blocks.push(branch === null ? inside : branch.parent)
      if (branch === null) continue
      inside = open('if', command, branch.parent, branch)
    } else if (fitsWhole(command.name, /end(?:if|foreach|while|function|macro|block)/)) {
      if (inside !== null && inside.kind === OPENERS[command.name.slice(3)]) {
        closed.set(command, inside)
        inside = inside.parent
      }
      blocks.push(inside)
    } else blocks.push(inside)
  }
  return { blocks, opened, closed }
}
