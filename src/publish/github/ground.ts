import { message } from '../messages.ts'
import type { Proposal } from '../publication.ts'
import type { PublicationMessage } from '../../report/publication.ts'
import { sameBranch } from '../proposal/branch-name.ts'
import { readRef, type Place } from './remote.ts'

/** What is looked up of the repository before the first write. */
export interface Ground {
  readonly defaultBranch: string
  readonly isArchived: boolean
  /** Whether the branch that the pull request goes to is there. */
  readonly hasBase: boolean
}

/** Asks for the repository, and for the base where it is another than the default branch: that one is there. */
export async function readGround(place: Place, { base }: Proposal): Promise<Ground> {
  const { data } = await place.octokit.rest.repos.get({ ...place.repository })
  const defaultBranch = data.default_branch
  return {
    defaultBranch,
    isArchived: data.archived,
    hasBase: base.branch === defaultBranch || (await readRef(place, base.branch)) !== null,
  }
}

/**
 * Why nothing can be published, as far as it is known before anything is written; null where nothing stands against it.
 *
 * @param branch the one that would be written to
 */
export function whyNotPublish(
  { defaultBranch, isArchived, hasBase }: Ground,
  { repository: { owner, repo } }: Place,
  { base }: Proposal,
  branch: string,
): PublicationMessage | null {
  if (isArchived) return message('archived', `${owner}/${repo}`, 'An archive cannot be written to.')
  if (sameBranch(branch, base.branch)) return message('branch-is-base', branch, base.branch)
  if (sameBranch(branch, defaultBranch)) return message('branch-is-default', branch, defaultBranch)
  return hasBase ? null : message('no-base', base.branch)
}
