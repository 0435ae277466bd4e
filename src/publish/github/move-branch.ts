import { DOCUMENTS } from './graphql.ts'
import { catchRefusal } from './refusal.ts'
import { readRef } from './read-commits.ts'
import type { Place } from './client.ts'
import { sameBranch } from '../proposal/branch-name.ts'

/** Something is not as it was when this run read it: somebody else was faster. */
export class LeaseLost extends Error {
  /** Whether it may have been another run: then what is like ours on the branch is that one's. */
  readonly isRun: boolean

  constructor(what: string, isRun = false) {
    super(`${what} changed while this run was working on it.`)
    this.name = 'LeaseLost'
    this.isRun = isRun
  }
}

/** The same of our branch. */
export function lostBranch(branch: string): LeaseLost {
  return new LeaseLost(`The branch ${branch}`, true)
}

interface Move {
  /** Where this run saw the branch; null for nowhere. */
  readonly from: string | null
  /** Where it shall be; null to delete it. */
  readonly to: string | null
  /** Whether the old tip may get lost. */
  readonly force: boolean
}

/** GitHub's word for no commit. */
const NONE = '0'.repeat(40)

/**
 * Moves, makes or deletes a branch, if it still is where this run saw it. GraphQL compares and sets in one step; where
 * a token or a server does not know that, REST is used right after another look.
 *
 * @throws LeaseLost when the branch is somewhere else by now; it has not been touched then
 */
export async function moveBranch(place: Place, branch: string, move: Move): Promise<void> {
  if (place.kept.some((kept) => sameBranch(kept, branch)))
    throw new Error(`the branch ${branch} is never written to`)
  if (await isThere(place, branch, move)) return
  try {
    if (move.from === null || !(await compareAndSet(place, branch, move.from, move)))
      await byRest(place, branch, move)
  } catch (error) {
    if (!(await isThere(place, branch, move))) throw error
  }
}

/** @returns false when GitHub will not do it this way, and the branch is where it was */
async function compareAndSet(
  place: Place,
  branch: string,
  before: string,
  move: Move,
): Promise<boolean> {
  const { octokit, target } = place
  const refusal = await catchRefusal(target.token, async () => {
    const { repository } = await octokit.graphql<{ repository: { id: string } }>(
      DOCUMENTS.repositoryId,
      { ...place.repository },
    )
    await octokit.graphql(DOCUMENTS.moveRef, {
      id: repository.id,
      name: `refs/heads/${branch}`,
      before,
      after: move.to ?? NONE,
      force: move.force,
    })
  })
  return refusal === null || isThere(place, branch, move)
}

/**
 * Whether the branch is where it shall be, and not where it was.
 *
 * @throws LeaseLost when it is at neither of them
 */
async function isThere(place: Place, branch: string, { from, to }: Move): Promise<boolean> {
  const now = await readRef(place, branch)
  if (now !== to && now !== from) throw lostBranch(branch)
  return now === to
}

async function byRest(place: Place, branch: string, { from, to, force }: Move): Promise<void> {
  const { git } = place.octokit.rest
  const ref = `heads/${branch}`
  if (to === null) await git.deleteRef({ ...place.repository, ref })
  else if (from === null) await git.createRef({ ...place.repository, ref: `refs/${ref}`, sha: to })
  else await git.updateRef({ ...place.repository, ref, sha: to, force })
}
