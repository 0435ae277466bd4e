import type { Role, Scope, Use } from '../core/use.ts'
import { partOf, partOfComposed, type Part } from '../languages/kit/asked/part-in-flow.ts'
import { FITTING } from '../judging/choose-rename.ts'
import { isCommon } from '../judging/trust.ts'
import type { RenameState, Upstream } from '../upstream/states/state.ts'
import type { NewNames } from './census-served.ts'

/** What a place does with a name. */
export const DEEDS = ['sets', 'reads', 'makes', 'declares', 'serves', 'speaks'] as const
export type Deed = (typeof DEEDS)[number]

/**
 * What became of a place if its upstream took the old name no more from today on. `breaks`: its next build; `later`: the
 * build after its pin moves; `broken`: the version that it builds reads the name no more, or refuses it; `stays`: nothing, it only
 * speaks of the name or serves both; `unknown`: nobody was found who could be asked and reads either name, or what the place does does not show.
 */
export const FATES = ['breaks', 'later', 'broken', 'unknown', 'stays'] as const
export type Fate = (typeof FATES)[number]

/** One occurrence of a name, as a census counts it. */
export interface CensusPlace {
  readonly path: string
  readonly line: number
  readonly name: string
  readonly does: Deed
  /** The kind of file: `cmake`, `dockerfile`, … */
  readonly format: string
  readonly scope: Scope
  /** Whether it lies in the upstream itself, or in a copy of it. */
  readonly isUpstream: boolean
  /** Whether the name does not stand there as a whole, but is put together. */
  readonly isComposed: boolean
  /** Whether its file does not show all that it is put together from: then it is one of the names that fit, and counted apart. */
  readonly isOpen: boolean
  /** The upstreams whose pins are nearest, and how they are pinned; null where none of a map's was found. */
  readonly pin: string | null
  readonly fate: Fate
}

/**
 * What a use counts as.
 *
 * @param isHole whether it is a template's `@NAME@`, which reads the name whatever the text around it is
 * @param isServed whether its code takes another name of the flag too
 */
export function deedOf(use: Use, text: string, isHole: boolean, isServed: boolean): Deed {
  const { role, region, served, takenAt, start } = use
  if (isHole) return 'reads'
  if (region === 'comment' || region === 'prose') return 'speaks'
  if (served?.how === 'shim') return 'serves'
  if (role !== 'mention') return isServed && role !== 'declaration' ? 'serves' : DEED_OF[role]
  const of = (part: Part): Deed => (isServed && part !== 'tell' ? 'serves' : DEED_OF_PART[part])
  if (use.composed !== undefined) {
    const part = partOfComposed(use, text)
    if (part === 'carry' && use.namespace !== 'env') return 'makes'
    return of(part === 'carry' ? 'read' : part)
  }
  // A word that goes on is set or read where it arrives.
  if (takenAt !== undefined)
    return of(
      partOfComposed({ ...use, start: takenAt, end: takenAt }, text) === 'read' ? 'read' : 'write',
    )
  return of(partOf(use, text, start))
}

const DEED_OF_PART: Readonly<Record<Part, Deed>> = {
  write: 'sets',
  read: 'reads',
  carry: 'speaks',
  tell: 'speaks',
}

const DEED_OF: Readonly<Record<Exclude<Role, 'mention'>, Deed>> = {
  definition: 'sets',
  option: 'sets',
  condition: 'reads',
  declaration: 'declares',
  shim: 'serves',
}

