import { byOldName } from './candidates.ts'
import type { Conditions, RepositoryFacts } from './judge.ts'
import type { Scope, Use } from './site.ts'
import type { RenameState } from '../upstream/state.ts'

/** What the judging of one site has to know of all the others. */
export function repositoryFacts(
  files: readonly { readonly uses: readonly Use[]; readonly leave: unknown }[],
  states: readonly RenameState[],
  options: { readonly scopes: ReadonlySet<Scope>; readonly conditions: Conditions },
): RepositoryFacts {
  const uses = files.filter(({ leave }) => leave === null).flatMap((file) => file.uses)
  return {
    states: byOldName(states),
    scopes: options.scopes,
    conditions: options.conditions,
    owned: new Set(uses.filter(declares).map(({ name }) => name)),
    present: presentNames(uses),
    freed: freedNames(states),
  }
}

/** A Dockerfile's ARG declares a parameter of the image, not an option of the build. */
function declares({ role, namespace }: Use): boolean {
  return role === 'declaration' && namespace !== 'env'
}

/** Names that stand in text which can be rewritten. */
export function presentNames(uses: readonly Use[]): ReadonlySet<string> {
  return new Set(uses.map(({ name }) => name))
}

/** Old names that were freed and then taken by another rename: by each, the old names that now become it. */
function freedNames(states: readonly RenameState[]): ReadonlyMap<string, readonly string[]> {
  const freed = new Map<string, string[]>()
  const olds = new Set(states.map(({ from }) => from))
  for (const { from, to } of states)
    for (const { name } of to)
      if (name !== from && olds.has(name)) freed.set(name, [...(freed.get(name) ?? []), from])
  return freed
}
