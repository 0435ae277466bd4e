import { fitsWhole, isBefore } from '../../core/near.ts'
import {
  readVariable,
  readVariableWords,
  printedArguments,
} from '../kit/command-line/variable-words.ts'
import { readArguments } from '../kit/command-line/read.ts'
import { notesDeprecation, printsDeprecation } from '../kit/deprecation-words.ts'
import { environmentSetting } from '../kit/environment-variable.ts'
import { matchesWithin } from '../../core/matches.ts'
import type { Names } from '../../core/names.ts'
import type { Reading } from '../language.ts'
import { parseScript } from '../kit/script/language.ts'
import { withTables } from '../kit/tables/read.ts'
import { inOrder } from '../../core/uses-by-place.ts'
import { parsePowerShell, type PowerShell, type Statement } from './statements.ts'
import { readVariables } from './variables.ts'
import { growLists } from '../kit/growing-list.ts'
import { assignmentOf, handOnValue, type Assigned } from './assignment.ts'
import { branchesOf, takingsOf } from './takings.ts'
import { COMMAND_END, wholeLine } from '../kit/removal.ts'
import { valueIn, writeFor } from '../kit/literal-value.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import type { Use } from '../../core/use.ts'
import { embedUses } from '../kit/view.ts'
import type { Syntax } from '../kit/lexer.ts'

/** Strings and comments; a here-string is text up to its last line. */
export const SYNTAX: Syntax = {
  line: ['(?<![`\\w])#'],
  block: [{ open: '<#', close: '#>' }],
  strings: [
    { open: '@"', close: '\n"@', escape: 'none', multiline: true },
    { open: "@'", close: "\n'@", escape: 'none', multiline: true },
    { open: '"', close: '"', escape: 'none', multiline: true },
    { open: "'", close: "'", escape: 'none', multiline: true },
  ],
}

const PRINTS = /Write-(?:Host|Output|Warning|Error|Information|Verbose|Debug)|echo|throw|exit/i

/** Reads a PowerShell script: `$env:X`, the arguments of commands, arrays of arguments, comments. */
export function readPowerShell(text: string, reading: Reading): readonly Use[] {
  const script = parsePowerShell(text, matchesWithin(reading.find(text)))
  const uses = new Map<number, Use>()
  const add = (use: Use): void => void uses.set(use.start, use)
  texts(text, script, reading).forEach(add)
  const variables = readVariables(text, script, reading)
  let run = 0
  let before: Statement | undefined
  for (const statement of script.statements) {
    const assigned = assignmentOf(text, statement)
    if (
      assigned === null ||
      before === undefined ||
      !fitsWhole(text.slice(before.end, statement.start), /[\s;]*/)
    )
      run++
    before = assigned === null ? undefined : statement
    if (reading.find(text, statement.start, statement.end).length === 0) continue
    readStatement(text, statement, reading).forEach(add)
    if (assigned !== null && assigned.env && reading.has(assigned.name))
      add(setting(text, statement, assigned, run, variables.read))
  }
  for (const use of variables.uses) {
    const known = uses.get(use.start)
    if (known?.role !== 'option' || use.role === 'condition' || use.reservation) add(use)
  }
  const grown = growLists(text, inOrder(uses), {
    takings: () => takingsOf(text, script.statements),
    branches: () => branchesOf(script.statements),
  })
  return withTables(parseScript(text, reading, { syntax: SYNTAX, rules: [] }), grown)
}

function readStatement(text: string, statement: Statement, reading: Reading): readonly Use[] {
  const assigned = assignmentOf(text, statement)
  const program = statement.words[0]?.text ?? ''
  if (fitsWhole(program, PRINTS)) {
    if (!statement.piped && !/>/.test(text.slice(statement.start, statement.end))) return []
    if (printsDeprecation(text.slice(statement.start, statement.end))) return []
    return printedArguments(statement.words.slice(1), reading)
  }
  const words = assigned === null ? statement.words : assigned.values
  if (assigned === null) return readArguments(text, words, reading)
  const single = words.length === 1 ? words[0] : undefined
  if (single === undefined) return readVariableWords(text, words, reading, assigned.name)
  const uses = embedUses(readVariable(single.text, reading, assigned.name), single.view)
  // An array's only element is one argument, in which two have no room.
  const isElement = isBefore(text, single.span.start, /@\(\s*/)
  return isElement ? uses.map(({ split: _split, ...use }) => use) : uses
}

function setting(
  text: string,
  statement: Statement,
  assigned: Assigned,
  run: number,
  read: ReadonlySet<string>,
): Use {
  const { name, start, values, fills } = assigned
  const use = {
    ...environmentSetting(name, start),
    ...(fills && { fills }),
    ...handOnValue(text, statement, assigned),
  }
  const value = values.length === 1 ? values[0] : undefined
  // Its readers in this file would not follow a change of value.
  if (read.has(name) || value === undefined || value.text === '') return use
  const { value: own } = valueIn(value.view)
  const line = wholeLine(text, statement.start, value.span.end, COMMAND_END)
  return {
    ...use,
    ...(own && { value: { ...own, ...(!value.quoted && { write: writeFor(own.text) }) } }),
    ...(line && { member: { list: `set@${run}`, removal: line } }),
  }
}

/** Comments, printed text, and words that are no arguments. */
function texts(text: string, script: PowerShell, names: Names): readonly Use[] {
  const within = matchesWithin(names.find(text))
  const comments = script.comments.flatMap(({ start, end }) => {
    const found = within(start, end)
    const noted = found.length > 0 && notesDeprecation(text.slice(start, end))
    const all = noted ? namesOf(found) : []
    return found.map((match) => withBeside(makeMention(match, 'comment'), all))
  })
  const words = script.statements.flatMap((statement) => {
    if (within(statement.start, statement.end).length === 0) return []
    const prints = fitsWhole(statement.words[0]?.text ?? '', PRINTS)
    return statement.words.flatMap(({ span, quoted }) => {
      const found = names.find(text, span.start, span.end)
      const all = namesOf(found)
      return found
        .filter(({ glued }) => !glued || quoted || prints)
        .map((match) => withBeside(makeMention(match, quoted ? 'string' : 'code'), all))
    })
  })
  return [...comments, ...words]
}
