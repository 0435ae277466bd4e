import { UserError } from '../core/user-error.ts'
import type { GitHubTarget } from '../publish/github/client.ts'

/**
 * The GitHub that the environment names, and the token for it.
 *
 * @param right what the token must allow, after "may"
 * @throws UserError where there is no token
 */
export function apiFrom(
  environment: NodeJS.ProcessEnv,
  right: string,
): Pick<GitHubTarget, 'token' | 'apiUrl'> {
  const token = environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || ''
  if (token === '')
    throw new UserError('There is no token.', `Set GITHUB_TOKEN to one that may ${right}.`)
  return { token, apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com' }
}
