import type { Namespace } from '../../core/use.ts'
import { addTo } from '../../core/group-by.ts'
import { memoize } from '../../core/memoize.ts'
import { candidatesOf } from '../../maps/chain.ts'
import { otherKconfigName } from '../../maps/kconfig-names.ts'
import type { Rename, RenameMap } from '../../maps/rename.ts'
import { doorOf } from '../reading/door-of.ts'
import { readUpstream } from '../reading/read.ts'
import { namesBetween, type Question, type Reading } from './judge-rename.ts'
import { NAMESPACE_OF } from './kinds.ts'
import type { Upstream } from './state.ts'

/** What a map has to be asked: each of its old names once. */
export function questionsOf(
  map: RenameMap,
  isAsked: (rename: Rename) => boolean,
): readonly Question[] {
  const keys = new Map<string, Rename>()
  for (const rename of map.renames)
    if (isAsked(rename)) keys.set(`${rename.kind} ${rename.from}`, rename)
  return [...keys.values()].map(({ from, kind }) => ({
    map,
    from,
    kind,
    candidates: candidatesOf(map, from, kind),
  }))
}

/** The new names of a rename. */
export function namesOf({ to }: Pick<Rename, 'to'>): readonly string[] {
  return to.map(({ name }) => name)
}

/**
 * The names that renames connect with some others, in any number of steps. What is asked does not depend on how far a
 * repository has come from one to the next.
 */
export function namesConnected(
  maps: readonly RenameMap[],
): (names: ReadonlySet<string>) => ReadonlySet<string> {
  const partners = new Map<string, string[]>()
  for (const { from, to } of maps.flatMap(({ renames }) => renames))
    for (const { name } of to) {
      addTo(partners, from, name)
      addTo(partners, name, from)
    }
  return (names) => {
    const known = new Set(names)
    for (const name of known) for (const partner of partners.get(name) ?? []) known.add(partner)
    return known
  }
}

/** What an upstream says of all names that some questions are about. */
export async function readFor(
  upstream: Upstream,
  questions: readonly Question[],
): Promise<Reading> {
  const names = new Map<string, Set<Namespace>>()
  const spacesOf = memoize(() => new Set<Namespace>(), names)
  for (const question of questions) {
    const { map, from, kind, candidates: known } = question
    const news = known.flatMap(namesOf)
    const others = map.renames
      .filter(({ to }) => to.some(({ name }) => name === from))
      .map((other) => other.from)
    const asked = [from, ...news, ...namesBetween(question), ...others]
    const both = kind === 'kconfig' ? asked.map(otherKconfigName) : []
    for (const name of [...asked, ...both]) spacesOf(name).add(NAMESPACE_OF[kind])
  }
  const partners = new Map<string, Set<string>>()
  const partnersOf = memoize(() => new Set<string>(), partners)
  for (const { map, from, candidates: known } of questions) {
    const others = map.renames.filter((rename) => names.has(rename.from))
    for (const one of [...known.map(({ to }) => ({ from, to })), ...others])
      for (const name of namesOf(one)) partnersOf(one.from).add(name)
  }
  const unread = new Set<Namespace>()
  const accepted = await readUpstream(upstream.source!, { names, partners }, ({ path }) => {
    for (const space of doorOf(path)?.namespaces ?? []) unread.add(space)
  })
  return { accepted, unread }
}
