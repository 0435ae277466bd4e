import * as z from 'zod/mini'

import { UserError } from '../../core/user-error.ts'
import { NoMoreRequests } from '../plan.ts'
import type { Asker } from './ask.ts'

const PULLS = z.array(z.object({ html_url: z.string() }))

export type OpenPulls = Readonly<Awaited<ReturnType<typeof findOpenPulls>>>

/**
 * The pull requests from a branch that are open.
 *
 * @param repositories as `OWNER/NAME`
 * @returns `open`: the address of each, by its repository; `unknown`: the repositories of which GitHub does not say it
 * @throws UserError where GitHub lets nobody ask any more: so many as are open can't be known then
 */
export async function findOpenPulls(repositories: readonly string[], branch: string, asker: Asker) {
  const open = new Map<string, string>()
  const unknown: string[] = []
  for (const repository of repositories) {
    const [owner = ''] = repository.split('/')
    const asked = { state: 'open', head: `${owner}:${branch}` }
    const answer = await asker.get(`/repos/${repository}/pulls`, asked).catch(explain)
    const [pull] = answer.kind === 'fresh' ? PULLS.parse(answer.data) : []
    if (pull !== undefined) open.set(repository, pull.html_url)
    else if (answer.kind !== 'fresh') unknown.push(repository)
  }
  return { open, unknown }
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
