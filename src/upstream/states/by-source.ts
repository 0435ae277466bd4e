import type { Namespace } from '../../core/use.ts'
import type { Accepted } from '../reading/finding.ts'
import { NAMESPACE_OF } from './kinds.ts'
import type { Alias, Evidence, RenameState, State, Upstream } from './state.ts'
import { readersOf } from '../reading/readers.ts'
import type { Question, Reading } from './question.ts'

/** Evidence lines that are kept for the old name, and for the new ones. */
const SHOWN = 3

/** A rename as an upstream's own source has it. */
export function judgeBySource(
  { map, from, kind, candidates }: Question,
  upstream: Upstream | null,
  { accepted, unread }: Reading,
): RenameState {
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
  const state = decide(old, isRead, living !== undefined, aliases)
  return {
    from,
    kind,
    to: chosen.to,
    value: chosen.value,
    state: state === 'absent' && unread.has(space) ? 'unknown' : state,
    readers: { old, new: news.length === 0 ? 0 : Math.min(...news.map(count)) },
    aliases,
    evidence: [from, ...news].flatMap((name) => firstLines(accepted, name, space)),
    steps: chosen.steps,
    upstream,
    builtIn: map.origin === 'built-in',
  }
}

function decide(
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

function aliasesOf(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): readonly Alias[] {
  const all = accepted.get(name)?.aliases ?? []
  return all
    .filter(({ namespace }) => space === 'any' || namespace === space)
    .map(({ path, line, text, effect }) => ({ path, line, text, effect }))
}

function firstLines(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): readonly Evidence[] {
  const readers = accepted.get(name)?.readers
  if (readers === undefined) return []
  const lists = space === 'any' ? [...readers.values()] : [readers.get(space)]
  return lists.flatMap((list) => list?.first ?? []).slice(0, SHOWN)
}
