import { addTo } from '../../core/group-by.ts'
import { NoMoreRequests } from '../plan.ts'
import { isOfAll, type Asker } from './ask.ts'
import { isName, listedOf, type Repository } from './told-repository.ts'

/** Whoever is denied by a name that is not answered for could come by another one. */
export function notSaid(name: string): NoMoreRequests {
  return new NoMoreRequests(`GitHub does not answer for ${name}, which a pattern names.`)
}

/**
 * By what other names patterns speak of repositories: GitHub still knows one by a name that it had before.
 *
 * @param patterns those that are names are asked for
 * @param known the names that the fleet has, in small letters
 * @returns names by the repository's id
 * @throws NoMoreRequests where GitHub does not say whose name one is
 */
export async function findAliases(
  patterns: readonly string[],
  known: ReadonlySet<string>,
  asker: Asker,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const aliases = new Map<number, string[]>()
  for (const name of new Set(patterns)) {
    if (!isName(name) || known.has(name)) continue
    const answer = await asker.get(`/repos/${name}`)
    if (answer.kind === 'fresh') addTo(aliases, listedOf(answer.data as Repository).id, name)
    if (answer.kind === 'refused' && isOfAll(answer)) throw notSaid(name)
  }
  return aliases
}
