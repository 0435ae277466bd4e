import { UserError } from '../../core/user-error.ts'
import { foldersOf } from '../proposal/branch-name.ts'
import type { Octokit, Place } from './client.ts'

/** The tip of a branch. */
export type BranchTip = Readonly<Awaited<ReturnType<typeof readCommit>>>

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
