import { addTo } from '../core/group-by.ts'
import type { Use } from '../core/use.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { chooseRename, type States } from './choose-rename.ts'
import { servesNames } from './served.ts'

/** The declarations of a file. */
type Declared = readonly Use[]

/** By name the declarations of each file that has one of it, with others beside it. */
export function declarationsByName(
  files: readonly { readonly uses: readonly Use[]; readonly leave: unknown }[],
): ReadonlyMap<string, readonly Declared[]> {
  const byName = new Map<string, Declared[]>()
  for (const { uses, leave } of files) {
    const declared = leave === null ? uses.filter(({ role }) => role === 'declaration') : []
    if (declared.length > 1)
      for (const name of new Set(declared.map((use) => use.name))) addTo(byName, name, declared)
  }
  return byName
}

/** Renames of which one file declares both names, without saying that the one serves the other. */
export function renamesApart(
  byName: ReadonlyMap<string, readonly Declared[]>,
  states: States,
): ReadonlySet<RenameState> {
  const asked = new Set([...states.keys()].flatMap((name) => byName.get(name) ?? []))
  return new Set([...asked].flatMap((declared) => apartIn(declared, states)))
}

function apartIn(declared: Declared, states: States): readonly RenameState[] {
  const here = new Set(declared.map(({ name }) => name))
  return declared.flatMap((use) => {
    const choice = chooseRename(use, states)
    if (choice.kind !== 'one') return []
    const twins = choice.state.to.filter(({ name }) => name !== use.name && here.has(name))
    return twins.some(({ name }) => !speaksOf(declared, use.name, name)) ? [choice.state] : []
  })
}

function speaksOf(declared: Declared, from: string, to: string): boolean {
  return declared.some((use) => use.name === from && servesNames(use, 'beside', [to]))
}
