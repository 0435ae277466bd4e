import {
  compareCommits,
  MOST_FILES,
  readCommit,
  type BranchTip,
  type Comparison,
  type Place,
  type Remote,
} from './read-remote.ts'
import { openPull, type Ownership, type Standing } from '../proposal/life.ts'
import type { Proposal } from '../publication.ts'
import { unlessRefused } from './refusal.ts'
import { isOurs, readStamp } from '../proposal/stamp.ts'

/** How many times in a row somebody may have pressed "Update branch". */
const MOST_UPDATES = 5

/** Says whose the branch is; further calls only when its tip is not of our making. */
export async function readStanding(
  place: Place,
  proposal: Proposal,
  { tip, pulls }: Remote,
): Promise<Standing> {
  if (!tip) return { ownership: 'none' }
  if (isOurs(tip) && (await isByUs(place, proposal, tip, pulls))) return own(tip)
  const since = await compareCommits(place, proposal.base.commit, tip.sha)
  if (since === null) return { ownership: 'foreign' }
  const { ahead_by: ahead, commits } = since
  // A person's branch may stand where the base does as well.
  if (ahead === 0) return { ownership: pulls.some(({ marked }) => marked) ? 'bare' : 'foreign' }
  const hasOurs = commits.some(({ commit }) => readStamp(commit.message) !== undefined)
  const ownership: Ownership = hasOurs ? 'human' : 'foreign'
  if (!hasOurs || tip.parents.length !== 2) return { ownership }
  const ours = await updatedFrom(place, proposal, tip)
  return ours ? own(ours) : { ownership }
}

/**
 * Whether the one who made the tip made the commit that the open pull request names: where that is another one a run was cut
 * off, or somebody made it anew under a name of their own.
 */
async function isByUs(
  place: Place,
  { base }: Proposal,
  tip: BranchTip,
  pulls: Remote['pulls'],
): Promise<boolean> {
  const named = openPull(pulls, base.branch)?.marked?.marker.commit
  if (named === undefined || named === tip.sha) return true
  const ask = () => readCommit(place, named)
  const before = await unlessRefused(place.target.token, ask, () => null)
  const { name, email } = before?.author ?? tip.author
  return name === tip.author.name && email === tip.author.email
}

/** @param commit one of ours */
function own(commit: BranchTip): Standing {
  return { ownership: 'own', stamp: readStamp(commit.message)! }
}

/**
 * The commit of ours under merges of the base, as the button "Update branch" makes them, when there is nothing else in
 * them: beside the base, the tip has the very files that our commit has beside its own.
 */
async function updatedFrom(
  place: Place,
  proposal: Proposal,
  tip: BranchTip,
): Promise<BranchTip | undefined> {
  let ours = tip
  for (let depth = 0; ours.parents.length === 2 && depth < MOST_UPDATES; depth += 1)
    ours = await readCommit(place, ours.parents[0] ?? '')
  const [, merged = ''] = tip.parents
  const [parent] = ours.parents
  if (!isOurs(ours) || parent === undefined) return undefined
  const fromBase = await compareCommits(place, proposal.base.branch, merged)
  if (fromBase?.ahead_by !== 0) return undefined
  const before = filesOf(await compareCommits(place, parent, ours.sha))
  const after = filesOf(await compareCommits(place, merged, tip.sha))
  return before.length < MOST_FILES && before.join('\n') === after.join('\n') ? ours : undefined
}

function filesOf(compared: Comparison | null): readonly string[] {
  return (compared?.files ?? [])
    .map(({ filename, sha, status }) => `${status} ${sha} ${filename}`)
    .toSorted()
}
