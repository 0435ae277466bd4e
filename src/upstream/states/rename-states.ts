import { candidates, compareVersions } from '../../maps/chain.ts'
import { otherKconfigName } from '../../maps/kconfig-names.ts'
import type { Rename, RenameMap } from '../../maps/rename.ts'
import type { Namespace } from '../../core/use.ts'
import { judgeBySource } from './by-source.ts'
import { judgeByVersion } from './by-version.ts'
import { NAMESPACE_OF } from './kinds.ts'
import type { Question, Reading } from './question.ts'
import { doorOf } from '../reading/door-of.ts'
import { readUpstream } from '../reading/read.ts'
import { readersOf } from '../reading/readers.ts'
import type { RenameState, State, Upstream } from './state.ts'

/** Where several copies of one upstream disagree, the state that changes least wins. */
const CAUTION: readonly State[] = [
  'premature',
  'both',
  'aliased',
  'rejected',
  'renamed',
  'unknown',
  'absent',
]

/** What upstreams say of the renames that matter to a repository. */
export interface RenameStates {
  /** Those whose old name is wanted, and those whose new name is while upstream does not read it yet (`premature`). */
  readonly states: readonly RenameState[]
  /** Those that lead to one of them or on from it, in any number of steps. */
  readonly linked: readonly RenameState[]
}

/**
 * Asks the pinned upstreams about every rename that matters. One state for each map, old name and kind, in the maps'
 * order. Each upstream is read once, and only for these names.
 *
 * @param wanted the names that occur in the repository
 */
export async function renameStates(
  maps: readonly RenameMap[],
  upstreams: readonly Upstream[],
  wanted: ReadonlySet<string>,
): Promise<RenameStates> {
  const known = connected(maps, wanted)
  const questions = maps.flatMap((map) => questionsOf(map, ({ from }) => known.has(from)))
  const answers = new Map<Upstream, Reading>()
  for (const upstream of upstreams) {
    const asked = questions.filter(({ map }) => upstreamsOf(map, upstreams).includes(upstream))
    if (upstream.source !== null && asked.length > 0)
      answers.set(upstream, await readFor(upstream, asked))
  }
  const all = questions.map((question) => {
    const found = upstreamsOf(question.map, upstreams)
    const states = found.map((upstream) => judge(question, upstream, answers.get(upstream)))
    const state = states.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state))[0]
    const result = { ...(state ?? judge(question, null, undefined)), between: between(question) }
    const isTaken = result.upstream !== null && isReused(question, answers.get(result.upstream))
    return isTaken ? { ...result, isTaken } : result
  })
  const isShown = ({ from, to, state }: RenameState): boolean =>
    wanted.has(from) || (state === 'premature' && to.some(({ name }) => wanted.has(name)))
  return { states: all.filter(isShown), linked: all.filter((state) => !isShown(state)) }
}

/** The upstreams that decide about a map: the ones that it names directly, else what was only recognised by its files. */
function upstreamsOf(map: RenameMap, upstreams: readonly Upstream[]): readonly Upstream[] {
  const own = upstreams.filter(({ name }) => name === (map.upstream ?? map.name))
  const direct = own.filter(({ indirect }) => indirect !== true)
  return direct.length > 0 ? direct : own
}

function questionsOf(map: RenameMap, isAsked: (rename: Rename) => boolean): readonly Question[] {
  const keys = new Map<string, Rename>()
  for (const rename of map.renames)
    if (isAsked(rename)) keys.set(`${rename.kind} ${rename.from}`, rename)
  return [...keys.values()].map(({ from, kind }) => ({
    map,
    from,
    kind,
    candidates: candidates(map, from, kind),
  }))
}

/** The names that the chains of renames pass on their way, whether or not upstream has come so far. */
function between({ from, candidates: known }: Question): ReadonlySet<string> {
  const names = new Set(known.flatMap(({ steps }) => steps.map((step) => step.from)))
  names.delete(from)
  return names
}

function namesOf({ to }: Pick<Rename, 'to'>): readonly string[] {
  return to.map(({ name }) => name)
}

/**
 * The names that renames connect with some others, in any number of steps. What is asked does not depend on how far a
 * repository has come from one to the next.
 */
function connected(maps: readonly RenameMap[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const partners = new Map<string, string[]>()
  const link = (a: string, b: string): void => {
    const list = partners.get(a)
    if (list === undefined) partners.set(a, [b])
    else list.push(b)
  }
  for (const { renames } of maps)
    for (const rename of renames)
      for (const name of namesOf(rename)) {
        link(rename.from, name)
        link(name, rename.from)
      }
  const known = new Set(wanted)
  for (const name of known) for (const partner of partners.get(name) ?? []) known.add(partner)
  return known
}

async function readFor(upstream: Upstream, questions: readonly Question[]): Promise<Reading> {
  const names = new Map<string, Set<Namespace>>()
  for (const question of questions) {
    const { map, from, kind, candidates: known } = question
    const news = known.flatMap(namesOf)
    const others = map.renames
      .filter(({ to }) => to.some(({ name }) => name === from))
      .map((other) => other.from)
    const asked = [from, ...news, ...between(question), ...others]
    const both = kind === 'kconfig' ? asked.map(otherKconfigName) : []
    for (const name of new Set([...asked, ...both])) {
      const spaces = names.get(name) ?? new Set()
      names.set(name, spaces.add(NAMESPACE_OF[kind]))
    }
  }
  const partners = new Map<string, Set<string>>()
  for (const { map, from, candidates: known } of questions) {
    const targets = [...known, ...map.renames.filter((rename) => names.has(rename.from))]
    for (const one of targets) {
      const old = 'from' in one ? one.from : from
      const news = partners.get(old) ?? new Set()
      partners.set(old, news)
      for (const { name } of one.to) news.add(name)
    }
  }
  const unread = new Set<Namespace>()
  const accepted = await readUpstream(upstream.source!, { names, partners }, ({ path }) => {
    for (const space of doorOf(path)?.namespaces ?? []) unread.add(space)
  })
  return { accepted, unread }
}

function judge(
  question: Question,
  upstream: Upstream | null,
  reading: Reading | undefined,
): RenameState {
  if (reading !== undefined) return judgeBySource(question, upstream, reading)
  return judgeByVersion(question, upstream)
}

/** A name that was freed and given to something else: upstream reads it, and no longer the one that became it. */
function isReused(
  { map, from, kind, candidates: known }: Question,
  reading: Reading | undefined,
): boolean {
  if (reading === undefined) return false
  const space = NAMESPACE_OF[kind]
  const reads = (name: string): boolean => readersOf(reading.accepted, name, space) > 0
  const own = new Set(known.flatMap(namesOf))
  return map.renames.some(
    (rename) =>
      rename.kind === kind &&
      isLater(map, rename, known[0]!.steps[0]!) &&
      !own.has(rename.from) &&
      rename.to.some(({ name }) => name === from) &&
      reads(from) &&
      !reads(rename.from) &&
      known.some(({ to }) => to.length > 0 && to.every(({ name }) => reads(name))),
  )
}

function isLater({ versions }: RenameMap, a: Rename, b: Rename): boolean {
  if (a.since === undefined || b.since === undefined) return false
  return (compareVersions(versions, a.since, b.since) ?? 0) > 0
}
