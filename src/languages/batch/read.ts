import { isBefore, isBehind } from '../../core/near.ts'
import { readVariable, printedArguments } from '../kit/command-line/variable-words.ts'
import { readArguments } from '../kit/command-line/read.ts'
import { batchCommands, wordsOf, type BatchCommand } from './commands.ts'
import { environmentRead, environmentSetting } from '../kit/environment-variable.ts'
import { matchesWithin } from '../../core/matches.ts'
import type { Reading } from '../language.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'
import { COMMAND_END, wholeLine } from '../kit/removal.ts'
import { valueIn } from '../kit/literal-value.ts'
import { growLists, type BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { makeMention, namesOf, servedWith, withBeside } from '../kit/mention.ts'
import { CONTRACT } from '../kit/shell/reads.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses } from '../kit/view.ts'
import { lastBegunAt } from '../../core/spans.ts'

/** A script, with what it does with the wanted variables. */
interface Script {
  readonly text: string
  readonly reading: Reading
  /** Where the script first sets one for certain, of all that it sets; Infinity where none is certain. */
  readonly set: ReadonlyMap<string, number>
  readonly read: ReadonlySet<string>
}

/** Reads a script of cmd.exe: `set`, `%X%`, `!X!`, `if defined X`, and the arguments of commands. */
export function readBatch(text: string, reading: Reading): readonly Use[] {
  const commands = batchCommands(text)
  const script = scriptOf(text, commands, reading)
  const within = matchesWithin(reading.find(text))
  const holding = commands.filter(({ start, end }) => within(start, end).length > 0)
  const uses = lastOfEachPlace(holding.flatMap((command) => readCommand(script, command)))
  return growLists(text, uses, {
    takings: () => takingsOf(commands),
    branches: () => branchesOf(commands),
  })
}

function scriptOf(text: string, commands: readonly BatchCommand[], reading: Reading): Script {
  const set = new Map<string, number>()
  for (const { assignment, end, always } of commands) {
    if (assignment === undefined || !reading.has(assignment.name)) continue
    const known = set.get(assignment.name) ?? Infinity
    set.set(assignment.name, always ? Math.min(known, end) : known)
  }
  const read = reading.find(text).filter((match) => isRead(text, match))
  return { text, reading, set, read: new Set(namesOf(read)) }
}

/** Whether a name stands in `%X%`, `!X!` or `if defined X`. */
function isRead(text: string, { start, end }: Span): boolean {
  const isExpanded = isBefore(text, start, /[%!]/) && isBehind(text, end, /[%!:]/)
  return isExpanded || isBefore(text, start, /\bdefined\s+/i)
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

function readCommand(script: Script, command: BatchCommand): readonly Use[] {
  const said = mentions(script, command)
  if (command.kind === 'comment') return said
  return [...said, ...readWords(script, command), ...readReferences(script, command)]
}

function readWords(script: Script, command: BatchCommand): readonly Use[] {
  const { text, reading } = script
  if (command.kind === 'set') return readSet(script, command)
  if (command.kind === 'run') return readArguments(text, wordsOf(text, command), reading)
  return command.kind === 'print' && command.redirected
    ? printedArguments(wordsOf(text, command).slice(1), reading)
    : []
}

function mentions({ reading, text }: Script, { kind, start, end }: BatchCommand): readonly Use[] {
  const found = reading.find(text, start, end)
  const all = namesOf(found)
  const quiet = kind === 'comment' || kind === 'print' || kind === 'for'
  const region = kind === 'comment' ? 'comment' : kind === 'print' ? 'string' : 'code'
  return found
    .filter(({ glued }) => !glued || kind === 'comment')
    .map((match) => withBeside(makeMention(match, region), quiet ? all : []))
}

function readSet({ text, reading, read, set }: Script, command: BatchCommand): readonly Use[] {
  const { assignment } = command
  if (assignment === undefined) return []
  const { name, start, value, isReckoned } = assignment
  const inner = embedUses(readVariable(value.text, reading, name), value)
  if (!reading.has(name)) return inner
  const place = environmentSetting(name, start)
  const use: Use = {
    ...place,
    handOn: (wanted) => widen(text, place, command.statement, [wanted]),
  }
  // Its readers in this file would not follow a change of value.
  if (read.has(name)) return [{ ...use, served: servedWith(name, [...set.keys()]) }, ...inner]
  const line = command.always ? wholeLine(text, command.start, command.end, COMMAND_END) : undefined
  const member = line && { member: { list: `set@${command.run}`, removal: line } }
  return [{ ...use, ...valueIn(value, isReckoned), ...member }, ...inner]
}

function readReferences({ text, reading, set }: Script, command: BatchCommand): readonly Use[] {
  const { start: from, end: to, statement, statementEnd } = command
  const all = namesOf(reading.find(text, from, command.kind === 'if' ? statementEnd : to))
  const found = reading.find(text, from, to).filter((match) => isRead(text, match))
  return found.map((match): Use => {
    const { name, start } = match
    const shared = { ...environmentRead(match), served: servedWith(name, all) }
    if ((set.get(name) ?? Infinity) <= start) return { ...shared, local: true }
    const either: Use['widen'] = (fresh) => widen(text, match, statement, fresh)
    return { ...shared, contract: CONTRACT, widen: either }
  })
}

/** There is no "or" in batch: the new variable takes the old one's value before the statement that reads it. */
function widen(
  text: string,
  { name, start, end }: Span & { readonly name: string },
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
