import { compareVersions, type Candidate } from '../../maps/chain.ts'
import type { RenameMap } from '../../maps/rename.ts'
import type { RenameState, State, Upstream } from './state.ts'
import type { Question } from './question.ts'

/** A rename of which at most the upstream's version is known. */
export function judgeByVersion(
  { map, from, kind, candidates }: Question,
  upstream: Upstream | null,
): RenameState {
  const { state, chosen } = decide(map, candidates, upstream?.version)
  return {
    from,
    kind,
    to: chosen.to,
    value: chosen.value,
    state,
    readers: { old: 0, new: 0 },
    aliases: [],
    evidence: [],
    steps: chosen.steps,
    upstream,
    builtIn: map.origin === 'built-in',
  }
}

function decide(
  map: RenameMap,
  candidates: readonly Candidate[],
  version: string | undefined,
): { state: State; chosen: Candidate } {
  const furthest = candidates.at(-1)!
  if (version === undefined) return { state: 'unknown', chosen: furthest }
  const reached = candidates.map((candidate) => hasHappened(map, candidate, version))
  if (reached.includes(undefined)) return { state: 'unknown', chosen: furthest }
  const chosen = candidates[reached.lastIndexOf(true)]
  if (chosen === undefined) return { state: 'premature', chosen: candidates[0]! }
  const removed = chosen.steps[0]!.removed
  const order = removed === undefined ? undefined : compareVersions(map.versions, version, removed)
  // Where nothing says when the old name went, it may still be accepted: that asks for the more careful action.
  const isGone = chosen.to.length === 0 || (order !== undefined && order >= 0)
  return { state: isGone ? 'renamed' : 'aliased', chosen }
}

/** Whether a version has all steps of a chain; undefined where that cannot be compared. */
function hasHappened(map: RenameMap, { steps }: Candidate, version: string): boolean | undefined {
  const orders = steps.map(({ since, removed, to }) => {
    const moment = since ?? (to.length === 0 ? removed : undefined)
    return moment === undefined ? undefined : compareVersions(map.versions, version, moment)
  })
  if (orders.some((order) => order !== undefined && order < 0)) return false
  return orders.includes(undefined) ? undefined : true
}
