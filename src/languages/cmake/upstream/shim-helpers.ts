import { fitsWhole } from '../../../core/near.ts'
import { saysOld } from '../../kit/deprecation-words.ts'
import type { ShimHelper } from '../../upstream-door.ts'
import { cmakeFile, hasKeyword, isDefinition, openedAt, textOf, variableIn } from './commands.ts'
import type { Command } from '../lex.ts'

const LEVELS =
  /FATAL_ERROR|SEND_ERROR|WARNING|AUTHOR_WARNING|DEPRECATION|NOTICE|STATUS|VERBOSE|DEBUG|TRACE/

/** The helpers that a file defines, such as `llama_option_depr(LEVEL OLD NEW)`. */
export function cmakeShimHelpers(text: string): readonly ShimHelper[] {
  const mayDefine =
    /^[ \t]*(?:function|macro)\s*\(/im.test(text) &&
    /deprecat|renamed|removed|no longer|instead|obsolete/i.test(text)
  if (!mayDefine) return []
  const file = cmakeFile(text)
  return file.commands.flatMap((head, index) => {
    const body = isDefinition(head) ? openedAt(file, index)?.body : undefined
    return body === undefined ? [] : (helperOf(head, body) ?? [])
  })
}

function helperOf(head: Command, body: readonly Command[]): ShimHelper | undefined {
  const [name, ...params] = head.args.map(({ text }) => text)
  if (name === undefined || params.length === 0) return undefined
  const positions = positionsOf(params, body)
  const indexOf = (text: string | undefined): number | undefined =>
    positions.get(variableIn(text) ?? '')
  const messages = body.filter((command) => command.name === 'message')
  if (!messages.some(({ args }) => saysOld(textOf(args)))) return undefined
  const old = body
    .filter((command) => command.name === 'if' || command.name === 'elseif')
    .flatMap(({ args }) => args.map(({ text }) => indexOf(text)))
    .find((index) => index !== undefined)
  if (old === undefined) return undefined
  const isOther = (index: number | undefined): boolean => index !== undefined && index !== old
  const targets = body.filter(
    (command) => command.name === 'set' && isOther(indexOf(command.args[0]?.text)),
  )
  const told = messages
    .flatMap(({ args }) => [...textOf(args.slice(1)).matchAll(/\$\{\w+\}/g)])
    .map((hit) => indexOf(hit[0]))
    .find(isOther)
  const level = messages
    .map(({ args }) => args[0]?.text ?? '')
    .find((text) => indexOf(text) !== undefined || fitsWhole(text, LEVELS))
  return {
    name: name.toLowerCase(),
    old,
    new: targets[0] === undefined ? told : indexOf(targets[0].args[0]!.text),
    level: level === undefined ? undefined : (indexOf(level) ?? level),
    reaches: targets.length > 0 && (head.name === 'macro' || targets.some(leavesScope)),
  }
}

/** Which argument each variable of a helper holds: parameters, `ARGV2`, and local names for them. */
function positionsOf(
  params: readonly string[],
  body: readonly Command[],
): ReadonlyMap<string, number> {
  const positions = new Map(params.map((param, index) => [param, index]))
  for (let index = 0; index < 16; index++) positions.set(`ARGV${index}`, index)
  positions.set('ARGN', params.length)
  for (const { name, args } of body) {
    const [first, second, third, fourth] = args.map(({ text }) => text)
    if (name === 'set' && first !== undefined) {
      const from = positions.get(variableIn(second) ?? '')
      if (from !== undefined && fitsWhole(first, /\w+/)) positions.set(first, from)
    }
    const isGet = name === 'list' && first === 'GET' && fitsWhole(third ?? '', /\d+/)
    if (isGet && fourth !== undefined && (second === 'ARGN' || second === 'ARGV'))
      positions.set(fourth, Number(third) + (second === 'ARGN' ? params.length : 0))
  }
  return positions
}

/** Whether a `set` reaches beyond the function or macro that it stands in. */
export function leavesScope(command: Command): boolean {
  return hasKeyword(command, 'PARENT_SCOPE', 'CACHE')
}
