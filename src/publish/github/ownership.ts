import { readCommit, type BranchTip, type Place, type Remote } from './remote.ts'
import type { Ownership, Standing } from '../proposal/life.ts'
import type { Proposal } from '../publication.ts'
import { isOurs, readStamp } from '../proposal/stamp.ts'

/** How many times in a row somebody may have pressed "Update branch". */
const MOST_UPDATES = 5
/** GitHub lists no more files of a comparison. */
const MOST_FILES = 300

/** Says whose the branch is; further calls only when its tip is not of our making. */
export async function readStanding(
  place: Place,
  proposal: Proposal,
  { tip }: Remote,
): Promise<Standing> {
  if (!tip) return { ownership: 'none' }
  if (isOurs(tip)) return own(tip)
  const { data } = await place.octokit.rest.repos.compareCommitsWithBasehead({
    ...place.repository,
    basehead: `${proposal.base.commit}...${tip.sha}`,
  })
  if (data.ahead_by === 0) return { ownership: 'bare' }
  const hasOurs = data.commits.some(({ commit }) => readStamp(commit.message) !== undefined)
  const ownership: Ownership = hasOurs ? 'human' : 'foreign'
  if (!hasOurs || tip.parents.length !== 2) return { ownership }
  const ours = await updatedFrom(place, proposal, tip)
  return ours ? own(ours) : { ownership }
}

function own(commit: BranchTip): Standing {
  const stamp = readStamp(commit.message)
  return stamp ? { ownership: 'own', stamp } : { ownership: 'foreign' }
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
  const fromBase = await compare(place, proposal.base.branch, merged)
  if (fromBase.ahead > 0) return undefined
  const before = await compare(place, parent, ours.sha)
  const after = await compare(place, merged, tip.sha)
  const isSame =
    before.files.length < MOST_FILES && before.files.join('\n') === after.files.join('\n')
  return isSame ? ours : undefined
}

async function compare(
  place: Place,
  from: string,
  to: string,
): Promise<{ readonly ahead: number; readonly files: readonly string[] }> {
  const { data } = await place.octokit.rest.repos.compareCommitsWithBasehead({
    ...place.repository,
    basehead: `${from}...${to}`,
  })
  const files = (data.files ?? []).map(
    ({ filename, sha, status }) => `${status} ${sha} ${filename}`,
  )
  return { ahead: data.ahead_by, files: files.toSorted() }
}
