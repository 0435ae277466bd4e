import { append } from '../../core/append.ts'
import { UserError } from '../../core/user-error.ts'
import { wrongCursor, type Listed, type Placed } from '../plan.ts'
import type { Asker } from './ask.ts'
import type { Selecting } from '../select-repositories.ts'
import { findAliases } from './find-aliases.ts'
import { listNames, readCursor } from './list-names.ts'
import type { PlanState } from './state.ts'
import { listedOf, type Refused, type Repository } from './told-repository.ts'

/** Whose repositories make the fleet. */
export type Fleet =
  | { readonly owner: string }
  | { readonly topic: string }
  /** `owner/name` each. */
  | { readonly names: readonly string[] }

const PAGE = 100
/** Pages of a search, which tells of no more than a thousand. */
const MOST_FOUND = 10

/**
 * The repositories of a fleet, each with its place: of an owner or a topic its id, which stays when it is renamed; of a list its
 * line, with what else a later part has to know.
 *
 * @param after the place of the last one that was looked at before; `0` for the beginning
 * @throws UserError where GitHub knows no such owner, or refuses the list, or where there is no such place
 */
export async function* listFleet(
  fleet: Fleet,
  asker: Asker,
  state: PlanState,
  after: string,
  selecting: Selecting,
): AsyncGenerator<Placed> {
  checkCursor(fleet, after)
  if ('names' in fleet) return yield* listNames(fleet.names, selecting, asker, after)
  const listed = await listAll(fleet, asker, state, selecting.hasForks ? ' fork:true' : '')
  if ('status' in listed)
    throw new UserError(
      `GitHub does not list the repositories: ${listed.said}.`,
      'Check the name, and what the token may see.',
    )
  const byId = new Map(listed.map((one) => [one.id, one]))
  const known = new Set(listed.map(({ name }) => name.toLowerCase()))
  const aliases = await findAliases(selecting.patterns, known, asker)
  if ('topic' in fleet && byId.size >= PAGE * MOST_FOUND && after === '0')
    yield {
      passed: () => after,
      name: fleet.topic,
      why: 'GitHub tells of no more than 1,000 with a topic.',
    }
  for (const one of [...byId.values()].toSorted((a, b) => a.id - b.id))
    if (one.id > Number(after))
      yield { ...one, passed: () => String(one.id), called: aliases.get(one.id) ?? [] }
}

/** @throws UserError for a cursor that no plan of these repositories ended with */
export function checkCursor(fleet: Fleet, after: string): void {
  if ('names' in fleet) readCursor(after, fleet.names)
  else if (!/^\d+$/.test(after)) throw wrongCursor(after, 'a number')
}

async function listAll(
  fleet: Exclude<Fleet, { readonly names: unknown }>,
  asker: Asker,
  state: PlanState,
  /** Only a search leaves them out by itself. */
  forks: '' | ' fork:true',
): Promise<readonly Listed[] | Refused> {
  if ('topic' in fleet)
    return listPages('/search/repositories', { q: `topic:${fleet.topic}${forks}` }, asker, state)
  const sorted = { sort: 'created', direction: 'asc' }
  const owner = encodeURIComponent(fleet.owner)
  const ofOrganisation = await listPages(`/orgs/${owner}/repos`, sorted, asker, state)
  const isUser = 'status' in ofOrganisation && ofOrganisation.status === 404
  return isUser ? listPages(`/users/${owner}/repos`, sorted, asker, state) : ofOrganisation
}

async function listPages(
  route: string,
  query: Readonly<Record<string, string>>,
  asker: Asker,
  state: PlanState,
): Promise<readonly Listed[] | Refused> {
  const all: Listed[] = []
  const most = route.startsWith('/search/') ? MOST_FOUND : Infinity
  async function readPage(page: number): Promise<readonly Listed[] | Refused> {
    const key = `${route}?${new URLSearchParams({ ...query, page: String(page) }).toString()}`
    const known = state.pages[key]
    const answer = await asker.get(route, { ...query, per_page: PAGE, page }, known?.etag)
    if (answer.kind === 'refused') return answer
    const listed = answer.kind === 'same' ? known!.listed : listedIn(answer.data)
    if (answer.kind === 'fresh' && answer.etag !== null)
      state.pages[key] = { etag: answer.etag, listed }
    append(all, listed)
    return listed
  }
  let pages = 0
  for (let isFull = true; isFull && pages < most;) {
    const listed = await readPage(++pages)
    if ('status' in listed) return listed
    isFull = listed.length >= PAGE
  }
  // One that is deleted meanwhile pulls each later one forward, out of a page that is to come: backwards none is passed over.
  for (let page = pages - 1; page > 0; page -= 1) {
    const listed = await readPage(page)
    if ('status' in listed) return listed
  }
  return all
}

function listedIn(data: unknown): readonly Listed[] {
  const items = Array.isArray(data) ? data : (data as { items: readonly unknown[] }).items
  return (items as readonly Repository[]).map(listedOf)
}
