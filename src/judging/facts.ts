import { addTo, groupBy } from '../core/group-by.ts'
import type { Lines } from '../core/lines.ts'
import { isCutOff } from '../maps/chain.ts'
import { isHandedOut, otherKconfigName } from '../maps/kconfig-names.ts'
import { areCompatible } from '../maps/rename.ts'
import { rememberedOf } from '../core/memoize.ts'
import { statesByOld, type States } from './choose-rename.ts'
import type { Recipes } from '../repository/recipes.ts'
import type { Namespace, Reason, Scope, Use } from '../core/use.ts'
import { declarationsByName, renamesApart } from './declared-apart.ts'
import { isPinned, type Conditions } from './trust.ts'
import { namesOf } from '../upstream/states/questions.ts'
import type { KnownStates } from '../upstream/states/rename-states.ts'
import type { RenameState } from '../upstream/states/state.ts'

/** What a person, and the repository's recipes, say of how it is judged. */
export interface JudgingOptions {
  readonly scopes: ReadonlySet<Scope>
  /** Whether the person named the scopes: then nothing outside them is changed. */
  readonly areScopesChosen?: boolean
  readonly conditions: Conditions
  /** The packages that the repository holds recipes for. */
  readonly recipes?: Recipes | undefined
  /** The upstreams that the repository itself is, as `owner/name`. */
  readonly itself?: readonly string[] | undefined
}

/** What is the same for all uses of one file. */
interface FileFacts {
  readonly text: string
  readonly scope: Scope
  /** Why nothing in this file is to be rewritten, if so. */
  readonly leave: Reason | null
  /** True where the file was not asked for: it is only looked at for what it reads and sets. */
  readonly isBeyond?: boolean
}

/** A file with all that its readers found in it. */
export interface ReadFile extends FileFacts {
  readonly path: string
  readonly format: string
  readonly lines: Lines
  readonly uses: readonly Use[]
}

/** What is the same for the whole repository, besides what was asked for. */
export interface RepositoryFacts extends JudgingOptions {
  readonly states: States
  /**
   * Names that the repository declares itself, with what they are declared as: the flow sees who reads a name, and not whose
   * it is.
   */
  readonly owned: ReadonlyMap<string, ReadonlySet<Namespace>>
  /** Names that code of the repository names besides declaring and passing them: something may read them there. */
  readonly taken: ReadonlySet<string>
  /** The packages of Cargo that declare a feature of a name; one of which the file does not say the name is empty. */
  readonly packages: ReadonlyMap<string, ReadonlySet<string>>
  /** Symbols of Kconfig, by both names, that the repository defines with a type and that nothing in it reads. */
  readonly unheard: ReadonlySet<string>
  /** New names that a pinned upstream reads. */
  readonly current: ReadonlySet<string>
  /** The maps that know a name as a new one. */
  readonly newIn: ReadonlyMap<string, ReadonlySet<string>>
  /** New names of which a pinned upstream that could not be read may know. */
  readonly unread: ReadonlySet<string>
  /** Renames whose old name was freed and then given to another flag, and those that gave it, each with the other. */
  readonly reused: ReadonlyMap<RenameState, readonly RenameState[]>
  /** Renames of which a file declares both names: the flow follows one name and does not compare two. */
  readonly apart: ReadonlySet<RenameState>
  /** Names that are set or declared as an option and used as a macro, which the flow takes for one name. */
  readonly doubled: ReadonlySet<string>
  /** Names that stand whole in text which can be rewritten. */
  readonly met: ReadonlySet<string>
  /** Macros that the repository defines itself. */
  readonly defined: ReadonlySet<string>
  /** Macros that an option of the new name turns on: the flow has no arrow from one name to another. */
  readonly switched: ReadonlySet<string>
  /** Old names that are read and whose new names stand nowhere: what is not there is no place of the flow. */
  readonly unmet: ReadonlySet<string>
  /** New names that several old names of the repository became, with those. */
  readonly joined: ReadonlyMap<string, readonly string[]>
}

/** What is known of the repository where a place of a file asks: which pins speak differs from place to place. */
export type FactsAt = (offset: number) => RepositoryFacts

/**
 * What the judging of one site has to know of all the others.
 *
 * @param linked renames that lead to a name of the repository, or on from one of its new names
 */
export function gatherFacts(
  files: readonly { readonly uses: readonly Use[]; readonly leave: unknown }[],
  { states, linked }: KnownStates,
  options: JudgingOptions,
): RepositoryFacts {
  const { switching, read, declaredTogether, ...names } = factsOfUses(files)
  const { met } = names
  const all = [...states, ...linked]
  const index = statesByOld(all)
  return {
    ...options,
    ...names,
    states: index,
    current: new Set(all.filter(isCurrent).flatMap(namesOf)),
    newIn: mapsByNewName(all),
    unread: new Set(all.filter(isUnread).flatMap(namesOf)),
    reused: reusedNames(all),
    apart: renamesApart(declaredTogether, index),
    switched: switchedMacros(switching, states),
    unmet: unmetNames(read, states, met),
    joined: joinedNames(states, met),
  }
}

