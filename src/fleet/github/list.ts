import { append } from '../../core/append.ts'
import { groupBy } from '../../core/group-by.ts'
import { UserError } from '../../core/user-error.ts'
import { quoteText } from '../../maps/problem.ts'
import { ABOVE, type Listed, type Placed } from '../plan.ts'
import type { Answer, Asker } from './ask.ts'
import type { PlanState } from './state.ts'

/** Whose repositories make the fleet. */
export type Fleet =
  | { readonly owner: string }
  | { readonly topic: string }
  /** `owner/name` each. */
  | { readonly names: readonly string[] }

const PAGE = 100
/** Pages of a search, which tells of no more than a thousand. */
const MOST_FOUND = 10

interface Repository {
  readonly id: number
  readonly full_name: string
  readonly default_branch?: string
  readonly archived?: boolean
  readonly fork: boolean
  readonly disabled?: boolean
}

/**
 * The repositories of a fleet, each with its place: of an owner or a topic its id, which stays when it is renamed; of a list the
 * name that the list gives it, with the ids of those before it that have another one.
 *
 * @param after the place of the last one that was looked at before; `0` for the beginning
 * @throws UserError where GitHub knows no such owner, or refuses the list, or where there is no such place
 */
export async function* listFleet(
  fleet: Fleet,
  asker: Asker,
  state: PlanState,
  after: string,
  hasForks = false,
): AsyncGenerator<Placed> {
  if ('names' in fleet) return yield* listNames(fleet.names, asker, after)
  if (!/^\d+$/.test(after)) throw wrongCursor(after, 'a number')
  const listed = await listAll(fleet, asker, state, hasForks ? ' fork:true' : '')
  if ('status' in listed)
    throw new UserError(
      `GitHub does not list the repositories: ${listed.text} (${listed.status}).`,
      'Check the name, and what the token may see.',
    )
  const byId = new Map(listed.map((one) => [one.id, one]))
  if ('topic' in fleet && byId.size >= PAGE * MOST_FOUND)
    yield { at: after, name: fleet.topic, why: 'GitHub tells of no more than 1,000 with a topic.' }
  for (const one of [...byId.values()].toSorted((a, b) => a.id - b.id))
    if (one.id > Number(after)) yield { ...one, at: String(one.id) }
}

function wrongCursor(after: string, what: string): UserError {
  return new UserError(
    `The cursor is ${quoteText(after)}, and it must be ${what}.`,
    'Take the one that the earlier plan of the same repositories ended with.',
  )
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

export type Refused = Extract<Answer, { kind: 'refused' }>

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

function listedOf(one: Repository): Listed {
  return {
    id: one.id,
    name: one.full_name,
    branch: one.default_branch ?? 'HEAD',
    isArchived: one.archived === true,
    isFork: one.fork,
    isDisabled: one.disabled === true,
  }
}

/** As GitHub's addresses have it. */
const NAME = /^[a-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+$/i

/**
 * Each is asked for only when its turn comes: a list may be longer than the rate limit. What has several names has its place
 * where the list calls it by the one that it has now, else by the first that leads to it, whichever part of the list a run
 * goes through: the cursor carries the ids of those that were reached by an old name alone.
 */
async function* listNames(
  names: readonly string[],
  asker: Asker,
  after: string,
): AsyncGenerator<Placed> {
  // GitHub takes a name in any case.
  const lines = groupBy(names, (name) => name.toLowerCase())
  const [line = '', ...ids] = after.split(',')
  const above = new Set(ids.map(Number))
  const from = after === '0' ? 0 : [...lines.keys()].indexOf(line.toLowerCase()) + 1
  if (from === 0 && after !== '0') throw wrongCursor(after, 'a name of the list')
  let at = after
  for (const [name = ''] of [...lines.values()].slice(from)) {
    if (!NAME.test(name)) {
      yield { at, name, why: 'It is no OWNER/NAME.' }
      continue
    }
    at = [name, ...above].join(',')
    const answer = await asker.get(`/repos/${name}`)
    if (answer.kind === 'refused') yield { at, name, why: whyRefused(answer) }
    if (answer.kind !== 'fresh') continue
    const listed = listedOf(answer.data as Repository)
    const now = listed.name.toLowerCase()
    const isOld = now !== name.toLowerCase()
    if (isOld && lines.has(now)) yield { at, name, why: 'The list has it by its new name too.' }
    else if (isOld && above.has(listed.id)) yield { at, name, why: ABOVE }
    else {
      if (isOld) above.add(listed.id)
      yield { at: [name, ...above].join(','), ...listed, ...(isOld && { called: name }) }
    }
  }
}

/** What GitHub's refusal of a repository means. */
export function whyRefused({ status, text }: Refused): string {
  if (status === 404) return 'It is gone, or the token may not see it.'
  if (status === 403 || status === 451) return `GitHub forbids it: ${text} (${status}).`
  return `GitHub does not answer for it: ${text} (${status}).`
}
