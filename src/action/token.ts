import { count } from '../core/count.ts'
import { UserError } from '../core/user-error.ts'
import { checkToken } from '../options/github-access.ts'

/** Letters of the shortest token that GitHub ever gave out are twice as many. */
const SHORTEST = 20

/**
 * What is taken for a secret is hidden and forgotten wherever it stands: a word that stands in many places can't be one.
 *
 * @throws UserError for what is no token
 */
export function checkSecret(given: string): string {
  const token = checkToken(given, 'The input token')
  if (token === '' || token.length >= SHORTEST) return token
  throw new UserError(
    `The input token has ${count(token.length, 'letter')}, and no token of GitHub’s is that short.`,
    'Give it a secret (${{ secrets.NAME }}), or leave it out to use the job’s own token.',
  )
}

/** @throws UserError where a token is needed and the workflow gives none */
export function checkGiven(token: string): void {
  if (token === '')
    throw new UserError('The input token is empty.', 'Leave it out to use the job’s own token.')
}
