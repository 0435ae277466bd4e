import { append } from '../../core/append.ts'
import { groupBy } from '../../core/group-by.ts'
import type { RenameKind } from '../../maps/rename.ts'
import type { LearnedRename, Undecided } from './learned-map.ts'

/** The words of upstream outrank its diffs; several successors by diffs alone are no decision. */
export function settleContradictions(
  all: readonly LearnedRename[],
): readonly [readonly LearnedRename[], readonly Undecided[]] {
  const renames: LearnedRename[] = []
  const undecided: Undecided[] = []
  for (const list of groupBy(all, ({ kind, from }) => `${kind} ${from}`).values()) {
    // That a name is gone is the least that upstream can say of it.
    const told = list.filter(({ to }) => to.length > 0)
    const named = told.length > 0 ? told : list
    const said = named.filter(({ proof }) => proof.shim !== undefined)
    const chosen = said.length > 0 ? said : named
    const { from: name, kind, since, proof } = chosen[0]!
    const perhaps = chosen.flatMap(({ to }) => to.map((target) => target.name))
    if (chosen.length === 1 || said.length > 0) append(renames, chosen)
    else undecided.push({ name, kind, since, commit: proof.commit, perhaps })
  }
  return [renames, undecided]
}

/** Whether other renames lead to the same name step by step. */
export function isImplied(rename: LearnedRename, all: readonly LearnedRename[]): boolean {
  const goal = rename.to[0]?.name
  if (rename.to.length !== 1 || goal === undefined) return false
  const others = all.filter((one) => one !== rename)
  return reachable(targetsOf(rename.from, rename.kind, others), rename.kind, others).has(goal)
}

/** Whether a rename that comes later closes a circle which an earlier one begins: the old name is in use again. */
export function leadsBack(
  later: LearnedRename,
  earlier: LearnedRename,
  all: readonly LearnedRename[],
): boolean {
  if (later.kind !== earlier.kind || !later.to.some(({ name }) => name === earlier.from))
    return false
  const targets = earlier.to.map(({ name }) => name)
  return reachable(targets, later.kind, all).has(later.from)
}

/** Some names, and all that renames lead to from them step by step. */
function reachable(
  names: readonly string[],
  kind: RenameKind,
  renames: readonly LearnedRename[],
): ReadonlySet<string> {
  const found = new Set(names)
  for (const name of found) for (const next of targetsOf(name, kind, renames)) found.add(next)
  return found
}

function targetsOf(
  name: string,
  kind: RenameKind,
  renames: readonly LearnedRename[],
): readonly string[] {
  return renames
    .filter((one) => one.kind === kind && one.from === name)
    .flatMap(({ to }) => to.map((target) => target.name))
}
