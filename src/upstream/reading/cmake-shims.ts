import {
  flatten,
  isBlock,
  type CMakeBlock,
  type CMakeCommand,
  type CMakeNode,
} from './cmake-commands.ts'
import { askedBy } from './cmake-condition.ts'
import { leavesScope, textOf, type ShimHelper } from './cmake-shim-functions.ts'
import { namesToUse, saysOld, type Shim } from './finding.ts'

/** What a block may do besides and still be nothing but a shim. */
const HARMLESS = new Set([
  'message',
  'set',
  'unset',
  'return',
  'mark_as_advanced',
  'if',
  'elseif',
  'else',
])

/** The shims of a file: calls of the helpers, and blocks that do nothing but serve an old name. */
export function cmakeShims(
  nodes: readonly CMakeNode[],
  helpers: ReadonlyMap<string, ShimHelper>,
): readonly Shim[] {
  const shims: Shim[] = []
  const declared = new Set<string>()
  function visit(node: CMakeNode, inFunction: boolean, params: ReadonlySet<string>): void {
    if (!isBlock(node)) {
      if (node.name === 'option' || isCacheEntry(node)) declared.add(node.args[0]?.text ?? '')
      shims.push(...shimsOfCommand(node, helpers))
      return
    }
    const isBranch = node.kind === 'if' || node.kind === 'elseif'
    const found = isBranch ? shimsOfBlock(node, inFunction, declared) : []
    // What a helper does to its parameters is said of the names that its callers give.
    const own = found.filter(({ old }) => !params.has(old))
    shims.push(...own)
    if (own.length > 0) return
    const isDefinition = node.kind === 'function' || node.kind === 'macro'
    const within = node.kind === 'function' || (inFunction && node.kind !== 'macro')
    const inner = isDefinition ? ownNames(node) : params
    for (const child of node.body) visit(child, within, inner)
  }
  for (const node of nodes) visit(node, false, new Set())
  return shims
}

/** The parameters and variables of a function or macro. */
function ownNames({ head, body }: CMakeBlock): ReadonlySet<string> {
  const set = [...flatten(body)].filter(({ name }) => name === 'set')
  return new Set([
    ...head.args.slice(1).map(({ text }) => text),
    ...set.map(({ args }) => args[0]?.text ?? ''),
  ])
}

function shimsOfCommand(
  command: CMakeCommand,
  helpers: ReadonlyMap<string, ShimHelper>,
): readonly Shim[] {
  const helper = helpers.get(command.name)
  const argument = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : command.args[index]?.text
  const base = { namespace: 'cmake', start: command.start, end: command.end } as const
  if (helper !== undefined) {
    const old = argument(helper.old)
    if (old === undefined || !/^\w+$/.test(old)) return []
    const target = argument(helper.new)
    const level = typeof helper.level === 'number' ? argument(helper.level) : helper.level
    const fatal = level === 'FATAL_ERROR' || level === 'SEND_ERROR'
    const forwards = helper.reaches ? 'forwards' : 'dead'
    const effect = fatal ? 'rejects' : target === undefined ? 'warns' : forwards
    return [{ ...base, old, news: target ? [target] : [], effect, sure: true, polarity: 'same' }]
  }
  if (/^add_(?:executable|library)$/.test(command.name)) return stubTarget(command)
  const [target, ...rest] = command.args
  if (target === undefined || !/^\w+$/.test(target.text)) return []
  const isDeclaration = command.name.endsWith('option') || isCacheEntry(command)
  if (!isDeclaration && command.name !== 'set') return []
  // `option(NEW "text" ${OLD})` and `set(NEW ${OLD})`: the old value is the new one's.
  const values = isDeclaration ? rest.filter(({ quoted }) => !quoted) : rest.slice(0, 1)
  return values.flatMap(({ text }) => {
    const old = /^\$\{(\w+)\}$/.exec(text)?.[1]
    if (old === undefined || old === target.text) return []
    return [
      {
        ...base,
        old,
        news: [target.text],
        effect: 'forwards',
        sure: false,
        copies: !isDeclaration,
        polarity: 'same',
      },
    ]
  })
}

/** `add_executable(old deprecation-warning.cpp)`: a program that only says that it is gone. */
function stubTarget({ args, start, end }: CMakeCommand): readonly Shim[] {
  const [target, ...sources] = args
  if (target === undefined || !sources.some(({ text }) => /deprecat/i.test(text))) return []
  return [
    { old: target.text, news: [], namespace: 'target', effect: 'warns', sure: true, start, end },
  ]
}

function shimsOfBlock(
  block: CMakeBlock,
  inFunction: boolean,
  declared: ReadonlySet<string>,
): readonly Shim[] {
  const asked = askedBy(block.head.args)
  const commands = [...flatten(block.body)]
  if (asked.length === 0 || commands.length === 0) return []
  const messages = commands.filter(({ name }) => name === 'message').map(textOf)
  const text = messages.filter(saysOld).join('\n')
  const fatal = commands.some(
    ({ name, args }) =>
      name === 'message' && /^(?:FATAL_ERROR|SEND_ERROR)$/.test(args[0]?.text ?? ''),
  )
  if (!(fatal && text !== '') && commands.some(({ name }) => !HARMLESS.has(name))) return []
  const sets = commands.filter(({ name }) => name === 'set')
  const olds = asked.filter(
    ({ name, negated }) =>
      !sets.some(({ args }) => args[0]?.text === name) && (!negated || asked.length === 1),
  )
  const old = olds.find(({ name }) => new RegExp(`\\b${name}\\b`).test(text)) ?? olds[0]
  if (old === undefined) return []
  const set = sets.map(({ args }) => args[0]?.text ?? '').filter((name) => /^\w+$/.test(name))
  const told = namesToUse(text, old.name)
  const news = set.length > 0 ? set : told
  if (text === '' && set.length === 0) return []
  const hindered = asked.some(
    ({ name, negated, definedness }) =>
      negated && definedness && declared.has(name) && set.includes(name),
  )
  const seen = !inFunction || sets.some(leavesScope)
  const forwards = seen && !hindered ? 'forwards' : 'dead'
  return [
    {
      old: old.name,
      news,
      namespace: 'cmake',
      effect: fatal && text !== '' ? 'rejects' : set.length > 0 ? forwards : 'warns',
      sure: text !== '' && (text.includes(old.name) || told.length > 0 || set.length > 0),
      ...polarityOf(old, sets),
      ...(set.length > 1 && { values: valuesOf(sets) }),
      start: block.head.start,
      end: block.end,
    },
  ]
}

function polarityOf(
  old: { readonly name: string; readonly negated: boolean },
  sets: readonly CMakeCommand[],
): { polarity?: 'same' | 'inverted' } {
  const value = sets[0]?.args[1]?.text ?? ''
  if (value === `\${${old.name}}`) return { polarity: 'same' }
  const truth = /^(?:ON|TRUE|1|YES)$/i.test(value)
    ? true
    : /^(?:OFF|FALSE|0|NO)$/i.test(value)
      ? false
      : null
  if (truth === null) return {}
  return { polarity: truth === !old.negated ? 'same' : 'inverted' }
}

function valuesOf(sets: readonly CMakeCommand[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sets.map(({ args }) => [args[0]?.text ?? '', args[1]?.text ?? '']))
}

function isCacheEntry(command: CMakeCommand): boolean {
  return (
    command.name === 'set' && command.args.some(({ text, quoted }) => !quoted && text === 'CACHE')
  )
}
