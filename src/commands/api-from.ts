import { UserError } from '../core/user-error.ts'
import { addressIn, checkToken } from '../options/github-access.ts'
import type { GitHubTarget } from '../publish/github/client.ts'

/**
 * The GitHub that the environment names, and the token for it.
 *
 * @param right what the token must allow, after "may"
 * @throws UserError where there is no token, or none that a request can carry, or no address
 */
export function apiFrom(
  environment: NodeJS.ProcessEnv,
  right: string,
): Pick<GitHubTarget, 'token' | 'apiUrl'> {
  const name = environment['GITHUB_TOKEN'] ? 'GITHUB_TOKEN' : 'GH_TOKEN'
  const token = checkToken(environment[name] ?? '', name)
  if (token === '')
    throw new UserError('There is no token.', `Set GITHUB_TOKEN to one that may ${right}.`)
  // Libraries of GitHub's read the event of a workflow, which is none of a command line's, and would end the run.
  delete process.env['GITHUB_EVENT_PATH']
  return { token, apiUrl: addressIn(environment, 'GITHUB_API_URL') }
}