/** @param state what the nearest upstream says of the name; null where there is none */
export function fateOf(
  place: Pick<CensusPlace, 'does' | 'scope' | 'isUpstream'>,
  state: RenameState | null,
): Fate {
  const isTouched = ['sets', 'reads', 'makes'].includes(place.does)
  if (!isTouched || place.scope === 'docs' || place.isUpstream) return 'stays'
  if (state === null || state.upstream === null || place.does === 'makes') return 'unknown'
  // A name that others use too is not this upstream's where nothing says so.
  if (isCommon(state) || state.ofOther !== undefined) return 'unknown'
  switch (state.state) {
    case 'renamed':
    case 'rejected':
      return 'broken'
    // An upstream that reads neither name may not be the one that is meant.
    case 'absent':
      return 'unknown'
    case 'unknown':
      return follows(state.upstream) ? fateAtNewest(state) : 'unknown'
    default:
      return isFixed(state.upstream) ? 'later' : 'breaks'
  }
}

/**
 * The same of a place that sets new names beside the old one to what it is set to: it loses nothing where they were seen to be
 * taken, or will be by the time when the old one is not.
 *
 * @param beside all that the flag became, by each chain of renames
 * @param isGone whether the map knows of a version that took a name away
 */
export function fateBeside(
  alone: Fate,
  beside: readonly NewNames[],
  state: RenameState | null,
  isGone: (name: string) => boolean,
): Fate {
  // Who refuses the old name ends the build, whatever else is set.
  if (alone === 'unknown' || state === null || state.state === 'rejected') return alone
  const isTaken = ({ kind, names }: NewNames): boolean => {
    if (kind !== state.kind) return false
    if (alone !== 'broken') return !names.some(isGone)
    return state.to.length > 0 && state.to.every(({ name }) => names.includes(name))
  }
  return beside.some(isTaken) ? 'stays' : alone
}

/** Whether the next build takes the same version as the last one. */
function isFixed({ revision, version, isNewest, upTo, source }: Upstream): boolean {
  if (isNewest === true || upTo !== undefined) return false
  return version !== undefined || source !== null || /^[0-9a-f]{7,64}$/.test(revision ?? '')
}

/** Whether a pin says no version, or a range of them: the next build takes what is newest. */
function follows({ speaks, unknown, source, ...upstream }: Upstream): boolean {
  if (speaks.by !== 'line' || source !== null || unknown !== undefined) return false
  return !isFixed({ ...upstream, speaks, source })
}

/** What becomes of a name where the newest version is taken, by what the map says of when it went. */
function fateAtNewest({ steps: [first] }: RenameState): Fate {
  return first?.removed === undefined ? 'breaks' : 'broken'
}

/**
 * What the nearest of the upstreams says that the name may belong to, of the kind of flag that stands there where one is known;
 * the repository itself only where there is no other.
 */
export function nearestState(
  states: readonly RenameState[],
  { name, namespace }: Pick<Use, 'name' | 'namespace'>,
  isItself: (upstream: Upstream) => boolean,
): RenameState | null {
  const own = states.filter(({ from, upstream }) => from === name && upstream !== null)
  const kinds = FITTING[namespace]
  const fitting = own.filter(({ kind }) => kinds.includes(kind))
  const rank = ({ upstream, farness = 0 }: RenameState): number =>
    isItself(upstream!) ? Infinity : farness
  const order = (a: RenameState, b: RenameState): number =>
    rank(a) - rank(b) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  return (fitting.length > 0 ? fitting : own).toSorted(order)[0] ?? null
}

/**
 * The pins as they are told; null for none.
 *
 * @param holds whether the map of one's upstream holds the name that is asked for
 */
export function pinsText(
  pins: readonly Upstream[],
  holds: (pin: Upstream) => boolean,
): string | null {
  const texts = pins.map(
    (pin) => `${pinText(pin)}${holds(pin) ? '' : ', whose map does not hold this name'}`,
  )
  return texts.length === 0 ? null : texts.join('; ')
}

/** `ggml-org/llama.cpp at 8c60be3 (submodule) in vendor/llama.cpp`. */
function pinText({ name, path, revision, version, found }: Upstream): string {
  const at = version ?? (revision === null ? '' : revision.slice(0, 12))
  return `${name}${at === '' ? '' : ` at ${at}`} (${found})${path === '' ? '' : ` in ${path}`}`
}
