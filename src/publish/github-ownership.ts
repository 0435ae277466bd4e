import type { Place, Remote } from './github-remote.ts'
import { ownershipOf, type Ownership } from './life.ts'
import type { Proposal } from './publication.ts'
import { isOurs, readStamp } from './stamp.ts'

/** Says whose the branch is; one call more, and only when its tip is not of our making. */
export async function readOwnership(
  place: Place,
  proposal: Proposal,
  { tip }: Remote,
): Promise<Ownership> {
  if (!tip || isOurs(tip)) return ownershipOf(tip, undefined)
  const { data } = await place.octokit.rest.repos.compareCommitsWithBasehead({
    ...place.head,
    basehead: `${proposal.base.commit}...${tip.sha}`,
  })
  return ownershipOf(tip, {
    isBare: data.ahead_by === 0,
    hasOurs: data.commits.some(({ commit }) => readStamp(commit.message) !== undefined),
  })
}
