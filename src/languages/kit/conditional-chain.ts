import { append } from '../../core/append.ts'
import type { Match } from '../../core/names.ts'
import type { Use, Span } from '../../core/use.ts'
import { withBeside } from './mention.ts'
import { fitsWhole } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import { lineEnd, lineEnding, lineStart } from '../../core/line-offsets.ts'

/** What is the same for all branches of a conditional. */
interface Chain {
  /** Names that the conditions ask for. */
  readonly asked: Set<string>
  /** Where its first line begins, blanks passed over. */
  readonly start: number
}

/** A branch of a conditional, with what its lines do with wanted names. */
export interface Branch {
  readonly parent: Branch | null
  readonly chain: Chain
  /** Names in its own condition. */
  readonly asked: Set<string>
  /** Names that it sets. */
  readonly set: Set<string>
  /** Names that it gives the value of another variable: what they took the place of is older still. */
  readonly heirs: Set<string>
  /** Names that it prints a word of deprecation about. */
  readonly deprecated: Set<string>
  /** Whether it does more than to set, unset and print: then it is no mere translation of one name. */
  works: boolean
}

/** How far out a line's names are told to the branches around it. */
const REACH = 12

/** A branch of which no line is read yet: of a conditional, or of one that begins at an offset. */
export function newBranch<Outer extends Branch | null>(parent: Outer, known: Chain | number) {
  const chain = typeof known === 'number' ? { asked: new Set<string>(), start: known } : known
  const names = { asked: new Set(), set: new Set(), heirs: new Set(), deprecated: new Set() }
  return { parent, chain, works: false, ...names } as Branch & { readonly parent: Outer }
}

/** Follows the conditionals of a file from line to line. */
export class Conditionals {
  /** The branch that the next line stands in. */
  inside: Branch | null = null

  begin(start: number): Branch {
    return (this.inside = newBranch(this.inside, start))
  }

  /** A further branch of the conditional; undefined where there is none. */
  goOn(): Branch | undefined {
    if (this.inside === null) return undefined
    return (this.inside = newBranch(this.inside.parent, this.inside.chain))
  }

  end(): void {
    this.inside = this.inside?.parent ?? null
  }
}

/** A branch and those around it, from the inside out, as far as names are told: a hostile file costs no more than its length. */
export function* walkOutward<Some extends { readonly parent: Some | null }>(
  start: Some | null,
): Iterable<Some> {
  let at = start
  for (let count = 0; at !== null && count < REACH; count++, at = at.parent) yield at
}

/** Notes the names of a branch's condition. */
export function noteConditionNames({ asked, chain }: Branch, matches: readonly Match[]): void {
  for (const { name } of matches) {
    asked.add(name)
    chain.asked.add(name)
  }
}

/** A question for what is missing: it asks for a name, and does not refuse it. */
const DEMANDS = /\bifndef\b|\bNOT\b|!(?!=)|\bifeq\s*\(\s*\$\(\w+\)\s*,\s*\)/

/** Tells the branch around a line that the line refuses what that asks for, or offers another name in its place. */
export function tellRefusal(text: string, inner: Branch | null, offered?: string): void {
  const asking = [...walkOutward(inner)].find(({ asked }) => asked.size > 0)
  if (asking === undefined || (offered !== undefined && asking.chain.asked.has(offered))) return
  const { start } = asking.chain
  if (DEMANDS.test(text.slice(start, lineEnd(text, start)))) return
  for (const name of asking.asked) asking.deprecated.add(name)
}

/** Tells the branches around a line what the line does with a name. */
export function tellOutward(
  inner: Branch | null,
  name: string,
  does: { readonly sets: boolean; readonly inherits?: boolean; readonly deprecates: boolean },
): void {
  for (const branch of walkOutward(inner)) {
    if (does.sets) branch.set.add(name)
    if (does.inherits) branch.heirs.add(name)
    if (does.deprecates) branch.deprecated.add(name)
  }
}

/**
 * A use with the names beside it: given ones, what the branch that it opens sets, and what the branches around it do.
 *
 * @param assigns true where it is set: what depends there on the new name is for those who still read the old one
 */
export function withBranches(
  use: Use,
  given: Iterable<string>,
  around: readonly Branch[],
  opened: Branch | undefined,
  assigns = false,
): Use {
  const beside = [...given]
  if (opened?.works === false) append(beside, opened.set)
  for (const { asked, set, works, chain } of around) {
    if (assigns) append(beside, chain.asked)
    if (asked.has(use.name) && !works) append(beside, set)
  }
  return withBeside(use, beside)
}

/** What the branches around a macro's definition ask for. */
export function switchesOf({ role }: Use, around: readonly Branch[]): Pick<Use, 'switches'> {
  const switches = new Set(role === 'definition' ? around.flatMap(({ asked }) => [...asked]) : [])
  return switches.size > 0 ? { switches: [...switches] } : {}
}

/** Code that exists for the old name alone: conditionals that ask for it and warn. */
export function servesOld({ name }: Use, around: readonly Branch[], opened?: Branch): boolean {
  const asking = around.filter(({ asked }) => asked.has(name))
  return [...asking, ...(opened ? [opened] : [])].some(
    ({ deprecated, heirs }) => deprecated.has(name) && !heirs.has(name),
  )
}

/**
 * The edits by which a setting sets another name, with lines before the question that it answers, which give that name the
 * value of its own where that has one; undefined where the question does not begin its line.
 */
export function renamedBelow(
  text: string,
  set: Span,
  name: string,
  question: number,
  lines: readonly string[],
): readonly Edit[] | undefined {
  const start = lineStart(text, question)
  const indent = text.slice(start, question).replace(/^\u00ef\u00bb\u00bf/, '')
  if (!fitsWhole(indent, /[ \t]*/)) return undefined
  const newline = lineEnding(text)
  const before = lines.map((line) => `${line}${newline}${indent}`).join('')
  return [
    { start: question, end: question, text: before },
    { start: set.start, end: set.end, text: name },
  ]
}

/** Where the conditional begins, around a place, that asks for a name. */
export function questionFor(branch: Branch | null, name: string): number | undefined {
  for (const { chain } of walkOutward(branch)) if (chain.asked.has(name)) return chain.start
  return undefined
}
