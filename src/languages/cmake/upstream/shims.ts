import { append } from '../../../core/append.ts'
import { fitsWhole } from '../../../core/near.ts'
import { namesToUse, saysOld } from '../../kit/deprecation-words.ts'
import type { Shim, ShimHelper, ShimHelpers } from '../../upstream-door.ts'
import type { Block } from '../blocks.ts'
import {
  askedBy,
  hasKeyword,
  isDefinition,
  openedAt,
  textOf,
  variableIn,
  type CMakeFile,
  type Opened,
  type Asked,
} from './commands.ts'
import type { Command } from '../lex.ts'
import { leavesScope } from './shim-helpers.ts'

/** What a block may do besides and still be nothing but a shim. */
const HARMLESS = /message|set|unset|return|mark_as_advanced|if|elseif|else|endif/

/** What stops the configure step. */
const FATAL = /FATAL_ERROR|SEND_ERROR/

/** The shims of a file: calls of the helpers, and blocks that do nothing but serve an old name. */
export function cmakeShims(file: CMakeFile, helpers: ShimHelpers): readonly Shim[] {
  const shims: Shim[] = []
  const declared = new Set<string>()
  const variables = new Map<Block | undefined, ReadonlySet<string>>()
  for (let index = 0; index < file.commands.length; index++) {
    const command = file.commands[index]!
    const opened = openedAt(file, index)
    if (opened === undefined) {
      if (command.name === 'option' || isCacheEntry(command))
        declared.add(command.args[0]?.text ?? '')
      append(shims, shimsOfCommand(command, helpers))
    } else if (isDefinition(command)) {
      variables.set(opened.block, variablesOf(command, opened.body))
    } else if (command.name === 'if' || command.name === 'elseif') {
      const definition = definitionAround(opened.block)
      const shim = shimOfBlock(command, opened, definition?.head.name === 'function', declared)
      // What a helper does to its parameters is said of the names that its callers give.
      if (shim === undefined || variables.get(definition)?.has(shim.old) === true) continue
      shims.push(shim)
      index += opened.body.length
    }
  }
  return shims
}

/** The function or macro that a block stands in. */
function definitionAround({ parent }: Block): Block | undefined {
  let at = parent
  while (at !== null && !isDefinition(at.head)) at = at.parent
  return at ?? undefined
}

/** The parameters and variables of a function or macro. */
function variablesOf(head: Command, body: readonly Command[]): ReadonlySet<string> {
  const set = body.filter(({ name }) => name === 'set').map(({ args }) => args[0]?.text ?? '')
  return new Set([...head.args.slice(1).map(({ text }) => text), ...set])
}

function shimsOfCommand(command: Command, helpers: ShimHelpers): readonly Shim[] {
  const helper = helpers.get(command.name)
  if (helper !== undefined) return shimsOfCall(command, helper)
  if (fitsWhole(command.name, /add_(?:executable|library)/)) return stubTarget(command)
  const [target, ...rest] = command.args
  if (target === undefined || !fitsWhole(target.text, /\w+/)) return []
  const isDeclaration = command.name.endsWith('option') || isCacheEntry(command)
  if (!isDeclaration && command.name !== 'set') return []
  // `option(NEW "text" ${OLD})` and `set(NEW ${OLD})`: the old value is the new one's.
  const values = isDeclaration ? rest.filter(({ kind }) => kind === 'unquoted') : rest.slice(0, 1)
  return values.flatMap(({ text }): readonly Shim[] => {
    const old = variableIn(text)
    if (old === undefined || old === target.text) return []
    const { start, end } = command
    const copy = { copies: !isDeclaration, polarity: 'same', start, end } as const
    const news = [target.text]
    return [{ old, news, namespace: 'cmake', effect: 'forwards', sure: false, ...copy }]
  })
}

