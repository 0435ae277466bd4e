import { append } from '../../core/append.ts'
import { matchWhole, fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { readVariable, readVariableWords } from '../kit/command-line/variable-words.ts'
import { readArguments, readCommandLine } from '../kit/command-line/read.ts'
import { notesDeprecation, printsDeprecation } from '../kit/deprecation-words.ts'
import type { Match } from '../../core/names.ts'
import { inOrder } from '../../core/uses-by-place.ts'
import { readAssignments } from './assign.ts'
import { parseShell } from '../kit/shell/parse.ts'
import { growLists } from '../kit/growing-list.ts'
import type { Syntax } from '../kit/lexer.ts'
import { parseScript } from '../kit/script/language.ts'
import { DOUBLE } from '../kit/script/syntax.ts'
import { withTables } from '../kit/tables/read.ts'
import { NUMBER_SIGN } from '../kit/upstream-words.ts'
import { branchesOf, takingsOf } from './takings.ts'
import { makeMention, namesOf, servedWith, withBeside } from '../kit/mention.ts'
import { readPrograms } from './programs.ts'
import { environmentSetting, withoutOutside } from '../kit/environment-variable.ts'
import { CONTRACT, isTest, findNeighbours, readOf } from '../kit/shell/reads.ts'
import type { Command, Script, ShellWord } from '../kit/shell/syntax.ts'
import { targetOf } from './target.ts'
import { readSetTest } from './test-command.ts'
import { keepsAssignments, namesSetBy, variablesOf } from '../kit/shell/variables.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import { matchesWithin } from '../../core/matches.ts'
import { memoize } from '../../core/memoize.ts'
import { spanAt } from '../../core/spans.ts'

/** Programs whose words are text for people. */
const PRINTS =
  /(?:echo|printf|die|fail|error|warn|warning|info|log|logger|msg|abort|fatal|debug|notice|print|say|yell|usage)(?:_\w+)?/
/** As far as tables are looked for: `declare -A opts=([X]=ON)`, `opts[X]=ON`. */
const SYNTAX: Syntax = {
  ...NUMBER_SIGN,
  strings: [
    { ...DOUBLE, multiline: true },
    { open: "'", close: "'", escape: 'none', multiline: true },
  ],
}
/** `bash -c "…"`: the next word is a script. */
const COMMAND_OPTION = /-[a-z]*c/
/** Scripts in here-documents of scripts: deeper ones are left to the general rule. */
const NESTING = 6
let nesting = 0
const SHELL = /(?:^|\/)(?:ba|da|z|k)?sh$|^su$|^eval$/

/**
 * Reads a shell script, or a part of one. Variables that come from the environment are conditions with a way to accept the
 * new name too; variables that the script sets itself are renamed together with their assignment.
 */
export function readShell(text: string, reading: Reading): readonly Use[] {
  const matches = reading.find(text)
  if (matches.length === 0 || nesting > NESTING) return []
  nesting++
  try {
    return readScript(text, reading, matches)
  } finally {
    nesting--
  }
}

function readScript(text: string, reading: Reading, matches: readonly Match[]): readonly Use[] {
  const within = matchesWithin(matches)
  const holds = ({ start, end }: Span): boolean => within(start, end).length > 0
  const script = parseShell(text, holds)
  const uses = new Map<number, Use>()
  const variables = variablesOf(text, script, reading)
  const add = (use: Use): void => void uses.set(use.start, use)

  mentions(text, script, matches, reading).forEach(add)
  for (const command of script.commands) {
    for (const { body } of command.documents.filter((one) => holds(one.body))) {
      const reader = targetOf(command, reading)
      const view = viewPart(text, body)
      const read = reader === undefined ? [] : reading.explain(reader, view.text)
      embedUses(read, view, 'document@').forEach(add)
    }
    if (!holds(command)) continue
    const own = new Set<Use>()
    for (const use of readWords(text, command, reading)) {
      // An argument of a command that stands in a word is that command's, and none of the one around it.
      const known = uses.get(use.start)
      if (known?.member !== undefined && !own.has(known)) continue
      const isSet =
        variables.get(use.name)?.local(use.start) === true ||
        command.assignments.some(({ name }) => name === use.name)
      const placed = withoutOutside(use, isSet)
      own.add(placed)
      add(placed)
    }
    readPrograms(text, command, reading).forEach(add)
    readAssignments(text, command, script, reading, variables).forEach(add)
    for (const { text: name, start, quoting } of namesSetBy(command))
      if (reading.has(name) && quoting === '') add(environmentSetting(name, start))
  }
  const near = findNeighbours(text, script, reading)
  const strict =
    /^#![^\n]*\s-\w*u|^(?:\u00ef\u00bb\u00bf)?[ \t]*set\s+(?:-\w+\s+)*(?:-\w*u|-o\s+nounset)/m.test(
      text,
    )
  for (const command of script.commands.filter(holds))
    readSetTest(text, command, reading, variables, near).forEach(add)
  const givenTo = valuesAsTheyAre(text, script)
  for (const expansion of script.expansions) {
    const { name } = expansion
    if (!reading.has(name)) continue
    const gates = givenTo.get(expansion.start)
    const own = reading.find(text, expansion.start, expansion.end)
    const beside = [...near(expansion), ...namesOf(own)]
    const read = readOf(text, expansion, variables.get(name)!, beside, strict)
    // What the script itself has set before comes from nowhere else.
    const isPlain = gates === undefined || read.local === true
    add(isPlain ? read : { ...read, served: { ...servedWith(name, beside), gates } })
  }
  for (const span of script.arithmetic)
    for (const match of reading.find(text, span.start, span.end)) {
      if (uses.get(match.start)?.role === 'condition') continue
      const variable = variables.get(match.name)!
      const local = variable.local(match.start)
      add({
        ...makeMention(match, 'code'),
        role: 'condition',
        namespace: variable.namespace,
        served: servedWith(match.name, [...near(match), ...variable.beside]),
        ...(local ? { local } : { contract: CONTRACT }),
      })
    }
  for (const span of script.templates)
    for (const { start } of reading.find(text, span.start, span.end)) uses.delete(start)
  const grown = growLists(text, inOrder(uses), {
    takings: () => takingsOf(text, script),
    branches: () => branchesOf(text, script),
  })
  return withTables(parseScript(text, reading, { syntax: SYNTAX, rules: [] }), grown)
}

