import { rememberedOf } from '../../core/memoize.ts'
import type { Candidate } from '../../maps/chain.ts'
import { compareVersions } from '../../maps/version.ts'
import type { RenameKind, RenameMap } from '../../maps/rename.ts'
import type { Namespace } from '../../core/use.ts'
import { aliasesOf, readersOf, type Accepted } from '../reading/read.ts'
import { NAMESPACE_OF } from './kinds.ts'
import type { Alias, Evidence, RenameState, State, Upstream } from './state.ts'

/** One rename to be judged. */
export interface Question {
  readonly map: RenameMap
  readonly from: string
  readonly kind: RenameKind
  readonly candidates: readonly Candidate[]
}

/** The names that the chains of renames pass on their way, whether or not upstream has come so far. */
export const namesBetween = rememberedOf(
  ({ from, candidates: known }: Question): ReadonlySet<string> =>
    new Set(
      known.flatMap(({ steps }) => steps.map((step) => step.from)).filter((one) => one !== from),
    ),
)

/** What an upstream was found to read, and which kinds of flag may also be read in files that could not be. */
export interface Reading {
  readonly accepted: ReadonlyMap<string, Accepted>
  readonly unread: ReadonlySet<Namespace>
}

/** What a source or a version says, and of which of the names that an old one may have become. */
type Judgement = Pick<RenameState, 'state' | 'readers' | 'aliases' | 'evidence'> & {
  readonly chosen: Candidate
}

const NOT_READ = { readers: { old: 0, new: 0 }, aliases: [], evidence: [] } as const

/** Evidence lines that are kept for the old name, and for the new ones. */
const SHOWN = 3

/** A rename as an upstream's own source has it; where that can't be read, at most the upstream's version is known. */
export function judgeRename(
  question: Question,
  upstream: Upstream | null,
  reading: Reading | undefined,
): RenameState {
  const { map, from, kind } = question
  const { chosen, state, readers, aliases, evidence } =
    reading === undefined
      ? { ...judgeByVersion(question, upstream), ...NOT_READ }
      : judgeBySource(question, reading)
  const { to, value, steps } = chosen
  const builtIn = map.origin === 'built-in'
  const between = namesBetween(question)
  return {
    from,
    kind,
    to,
    value,
    state,
    readers,
    aliases,
    evidence,
    steps,
    upstream,
    builtIn,
    between,
  }
}

function judgeBySource({ from, kind, candidates }: Question, reading: Reading): Judgement {
  const { accepted, unread } = reading
  const space = NAMESPACE_OF[kind]
  const count = (name: string): number => readersOf(accepted, name, space)
  const old = count(from)
  const aliases = aliasesOf(accepted, from, space)
  const living = candidates.findLast(
    ({ to }) => to.length > 0 && to.every(({ name }) => count(name) > 0),
  )
  const removal = candidates.findLast(({ to }) => to.length === 0)
  const chosen = living ?? removal ?? candidates[0]!
  const isRead = chosen === living || chosen === removal
  const news = chosen.to.map(({ name }) => name)
  const state = stateInSource(old, isRead, living !== undefined, aliases)
  return {
    chosen,
    state: state === 'absent' && unread.has(space) ? 'unknown' : state,
    readers: { old, new: news.length === 0 ? 0 : Math.min(...news.map(count)) },
    aliases,
    evidence: [from, ...news].flatMap((name) => firstLines(accepted, name, space)),
  }
}

function stateInSource(
  old: number,
  isNewRead: boolean,
  hasSuccessor: boolean,
  aliases: readonly Alias[],
): State {
  if (old > 0) return hasSuccessor ? 'both' : 'premature'
  if (!isNewRead) return 'absent'
  if (aliases.some(({ effect }) => effect === 'forwards')) return 'aliased'
  if (aliases.some(({ effect }) => effect === 'rejects')) return 'rejected'
  return 'renamed'
}

function firstLines(
  accepted: Reading['accepted'],
  name: string,
  space: Namespace,
): readonly Evidence[] {
  const readers = accepted.get(name)?.readers
  if (readers === undefined) return []
  const lists = space === 'any' ? [...readers.values()] : [readers.get(space)]
  return lists.flatMap((list) => list?.first ?? []).slice(0, SHOWN)
}

function judgeByVersion(
  { map, candidates }: Question,
  upstream: Upstream | null,
): Pick<Judgement, 'state' | 'chosen'> {
  const furthest = candidates.at(-1)!
  if (upstream?.isNewest === true)
    return { state: furthest.to.length === 0 ? 'renamed' : 'aliased', chosen: furthest }
  const version = upstream?.version
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
