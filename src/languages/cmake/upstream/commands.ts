import type { Span } from '../../../core/use.ts'
import { lex, type Argument, type Command } from '../lex.ts'
import { treeOf, type Block, type Tree } from '../tree.ts'

export interface CMakeArgument extends Argument {
  /** Without quotes or brackets. */
  readonly text: string
  readonly quoted: boolean
}

export interface CMakeCommand extends Command {
  readonly args: readonly CMakeArgument[]
}

/** The commands of a CMake file with the words of their arguments. */
export function cmakeCommands(text: string): readonly CMakeCommand[] {
  return lex(text).commands.map((command) => ({
    ...command,
    args: command.args.map((arg) => {
      const quoted = arg.kind === 'quoted' || arg.kind === 'bracket'
      const { start, end }: Span = quoted ? arg.inner : arg
      return { ...arg, quoted, text: text.slice(start, end) }
    }),
  }))
}

/** A command's arguments as one text, with a blank between them. */
export function textOf(args: readonly CMakeArgument[]): string {
  return args.map(({ text }) => text).join(' ')
}

/** The variable that an argument gives the value of, and nothing else: `${X}`. */
export function variableIn(text: string | undefined): string | undefined {
  return /^\$\{(\w+)\}$/.exec(text ?? '')?.[1]
}

/** Whether an unquoted argument is one of some keywords. */
export function hasKeyword({ args }: CMakeCommand, ...keywords: readonly string[]): boolean {
  return args.some(({ text, quoted }) => !quoted && keywords.includes(text))
}

/** Commands, and which of them stand in which block. */
export interface CMakeFile {
  readonly commands: readonly CMakeCommand[]
  readonly tree: Tree
}

export function cmakeFile(text: string): CMakeFile {
  const commands = cmakeCommands(text)
  return { commands, tree: treeOf(commands) }
}

/** What a command opens: a branch of an `if`, a loop, a function. */
export interface Opened {
  readonly block: Block
  /** All commands inside, those of blocks within it too. */
  readonly body: readonly CMakeCommand[]
  /** After the command that closes the block. */
  readonly end: number
}

/** Blocks nested deeper than this are not looked into: no person writes them. */
const DEEPEST = 200

/** The block that a command opens, if it opens one. */
export function openedAt({ commands, tree }: CMakeFile, index: number): Opened | undefined {
  const block = tree.opened.get(commands[index]!)
  if (block === undefined || block.depth > DEEPEST) return undefined
  // A further branch may count as inside the one before it, but never belongs to it.
  const isInside = (at: number): boolean =>
    (tree.blocks[at]?.depth ?? 0) >= block.depth &&
    tree.opened.get(commands[at]!)?.chain !== block.chain
  let stop = index + 1
  while (stop < commands.length && isInside(stop)) stop++
  const { end } = commands[stop] ?? commands.at(-1)!
  return { block, body: commands.slice(index + 1, stop), end }
}

/** Whether a command begins the definition of a function or macro. */
export function isDefinition({ name }: Command): boolean {
  return name === 'function' || name === 'macro'
}
