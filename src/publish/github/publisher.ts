import type { Publisher } from '../publisher.ts'
import type { GitHubTarget } from './client.ts'
import { endWhereItIs, startProgress } from './outcome.ts'

/** A repository on GitHub: one branch, one pull request. The client is loaded when it is reached. */
export function publisherOnGitHub(target: GitHubTarget, aim: Publisher['aim']): Publisher {
  let progressed = startProgress()
  const begin = (begun: typeof progressed) => void (progressed = begun)
  return {
    aim,
    publish: async (proposal, progress) => {
      const { publishToGitHub } = await import('./rounds.ts')
      return publishToGitHub(proposal, target, progress, begin)
    },
    hold: async (proposal, why, progress) => {
      const { holdOnGitHub } = await import('./rounds.ts')
      return holdOnGitHub(proposal, why, target, progress, begin)
    },
    soFar: (why) => endWhereItIs(progressed, why),
  }
}
