/** What is the same for all branches of a conditional. */
export interface Chain {
  /** Names that the conditions ask for. */
  readonly asked: Set<string>
}

/** What a branch does with wanted names. */
export interface Doings {
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

/** The chain of a conditional of which no line is read yet. */
export function newChain(): Chain {
  return { asked: new Set() }
}

/** What a branch does of which no line is read yet. */
export function newDoings(): Doings {
  return { asked: new Set(), set: new Set(), heirs: new Set(), deprecated: new Set(), works: false }
}

/** A branch and those around it, from the inside out, as far as names are told: a hostile file costs no more than its length. */
export function* outward<Branch extends { readonly parent: Branch | null }>(
  start: Branch | null,
): Iterable<Branch> {
  let at = start
  for (let count = 0; at !== null && count < REACH; count++, at = at.parent) yield at
}
