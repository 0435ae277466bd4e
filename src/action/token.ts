import { count } from '../core/count.ts'
import { UserError } from '../core/user-error.ts'
import { checkToken } from '../options/github-access.ts'

/** Letters of the shortest token that GitHub ever gave out are twice as many. */
const SHORTEST = 20

/** What the runner says of a run: it holds no secret, and nothing goes without it. */
const OF_RUNNER = [
  'GITHUB_API_URL',
  'GITHUB_EVENT_NAME',
  'GITHUB_EVENT_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_REF',
  'GITHUB_REPOSITORY',
  'GITHUB_SERVER_URL',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
] as const

/**
 * What is taken for a secret is hidden and forgotten wherever it stands: what stands in many places can't be one.
 *
 * @throws UserError for what is no token
 */
export function checkSecret(given: string, environment: NodeJS.ProcessEnv): string {
  const token = checkToken(given, 'The input token')
  if (token === '') return token
  const fix = 'Give it a secret (${{ secrets.NAME }}), or leave it out to use the job’s own token.'
  if (token.length < SHORTEST)
    throw new UserError(
      `The input token has ${count(token.length, 'letter')}, and no token of GitHub’s is that short.`,
      fix,
    )
  const inputs = Object.keys(environment).filter((name) => /^INPUT_(?!TOKEN$)/.test(name))
  const holder = [...OF_RUNNER, ...inputs].find((name) => environment[name]?.includes(token))
  if (holder === undefined) return token
  throw new UserError(`The input token stands in ${holder}, so it is no secret.`, fix)
}

/** @throws UserError where a token is needed and the workflow gives none */
export function checkGiven(token: string): void {
  if (token === '')
    throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
}
