import { groupBy } from '../core/group-by.ts'
import { isHandedOut } from '../maps/kconfig-names.ts'
import { RENAME_KINDS, type RenameKind } from '../maps/rename.ts'
import { isForeign, isPinned } from './trust.ts'
import type { RenameState } from '../upstream/states/state.ts'
import type { Namespace, Use } from '../core/use.ts'

/** The kinds of rename that fit what the syntax shows, best first. */
export const FITTING: Readonly<Record<Namespace, readonly RenameKind[]>> = {
  cmake: ['cmake-option', 'cmake-variable', 'any', 'env', 'macro'],
  make: ['make-var', 'any', 'env', 'cmake-option', 'cmake-variable'],
  macro: ['macro', 'any', 'cmake-option', 'make-var', 'kconfig'],
  env: ['env', 'any', 'make-var', 'cmake-option', 'cmake-variable'],
  target: ['cmake-target', 'any'],
  kconfig: ['kconfig', 'any'],
  bazel: ['bazel-flag', 'any', 'macro'],
  meson: ['meson-option', 'any'],
  cargo: ['cargo-feature', 'any'],
  zig: ['any'],
  compiler: ['compiler-flag', 'any'],
  any: RENAME_KINDS.filter((kind) => kind !== 'cmake-target'),
}

export type Choice =
  | { readonly kind: 'none' }
  /** Only renames of another kind are known: the flag that stands here is another one of that name. */
  | { readonly kind: 'other'; readonly state: RenameState }
  | {
      readonly kind: 'one'
      readonly state: RenameState
      readonly sure: boolean
      /** All that say the same, of several kinds or maps. */
      readonly alike: readonly RenameState[]
    }
  | { readonly kind: 'several'; readonly states: readonly RenameState[] }

/** Rename states by the old name. */
export type States = ReadonlyMap<string, readonly RenameState[]>

/** Rename states by their old name, in the order in which they came. */
export function statesByOld(states: readonly RenameState[]): States {
  return groupBy(states, ({ from }) => from)
}

/**
 * The rename that a use is about. An upstream that knows one of the names outranks one that is unknown, and that one
 * that reads neither; then the kind that the syntax shows decides. `sure` is false where only a rename of another kind
 * is known.
 */
export function chooseRename(use: Pick<Use, 'name' | 'namespace'>, states: States): Choice {
  const kinds = FITTING[use.namespace]
  const named = (states.get(use.name) ?? []).filter((state) => !isForeign(state))
  const fitting = named.filter((state) =>
    state.kind === 'kconfig'
      ? isSymbolOf(use)
      : isStrict(use.namespace, state)
        ? isOwnKind(use.namespace, state.kind)
        : kinds.includes(state.kind),
  )
  if (fitting.length === 0) {
    const other = named.find(isStale)
    return other === undefined || use.namespace === 'target'
      ? { kind: 'none' }
      : { kind: 'other', state: other }
  }
  const known = best(fitting, knowledge)
  const fit = use.namespace === 'any' ? known : best(known, ({ kind }) => kinds.indexOf(kind))
  // Of several upstreams that have the name, the one speaks whose pin is nearest.
  const closest = best(fit, ({ farness = 0 }) => farness)
  const distinct = [...new Map(closest.map((state) => [outcome(state), state])).values()]
  if (distinct.length > 1) return { kind: 'several', states: distinct }
  const state = distinct[0]!
  return {
    kind: 'one',
    state,
    sure:
      use.namespace === 'any' || state.kind === 'kconfig' || isOfKind(use.namespace, state.kind),
    alike: closest,
  }
}

/**
 * A symbol of Kconfig is a variable of make and CMake, a macro and what not, all by the name that it is handed out under.
 */
function isSymbolOf({ name, namespace }: Pick<Use, 'name' | 'namespace'>): boolean {
  return namespace === 'kconfig' || isHandedOut(name)
}

/** A rename of another kind is worth telling where the name is stale by it and has a new one. */
function isStale({ kind, to, state }: RenameState): boolean {
  return kind !== 'cmake-target' && to.length > 0 && !QUIET.has(state)
}

const QUIET: ReadonlySet<RenameState['state']> = new Set(['premature', 'absent', 'unknown'])

/** Those of a list that rank lowest. */
function best(
  list: readonly RenameState[],
  rank: (state: RenameState) => number,
): readonly RenameState[] {
  const least = Math.min(...list.map(rank))
  return list.filter((state) => rank(state) === least)
}

/**
 * How much a state says of this repository's use of the name: an upstream that it pins knows best, and what one may say
 * that could not be asked is waited for; next the repository itself, where it is an upstream or a fork of one; then one
 * that was not found, last one that reads neither name.
 */
function knowledge(rename: RenameState): number {
  const { state, upstream } = rename
  if (state === 'absent') return 5
  if (state === 'unknown' && isPinned(rename)) return 1
  if (state === 'unknown') return upstream === null ? 4 : 3
  return upstream?.path === '' ? 2 : 0
}

/**
 * Upstreams rename an option and keep the macro of the same name (GGML_CUDA_USE_GRAPHS), and make and CMake can need
 * different new names (WHISPER_OPENBLAS): a curated map's rename of another kind says nothing there.
 */
const STRICT: ReadonlySet<Namespace> = new Set(['macro', 'make'])

/** That a build no longer has an option says nothing of a variable of that name, which another build may read (Kokkos). */
function isStrict(namespace: Namespace, { builtIn, to }: RenameState): boolean {
  return builtIn && (STRICT.has(namespace) || (namespace === 'env' && to.length === 0))
}

function isOwnKind(namespace: Namespace, kind: RenameKind): boolean {
  if (kind === 'any') return true
  return namespace === 'macro'
    ? kind === 'macro' || kind === 'kconfig'
    : kind === 'make-var' || kind === 'env'
}

function isOfKind(namespace: Namespace, kind: RenameKind): boolean {
  const kinds = FITTING[namespace]
  return kinds.indexOf(kind) <= kinds.indexOf('any')
}

function outcome({ to, value, state }: RenameState): string {
  return JSON.stringify([to, value, state === 'premature'])
}