/** A call of a helper that serves an old name. */
function shimsOfCall({ args, start, end }: Command, helper: ShimHelper): readonly Shim[] {
  const argument = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : args[index]?.text
  const old = argument(helper.old)
  if (old === undefined || !fitsWhole(old, /\w+/)) return []
  const target = argument(helper.new)
  const level = typeof helper.level === 'number' ? argument(helper.level) : helper.level
  const forwards = helper.reaches ? 'forwards' : 'dead'
  const effect = fitsWhole(level ?? '', FATAL)
    ? 'rejects'
    : target === undefined
      ? 'warns'
      : forwards
  const news = target ? [target] : []
  return [{ old, news, namespace: 'cmake', effect, sure: true, polarity: 'same', start, end }]
}

/** `add_executable(old deprecation-warning.cpp)`: a program that only says that it is gone. */
function stubTarget({ args, start, end }: Command): readonly Shim[] {
  const [target, ...sources] = args
  if (target === undefined || !sources.some(({ text }) => /deprecat/i.test(text))) return []
  const old = target.text
  return [{ old, news: [], namespace: 'target', effect: 'warns', sure: true, start, end }]
}

function shimOfBlock(
  { start, args: condition }: Command,
  { body, end }: Opened,
  inFunction: boolean,
  declared: ReadonlySet<string>,
): Shim | undefined {
  const asked = askedBy(condition)
  if (asked.length === 0 || body.length === 0) return undefined
  const messages = body.filter(isMessage)
  const said = messages.map(({ args }) => textOf(args)).filter(saysOld)
  const text = said.join('\n')
  const levels = messages.map(({ args }) => args[0]?.text ?? '')
  const rejects = text !== '' && levels.some((level) => fitsWhole(level, FATAL))
  if (!rejects && body.some((one) => !fitsWhole(one.name, HARMLESS) && !isMessage(one)))
    return undefined
  const sets = body.filter(({ name }) => name === 'set').map(assignmentOf)
  const set = sets.map(({ name }) => name)
  const olds = asked.filter(
    ({ name, negated }) => !set.includes(name) && (!negated || asked.length === 1),
  )
  const old = olds.find(({ name }) => new RegExp(`\\b${name}\\b`).test(text)) ?? olds[0]
  if (old === undefined) return undefined
  const news = set.filter((name) => fitsWhole(name, /\w+/))
  if (text === '' && news.length === 0) return undefined
  const told = namesToUse(text, old.name)
  const hindered = asked.some(
    ({ name, negated, definedness }) =>
      negated && definedness && declared.has(name) && news.includes(name),
  )
  const seen = !inFunction || sets.some(({ leaves }) => leaves)
  const forwards = seen && !hindered ? 'forwards' : 'dead'
  // A variable between the two names is neither: upstream's words tell which one is the new name.
  const isBetween = told.length > 0 && !told.some((name) => news.includes(name))
  return {
    old: old.name,
    news: news.length > 0 && !isBetween ? news : told,
    namespace: 'cmake',
    effect: rejects ? 'rejects' : news.length > 0 ? forwards : 'warns',
    sure: text !== '' && (text.includes(old.name) || told.length > 0 || news.length > 0),
    ...polarityOf(old, sets[0]?.value ?? ''),
    ...(news.length > 1 && {
      values: Object.fromEntries(sets.map(({ name, value }) => [name, value])),
    }),
    start,
    end,
  }
}

/** `message`, or a project's own command for it: what it is given speaks of something old. */
function isMessage(command: Command): boolean {
  return (
    command.name === 'message' ||
    (!fitsWhole(command.name, HARMLESS) &&
      command.args.some(({ kind, text }) => kind === 'quoted' && saysOld(text)))
  )
}

function assignmentOf(command: Command): { name: string; value: string; leaves: boolean } {
  const [name, value] = command.args
  return { name: name?.text ?? '', value: value?.text ?? '', leaves: leavesScope(command) }
}

function polarityOf(old: Pick<Asked, 'name' | 'negated'>, value: string): Pick<Shim, 'polarity'> {
  if (value === `\${${old.name}}`) return { polarity: 'same' }
  const isOn = fitsWhole(value, /ON|TRUE|1|YES/i)
  if (!isOn && !fitsWhole(value, /OFF|FALSE|0|NO/i)) return {}
  return { polarity: isOn === !old.negated ? 'same' : 'inverted' }
}

function isCacheEntry(command: Command): boolean {
  return command.name === 'set' && hasKeyword(command, 'CACHE')
}
