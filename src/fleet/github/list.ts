import { append } from '../../core/append.ts'
import { UserError } from '../../core/user-error.ts'
import type { Listed, Placed } from '../plan.ts'
import type { Answer, Asker } from './ask.ts'
import type { PlanState } from './state.ts'

/** Whose repositories make the fleet. */
export type Fleet =
  | { readonly owner: string }
  | { readonly topic: string }
  /** `owner/name` each. */
  | { readonly names: readonly string[] }

const PAGE = 100
/** A search tells of no more than a thousand. */
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
 * The repositories of a fleet, each with its place: of an owner or a topic its id, which stays when it is renamed; of a list its
 * line.
 *
 * @param after the place of the last one that was looked at before
 * @throws UserError where GitHub knows no such owner, or refuses the list
 */
export async function* listFleet(
  fleet: Fleet,
  asker: Asker,
  state: PlanState,
  after: number,
): AsyncGenerator<Placed> {
  if ('names' in fleet) return yield* listNames(fleet.names, asker, after)
  const listed = await listAll(fleet, asker, state)
  if ('status' in listed)
    throw new UserError(
      `GitHub does not list the repositories: ${listed.text} (${listed.status}).`,
      'Check the name, and what the token may see.',
    )
  const byId = new Map(listed.map((one) => [one.id, one]))
  for (const one of [...byId.values()].toSorted((a, b) => a.id - b.id))
    if (one.id > after) yield { ...one, at: one.id }
}

async function listAll(
  fleet: Exclude<Fleet, { readonly names: unknown }>,
  asker: Asker,
  state: PlanState,
): Promise<readonly Listed[] | Refused> {
  if ('topic' in fleet)
    return listPages('/search/repositories', { q: `topic:${fleet.topic}` }, asker, state)
  const sorted = { sort: 'created', direction: 'asc' }
  const owner = encodeURIComponent(fleet.owner)
  const ofOrganisation = await listPages(`/orgs/${owner}/repos`, sorted, asker, state)
  const isUser = 'status' in ofOrganisation && ofOrganisation.status === 404
  return isUser ? listPages(`/users/${owner}/repos`, sorted, asker, state) : ofOrganisation
}

type Refused = Extract<Answer, { kind: 'refused' }>

async function listPages(
  route: string,
  query: Readonly<Record<string, string>>,
  asker: Asker,
  state: PlanState,
): Promise<readonly Listed[] | Refused> {
  const all: Listed[] = []
  const most = route.startsWith('/search/') ? MOST_FOUND : Infinity
  for (let page = 1; page <= most; page += 1) {
    const key = `${route}?${new URLSearchParams({ ...query, page: String(page) }).toString()}`
    const known = state.pages[key]
    const answer = await asker.get(route, { ...query, per_page: PAGE, page }, known?.etag)
    if (answer.kind === 'refused') return answer
    const listed = answer.kind === 'same' ? known!.listed : listedIn(answer.data)
    if (answer.kind === 'fresh' && answer.etag !== null)
      state.pages[key] = { etag: answer.etag, listed }
    append(all, listed)
    if (listed.length < PAGE) break
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

/** Each is asked for only when its turn comes: a list may be longer than the rate limit. */
async function* listNames(
  names: readonly string[],
  asker: Asker,
  after: number,
): AsyncGenerator<Placed> {
  for (const [index, name] of names.entries()) {
    const at = index + 1
    if (at <= after) continue
    const parts = name.split('/')
    if (parts.length !== 2 || parts.includes('')) {
      yield { at, name, why: 'It is no OWNER/NAME.' }
      continue
    }
    const answer = await asker.get(`/repos/${parts.map(encodeURIComponent).join('/')}`)
    if (answer.kind === 'fresh') yield { at, ...listedOf(answer.data as Repository) }
    else if (answer.kind === 'refused') yield { at, name, why: whyRefused(answer) }
  }
}

/** What GitHub's refusal of a repository means. */
export function whyRefused({ status, text }: Refused): string {
  if (status === 404) return 'It is gone, or the token may not see it.'
  if (status === 403 || status === 451) return `GitHub forbids it: ${text} (${status}).`
  return `GitHub does not answer for it: ${text} (${status}).`
}
