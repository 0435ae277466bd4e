import { addTo } from '../../../core/group-by.ts'
import type { Names } from '../../../core/names.ts'
import type { Namespace, Span } from '../../../core/use.ts'
import { isDeclaring } from './build.ts'
import { enclosingFinder } from './enclosing.ts'
import type { Chain, Command, Script } from './syntax.ts'
import { holdsOne } from '../../../core/spans.ts'

/** A place that gives a variable its value. */
interface Setting extends Span {
  readonly always: boolean
}

/** What a script does with one variable. */
export interface Variable {
  readonly namespace: Namespace
  /** True where the script reads it: then its value may not change together with its name. */
  readonly read: boolean
  /** New or other wanted names that the variable is tied to. */
  readonly beside: readonly string[]
  /** Whether at an offset the script itself has set it for certain. */
  local(offset: number): boolean
}

/** A variable that whoever runs a file gives a value. */
export const FROM_ELSEWHERE: Variable = {
  namespace: 'env',
  read: true,
  beside: [],
  local: () => false,
}

/** Whether a command's assignments last: `X=1 make` sets X for make only. */
export function keepsAssignments({ words }: Command): boolean {
  return words.length === 0 || isDeclaring(words)
}

/** The words that may name a variable which a command sets: `for X in …`, `read X`. */
export function namesSetBy({ words }: Command): Command['words'] {
  switch (words[0]?.text) {
    case 'for':
      return words.slice(1, 2)
    case 'read':
    case 'getopts':
    case 'mapfile':
      return words.slice(1)
    default:
      return []
  }
}

/** What a script does with each wanted variable. */
export function variablesOf(
  text: string,
  script: Script,
  names: Names,
): ReadonlyMap<string, Variable> {
  const settings = new Map<string, Setting[]>()
  const exported = new Set<string>()
  const tied = new Map<string, string[]>()
  function set(name: string, setting: Setting): void {
    if (names.has(name)) addTo(settings, name, setting)
  }
  for (const command of script.commands) {
    const program = command.words[0]?.text
    const exports = program === 'export' || command.words.some(({ text: word }) => word === '-x')
    if (keepsAssignments(command))
      for (const { name, value, elements, start, end } of command.assignments) {
        if (!names.has(name)) continue
        if (exports) exported.add(name)
        if (value === null && elements === null && exports) continue
        set(name, { start, end, always: command.always })
        for (const other of names.find(text, start, end))
          if (other.name !== name) addTo(tied, name, other.name)
      }
    for (const { text: word, start, end } of namesSetBy(command))
      set(word, { start, end, always: true })
  }
  for (const { name, operator, start, end } of script.expansions)
    if (operator === ':=' || operator === '=') set(name, { start, end, always: true })
  const reads = new Map<string, number[]>()
  for (const { name, start } of script.expansions) if (names.has(name)) addTo(reads, name, start)
  for (const span of script.arithmetic)
    for (const { name, start } of names.find(text, span.start, span.end)) addTo(reads, name, start)

  const branches = enclosingFinder(script.chains.flatMap((chain) => chain.branches))
  const exhaustive = script.chains.filter((chain) => chain.exhaustive)
  const nested = (chain: Span): boolean => branches(chain).length > 0
  const known = new Map<string, Variable>()
  for (const name of new Set([...settings.keys(), ...reads.keys(), ...exported])) {
    const own = settings.get(name) ?? []
    const ends = own.length === 0 ? [] : certain(own, exhaustive, nested)
    const local = (offset: number): boolean =>
      ends.some((setting) => setting.end <= offset && reaches(setting, offset, script))
    const at = reads.get(name) ?? []
    const outside = own.length === 0 || exported.has(name) || at.some((offset) => !local(offset))
    const others = [...settings.keys()].filter((other) => other !== name)
    known.set(name, {
      namespace: outside ? 'env' : 'any',
      read: at.length > 0,
      beside: at.length > 0 ? [...new Set([...others, ...(tied.get(name) ?? [])])] : [],
      local,
    })
  }
  return known
}

/** The places after which a variable is set for certain: an unconditional assignment, or one in every branch. */
function certain(
  settings: readonly Setting[],
  exhaustive: readonly Chain[],
  nested: (chain: Span) => boolean,
): readonly Span[] {
  const always: Span[] = settings.filter((setting) => setting.always)
  const sorted = settings.toSorted((a, b) => a.start - b.start)
  for (const chain of exhaustive) {
    const covered = chain.branches.every((branch) => holdsOne(sorted, branch))
    if (covered && !nested(chain)) always.push({ start: chain.end, end: chain.end })
  }
  return always
}

/** A variable that is set in a function is not known to be set outside it. */
function reaches(setting: Span, offset: number, { functions }: Script): boolean {
  return functions.every(
    (body) => !inside(setting, body) || (body.start <= offset && offset < body.end),
  )
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner !== outer
}
