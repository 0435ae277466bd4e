import { makeMessage } from '../messages.ts'
import type { Progress, Proposal } from '../publication.ts'
import { connectToGitHub, type GitHubTarget, type Place } from './client.ts'
import { unlessRefused } from './refusal.ts'
import type { PublicationMessage } from '../../report/publication.ts'
import { sameBranch } from '../proposal/branch-name.ts'
import { LeaseLost } from './move-branch.ts'
import {
  compareCommits,
  holdsCommit,
  MOST_FILES,
  readRef,
  throwNotOnGitHub,
  type BranchTip,
} from './read-commits.ts'
import type { Pull } from './read-pulls.ts'

/** What is looked up of the repository before the first write. */
type Ground = Readonly<Awaited<ReturnType<typeof readGround>>>

/** The branch that the pull request goes to, as the commit sees it that the patch was made on. */
export type BaseState =
  /** There is no such branch. */
  | { readonly kind: 'none' }
  /** The commit is its newest one. */
  | { readonly kind: 'tip'; readonly tip: string }
  /** It has newer ones, in which these files changed; null where they are more than GitHub lists. */
  | {
      readonly kind: 'passed'
      readonly tip: string
      readonly changed: ReadonlySet<string> | null
    }
  /** It does not hold the commit: a pull request to it would bring more than the patch. */
  | { readonly kind: 'elsewhere' }

/**
 * Asks for the repository and for the base.
 *
 * @throws UserError when GitHub does not have the commit
 */
export async function readGround(place: Place, { base }: Proposal) {
  const [{ data }, state] = await Promise.all([
    place.octokit.rest.repos.get({ ...place.repository }),
    stateOf(place, base),
  ])
  return { defaultBranch: data.default_branch, isArchived: data.archived, base: state }
}

/** The branch that a repository names as its usual one; null where GitHub does not say. */
export async function readDefaultBranch(
  target: GitHubTarget,
  progress: Progress,
): Promise<string | null> {
  const { owner, repo, token } = target
  const ask = () => connectToGitHub(target, progress).rest.repos.get({ owner, repo })
  const answer = await unlessRefused(token, ask, () => null)
  return answer && answer.data.default_branch
}

async function stateOf(place: Place, { branch, commit }: Proposal['base']): Promise<BaseState> {
  const tip = await readRef(place, branch)
  if (tip === null) return { kind: 'none' }
  if (tip === commit) return { kind: 'tip', tip }
  const since = await compareCommits(place, commit, tip).catch(throwNotOnGitHub(place, commit))
  if (since === null || since.behind_by > 0) return { kind: 'elsewhere' }
  const files = since.files ?? []
  const names = files.flatMap((one) => [one.filename, one.previous_filename ?? one.filename])
  return { kind: 'passed', tip, changed: files.length < MOST_FILES ? new Set(names) : null }
}

/**
 * Why nothing can be published, as far as it is known before anything is written; null where nothing stands against it.
 *
 * @param branch the one that would be written to
 */
export function whyNotPublish(
  { defaultBranch, isArchived, base: state }: Ground,
  { repository: { owner, repo } }: Place,
  { base }: Proposal,
  branch: string,
): PublicationMessage | null {
  if (isArchived)
    return makeMessage('archived', `${owner}/${repo}`, 'An archive cannot be written to.')
  if (sameBranch(branch, base.branch)) return makeMessage('branch-is-base', branch, base.branch)
  if (sameBranch(branch, defaultBranch))
    return makeMessage('branch-is-default', branch, defaultBranch)
  if (state.kind === 'elsewhere')
    return makeMessage('not-on-base', base.commit.slice(0, 12), base.branch)
  return state.kind === 'none' ? makeMessage('no-base', base.branch) : null
}

/**
 * Whether newer commits of the base may have changed what a run of this commit decides: that nothing is left to do, or to do
 * again, which no older commit can say of them; the files that the patch or the branch changes; what says how they are
 * judged. So it is, too, where a run of a newer commit made the branch, or wrote the words.
 *
 * @param pull the one that this run may write to
 */
export async function isOutdated(
  place: Place,
  state: BaseState,
  { files, grounds, base: { commit } }: Pick<Proposal, 'files' | 'grounds' | 'base'>,
  tip: BranchTip | null,
  pull: Pull | undefined,
): Promise<boolean> {
  if (state.kind !== 'passed') return false
  const { changed } = state
  if (pull?.state === 'closed' || files.length === 0 || changed === null) return true
  const isChanged = (one: string): boolean =>
    [...changed].some((path) => path === one || path.startsWith(`${one}/`))
  if ([...files.map(({ path }) => path), ...grounds].some(isChanged)) return true
  if (await isOfNewerRun(place, commit, pull)) return true
  // What the button "Update branch" merged is the last parent.
  const under = tip?.parents.at(-1)
  if (tip === null || under === undefined) return false
  const [isHeld, own] = await Promise.all([
    holdsCommit(place, commit, under),
    compareCommits(place, under, tip.sha),
  ])
  return !isHeld || (own?.files ?? []).some(({ filename }) => isChanged(filename))
}

/** Whether the run of another commit wrote the words of a pull request than this one and those before it. */
export async function isOfNewerRun(
  place: Place,
  commit: string,
  pull: Pull | undefined,
): Promise<boolean> {
  const written = pull?.marked?.marker.baseCommit
  return written !== undefined && !(await holdsCommit(place, commit, written))
}

/**
 * Looks at the base once more, before the first write that shows.
 *
 * @throws LeaseLost where it has got newer commits since it was read: what they ask for is looked at first
 */
export async function checkBase(place: Place, { branch }: Proposal['base'], state: BaseState) {
  if ('tip' in state && (await readRef(place, branch)) !== state.tip)
    throw new LeaseLost(`The branch ${branch}`)
}