/** What the uses say whichever pins speak: found once, since each set of pins has its own states. */
const factsOfUses = rememberedOf(
  (files: readonly { readonly uses: readonly Use[]; readonly leave: unknown }[]) => {
    const uses = files.filter(({ leave }) => leave === null).flatMap((file) => file.uses)
    return {
      switching: uses.filter(({ switches }) => switches !== undefined),
      read: new Set(uses.filter(({ role }) => role === 'condition').map(({ name }) => name)),
      declaredTogether: declarationsByName(files),
      owned: ownedNames(uses.filter(declares)),
      taken: new Set(uses.filter(mayTake).map(({ name }) => name)),
      packages: packagesDeclaring(uses.filter(declares)),
      unheard: unheardSymbols(uses),
      doubled: doubledNames(uses),
      defined: new Set(uses.filter(({ role }) => role === 'definition').map(({ name }) => name)),
      met: new Set(
        uses.flatMap(({ name, composed }) => (composed?.[0]?.isOpen === true ? [] : [name])),
      ),
    }
  },
)

/** Macros that the build defines where an option is on which has the macro's new name: only the option was renamed. */
function switchedMacros(uses: readonly Use[], states: readonly RenameState[]): ReadonlySet<string> {
  const news = new Map(states.map((state) => [state.from, namesOf(state)]))
  return new Set(
    uses
      .filter(({ name, switches }) =>
        switches?.some((option) => option !== name && news.get(name)?.includes(option)),
      )
      .map(({ name }) => name),
  )
}

function unmetNames(
  read: ReadonlySet<string>,
  states: readonly RenameState[],
  met: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    states
      .filter(({ from, to }) => read.has(from) && to.every(({ name }) => !met.has(name)))
      .map(({ from }) => from),
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
  states: readonly RenameState[],
  present: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
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

/** The names that a declaration makes the repository's own: a symbol of Kconfig has two. */
function namesOfDeclared({ name, namespace }: Use): readonly string[] {
  return namespace === 'kconfig' ? [name, otherKconfigName(name)] : [name]
}

function ownedNames(declared: readonly Use[]): RepositoryFacts['owned'] {
  const named = declared.flatMap((use) =>
    namesOfDeclared(use).map((name) => ({ name, namespace: use.namespace })),
  )
  return new Map(
    [...groupBy(named, ({ name }) => name)].map(([name, all]) => [
      name,
      new Set(all.map(({ namespace }) => namespace)),
    ]),
  )
}

function mayTake({ role, region }: Use): boolean {
  return role !== 'declaration' && role !== 'option' && region !== 'comment' && region !== 'prose'
}

function packagesDeclaring(declared: readonly Use[]): RepositoryFacts['packages'] {
  const features = declared.filter(({ namespace }) => namespace === 'cargo')
  return new Map(
    [...groupBy(features, ({ name }) => name)].map(([name, all]) => [
      name,
      new Set(all.map(({ of = '' }) => of)),
    ]),
  )
}

function unheardSymbols(uses: readonly Use[]): ReadonlySet<string> {
  const defined = uses.filter((use) => declares(use) && use.namespace === 'kconfig')
  // What selects another symbol hands its own value on.
  const selecting = uses.filter(({ namespace, passes }) => namespace === 'kconfig' && passes)
  const heard = new Set([
    ...uses.filter(hears).map(({ name }) => name),
    ...selecting.flatMap(({ served }) => served?.names ?? []),
  ])
  return new Set(
    defined
      .map(namesOfDeclared)
      .filter((both) => !both.some((name) => heard.has(name)))
      .flat(),
  )
}

/** Whether a use asks for a symbol of Kconfig. */
function hears({ name, namespace, role, region }: Use): boolean {
  // What selects a symbol sets it, and asks for nothing.
  if (namespace === 'kconfig') return role === 'condition'
  return isHandedOut(name) && (role === 'condition' || (role === 'mention' && region === 'code'))
}

/** Whether upstream reads the new name, by its source or by the version that is pinned. */
function isCurrent({ state, readers, upstream }: RenameState): boolean {
  // What this repository reads itself is no other upstream's word.
  if (state === 'premature' || upstream?.path === '') return false
  return readers.new > 0 || (upstream?.version !== undefined && state !== 'unknown')
}

function isUnread(rename: RenameState): boolean {
  return rename.state === 'unknown' && isPinned(rename)
}

function mapsByNewName(states: readonly RenameState[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  for (const { to, steps } of states)
    for (const { name } of to) known.set(name, (known.get(name) ?? new Set()).add(steps[0]!.map))
  return known
}

/**
 * In the same map a rename of the same kind leads to the old name of another one, and is no step of a chain, since it
 * came later: both are listed, each with the other.
 */
function reusedNames(
  states: readonly RenameState[],
): ReadonlyMap<RenameState, readonly RenameState[]> {
  const reused = new Map<RenameState, RenameState[]>()
  const olds = statesByOld(states)
  for (const taker of states)
    for (const { name } of taker.to)
      for (const freed of olds.get(name) ?? [])
        if (isOld(freed) && isReuse(taker, freed)) {
          addTo(reused, freed, taker)
          addTo(reused, taker, freed)
        }
  return reused
}

/** Whether a rename makes its old name one that is to be replaced; else it is the right one here, or only explained. */
export function isOld({ to, state }: RenameState): boolean {
  return to.length > 0 && state !== 'premature' && state !== 'absent'
}

/** Whether the first rename gave the old name of the second one, that nothing had any more, to something else. */
function isReuse(taker: RenameState, { from, kind, steps }: RenameState): boolean {
  return (
    taker.from !== from &&
    taker.between?.has(from) !== true &&
    !isCutOff(taker) &&
    taker.steps[0]!.map === steps[0]!.map &&
    areCompatible(taker.kind, kind)
  )
}
