export interface CMakeArgument {
  /** Without quotes or brackets. */
  readonly text: string
  readonly quoted: boolean
  readonly start: number
  readonly end: number
}

export interface CMakeCommand {
  /** Lower case, as CMake does not care. */
  readonly name: string
  readonly args: readonly CMakeArgument[]
  readonly start: number
  readonly end: number
}

const COMMAND = /([A-Za-z_][A-Za-z0-9_]*)[ \t\r\n]*\(/y
const BRACKET = /\[(=*)\[([\s\S]*?)\]\1\]/y
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"?/y
const UNQUOTED = /(?:[^\s()#"\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*")+/y

/** The commands of a CMake file, comments left out. Broken input gives what could be read; nothing throws. */
export function cmakeCommands(text: string): readonly CMakeCommand[] {
  const commands: CMakeCommand[] = []
  let at = 0
  while (at < text.length) {
    const letter = text[at]!
    if (letter === '#') {
      at = skipComment(text, at)
      continue
    }
    COMMAND.lastIndex = at
    const head = /[A-Za-z_]/.test(letter) ? COMMAND.exec(text) : null
    if (head === null) {
      at++
      continue
    }
    const { args, end } = readArguments(text, at + head[0].length)
    commands.push({ name: head[1]!.toLowerCase(), args, start: at, end })
    at = end
  }
  return commands
}

function skipComment(text: string, at: number): number {
  BRACKET.lastIndex = at + 1
  const bracket = BRACKET.exec(text)
  if (bracket !== null) return BRACKET.lastIndex
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function readArguments(text: string, from: number): { args: CMakeArgument[]; end: number } {
  const args: CMakeArgument[] = []
  let depth = 1
  let at = from
  while (at < text.length) {
    const letter = text[at]!
    if (letter === '#') {
      at = skipComment(text, at)
    } else if (letter === '(' || letter === ')') {
      depth += letter === '(' ? 1 : -1
      at++
      if (depth === 0) return { args, end: at }
      args.push({ text: letter, quoted: false, start: at - 1, end: at })
    } else if (/\s/.test(letter)) {
      at++
    } else {
      const arg = readArgument(text, at)
      args.push(arg)
      at = arg.end
    }
  }
  return { args, end: at }
}

function readArgument(text: string, at: number): CMakeArgument {
  if (text[at] === '"') {
    QUOTED.lastIndex = at
    const inner = QUOTED.exec(text)?.[1] ?? ''
    return { text: inner, quoted: true, start: at, end: QUOTED.lastIndex }
  }
  BRACKET.lastIndex = at
  const bracket = text[at] === '[' ? BRACKET.exec(text) : null
  if (bracket !== null)
    return { text: bracket[2]!, quoted: true, start: at, end: BRACKET.lastIndex }
  UNQUOTED.lastIndex = at
  const word = UNQUOTED.exec(text)?.[0] ?? text[at]!
  return { text: word, quoted: false, start: at, end: at + word.length }
}

/** A block with its commands: an `if` chain gives one block for each branch. */
export interface CMakeBlock {
  readonly kind: 'if' | 'elseif' | 'else' | 'function' | 'macro' | 'loop'
  readonly head: CMakeCommand
  readonly body: readonly CMakeNode[]
  /** After the block's last command. */
  readonly end: number
}

export type CMakeNode = CMakeCommand | CMakeBlock

/** Whether a node is a block with commands inside. */
export function isBlock(node: CMakeNode): node is CMakeBlock {
  return 'body' in node
}

const OPENERS: Readonly<Record<string, CMakeBlock['kind']>> = {
  if: 'if',
  function: 'function',
  macro: 'macro',
  foreach: 'loop',
  while: 'loop',
  block: 'loop',
}

/** Blocks nested deeper than this are read flat: no person writes them. */
const DEEPEST = 200

/** The commands as a tree of blocks; unbalanced ends are passed over. */
export function cmakeTree(commands: readonly CMakeCommand[]): readonly CMakeNode[] {
  let at = 0
  let depth = 0
  function nodes(inside: boolean): { body: CMakeNode[]; stop: CMakeCommand | undefined } {
    const body: CMakeNode[] = []
    while (at < commands.length) {
      const command = commands[at++]!
      const opens = OPENERS[command.name]
      if (opens !== undefined && depth < DEEPEST) {
        body.push(...block(command, opens))
      } else if (
        /^(?:end(?:if|function|macro|foreach|while|block)|else|elseif)$/.test(command.name)
      ) {
        if (inside) return { body, stop: command }
      } else {
        body.push(command)
      }
    }
    return { body, stop: undefined }
  }
  function block(opener: CMakeCommand, opens: CMakeBlock['kind']): CMakeBlock[] {
    const blocks: CMakeBlock[] = []
    let head = opener
    let kind = opens
    depth++
    for (;;) {
      const { body, stop } = nodes(true)
      blocks.push({ kind, head, body, end: stop?.end ?? commands.at(-1)!.end })
      if (stop === undefined || (stop.name !== 'else' && stop.name !== 'elseif')) {
        depth--
        return blocks
      }
      kind = stop.name
      head = stop
    }
  }
  return nodes(false).body
}

/** All commands below the nodes, heads of blocks included. */
export function* flatten(nodes: readonly CMakeNode[]): Generator<CMakeCommand> {
  for (const node of nodes) {
    if (!isBlock(node)) {
      yield node
      continue
    }
    yield node.head
    yield* flatten(node.body)
  }
}
