import { UserError } from '../../core/user-error.ts'
import type { GitHubTarget, Octokit, RepositoryName } from './client.ts'
import { readMarker, type MarkedBody } from '../proposal/marker.ts'
import type { Proposal } from '../publication.ts'
import { foldersOf } from '../proposal/branch-name.ts'
import { readStamp } from '../proposal/stamp.ts'

/** The tip of a branch. */
export type BranchTip = Readonly<Awaited<ReturnType<typeof readCommit>>>

/** What matters of a pull request. */
export interface Pull extends Readonly<ReturnType<typeof toPull>> {
  /** The patch that its commit names, where its description does not. */
  readonly patch?: string
}

/** What GitHub has of earlier runs. */
export interface Remote {
  /** Our branch's name: the proposal's, or an older one that an open pull request still has. */
  readonly branch: string
  readonly tip: BranchTip | null
  /** Newest first. */
  readonly pulls: readonly Pull[]
}

/** The repository, the way to it, and whatever else is known of it. */
export interface Place {
  readonly octokit: Octokit
  readonly repository: RepositoryName
  readonly target: GitHubTarget
  /** Branches that are never written to, whatever else is decided: the base, and the default branch once it is known. */
  readonly kept: readonly string[]
}

/** Reads what earlier runs left: three calls, seldom one more. */
export async function readRemote(place: Place, proposal: Proposal): Promise<Remote> {
  const [tip, pulls] = await Promise.all([
    readTip(place, proposal.branch),
    listPulls(place, proposal.branch),
  ])
  const renamed = tip || pulls.length > 0 ? undefined : await findRenamed(place, proposal)
  if (!renamed) return { branch: proposal.branch, tip, pulls }
  const { branch } = renamed
  return { branch, tip: await readTip(place, branch), pulls: [renamed] }
}

/** So many closed pull requests are looked at for what their descriptions do not say. */
const MOST_ASKED = 10

/**
 * What earlier runs left, with the newest closed pull requests as people left them: one that was opened after we had closed it,
 * and closed again, is closed by a person, who says no. Who emptied the description said no all the same: the commit tells of
 * which patch.
 */
export async function withNoes(place: Place, remote: Remote): Promise<Remote> {
  const closed = remote.pulls.filter(
    ({ state, marked }) => state === 'closed' && (!marked || marked.marker.closedBy !== undefined),
  )
  const asked = new Set(closed.slice(0, MOST_ASKED))
  const pulls = await Promise.all(
    remote.pulls.map(async (pull) => {
      if (!asked.has(pull)) return pull
      return pull.marked ? withLastCloser(place, pull, pull.marked) : withStamp(place, pull)
    }),
  )
  return { ...remote, pulls }
}

async function withLastCloser(place: Place, pull: Pull, marked: MarkedBody): Promise<Pull> {
  const { closed: _closed, closedBy, ...marker } = marked.marker
  const request = { ...place.repository, issue_number: pull.number }
  const { data } = await place.octokit.rest.issues.get(request)
  const isOurs = (data.closed_by?.login ?? closedBy) === closedBy
  return isOurs ? pull : { ...pull, marked: { ...marked, marker } }
}

async function withStamp(place: Place, pull: Pull): Promise<Pull> {
  const head = await readCommit(place, pull.headSha).catch((error: unknown) => {
    if ((error as { status?: unknown }).status !== 404) throw error
    return null
  })
  const stamp = head === null ? undefined : readStamp(head.message)
  return { ...pull, ...(stamp && { patch: stamp.patch }) }
}

/** The tip of a branch of the repository, or null where there is no such branch. */
async function readTip(place: Place, branch: string): Promise<BranchTip | null> {
  const sha = await readRef(place, branch)
  return sha === null ? null : readCommit(place, sha)
}

/** The commit that a branch points at, by one call. */
export async function readRef(place: Place, branch: string): Promise<string | null> {
  try {
    const { data } = await place.octokit.rest.git.getRef({
      ...place.repository,
      ref: `heads/${branch}`,
    })
    return data.object.sha
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return null
    throw error
  }
}

