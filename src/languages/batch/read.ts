import { isBefore, isBehind } from '../../core/near.ts'
import { readVariable } from '../kit/command-line/variable-words.ts'
import { readArguments } from '../kit/command-line/read.ts'
import { printedArguments } from '../kit/command-line/printed.ts'
import { batchCommands, wordsOf, type BatchCommand } from './commands.ts'
import { environmentRead, environmentSetting } from '../kit/environment-variable.ts'
import { matchesWithin } from '../../core/matches.ts'
import type { Reading } from '../language.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'
import { COMMAND_END, wholeLine } from '../kit/whole-line.ts'
import { valueIn } from '../kit/literal-value.ts'
import { growLists, type BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { mention, namesOf, servedWith, withBeside } from '../kit/mention.ts'
import { CONTRACT } from '../kit/shell/reads.ts'
import type { Use } from '../../core/use.ts'
import { embedUses } from '../kit/view.ts'
import { lastBegunAt } from '../../core/spans.ts'

/** Reads a script of cmd.exe: `set`, `%X%`, `!X!`, `if defined X`, and the arguments of commands. */
export function readBatch(text: string, reading: Reading): readonly Use[] {
  const commands = batchCommands(text)
  const facts = factsOf(text, commands, reading)
  const within = matchesWithin(reading.find(text))
  const holding = commands.filter(({ start, end }) => within(start, end).length > 0)
  const uses = lastOfEachPlace(
    holding.flatMap((command) => readCommand(text, command, reading, facts)),
  )
  return growLists(text, uses, {
    takings: () => takingsOf(commands),
    branches: () => branchesOf(commands),
  })
}

/** `set X=…`, which keeps what X held where it names it. */
function takingsOf(commands: readonly BatchCommand[]): readonly Taking[] {
  return commands.flatMap(({ assignment, start, end }): Taking[] => {
    if (assignment === undefined) return []
    const { name: variable, value } = assignment
    const words = { start: value.source(0), end: value.source(value.text.length) }
    const adds = isNamed(value.text, variable)
    return [{ variable, statement: { start, end }, words, extends: adds }]
  })
}

/** The conditions and parentheses around a command. */
function branchesOf(commands: readonly BatchCommand[]): BranchesAt {
  return (offset) => [...(commands[lastBegunAt(commands, offset)]?.branches ?? []), -1]
}

function readCommand(
  text: string,
  command: BatchCommand,
  reading: Reading,
  facts: Facts,
): readonly Use[] {
  const said = mentions(text, command, reading)
  if (command.kind === 'comment') return said
  return [
    ...said,
    ...readWords(text, command, reading, facts),
    ...readReferences(text, command, reading, facts),
  ]
}

function readWords(
  text: string,
  command: BatchCommand,
  reading: Reading,
  facts: Facts,
): readonly Use[] {
  if (command.kind === 'set') return readSet(text, command, reading, facts)
  if (command.kind === 'run') return readArguments(text, wordsOf(text, command), reading)
  return command.kind === 'print' && command.redirected
    ? printedArguments(wordsOf(text, command).slice(1), reading)
    : []
}

interface Facts {
  /** Where the script first sets a wanted variable for certain. */
  readonly set: ReadonlyMap<string, number>
  readonly assigned: ReadonlySet<string>
  readonly read: ReadonlySet<string>
}

function factsOf(text: string, commands: readonly BatchCommand[], reading: Reading): Facts {
  const set = new Map<string, number>()
  const assigned = new Set<string>()
  for (const { assignment, end, always } of commands) {
    if (assignment === undefined || !reading.has(assignment.name)) continue
    assigned.add(assignment.name)
    if (always && !set.has(assignment.name)) set.set(assignment.name, end)
  }
  const read = new Set<string>()
  for (const { name, start, end } of reading.find(text))
    if (isBefore(text, start, /[%!]/) && isBehind(text, end, /[%!:]/)) read.add(name)
    else if (isBefore(text, start, /\bdefined\s+/i)) read.add(name)
  return { set, assigned, read }
}

function mentions(text: string, command: BatchCommand, reading: Reading): readonly Use[] {
  const found = reading.find(text, command.start, command.end)
  const all = namesOf(found)
  const quiet = command.kind === 'comment' || command.kind === 'print' || command.kind === 'for'
  return found.flatMap((match): Use[] => {
    if (match.glued && command.kind !== 'comment') return []
    const region =
      command.kind === 'comment' ? 'comment' : command.kind === 'print' ? 'string' : 'code'
    return [withBeside(mention(match, region), quiet ? all : [])]
  })
}

function readSet(
  text: string,
  command: BatchCommand,
  reading: Reading,
  { read, assigned }: Facts,
): readonly Use[] {
  const { assignment } = command
  if (assignment === undefined) return []
  const { name, start, value } = assignment
  const inner = embedUses(readVariable(value.text, reading, name), value)
  if (!reading.has(name)) return inner
  const use: Use = {
    ...environmentSetting(name, start),
    handOn: (wanted) =>
      widen(text, { name, start, end: start + name.length }, command.statement, [wanted]),
  }
  // Its readers in this file would not follow a change of value.
  if (read.has(name)) return [{ ...use, served: servedWith(name, [...assigned]) }, ...inner]
  const line = command.always ? wholeLine(text, command.start, command.end, COMMAND_END) : undefined
  const member = line && { member: { list: `set@${command.run}`, removal: line } }
  return [{ ...use, ...valueIn(value), ...member }, ...inner]
}

/** `%X%`, `!X!` and `if defined X`. */
function readReferences(
  text: string,
  command: BatchCommand,
  reading: Reading,
  { set }: Facts,
): readonly Use[] {
  const { start: from, end: to, statement, statementEnd } = command
  const near = reading.find(text, from, command.kind === 'if' ? statementEnd : to)
  const all = namesOf(near)
  return reading.find(text, from, to).flatMap((match): Use[] => {
    const { name, start, end } = match
    const expanded = isBefore(text, start, /[%!]/) && isBehind(text, end, /[%!:]/)
    const tested = isBefore(text, start, /\bdefined\s+/i)
    if (!expanded && !tested) return []
    const local = (set.get(name) ?? Infinity) <= start
    const shared = { ...environmentRead(match), served: servedWith(name, all) }
    if (local) return [{ ...shared, local }]
    return [
      {
        ...shared,
        contract: CONTRACT,
        widen: (fresh) => widen(text, { name, start, end }, statement, fresh),
      },
    ]
  })
}

/** There is no "or" in batch: the new variable takes the old one's value before the statement that reads it. */
function widen(
  text: string,
  { name, start, end }: { name: string; start: number; end: number },
  statement: number,
  fresh: readonly string[],
) {
  const [target] = fresh
  if (target === undefined || fresh.length > 1) return undefined
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n'
  const indent = /^[ \t]*/.exec(text.slice(statement))![0]
  const line = `${indent}if not defined ${target} set "${target}=%${name}%"${newline}`
  return [
    { start: statement, end: statement, text: line },
    { start, end, text: target },
  ]
}