/** The variables that get another one's value in any case, by where that one is read: `NEW="$OLD"`. */
function valuesAsTheyAre(text: string, { commands }: Script): ReadonlyMap<number, string> {
  return new Map(
    commands
      .filter(({ always }) => always)
      .flatMap(({ assignments }) => assignments)
      .flatMap(({ name, value }) => {
        if (value === null) return []
        const hit = matchWhole(text.slice(value.start, value.end), /("?)\$(?:(\w+)|\{(\w+)\})\1/)
        const isOther = hit !== null && (hit[2] ?? hit[3]) !== name
        return isOther ? [[value.start + hit[1]!.length, name] as const] : []
      }),
  )
}

/** What is said of a name where nothing better is known: text, in a comment, a string or among the words. */
function mentions(
  text: string,
  { comments, unclosed }: Script,
  matches: readonly Match[],
  reading: Reading,
): readonly Use[] {
  const joined = blocks(text, comments)
  const beside = memoize((comment: Span) => explained(text, comment, reading))
  return matches.flatMap((match): Use[] => {
    const comment = spanAt(joined, match.start)
    if (comment !== undefined) return [withBeside(makeMention(match, 'comment'), beside(comment))]
    return match.start >= unclosed || match.glued ? [] : [makeMention(match, 'code')]
  })
}

/** The names that a comment about a deprecation holds. */
function explained(text: string, { start, end }: Span, reading: Reading): readonly string[] {
  if (!notesDeprecation(text.slice(start, end))) return []
  return namesOf(reading.find(text, start, end))
}

/** Comments on lines that follow each other are one text. */
function blocks(text: string, comments: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const comment of comments) {
    const last = joined.at(-1)
    if (last !== undefined && fitsWhole(text.slice(last.end, comment.start), /\s*/))
      joined[joined.length - 1] = { start: last.start, end: comment.end }
    else joined.push(comment)
  }
  return joined
}

/** The words of a command as arguments, as text that is printed, or as a script of their own. */
function readWords(text: string, command: Command, reading: Reading): readonly Use[] {
  const { words, assignments } = command
  const uses: Use[] = []
  for (const { name, value, elements } of assignments) {
    if (value !== null && value.closed && reading.test(value.text))
      append(uses, embedUses(readVariable(value.text, reading, name), value.view))
    if (elements !== null) {
      append(uses, mentioned(text, elements, reading, true))
      append(uses, readVariableWords(text, elements.map(argument), reading, name))
    }
  }
  const program = words[0]?.text ?? ''
  if (words.length === 0 || isTest(command) || words.some(({ closed }) => !closed)) return uses
  if (fitsWhole(program, PRINTS)) return [...uses, ...printed(text, command, reading)]
  if (!keepsAssignments(command) && program !== 'for' && program !== 'case') {
    append(uses, mentioned(text, words, reading, false))
    append(uses, readArguments(text, words.map(argument), reading))
  } else append(uses, mentioned(text, words, reading, true))
  words.forEach((word, index) => {
    const scripted =
      program === 'eval' ||
      (fitsWhole(words[index - 1]?.text ?? '', COMMAND_OPTION) &&
        words.slice(0, index).some(({ text: before }) => SHELL.test(before)))
    if (scripted && /\s/.test(word.text))
      append(uses, embedUses(readShell(word.text, reading), word.view, 'script@'))
  })
  return uses
}

function argument(word: ShellWord): { view: ShellWord['view']; span: Span } {
  return { view: word.view, span: { start: word.start, end: word.end } }
}

/** Names in words that are no arguments; the words of a list (`for X in …`) stand beside each other. */
function mentioned(
  text: string,
  words: readonly ShellWord[],
  reading: Reading,
  list: boolean,
): readonly Use[] {
  const [first] = words
  const all = list && first ? namesOf(reading.find(text, first.start, words.at(-1)!.end)) : []
  return words.flatMap((word) => {
    const found = reading.find(text, word.start, word.end)
    const near = list ? all : namesOf(found)
    const region = word.quoting === '' ? 'code' : 'string'
    return found.map((match) => withBeside(makeMention(match, region), near))
  })
}

/** `echo …`: text for people, or lines for a file or another program. */
function printed(text: string, command: Command, reading: Reading): readonly Use[] {
  const words = command.words.slice(1)
  const uses = [...mentioned(text, words, reading, true)]
  if (command.outputs.length === 0 && !command.piped) return uses
  if (printsDeprecation(text.slice(command.start, command.end))) return uses
  const reader = targetOf(command, reading)
  for (const word of words) {
    if (!reading.test(word.text)) continue
    const inner =
      reader === undefined
        ? readCommandLine(word.text, reading)
        : reading.explain(reader, word.text)
    // A line that goes somewhere else: what it reads is not this script's to widen or to merge.
    const isHanded = command.outputs.some(({ text: path }) => path.includes('GITHUB_ENV'))
    const detached = isHanded ? inner : inner.map(({ member: _member, ...use }) => use)
    append(uses, embedUses(detached, word.view, 'line@'))
  }
  return uses
}
