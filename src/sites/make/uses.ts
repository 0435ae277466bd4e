import { hintOf, readCommandLine, type Hint } from '../arguments.ts'
import { notesDeprecation, printsDeprecation } from '../deprecation.ts'
import type { Match, Names } from '../names.ts'
import { composedName, deprecationText } from '../reservations.ts'
import type { Namespace, Role, Span, Use } from '../site.ts'
import { readShell } from '../shell.ts'
import { embed, type View } from '../view.ts'
import { assignmentOf } from './assignment.ts'
import { widenCondition } from './condition.ts'
import type { Line } from './parse.ts'
import { isComposed, referenceAt, widenReference } from './references.ts'
import { isPrinted, outward, type Branch, type Tree } from './tree.ts'
import type { Variable } from './variables.ts'
import { shellView } from './shell-view.ts'

/** What is the same for all lines of one makefile. */
export interface File {
  readonly text: string
  readonly names: Names
  readonly lines: readonly Line[]
  readonly tree: Tree
  /** For each line the first one of its run of assignments. */
  readonly runs: readonly number[]
  /** What the file itself gives a variable. */
  readonly variable: (name: string) => Variable
}

type Plain = (role: Role, namespace: Namespace, more?: Partial<Use>) => Use

/** The uses of one logical line. */
export function usesOf(file: File, index: number): readonly Use[] {
  const { text, names } = file
  const line = file.lines[index]!
  const matches = names.find(text, line.start, line.end)
  if (matches.length === 0) return []
  const listed = new Map<number, Use>()
  for (const use of embedded(file, line)) listed.set(use.start, use)
  const uses = matches.map((match) => readOne(file, index, match, listed.get(match.start)))
  return uses.map((use) => shimmed(file, index, beside(file, index, use, uses)))
}

/** The arguments of programs in recipes and in the values of variables. */
function embedded({ text, names }: File, line: Line): readonly Use[] {
  if (line.kind === 'assignment') {
    const name = text.slice(line.name.start, line.name.end)
    return within(text, names, line.value, purpose(name))
  }
  if (line.kind === 'recipe' || line.kind === 'body') return recipe(text, names, line)
  return []
}

/** What the words of a variable are for; flags and definitions in a makefile go to the compiler. */
function purpose(name: string): Hint | undefined {
  const said = hintOf(name)
  if (said !== 'unknown') return said
  return /FLAGS|DEFS?$|DEFINES?$|DEFINITIONS$|CPPFLAGS|MACROS$/i.test(name) ? 'compiler' : undefined
}

/** A line of a recipe is a shell's; a body of `define` may be one. */
function recipe(text: string, names: Names, line: Span): readonly Use[] {
  const view = shellView(text, line)
  return written(text, embed(readShell(view.text, names), view))
}

/** What make expands is hidden from the shell's reader, so values are read again from the file. */
function written(text: string, uses: readonly Use[]): readonly Use[] {
  return uses.map((use) =>
    use.value === undefined
      ? use
      : { ...use, value: { ...use.value, text: text.slice(use.value.start, use.value.end) } },
  )
}

function within(text: string, names: Names, span: Span, hint: Hint | undefined): readonly Use[] {
  const view: View = shellView(text, span)
  return written(text, embed(readCommandLine(view.text, names, hint), view))
}

