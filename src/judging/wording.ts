import type { ShimEffect } from '../languages/upstream-door.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { withArticle } from '../core/count.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import type { Namespace, Use } from '../core/use.ts'
import { isCutOff, LONGEST_CHAIN } from '../maps/chain.ts'
import { LEARNED, type RenameKind } from '../maps/rename.ts'

/** `A and B`. */
export function listNames(to: readonly { name: string }[]): string {
  return to.map(({ name }) => name).join(' and ')
}

/** The new names, where not one of them need be there yet: `all of A and B`. What a flag was split into may go on with its name. */
export function listNew({ from, to }: Pick<RenameState, 'from' | 'to'>): string {
  const news = to.filter(({ name }) => name !== from)
  return `${news.length > 1 ? 'all of ' : ''}${listNames(news)}`
}

/** What upstream does with the old name, as the beginning of a sentence. */
export function tellStale(rename: RenameState): string {
  const { from, to, state } = rename
  if (to.length === 0) return `${sayUpstream(rename)} has no ${from} any more`
  const reads = `${sayUpstream(rename)} reads ${listNames(to)}`
  switch (state) {
    case 'aliased':
      // A version says when the new name came, and not what becomes of the old one there.
      return isCompared(rename)
        ? `${reads}, by its version; whether any value of ${from} still arrives is not seen`
        : `${reads}, and ${from} only by an alias${aliasIn(rename, 'forwards')}`
    case 'rejected':
      return `${reads} and rejects ${from}`
    case 'both':
      return `${reads} as well as ${from}`
    case 'unknown':
    case 'absent':
      return `${from} was renamed to ${listNames(to)}; no pinned upstream confirms it`
    default:
      return isCompared(rename)
        ? `${reads} and no longer ${from}, by its version`
        : `${reads}, and nothing in it reads ${from} any more${deadAlias(rename)}`
  }
}

/** Whether only the version of the upstream was looked at, and the map says the rest. */
export function isCompared({ upstream: found }: RenameState): boolean {
  return found !== null && found.source === null
}

/** An alias that warns and sets its variable where nobody sees it is no help, and looks like one. */
function deadAlias(rename: RenameState): string {
  const place = aliasIn(rename, 'dead')
  return place === '' ? '' : `; its alias for ${rename.from} does nothing${place}`
}

/** Where an alias of some effect stands: which values it passes on is its own affair. */
function aliasIn({ aliases }: RenameState, wanted: ShimEffect): string {
  const alias = aliases.find(({ effect }) => effect === wanted)
  return alias === undefined ? '' : ` (${alias.path}:${alias.line})`
}

/** The upstream that was asked, and where it lies. */
export function sayUpstream(rename: RenameState): string {
  const { upstream: found } = rename
  return `${ownerOf(rename) ?? 'The upstream'}${found === null || found.path === '' ? '' : ` (${found.path})`}`
}

/** Whose name it is: the upstream that was asked, or the one that the map is of; null where a person gave the rename. */
export function ownerOf({
  upstream: found,
  steps,
}: Pick<RenameState, 'upstream' | 'steps'>): string | null {
  const map = steps[0]?.map.replace(LEARNED, '') ?? 'inline'
  return found?.name ?? (map === 'inline' ? null : map)
}

/** How the value changes with the name. */
export function sayValueRule({ value, to }: RenameState): string {
  if (value.kind === 'inverted') return 'it is inverted'
  if (value.kind === 'mapped')
    return Object.entries(value.values)
      .map(([a, b]) => `${a} becomes ${b}`)
      .join(', ')
  return `it becomes ${to[0]!.value!}`
}

/** The map's own remark on a rename, with a blank before it; empty where it has none. */
export function noteOf({ steps }: RenameState): string {
  const text = steps.at(-1)?.note
  return text === undefined || text === '' ? '' : ` ${text}`
}

/** Why a name that has no new one is left: it went, or what it stands for did. */
export function tellGone(rename: RenameState): string {
  // Another kind of flag may go on under the name: a CMake option where a make variable went.
  const kind = nameOfKind(rename.kind)
  return `The ${kind} ${rename.from} ${GONE[rename.steps.at(-1)?.remains ?? 'nothing']}.${noteOf(rename)}`
}

const GONE = {
  changed: 'means something else upstream now',
  unread: 'is still there upstream, and setting it has no effect any more',
  nothing: 'was removed upstream and has no new name',
} as const

