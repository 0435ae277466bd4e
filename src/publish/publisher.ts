import type { Publication, PublicationMessage } from '../report/publication.ts'
import type { Progress, Proposal } from './publication.ts'

/** Where a pull request goes. */
export interface Aim {
  readonly base: string
  /** The repository's default branch, where it is known: other bases get a branch of their own. */
  readonly usualBase: string | null
  /** Where a branch on this machine is all that is made: there is no pull request to close. */
  readonly isLocal?: boolean
}

/** Why what stands is left as it is. */
export interface Hold {
  /** What tells this reason from others: it is told once. */
  readonly key: string
  /** A sentence, and what there is to say of it, a line each. */
  readonly lines: readonly string[]
}

/** A place that can hold a proposal: a repository on this machine, or one on GitHub. */
export interface Publisher {
  /**
   * Asked only when there is something to publish, before anything is made.
   *
   * @param base the branch that the person named; empty for none
   * @throws UserError where no branch is known, or the right to publish is missing
   */
  aim(base: string): Promise<Aim>
  /** Brings the place to the state that the proposal asks for; a second time changes nothing. */
  publish(proposal: Proposal, progress: Progress): Promise<Publication>
  /** Leaves everything as it is, and says why where the proposal stands; a second time says nothing. */
  hold?(proposal: Proposal, why: Hold, progress: Progress): Promise<Publication>
  /** What has come of it by now, for a run that ends before it is through; `why` says so. */
  soFar?(why: PublicationMessage): Publication
}
