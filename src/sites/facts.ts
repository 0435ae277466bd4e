import { byOldName, type States } from './candidates.ts'
import type { Reason, Scope, Use } from './site.ts'
import type { RenameState } from '../upstream/state.ts'

export type Conditions = 'auto' | 'widen' | 'replace'

/** What is the same for all uses of one file. */
export interface FileFacts {
  readonly text: string
  readonly scope: Scope
  /** Why nothing in this file is to be rewritten, if so. */
  readonly leave: Reason | null
}

/** What is the same for the whole repository. */
export interface RepositoryFacts {
  readonly states: States
  readonly scopes: ReadonlySet<Scope>
  readonly conditions: Conditions
  /** Names that the repository declares itself. */
  readonly owned: ReadonlySet<string>
  /** Names that stand in files which can be rewritten. */
  readonly present: ReadonlySet<string>
  /** Old names that another rename has taken as its new name, with that rename's old ones. */
  readonly freed: ReadonlyMap<string, readonly string[]>
  /** Old names that a file of the repository declares together with their new one. */
  readonly apart: ReadonlySet<string>
  /** Names that are set or declared as an option and used as a macro. */
  readonly doubled: ReadonlySet<string>
  /** Macros that an option of the new name turns on. */
  readonly switched: ReadonlySet<string>
  /** New names that several old names of the repository became, with those. */
  readonly joined: ReadonlyMap<string, readonly string[]>
}

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
    apart: new Set(files.flatMap((file) => (file.leave === null ? apart(file.uses, states) : []))),
    doubled: doubledNames(uses),
    switched: switchedMacros(uses, states),
    joined: joinedNames(uses, states),
  }
}

/** Old names that one file declares together with their new one, without saying that the one serves the other. */
function apart(uses: readonly Use[], states: readonly RenameState[]): readonly string[] {
  const declared = uses.filter(({ role }) => role === 'declaration')
  if (declared.length < 2) return []
  const here = new Set(declared.map(({ name }) => name))
  return states
    .filter(
      ({ from, to }) =>
        here.has(from) &&
        to.some(({ name }) => name !== from && here.has(name) && !speaksOf(declared, from, name)),
    )
    .map(({ from }) => from)
}

function speaksOf(declared: readonly Use[], from: string, to: string): boolean {
  return declared.some(({ name, beside }) => name === from && beside?.includes(to))
}

/** Macros that the build defines where an option is on which has the macro's new name: only the option was renamed. */
function switchedMacros(uses: readonly Use[], states: readonly RenameState[]): ReadonlySet<string> {
  const news = new Map(states.map(({ from, to }) => [from, to.map(({ name }) => name)]))
  return new Set(
    uses
      .filter(({ name, switches }) =>
        switches?.some((option) => option !== name && news.get(name)?.includes(option)),
      )
      .map(({ name }) => name),
  )
}

function doubledNames(uses: readonly Use[]): ReadonlySet<string> {
  const macros = new Set<string>()
  const options = new Set<string>()
  for (const { name, role, namespace } of uses) {
    if (namespace === 'macro') macros.add(name)
    if (namespace === 'cmake' && (role === 'declaration' || role === 'condition')) options.add(name)
  }
  return new Set([...macros].filter((name) => options.has(name)))
}

/** By each new name the old ones that stand in the repository, where they are several. */
function joinedNames(
  uses: readonly Use[],
  states: readonly RenameState[],
): ReadonlyMap<string, readonly string[]> {
  const present = presentNames(uses)
  const joined = new Map<string, Set<string>>()
  for (const { from, to, state } of states)
    if (to.length === 1 && to[0]!.name !== from && present.has(from) && state !== 'absent')
      joined.set(to[0]!.name, (joined.get(to[0]!.name) ?? new Set()).add(from))
  return new Map(
    [...joined]
      .filter(([, olds]) => olds.size > 1)
      .map(([name, olds]) => [name, [...olds].toSorted()]),
  )
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
