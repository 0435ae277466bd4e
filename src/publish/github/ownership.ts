import {
  compareCommits,
  holdsCommit,
  MOST_FILES,
  readCommit,
  readRef,
  type BranchTip,
  type Comparison,
} from './read-commits.ts'
import { readPull, type Pull } from './read-pulls.ts'
import type { Place } from './client.ts'
import type { Remote } from './read-remote.ts'
import { lostBranch } from './move-branch.ts'
import { openPull, type Ownership, type Standing } from '../proposal/life.ts'
import type { Proposal } from '../publication.ts'
import { commitsOf } from '../proposal/marker.ts'
import { isOurs, readStamp } from '../proposal/stamp.ts'

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
  const { base } = proposal
  // As the last run left it, whatever became of the base since.
  const isLeft = openPull(pulls, base.branch)?.marked?.marker.commit === tip.sha
  const areKnown = async (commits: readonly string[]): Promise<boolean> =>
    isLeft || isAgain || isNamed(commits, place, proposal, remote)
  if (isOurs(tip) && (await areKnown([tip.sha]))) {
    const [under = ''] = tip.parents
    return ownBranch(tip, await holdsCommit(place, base.commit, under))
  }
  const since = await compareCommits(place, base.commit, tip.sha)
  if (since === null)
    return isLeft ? { ownership: 'own', isCutOff: true } : { ownership: 'foreign' }
  const line = lineOf(tip, since)
  const ours = line.length > 1 ? await readCommit(place, line.at(-1)!) : undefined
  // Where the base was forced back, there is more beside it.
  if (isLeft && ours) return ownBranch(ours, since.ahead_by === line.length)
  const { ahead_by: ahead, commits } = since
  // A person's branch may stand where the base does as well.
  if (ahead === 0) return { ownership: pulls.some(({ marked }) => marked) ? 'bare' : 'foreign' }
  const hasOurs = commits.some(({ commit }) => readStamp(commit.message) !== undefined)
  const ownership: Ownership = hasOurs ? 'human' : 'foreign'
  if (!hasOurs || !ours || !(await areKnown(line))) return { ownership }
  const isUpdated = await isUpdateOf(place, proposal, tip, ours)
  return isUpdated ? ownBranch(ours, ahead === line.length) : { ownership }
}

/**
 * Whether the open pull request names one of these commits: anybody can make one like ours. A list may be older than the
 * branch.
 *
 * @throws LeaseLost where the branch is older than the pull request
 */
async function isNamed(
  commits: readonly string[],
  place: Place,
  { base }: Proposal,
  { branch, tip, pulls }: Remote,
): Promise<boolean> {
  const names = ({ marked }: Pull): boolean =>
    marked === undefined || commitsOf(marked.marker).some((one) => commits.includes(one))
  const open = openPull(pulls, base.branch)
  if (open === undefined || names(open) || names(await readPull(place, open.number))) return true
  // What a pull request says that is read later is of where the branch is by then.
  if ((await readRef(place, branch)) !== tip?.sha) throw lostBranch(branch)
  return false
}

/**
 * A branch of ours.
 *
 * @param commit one of ours, which the tip is or holds
 * @param isHeld whether the base holds all that is not ours
 */
function ownBranch({ message }: BranchTip, isHeld: boolean): Standing {
  const stamp = readStamp(message)
  return { ownership: 'own', ...(stamp && { files: stamp.files }), isCutOff: !isHeld }
}

/**
 * The names of a tip under which the button "Update branch" merged, and of what it merged into, as far as it did.
 *
 * @param commits those beside the base
 */
function lineOf(tip: BranchTip, { commits }: Comparison): readonly string[] {
  const parents = new Map(commits.map((one) => [one.sha, one.parents.map(({ sha }) => sha)]))
  const line = [tip.sha]
  for (let at = tip.parents; at.length === 2; at = parents.get(at[0]!) ?? []) line.push(at[0]!)
  return line
}

/**
 * Whether a tip is a commit of ours under merges of the base, as that button makes them, with nothing else in them: beside the
 * base, the tip has the very files that our commit has beside its own.
 */
async function isUpdateOf(
  place: Place,
  { base }: Proposal,
  tip: BranchTip,
  ours: BranchTip,
): Promise<boolean> {
  const [, merged = ''] = tip.parents
  const [parent] = ours.parents
  if (!isOurs(ours) || parent === undefined) return false
  if (!(await holdsCommit(place, base.branch, merged))) return false
  const before = filesOf(await compareCommits(place, parent, ours.sha))
  const after = filesOf(await compareCommits(place, merged, tip.sha))
  return before.length < MOST_FILES && before.join('\n') === after.join('\n')
}

function filesOf(compared: Comparison | null): readonly string[] {
  return (compared?.files ?? [])
    .map(({ filename, sha, status }) => `${status} ${sha} ${filename}`)
    .toSorted()
}
