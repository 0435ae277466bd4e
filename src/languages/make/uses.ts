import { isBefore, fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { readVariable } from '../kit/command-line/variable-words.ts'
import { walkOutward, servesOld, switchesOf, withBranches } from '../kit/conditional-chain.ts'
import { isAdvised, notesDeprecation, printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import { gluedValue } from '../kit/general-rule.ts'
import { asShim, namesOf, servedWith, sayingOf, type Saying } from '../kit/mention.ts'
import type { Match } from '../../core/names.ts'
import { reserveComposedName, reserveDeprecationText } from '../kit/reservations.ts'
import type { Served, Span, Use } from '../../core/use.ts'
import { embedUses } from '../kit/view.ts'
import { arePathParts, companionsOf } from '../kit/companions.ts'
import { assignmentOf } from './assignment.ts'
import { widenCondition } from './condition.ts'
import type { Line, Condition } from './parse.ts'
import { isComposed, referenceAt, widenReference } from './references.ts'
import { isPrinted, type Tree, type Variable } from './branches.ts'
import { shellView } from './shell-view.ts'

/** What is the same for all lines of one makefile. */
export interface File {
  readonly text: string
  readonly reading: Reading
  readonly matchesIn: MatchesWithin
  readonly lines: readonly Line[]
  readonly tree: Tree
  /** For each line the first one of its run of assignments. */
  readonly runs: readonly number[]
  /** What the file itself gives a variable. */
  readonly variable: (name: string) => Variable
}

/** The uses of one logical line. */
export function usesOf(file: File, index: number): readonly Use[] {
  const { text } = file
  const line = file.lines[index]!
  const matches = file.matchesIn(line.start, line.end)
  if (matches.length === 0) return []
  const facts = factsOf(file, index)
  const around = [...walkOutward(file.tree.branches[index] ?? null)]
  const listed = new Map<number, Use>()
  for (const use of embedded(file, line)) listed.set(use.start, use)
  const uses = matches.map((match) => readOne(file, index, facts, match, listed.get(match.start)))
  const others = companionsOf(uses, wordsOf(text, line, facts, uses))
  return uses.map((use, at) => {
    const given = [
      ...others[at]!,
      ...(use.served?.names ?? []),
      ...assignedWith(file, index, use, uses),
    ]
    const opened = use.role === 'condition' ? file.tree.opened.get(index) : undefined
    const assigns = line.kind === 'assignment' && use.start === line.name.start
    const own = withBranches(use, given, around, opened, assigns)
    const advised = facts.warns && isAdvised(text, use)
    const shim = use.region !== 'comment' && (facts.warns || servesOld(use, around, opened))
    const gates = around.length === 0 && use.local !== true ? givenTo(text, line, use) : undefined
    const known = gates === undefined ? own : { ...own, served: { ...served(own), gates } }
    return { ...(shim && !advised ? asShim(known) : known), ...switchesOf(use, around) }
  })
}

/** The variable that gets this one's value in any case: `NEW := $(OLD)`. */
function givenTo(text: string, line: Line, { name }: Use): string | undefined {
  if (line.kind !== 'assignment' || line.target || !fitsWhole(line.operator, /:{0,3}=/))
    return undefined
  const value = text.slice(line.value.start, line.value.end).trim()
  if (value !== `$(${name})` && value !== `\${${name}}`) return undefined
  const target = text.slice(line.name.start, line.name.end)
  return target === name ? undefined : target
}

function served(use: Use): Served {
  return use.served ?? servedWith(use.name, [])
}

/** What is the same for all names of one line. */
interface LineFacts {
  readonly printed: boolean
  /** Whether what the line prints speaks of deprecation. */
  readonly warns: boolean
  /** Whether its comment does. */
  readonly noted: boolean
}

function factsOf({ text, lines, tree }: File, index: number): LineFacts {
  const line = lines[index]!
  const printed = isPrinted(text, line)
  const warns =
    tree.warnings.has(index) || (printed && printsDeprecation(text.slice(line.start, line.comment)))
  return { printed, warns, noted: notesDeprecation(text.slice(line.comment, line.end)) }
}

/** Names that no blank parts belong together; in a message or a condition all of them do. */
function wordsOf(
  text: string,
  line: Line,
  { printed }: LineFacts,
  uses: readonly Use[],
): (use: Use, index: number) => number {
  const parted = line.kind === 'assignment' || line.kind === 'recipe' || line.kind === 'body'
  if (!parted || printed) return () => 0
  let word = 0
  const words = uses.map((use, index) => {
    const before = uses[index - 1]
    const between = before && text.slice(before.end, use.start)
    if (between !== undefined && (/\s/.test(between) || arePathParts(between)))
      if (!areOfOneCall(text, line, between, use)) word++
    return word
  })
  return (_use, index) => words[index]!
}

/** Whether two references are words of which one call takes what fits: `$(filter 1,$(NEW) $(OLD))`. */
function areOfOneCall(text: string, line: Line, between: string, { start }: Use): boolean {
  return (
    fitsWhole(between, /[)}]\s+\$[({]/) &&
    /\$[({](?:filter|sort)\s(?:[^(){}$]|\$[({][\w.-]+[)}])*\$[({]$/.test(
      text.slice(Math.max(line.start, start - 200), start),
    )
  )
}

/** The arguments of programs in recipes and in the values of variables. */
function embedded({ text, reading }: File, line: Line): readonly Use[] {
  const isAssigned = line.kind === 'assignment'
  if (!isAssigned && line.kind !== 'recipe' && line.kind !== 'body') return []
  const view = shellView(text, isAssigned ? line.value : line)
  // A line of a recipe is a shell's; a body of `define` may be one.
  const read = isAssigned
    ? readVariable(view.text, reading, text.slice(line.name.start, line.name.end))
    : reading.explain('shell', view.text)
  // What make expands is hidden from the shell's reader, so values are read again from the file.
  return embedUses(read, view).map(({ value, ...use }) =>
    value === undefined
      ? use
      : { ...use, value: { ...value, text: text.slice(value.start, value.end) } },
  )
}

function readOne(file: File, index: number, facts: LineFacts, match: Match, listed?: Use): Use {
  const { text } = file
  const line = file.lines[index]!
  const inComment = match.start >= line.comment
  const plain = sayingOf(match, inComment ? 'comment' : 'code')
  if (inComment)
    return plain(
      'mention',
      'any',
      facts.noted ? { reservation: reserveDeprecationText(match.name) } : {},
    )
  if (line.kind === 'body' && isDeferred(text, line, match))
    return plain('condition', 'make', { passes: true })
  if (line.kind === 'condition') return condition(file, line, match, plain)
  const reference = referenceAt(text, match)
  if (listed !== undefined && reference === undefined && line.kind !== 'assignment') return listed
  if (facts.printed && reference === undefined)
    return { ...plain('mention', 'any'), region: 'string' }
  if (reference !== undefined) {
    const { own } = file.variable(match.name)
    const widen =
      line.kind === 'body' ? undefined : widenReference(text, reference, own === 'default')
    return plain('condition', 'make', {
      passes: true,
      ...(widen && { widen }),
      ...(own === 'fixed' && { local: true }),
    })
  }
  if (listed !== undefined) return listed
  if (isComposed(text, match))
    return plain('mention', 'any', { reservation: reserveComposedName(match.name) })
  if (line.kind === 'assignment' && match.start === line.name.start && match.end === line.name.end)
    return plain('option', 'make', {
      ...assignmentOf(text, line, `set:${file.runs[index]}`, {
        branch: file.tree.branches[index] ?? null,
        counts: isDefault(file, index, match.name),
      }),
      ...(isExported(text, line) && { contract: EXPORTED }),
    })
  if (line.kind === 'export')
    return plain('option', 'make', isExported(text, line) ? { contract: EXPORTED } : {})
  if (line.kind === 'define') return plain('option', 'make')
  if (isAsked(text, match)) return plain('condition', 'make', { passes: true })
  if (match.glued)
    return plain(text[match.end] === '=' ? 'option' : 'definition', 'any', gluedValue(text, match))
  const assigned = gluedValue(text, match)
  if (assigned.value !== undefined) return plain('option', 'any', assigned)
  if (isBefore(text, match.start, /\$\$\{?/)) return plain('condition', 'env', { passes: true })
  return plain('mention', 'any')
}

/** Whether a `?=` may be what sets a variable: it is the first, and no line sets it for certain. */
function isDefault({ variable }: File, index: number, name: string): boolean {
  const { own, first } = variable(name)
  return own === 'default' && first === index
}

/** The environment of what a makefile runs: a make below reads it, another program need not. */
const EXPORTED =
  'It is exported to the programs that this makefile runs; which of them reads it is not seen here.'

function isExported(text: string, line: Line): boolean {
  return /^\s*(?:override\s+|private\s+)*export\s/.test(text.slice(line.start, line.end))
}

/** What a `define` holds is read when it is expanded: a conditional, or a reference with two dollars. */
function isDeferred(text: string, line: Span, { start }: Match): boolean {
  return (
    /^\s*(?:else\s+)?ifn?(?:def|eq)\b/.test(text.slice(line.start, start)) ||
    isBefore(text, start, /\$\$[({]/)
  )
}

function condition(
  { text, variable }: File,
  { keyword, argument }: Condition,
  match: Match,
  plain: Saying,
): Use {
  const widen = widenCondition({ text, keyword, argument, name: match, variable })
  const reads = keyword.word.endsWith('def') || referenceAt(text, match) !== undefined
  const local = reads && variable(match.name).own === 'fixed'
  return plain('condition', reads ? 'make' : 'any', {
    ...(widen && { widen }),
    ...(local && { local }),
  })
}

/** `$(origin X)`, `$(flavor X)`, `$(value X)`, `$(call defined,X)`: a function is given the name itself. */
function isAsked(text: string, { start, end }: Match): boolean {
  return (
    isBefore(text, start, /\$[({](?:origin|flavor|value|call\s+[^(){},$]{1,60},)\s*/) &&
    /[),}]/.test(text[end] ?? '')
  )
}

/** What a variable of the line gets its value from, and what is read for its sake. */
function assignedWith({ lines }: File, index: number, use: Use, uses: readonly Use[]) {
  const line = lines[index]!
  const [first] = uses
  if (line.kind !== 'assignment' || use.role === 'definition' || first?.start !== line.name.start)
    return []
  const others = use === first ? uses.filter(({ role }) => role !== 'definition') : []
  return namesOf([...others, first])
}
