import { newChain, newDoings, outward, type Chain, type Doings } from '../kit/conditional-chain.ts'
import { printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Line } from './parse.ts'

/** A branch of a conditional, or the part that `else` opens. */
export interface Branch extends Doings {
  readonly head: number
  readonly parent: Branch | null
  /** What all branches of the conditional ask for. */
  readonly chain: Chain
}

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
  let inside = null as Branch | null
  function open(head: number, parent: Branch | null, chain: Chain): void {
    inside = { head, parent, chain, ...newDoings() }
    opened.set(head, inside)
  }
  lines.forEach((line, index) => {
    if (line.kind === 'condition' && !line.keyword.branch) {
      branches.push(inside)
      open(index, inside, newChain())
    } else if ((line.kind === 'condition' || line.kind === 'else') && inside !== null) {
      branches.push(inside.parent)
      open(index, inside.parent, inside.chain)
    } else if (line.kind === 'endif') {
      inside = inside?.parent ?? null
      branches.push(inside)
    } else branches.push(inside)
    const adds = line.kind === 'assignment' && line.operator === '+='
    if (adds || /^(?:rule|recipe|define|body)$/.test(line.kind))
      for (const branch of outward(branches[index] ?? null)) branch.works = true
    const found = matchesIn(line.start, line.comment)
    if (found.length === 0) return
    if (line.kind === 'condition')
      for (const { name } of found) {
        opened.get(index)?.asked.add(name)
        opened.get(index)?.chain.asked.add(name)
      }
    const printed = isPrinted(text, line) && printsDeprecation(text.slice(line.start, line.end))
    for (const branch of outward(branches[index] ?? null)) {
      for (const match of found) {
        const sets = line.kind === 'assignment' && match.start === line.name.start
        if (sets) branch.set.add(match.name)
        if (sets && inherits(text.slice(line.value.start, line.value.end), match.name))
          branch.heirs.add(match.name)
        if (printed) branch.deprecated.add(match.name)
      }
    }
  })
  return { branches, opened, warnings: warningsIn(text, lines) }
}

/** Whether a value is nothing but another variable's. */
function inherits(value: string, name: string): boolean {
  return /^\s*\$[({][\w.-]+[)}]\s*$/.test(value) && !/[({]([\w.-]+)/.exec(value)!.includes(name)
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

/** `$(error …)`, `$(warning …)`, `$(info …)`, and `echo` in a recipe. */
export function isPrinted(text: string, { start, end }: Line): boolean {
  return /\$[({](?:error|warning|info)\s|\b(?:echo|printf)\b/.test(text.slice(start, end))
}
