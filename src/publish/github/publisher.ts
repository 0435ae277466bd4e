import type { Publisher } from '../publisher.ts'
import type { GitHubTarget } from './client.ts'

/** A repository on GitHub: one branch, one pull request. The client is loaded when it is reached. */
export function publisherOnGitHub(target: GitHubTarget, aim: Publisher['aim']): Publisher {
  return {
    aim,
    publish: async (proposal, progress) => {
      const { publishToGitHub } = await import('./rounds.ts')
      return publishToGitHub(proposal, target, progress)
    },
    hold: async (proposal, why, progress) => {
      const { holdOnGitHub } = await import('./rounds.ts')
      return holdOnGitHub(proposal, why, target, progress)
    },
  }
}
