import * as z from 'zod/mini'

import { UserError } from '../../core/user-error.ts'
import { NoMoreRequests } from '../plan.ts'
import type { Asker } from './ask.ts'

const PULLS = z.array(z.object({ html_url: z.string() }))

/**
 * The pull requests from a branch that are open, by repository, with their addresses.
 *
 * @param repositories as `OWNER/NAME`
 * @throws UserError where GitHub lets nobody ask any more: so many as are open can't be known then
 */
export async function findOpenPulls(
  repositories: readonly string[],
  branch: string,
  asker: Asker,
): Promise<ReadonlyMap<string, string>> {
  const open = new Map<string, string>()
  for (const repository of repositories) {
    const [owner = ''] = repository.split('/')
    const asked = { state: 'open', head: `${owner}:${branch}` }
    const answer = await asker.get(`/repos/${repository}/pulls`, asked).catch(explain)
    if (answer.kind !== 'fresh') continue
    const [pull] = PULLS.parse(answer.data)
    if (pull !== undefined) open.set(repository, pull.html_url)
  }
  return open
}

function explain(error: unknown): never {
  if (!(error instanceof NoMoreRequests)) throw error
  throw new UserError(
    `The open pull requests could not be counted: ${error.message}`,
    'Run it again later.',
    undefined,
    { cause: error },
  )
}
