import {
  compareCommits,
  holdsCommit,
  MOST_FILES,
  readCommit,
  readPull,
  readRef,
  type BranchTip,
  type Comparison,
  type Place,
  type Pull,
  type Remote,
} from './read-remote.ts'
import { lostBranch } from './move-branch.ts'
import { openPull, type Ownership, type Standing } from '../proposal/life.ts'
import type { Proposal } from '../publication.ts'
import { commitsOf } from '../proposal/marker.ts'
import { isOurs, readStamp } from '../proposal/stamp.ts'

/** How many times in a row somebody may have pressed "Update branch". */
const MOST_UPDATES = 5

/**
 * Says whose the branch is; further calls only when its tip is not of our making.
 *
 * @param isAgain the branch changed under an earlier round of this run: what is like ours then is of another run
 */
export async function readStanding(
  place: Place,
  proposal: Proposal,
  remote: Remote,
  isAgain = false,
): Promise<Standing> {
  const { tip, pulls } = remote
  if (!tip) return { ownership: 'none' }
  const areKnown = async (commits: readonly BranchTip[]): Promise<boolean> =>
    isAgain || isNamed(commits, place, proposal, remote)
  if (isOurs(tip) && (await areKnown([tip]))) return own(place, proposal, tip, tip)
  const since = await compareCommits(place, proposal.base.commit, tip.sha)
  if (since === null) return { ownership: 'foreign' }
  const { ahead_by: ahead, commits } = since
  // A person's branch may stand where the base does as well.
  if (ahead === 0) return { ownership: pulls.some(({ marked }) => marked) ? 'bare' : 'foreign' }
  const hasOurs = commits.some(({ commit }) => readStamp(commit.message) !== undefined)
  const ownership: Ownership = hasOurs ? 'human' : 'foreign'
  if (!hasOurs || tip.parents.length !== 2) return { ownership }
  const ours = await updatedFrom(place, proposal, tip, areKnown)
  return ours ? own(place, proposal, tip, ours) : { ownership }
}

/**
 * Whether the open pull request names one of these commits: anybody can make one like ours. A list may be older than the
 * branch.
 *
 * @throws LeaseLost where the branch is older than the pull request
 */
async function isNamed(
  commits: readonly BranchTip[],
  place: Place,
  { base }: Proposal,
  { branch, tip, pulls }: Remote,
): Promise<boolean> {
  const names = ({ marked }: Pull): boolean =>
    marked === undefined || commits.some(({ sha }) => commitsOf(marked.marker).includes(sha))
  const open = openPull(pulls, base.branch)
  if (open === undefined || names(open) || names(await readPull(place, open.number))) return true
  // What a pull request says that is read later is of where the branch is by then.
  if ((await readRef(place, branch)) !== tip?.sha) throw lostBranch(branch)
  return false
}

/**
 * A branch of ours, with what its commit says of itself. Where the base was forced back, it stands on what was taken off: then
 * nothing of it is kept, since that would come back with it.
 *
 * @param commit one of ours, which the tip is or holds
 */
async function own(
  place: Place,
  { base }: Proposal,
  tip: BranchTip,
  commit: BranchTip,
): Promise<Standing> {
  const under = tip.parents.at(-1)!
  const isHeld = await holdsCommit(place, base.commit, under)
  return isHeld ? { ownership: 'own', stamp: readStamp(commit.message)! } : { ownership: 'own' }
}

/**
 * The commit of ours under merges of the base, as the button "Update branch" makes them, when there is nothing else in
 * them: beside the base, the tip has the very files that our commit has beside its own.
 */
async function updatedFrom(
  place: Place,
  proposal: Proposal,
  tip: BranchTip,
  areKnown: (commits: readonly BranchTip[]) => Promise<boolean>,
): Promise<BranchTip | undefined> {
  const line = [tip]
  let ours = tip
  while (ours.parents.length === 2 && line.length <= MOST_UPDATES) {
    ours = await readCommit(place, ours.parents[0] ?? '')
    line.push(ours)
  }
  const [, merged = ''] = tip.parents
  const [parent] = ours.parents
  if (!isOurs(ours) || parent === undefined || !(await areKnown(line))) return undefined
  if (!(await holdsCommit(place, proposal.base.branch, merged))) return undefined
  const before = filesOf(await compareCommits(place, parent, ours.sha))
  const after = filesOf(await compareCommits(place, merged, tip.sha))
  return before.length < MOST_FILES && before.join('\n') === after.join('\n') ? ours : undefined
}

function filesOf(compared: Comparison | null): readonly string[] {
  return (compared?.files ?? [])
    .map(({ filename, sha, status }) => `${status} ${sha} ${filename}`)
    .toSorted()
}
