import {
  flatten,
  isBlock,
  type CMakeBlock,
  type CMakeCommand,
  type CMakeNode,
} from './cmake-commands.ts'
import { saysOld } from './finding.ts'

const LEVELS =
  /^(?:FATAL_ERROR|SEND_ERROR|WARNING|AUTHOR_WARNING|DEPRECATION|NOTICE|STATUS|VERBOSE|DEBUG|TRACE)$/

/** A function or macro of the upstream that serves an old option which its caller names. */
export interface ShimHelper {
  readonly name: string
  /** Positions of the arguments. */
  readonly old: number
  readonly new: number | undefined
  readonly level: number | string | undefined
  /** Whether the new variable is set where the caller sees it. */
  readonly reaches: boolean
}

/** The helpers that a file defines, such as `llama_option_depr(LEVEL OLD NEW)`. */
export function cmakeShimHelpers(nodes: readonly CMakeNode[]): readonly ShimHelper[] {
  return nodes.flatMap((node) => {
    if (!isBlock(node)) return []
    if (node.kind !== 'function' && node.kind !== 'macro') return cmakeShimHelpers(node.body)
    return helperOf(node) ?? []
  })
}

function helperOf(block: CMakeBlock): ShimHelper | undefined {
  const [name, ...params] = block.head.args.map(({ text }) => text)
  if (name === undefined || params.length === 0) return undefined
  const commands = [...flatten(block.body)]
  const positions = positionsOf(params, commands)
  const indexOf = (text: string): number | undefined =>
    positions.get(/^\$\{(\w+)\}$/.exec(text)?.[1] ?? '')
  const messages = commands.filter((command) => command.name === 'message')
  if (!messages.some((message) => saysOld(textOf(message)))) return undefined
  const heads = commands.filter((command) => command.name === 'if' || command.name === 'elseif')
  const old = heads
    .flatMap((head) => head.args.map(({ text }) => indexOf(text)))
    .find((index) => index !== undefined)
  if (old === undefined) return undefined
  const targets = commands.filter((command) => {
    const index = command.name === 'set' ? indexOf(command.args[0]?.text ?? '') : undefined
    return index !== undefined && index !== old
  })
  const told = messages
    .flatMap(({ args }) => [
      ...args
        .slice(1)
        .map(({ text }) => text)
        .join(' ')
        .matchAll(/\$\{\w+\}/g),
    ])
    .map((hit) => indexOf(hit[0]))
    .find((index) => index !== undefined && index !== old)
  const level = messages
    .map(({ args }) => args[0]?.text ?? '')
    .find((text) => indexOf(text) !== undefined || LEVELS.test(text))
  return {
    name: name.toLowerCase(),
    old,
    new: targets[0] === undefined ? told : indexOf(targets[0].args[0]!.text),
    level: level === undefined ? undefined : (indexOf(level) ?? level),
    reaches: targets.length > 0 && (block.kind === 'macro' || targets.some(leavesScope)),
  }
}

/** Which argument each variable of a helper holds: parameters, `ARGV2`, and local names for them. */
function positionsOf(
  params: readonly string[],
  commands: readonly CMakeCommand[],
): ReadonlyMap<string, number> {
  const positions = new Map(params.map((param, index) => [param, index]))
  for (let index = 0; index < 16; index++) positions.set(`ARGV${index}`, index)
  positions.set('ARGN', params.length)
  for (const { name, args } of commands) {
    const [first, second, third, fourth] = args.map(({ text }) => text)
    if (name === 'set' && first !== undefined) {
      const from = positions.get(/^\$\{(\w+)\}$/.exec(second ?? '')?.[1] ?? '')
      if (from !== undefined && /^\w+$/.test(first)) positions.set(first, from)
    }
    const isGet = name === 'list' && first === 'GET' && /^\d+$/.test(third ?? '')
    if (isGet && fourth !== undefined && (second === 'ARGN' || second === 'ARGV'))
      positions.set(fourth, Number(third) + (second === 'ARGN' ? params.length : 0))
  }
  return positions
}

/** Whether a `set` reaches beyond the function or macro that it stands in. */
export function leavesScope({ args }: CMakeCommand): boolean {
  return args.some(({ text, quoted }) => !quoted && (text === 'PARENT_SCOPE' || text === 'CACHE'))
}

/** A command's arguments as one text, with a blank between them. */
export function textOf({ args }: CMakeCommand): string {
  return args.map(({ text }) => text).join(' ')
}