/** A branch beside which none of this name can be made: the one would be the folder of the other. */
export async function findInTheWay(place: Place, branch: string): Promise<string | undefined> {
  const { octokit, repository } = place
  const folders = foldersOf(branch)
  const [below, ...above] = await Promise.all([
    octokit.rest.git.listMatchingRefs({ ...repository, ref: `heads/${branch}` }),
    ...folders.map((folder) => readRef(place, folder)),
  ])
  const names = below.data.map(({ ref }) => ref.slice('refs/heads/'.length))
  return (
    folders.find((_, at) => above[at] !== null) ??
    names.find((name) => name.startsWith(`${branch}/`))
  )
}

/** A commit of the repository. */
export async function readCommit(place: Place, sha: string) {
  const { data } = await place.octokit.rest.git.getCommit({ ...place.repository, commit_sha: sha })
  return {
    sha: data.sha,
    tree: data.tree.sha,
    message: data.message,
    parents: data.parents.map((parent) => parent.sha),
    author: data.author,
    committed: data.committer.date,
  }
}

/** GitHub lists no more files of a comparison. */
export const MOST_FILES = 300

export type Comparison = Awaited<
  ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>
>['data']

/** What `to` has beside `from`, and how far each is from where they parted; null where they never were one. */
export async function compareCommits(
  place: Place,
  from: string,
  to: string,
): Promise<Comparison | null> {
  const basehead = `${from}...${to}`
  const request = { ...place.repository, basehead }
  try {
    return (await place.octokit.rest.repos.compareCommitsWithBasehead(request)).data
  } catch (error) {
    if (/^no common ancestor\b/i.test((error as Error).message)) return null
    throw error
  }
}

/** Whether a commit is another one or holds it; one that GitHub does not have is held by none. */
export async function holdsCommit(place: Place, holder: string, other: string): Promise<boolean> {
  if (holder === other) return true
  const since = await compareCommits(place, holder, other).catch((error: unknown) => {
    if ((error as { status?: unknown }).status !== 404) throw error
    return null
  })
  return since?.ahead_by === 0
}

/** Says what is wrong where GitHub has no such commit, and throws any other error as it is. */
export function throwNotOnGitHub({ repository: { owner, repo } }: Place, commit: string) {
  return (error: unknown): never => {
    const { status } = error as { status?: unknown }
    if (status !== 404 && status !== 422) throw error
    throw new UserError(
      `The commit ${commit} is not in ${owner}/${repo} on GitHub.`,
      'Push it first, or let the Action check out a commit of the base branch.',
    )
  }
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

/**
 * Those of the repository itself and not of a fork, newest first.
 *
 * @param pages how many hundreds of them at most
 */
async function listOwnPulls(
  { octokit, repository }: Place,
  wanted: {
    readonly head?: string
    readonly base?: string
    readonly state: 'open' | 'closed' | 'all'
  },
  pages = Infinity,
): Promise<readonly Pull[]> {
  let left = pages
  const listed = await octokit.paginate(
    octokit.rest.pulls.list,
    { ...repository, ...wanted, sort: 'created', direction: 'desc', per_page: 100 },
    ({ data }, done) => {
      if (--left <= 0) done()
      return data
    },
  )
  const own = `${repository.owner}/${repository.repo}`.toLowerCase()
  return listed.filter((pull) => headOf(pull)?.full_name.toLowerCase() === own).map(toPull)
}

/**
 * When a base branch is renamed, GitHub moves its pull requests along; the branch of ours keeps the name that it had
 * from the old base. That one pull request goes on.
 */
async function findRenamed(place: Place, proposal: Proposal): Promise<Pull | undefined> {
  const { base, branch } = proposal
  if (!branch.includes(base.branch)) return undefined
  const open = await listOwnPulls(place, { base: base.branch, state: 'open' })
  const found = open.find(({ marked }) => {
    const marker = marked?.marker
    if (!marker) return false
    const asked = marker.branch.replace(marker.base, base.branch)
    return marker.branch === branch || (marker.base !== base.branch && asked === branch)
  })
  const before = found?.marked?.marker.base ?? base.branch
  // A person may have set it from another base, which is there still, to this one.
  const isRenamed = before === base.branch || (await readRef(place, before)) === null
  if (found && isRenamed) return found
  // One that went on after that may be closed by now.
  const closed = await listOwnPulls(place, { base: base.branch, state: 'closed' }, 1)
  return closed.find(({ marked }) => marked?.marker.branch === branch)
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