/** What a flag of each kind is called in a sentence. */
const KINDS: Readonly<Record<RenameKind, string>> = {
  macro: 'macro',
  'cmake-option': 'CMake option',
  'cmake-variable': 'CMake variable',
  'cmake-target': 'CMake target',
  'make-var': 'make variable',
  env: 'environment variable',
  kconfig: 'Kconfig symbol',
  'bazel-flag': 'Bazel flag',
  'compiler-flag': 'compiler flag',
  autoconf: 'option of configure',
  'meson-option': 'Meson option',
  'cargo-feature': 'Cargo feature',
  any: 'flag',
}

/** What the syntax shows of a flag, in a sentence. */
const SHOWN: Readonly<Record<Namespace, string>> = {
  cmake: KINDS['cmake-variable'],
  make: KINDS['make-var'],
  macro: KINDS.macro,
  env: KINDS.env,
  target: KINDS['cmake-target'],
  kconfig: KINDS.kconfig,
  bazel: KINDS['bazel-flag'],
  meson: KINDS['meson-option'],
  cargo: KINDS['cargo-feature'],
  zig: 'Zig option',
  compiler: KINDS['compiler-flag'],
  any: KINDS.any,
}

/** `CMake option`, `environment variable`. */
export function nameOfKind(kind: RenameKind): string {
  return KINDS[kind]
}

/** `a CMake option`, `an environment variable`. */
function flagOf(kind: RenameKind): string {
  return withArticle(KINDS[kind])
}

/** The same of what the syntax shows. */
export function shownAs({ namespace }: Pick<Use, 'namespace'>): string {
  return withArticle(SHOWN[namespace])
}

/** Why a name that is not one thing only is left to a person. */
export function tellSeveral(states: readonly RenameState[]): string {
  const { from } = states[0]!
  const ways = new Set(states.map(({ to }) => listNames(to)))
  if (ways.size > 1) {
    const each = states.map((state) => {
      const owner = ownerOf({ ...state, upstream: null })
      const of = `${flagOf(state.kind)}${owner === null ? '' : ` of ${owner}`}`
      return state.to.length === 0 ? `${of} is gone` : `${of} became ${listNames(state.to)}`
    })
    return `More than one flag is called ${from}, and nothing here tells which is meant: ${each.join(', ')}.`
  }
  const each = states.map((rename) => {
    const { kind, state, to } = rename
    const owner = ownerOf(rename) ?? 'upstream'
    if (state === 'premature') return `as ${flagOf(kind)} ${owner} still reads it`
    return state === 'absent'
      ? `as ${flagOf(kind)} ${owner} knows neither`
      : `as ${flagOf(kind)} ${owner} calls it ${listNames(to)}`
  })
  return `Nothing here tells which ${from} is meant: ${each.join(', ')}.`
}

/** Why a common name is left alone. */
export function tellCommon(rename: RenameState): string {
  return `${rename.from} is a name that others use too, and the ${ownerOf({ ...rename, upstream: null })!} that is pinned here could not be asked whether it is its own.`
}

/** That a rename is known for other kinds of flags: those of all renames of the name to the same one. */
export function tellOtherKind(
  use: Use,
  rename: RenameState,
  named: readonly RenameState[] = [rename],
): string {
  const same = named.filter(({ to }) => listNames(to) === listNames(rename.to))
  const kinds = [...new Set([rename, ...same].map(({ kind }) => flagOf(kind)))]
  return `The rename is known for ${joinWithAnd(kinds)}; here it is used as ${shownAs(use)}.`
}

/** Why a name that only another kind of flag has is left alone. */
export function tellOtherName(use: Use, rename: RenameState): string {
  const { from, kind } = rename
  return `${ownerOf(rename) ?? 'Upstream'} renamed ${from} as ${flagOf(kind)}; what stands here is ${shownAs(use)} of that name.`
}

/** Why a name is left whose new name is an old one too. */
export function tellRenamedOn(rename: RenameState, next: RenameState): string {
  const { from, to, kind } = rename
  if (isCutOff(rename))
    return `${from} became ${listNames(to)} in ${LONGEST_CHAIN} steps, which is as far as renames are followed, and ${next.from} was renamed too: write the last name by hand.`
  return `${from} became ${listNames(to)} as ${flagOf(kind)}, and ${next.from} became ${listNames(next.to)} as ${flagOf(next.kind)}: only a person knows which one is meant here.`
}
