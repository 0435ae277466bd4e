import { fitsWhole } from '../../core/near.ts'
import {
  noteConditionNames,
  Conditionals,
  walkOutward,
  tellOutward,
  tellRefusal,
  type Branch,
} from '../kit/conditional-chain.ts'
import { isAdvised, printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Line } from './parse.ts'

export interface Tree {
  /** For each line the branch that it stands in; for the line of a condition the branch that it opens is in `opened`. */
  readonly branches: readonly (Branch | null)[]
  readonly opened: ReadonlyMap<number, Branch>
  /** Lines that print, in a run of which one speaks of deprecation. */
  readonly warnings: ReadonlySet<number>
}

/** Which line stands under which condition, and what the branches do with wanted names. */
export function treeOf(text: string, lines: readonly Line[], matchesIn: MatchesWithin): Tree {
  const branches: (Branch | null)[] = []
  const opened = new Map<number, Branch>()
  const conditionals = new Conditionals()
  lines.forEach((line, index) => {
    const branch = openedBy(line, conditionals)
    if (branch !== undefined) opened.set(index, branch)
    if (line.kind === 'endif') conditionals.end()
    const inside = branch === undefined ? conditionals.inside : branch.parent
    branches.push(inside)
    const asks = line.kind === 'condition'
    const adds = line.kind === 'assignment' && line.operator === '+='
    if (adds || fitsWhole(line.kind, /rule|recipe|define|body/))
      for (const outer of walkOutward(inside)) outer.works = true
    const found = matchesIn(line.start, line.comment)
    if (found.length === 0) return
    if (asks && branch) noteConditionNames(branch, found)
    const isSaid = isPrinted(text, line)
    const deprecates = isSaid && printsDeprecation(text.slice(line.start, line.end))
    const offered = isSaid ? found.find((match) => isAdvised(text, match)) : undefined
    if (offered !== undefined) tellRefusal(text, inside, offered.name)
    for (const { name, start } of found) {
      const sets = line.kind === 'assignment' && start === line.name.start
      const inherits = sets && isHeir(text.slice(line.value.start, line.value.end), name)
      tellOutward(inside, name, { sets, inherits, deprecates })
    }
  })
  return { branches, opened, warnings: warningsIn(text, lines) }
}

/** The branch that a line opens. */
function openedBy(line: Line, conditionals: Conditionals): Branch | undefined {
  if (line.kind === 'condition' && !line.keyword.branch)
    return conditionals.begin(line.keyword.start)
  const goesOn = line.kind === 'condition' || line.kind === 'else'
  return goesOn ? conditionals.goOn() : undefined
}

/** Whether a value is nothing but another variable's. */
function isHeir(value: string, name: string): boolean {
  return fitsWhole(value, /\s*\$[({][\w.-]+[)}]\s*/) && !/[({]([\w.-]+)/.exec(value)!.includes(name)
}

/** `$(info …)` line by line: a heading that says "deprecated" speaks for the names listed below it. */
function warningsIn(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const warnings = new Set<number>()
  let warned = false
  lines.forEach((line, index) => {
    const printed = line.kind !== 'recipe' && isPrinted(text, line)
    warned = printed && (warned || printsDeprecation(text.slice(line.start, line.end)))
    if (warned) warnings.add(index)
  })
  return warnings
}

/** `$(error …)`, `$(warning …)`, `$(info …)`, and `echo` in a recipe; what it prints in an assignment is the value. */
export function isPrinted(text: string, { kind, start, end }: Line): boolean {
  const line = text.slice(start, end)
  return (
    /\$[({](?:error|warning|info)\s/.test(line) ||
    (kind !== 'assignment' && /\b(?:echo|printf)\b/.test(line))
  )
}

/** What a makefile itself gives a variable. */
export interface Variable {
  /**
   * `fixed`: set under no condition, so that it is renamed with its assignment. `default`: set with `?=`, or only in some
   * case: its users may set it too, and what they say under the old name goes before the makefile's own value.
   */
  readonly own: 'fixed' | 'default' | 'none'
  /** Whether a value refers to other variables, so that it may expand to nothing. */
  readonly expands: boolean
  /** The line that sets it first. */
  readonly first: number
}

const NONE: Variable = { own: 'none', expands: false, first: Infinity }

/** The variables that a makefile sets, by name. */
export function variablesOf(
  text: string,
  lines: readonly Line[],
  { branches }: Tree,
): (name: string) => Variable {
  const variables = new Map<string, Variable>()
  lines.forEach((line, index) => {
    if (line.kind !== 'assignment') return
    const name = text.slice(line.name.start, line.name.end)
    const known = variables.get(name) ?? NONE
    const fixed =
      branches[index] === null && !line.target && fitsWhole(line.operator, /(?::{0,3}|!)=/)
    variables.set(name, {
      own: fixed || known.own === 'fixed' ? 'fixed' : 'default',
      first: Math.min(known.first, index),
      expands: known.expands || text.slice(line.value.start, line.value.end).includes('$'),
    })
  })
  return (name) => variables.get(name) ?? NONE
}