function readOne(file: File, index: number, match: Match, listed: Use | undefined): Use {
  const { text } = file
  const line = file.lines[index]!
  const inComment = match.start >= line.comment
  const plain: Plain = (role, namespace, more = {}) => ({
    name: match.name,
    start: match.start,
    end: match.end,
    role,
    namespace,
    region: inComment ? 'comment' : 'code',
    ...more,
  })
  if (inComment) {
    const noted = notesDeprecation(text.slice(line.comment, line.end))
    return plain('mention', 'any', noted ? { reservation: deprecationText(match.name) } : {})
  }
  if (line.kind === 'body' && isDeferred(text, line, match))
    return plain('condition', 'make', { passes: true })
  if (line.kind === 'condition') return condition(file, line, match, plain)
  const reference = referenceAt(text, match)
  if (listed !== undefined && reference === undefined && line.kind !== 'assignment') return listed
  if (isPrinted(text, line) && reference === undefined)
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
    return plain('mention', 'any', { reservation: composedName(match.name) })
  if (line.kind === 'assignment' && match.start === line.name.start && match.end === line.name.end)
    return plain('option', 'make', assignmentOf(text, line, `set:${file.runs[index]}`))
  if (line.kind === 'export' || line.kind === 'define') return plain('option', 'make')
  if (isAsked(text, match)) return plain('condition', 'make', { passes: true })
  if (match.glued)
    return plain(text[match.end] === '=' ? 'option' : 'definition', 'any', unlisted(text, match))
  const assigned = unlisted(text, match)
  if (assigned.value !== undefined) return plain('option', 'any', assigned)
  if (/\$\$\{?$/.test(text.slice(Math.max(0, match.start - 3), match.start)))
    return plain('condition', 'env', { passes: true })
  return plain('mention', 'any')
}

/** What a `define` holds is read when it is expanded: a conditional, or a reference with two dollars. */
function isDeferred(text: string, line: Span, { start }: Match): boolean {
  return (
    /^\s*(?:else\s+)?ifn?(?:def|eq)\b/.test(text.slice(line.start, start)) ||
    /\$\$[({]$/.test(text.slice(Math.max(0, start - 3), start))
  )
}

function condition(
  file: File,
  line: Line & { readonly kind: 'condition' },
  match: Match,
  plain: Plain,
): Use {
  const widen = widenCondition(file.text, line.keyword, line.argument, match, file.variable)
  const reads = /^ifn?def$/.test(line.keyword.word) || referenceAt(file.text, match) !== undefined
  const local = reads && file.variable(match.name).own === 'fixed'
  return plain('condition', reads ? 'make' : 'any', {
    ...(widen && { widen }),
    ...(local && { local }),
  })
}

/** `$(origin X)`, `$(flavor X)`, `$(value X)`, `$(call defined,X)`: a function is given the name itself. */
function isAsked(text: string, { start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  return (
    /\$[({](?:origin|flavor|value|call\s+[^(){},$]{1,60},)\s*$/.test(before) &&
    /[),}]/.test(text[end] ?? '')
  )
}

function unlisted(text: string, { end }: Match): Pick<Use, 'value'> {
  const hit = /^(?::[A-Z]+)?=([\w.+-]+)/.exec(text.slice(end, end + 80))
  if (hit === null) return {}
  const start = end + hit[0].length - hit[1]!.length
  return { value: { text: hit[1]!, start, end: end + hit[0].length } }
}

/** The other names of the line, and what the branches around a condition or a shim's body set. */
function beside(file: File, index: number, use: Use, uses: readonly Use[]): Use {
  const line = file.lines[index]!
  const names = new Set<string>(use.beside)
  for (const other of uses)
    if (other.name !== use.name && belongs(file.text, line, use, other)) names.add(other.name)
  const opened = file.tree.opened.get(index)
  if (use.role === 'condition' && opened !== undefined)
    for (const branch of opened.chain) {
      for (const name of branch.asked) if (name !== use.name) names.add(name)
      if (branch === opened || branch.isElse) for (const name of branch.set) names.add(name)
    }
  for (const branch of outward(file.tree.branches[index] ?? null))
    if (branch.asked.has(use.name)) for (const name of branch.set) names.add(name)
  return names.size === 0 ? use : { ...use, beside: [...names] }
}

/** Whether two names of one line speak of the same thing. */
function belongs(text: string, line: Line, use: Use, other: Use): boolean {
  if (use.member !== undefined && use.member.list === other.member?.list) return false
  // A macro may have the name that the variable gets: -DNEW=$(OLD) serves one of each.
  if ((use.role === 'definition') !== (other.role === 'definition')) return false
  const [first, second] = use.start < other.start ? [use, other] : [other, use]
  if (line.kind === 'assignment' && first.start === line.name.start) return true
  if (line.kind === 'assignment' || line.kind === 'recipe' || line.kind === 'body')
    return isPrinted(text, line) || !/\s/.test(text.slice(first.end, second.start))
  return true
}

/** Code that exists for the old name alone: conditionals that ask for it and warn, and the warnings. */
function shimmed(file: File, index: number, use: Use): Use {
  const line = file.lines[index]!
  if (use.region === 'comment') return use
  const opened = file.tree.opened.get(index)
  const around: Branch[] = [...outward(file.tree.branches[index] ?? null)]
  if (use.role === 'condition' && opened !== undefined) around.push(opened)
  const deprecates = around.some(
    ({ asked, deprecated }) => asked.has(use.name) && deprecated.has(use.name),
  )
  const warns =
    file.tree.warnings.has(index) ||
    (isPrinted(file.text, line) && printsDeprecation(file.text.slice(line.start, line.end)))
  return deprecates || warns ? { ...use, role: 'shim' } : use
}
