import { readMarker } from '../proposal/marker.ts'
import type { Octokit, Place } from './client.ts'

/** What matters of a pull request. */
export interface Pull extends Readonly<ReturnType<typeof toPull>> {
  /** The patch that its commit names, where its description does not. */
  readonly patch?: string
}

/** The pull requests that were ever opened from a branch of the repository, newest first. */
export async function listPulls(place: Place, branch: string): Promise<readonly Pull[]> {
  const head = `${place.repository.owner}:${branch}`
  const pulls = await listOwnPulls(place, { head, state: 'all' })
  return pulls.filter((pull) => pull.branch === branch)
}

/** A pull request as it is now: a list may be older. */
export async function readPull(place: Place, number: number): Promise<Pull> {
  const request = { ...place.repository, pull_number: number }
  return toPull((await place.octokit.rest.pulls.get(request)).data)
}

/** Those of the repository itself and not of a fork, newest first. */
export async function listOwnPulls(
  { octokit, repository }: Place,
  wanted: { readonly head?: string; readonly base?: string; readonly state: 'open' | 'all' },
): Promise<readonly Pull[]> {
  const listed = await octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    ...wanted,
    sort: 'created',
    direction: 'desc',
    per_page: 100,
  })
  const own = `${repository.owner}/${repository.repo}`.toLowerCase()
  return listed.filter((pull) => headOf(pull)?.full_name.toLowerCase() === own).map(toPull)
}

type Answer<Call extends keyof Octokit['rest']['pulls']> = Awaited<
  ReturnType<Octokit['rest']['pulls'][Call]>
>['data']
type ListedPull = Answer<'list'>[number]

/** GitHub's description calls the repository of a head required; it is null once a fork is deleted. */
function headOf({ head }: ListedPull): ListedPull['head']['repo'] | null {
  return head.repo
}

/** Reads GitHub's answer, one of a list or a single one. */
export function toPull(pull: ListedPull | Answer<'get'>) {
  const closed = pull.merged_at ? ('merged' as const) : ('closed' as const)
  return {
    number: pull.number,
    nodeId: pull.node_id,
    url: pull.html_url,
    state: pull.state === 'open' ? ('open' as const) : closed,
    draft: pull.draft ?? false,
    base: pull.base.ref,
    branch: pull.head.ref,
    headSha: pull.head.sha,
    title: pull.title,
    marked: readMarker(pull.body),
    author: pull.user?.login ?? '',
    labels: pull.labels.map(({ name }) => name ?? ''),
    reviewers: (pull.requested_reviewers ?? []).map(({ login }) => login),
    teams: (pull.requested_teams ?? []).map(({ slug }) => slug),
    assignees: (pull.assignees ?? []).map(({ login }) => login),
    milestone: pull.milestone,
    /** Who asked GitHub to merge it by itself; null when nobody did. */
    autoMergeBy: pull.auto_merge && (pull.auto_merge.enabled_by?.login ?? ''),
  }
}
