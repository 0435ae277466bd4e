/** What is the same for all branches of a conditional. */
export interface Chain {
  /** Names that the conditions ask for. */
  readonly asked: Set<string>
  /** What the branch after `else` sets or says. */
  readonly otherwise: Set<string>
  /** Names in the branches themselves. */
  readonly inside: Set<string>
  /** Whether a condition asks for a version. */
  versioned: boolean
}

/** How far out a line's names are told to the branches around it. */
const REACH = 12

/** The chain of a conditional of which no line is read yet. */
export function newChain(versioned = false): Chain {
  return { asked: new Set(), otherwise: new Set(), inside: new Set(), versioned }
}

/** A branch and those around it, from the inside out, as far as names are told. */
export function* outward<Branch extends { readonly parent: Branch | null }>(
  start: Branch | null,
): Iterable<Branch> {
  let at = start
  for (let count = 0; at !== null && count < REACH; count++, at = at.parent) yield at
}
