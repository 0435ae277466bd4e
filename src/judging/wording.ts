import type { RenameState } from '../upstream/states/state.ts'
import type { Reason, Use } from '../core/use.ts'

/** `A and B`. */
export function list(to: readonly { name: string }[]): string {
  return to.map(({ name }) => name).join(' and ')
}

/** What upstream does with the old name, as the beginning of a sentence. */
export function stale(rename: RenameState): string {
  const { from, to, state } = rename
  // A version says when the new name came, and not always whether the old one is served still.
  const forwards = rename.upstream?.source === null ? 'may still forward' : 'only forwards'
  const reads = `${upstream(rename)} reads ${list(to)}`
  switch (state) {
    case 'aliased':
      return `${reads} and ${forwards} ${from}`
    case 'rejected':
      return `${reads} and rejects ${from}`
    case 'both':
      return `${reads} as well as ${from}`
    case 'unknown':
    case 'absent':
      return `${from} was renamed to ${list(to)}; no pinned upstream confirms it`
    default:
      return `${reads}, and nothing in it reads ${from} any more${deadAlias(rename)}`
  }
}

/** An alias that warns and sets its variable where nobody sees it is no help, and looks like one. */
function deadAlias({ from, aliases }: RenameState): string {
  const dead = aliases.find(({ effect }) => effect === 'dead')
  return dead === undefined
    ? ''
    : ` (its alias for ${from} does nothing: ${dead.path}:${dead.line})`
}

/** The upstream that was asked, and where it lies. */
export function upstream({ upstream: found, steps }: RenameState): string {
  const name = found?.name ?? steps[0]?.map ?? 'The upstream'
  return found === null ? name : `${name}${found.path === '' ? '' : ` (${found.path})`}`
}

/** How the value changes with the name. */
export function rule({ value, to }: RenameState): string {
  if (value.kind === 'inverted') return 'it is inverted'
  if (value.kind === 'mapped')
    return Object.entries(value.values)
      .map(([a, b]) => `${a} becomes ${b}`)
      .join(', ')
  return `it becomes ${to[0]?.value ?? 'the same'}`
}

/** The map's own remark on a rename, with a blank before it; empty where it has none. */
export function note({ steps }: RenameState): string {
  const text = steps.at(-1)?.note
  return text === undefined || text === '' ? '' : ` ${text}`
}

/** A rename to nothing without a version in which the name went is a remark on a name that still exists. */
export function gone(rename: RenameState): string {
  const { from, steps } = rename
  return steps.at(-1)?.removed === undefined && note(rename) !== ''
    ? `${from} means something else upstream now.${note(rename)}`
    : `${from} was removed upstream and has no new name.${note(rename)}`
}

/** Why a name that is not one thing only is left to a person. */
export function several(states: readonly RenameState[]): string {
  const { from } = states[0]!
  const ways = new Set(states.map(({ to }) => list(to)))
  if (ways.size > 1) {
    const each = states.map(
      (state) => `${list(state.to) || 'nothing'} (${state.kind}, ${state.steps[0]!.map})`,
    )
    return `${from} has more than one new name and nothing here tells which is meant: ${each.join(', ')}.`
  }
  const each = states.map(({ kind, state, steps, to }) => {
    const map = steps[0]!.map
    if (state === 'premature') return `as a ${kind} ${map} still reads it`
    return state === 'absent'
      ? `as a ${kind} ${map} knows neither`
      : `as a ${kind} ${map} calls it ${list(to)}`
  })
  return `Nothing here tells which ${from} is meant: ${each.join(', ')}.`
}

/** Why a common name is left alone. */
export function common({ from, steps }: RenameState): string {
  return `${from} is a name that others use too, and the ${steps[0]!.map} that is pinned here could not be asked whether it is its own.`
}

/** A reason, with the remark that the rename is known for another kind of flag. */
export function otherKind(use: Use, { kind }: RenameState, reason: Reason): Reason {
  return {
    ...reason,
    message: `${reason.message} The rename is known for a ${kind}; here it is used as ${use.namespace === 'env' ? 'an environment variable' : `a ${use.namespace} flag`}.`,
  }
}

/** Why a name that only another kind of flag has is left alone. */
export function otherName(use: Use, { from, kind, steps }: RenameState): string {
  return `${steps[0]!.map} renamed ${from} as a ${kind}; what is set here is a ${use.namespace} flag of that name.`
}

/** Why a name is left whose new name is an old one too. */
export function renamedOn({ from, to, kind }: RenameState, next: RenameState): string {
  return `${from} became ${list(to)} as a ${kind}, and ${next.from} became ${list(next.to)} as a ${next.kind} (${next.steps[0]!.map}): only a person knows which one is meant here.`
}
