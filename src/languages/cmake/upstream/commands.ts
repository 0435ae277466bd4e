import { matchWhole, fitsWhole } from '../../../core/near.ts'
import { lexCMake, type Argument, type Command } from '../lex.ts'
import { treeOf, type Block, type Tree } from '../blocks.ts'
import { COMPARISON, UNARY } from '../condition.ts'

/** A command's arguments as one text, with a blank between them. */
export function textOf(args: readonly Argument[]): string {
  return args.map(({ text }) => text).join(' ')
}

/** The variable that an argument gives the value of, and nothing else: `${X}`. */
export function variableIn(text: string | undefined): string | undefined {
  return matchWhole(text ?? '', /\$\{(\w+)\}/)?.[1]
}

/** Whether an unquoted argument is one of some keywords. */
export function hasKeyword({ args }: Command, ...keywords: readonly string[]): boolean {
  return args.some(({ kind, text }) => kind === 'unquoted' && keywords.includes(text))
}

/** Commands, and which of them stand in which block. */
export interface CMakeFile {
  readonly commands: readonly Command[]
  readonly tree: Tree
}

export function cmakeFile(text: string): CMakeFile {
  const { commands } = lexCMake(text)
  return { commands, tree: treeOf(commands) }
}

/** What a command opens: a branch of an `if`, a loop, a function. */
export interface Opened {
  readonly block: Block
  /** All commands inside, those of blocks within it too. */
  readonly body: readonly Command[]
  /** After the command that closes the block. */
  readonly end: number
}

/** Blocks nested deeper than this are not looked into: no person writes them. */
const DEEPEST = 20

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

const CONSTANT = /ON|OFF|TRUE|FALSE|YES|NO|Y|N/
const NAME = /[A-Za-z_][A-Za-z0-9_.-]*/

/** A variable that a condition asks for. */
export interface Asked {
  readonly name: string
  readonly negated: boolean
  /** `DEFINED X` rather than the truth of X. */
  readonly definedness: boolean
}

/** The variables that an `if` or `elseif` reads: bare words and `${X}`, not the words of the language. */
export function askedBy(args: readonly Argument[]): readonly Asked[] {
  const asked: Asked[] = []
  let negated = false
  let definedness = false
  let other = false
  for (const { kind, text } of args) {
    const quoted = kind !== 'unquoted'
    if (!quoted && (text === 'AND' || text === 'OR')) negated = definedness = other = false
    else if (!quoted && text === 'NOT') negated = true
    else if (!quoted && text === 'DEFINED') definedness = true
    else if (!quoted && UNARY.test(text)) other = true
    else {
      const inner = [...text.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g)].map((hit) => hit[1]!)
      const bare = matchWhole(text, /(?:CACHE\{)?([^{}]*)\}?/)?.[1] ?? ''
      const isName = !quoted && !other && fitsWhole(bare, NAME)
      const isWord = COMPARISON.test(bare) || fitsWhole(bare, CONSTANT)
      for (const name of isName && !isWord ? [bare] : inner)
        asked.push({ name, negated, definedness })
    }
  }
  return asked
}
