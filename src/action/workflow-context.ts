import { readFile } from 'node:fs/promises'

import * as z from 'zod/mini'

import { gitOrNull } from '../repository/git.ts'
import { UserError } from '../core/user-error.ts'
import { addressOf } from './places.ts'

/** What the runner says of the run (its documented default variables). */
export interface WorkflowContext {
  readonly owner: string
  readonly repo: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly event: string
  /** The branch that is checked out; empty for a tag or a pull request's merge commit. */
  readonly branch: string
  /** True for events whose commit is somebody's proposal: nothing is published from them. */
  readonly isProposal: boolean
  readonly temporary: string
}

const PROPOSALS = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'merge_group',
])

/** @throws UserError outside a workflow, where GITHUB_REPOSITORY is missing */
export function workflowContext(environment: NodeJS.ProcessEnv): WorkflowContext {
  const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  if (owner === '' || repo === '')
    throw new UserError(
      'GITHUB_REPOSITORY is not set.',
      'This is the GitHub Action; on a terminal run node dist/cli.js.',
    )
  const ref = environment['GITHUB_REF'] ?? ''
  const event = environment['GITHUB_EVENT_NAME'] ?? ''
  return {
    owner,
    repo,
    apiUrl: addressOf('GITHUB_API_URL', environment['GITHUB_API_URL'] || 'https://api.github.com'),
    serverUrl: addressOf(
      'GITHUB_SERVER_URL',
      environment['GITHUB_SERVER_URL'] || 'https://github.com',
    ),
    event,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '',
    isProposal: PROPOSALS.has(event),
    temporary: environment['RUNNER_TEMP'] || environment['TMPDIR'] || '/tmp',
  }
}

/**
 * The commit before what the event brought: the branch's last one before a push, a pull request's base. Null where the
 * event has none, or where it is not in the checkout (fetch-depth).
 */
export async function commitBefore(
  environment: NodeJS.ProcessEnv,
  directory: string,
): Promise<string | null> {
  const payload = await eventPayload(environment)
  const sha = payload.before ?? payload.pull_request?.base?.sha
  if (sha === undefined || /^0+$/.test(sha)) return null
  return (await gitOrNull(directory, ['cat-file', '-e', `${sha}^{commit}`])) && sha
}

/** The repository's default branch, as the event says; null where it does not. */
export async function defaultBranch(environment: NodeJS.ProcessEnv): Promise<string | null> {
  return (await eventPayload(environment)).repository?.default_branch ?? null
}

/** The pull request that the event is about, and the commit at its head; null where it is about none. */
export async function pullOfEvent(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly number: number; readonly headSha: string } | null> {
  const { number, head } = (await eventPayload(environment)).pull_request ?? {}
  return number === undefined || head === undefined ? null : { number, headSha: head.sha }
}

const SHA = z.string().check(z.regex(/^[0-9a-f]{40,64}$/))
const PAYLOAD = z.looseObject({
  before: z.optional(SHA),
  pull_request: z.optional(
    z.looseObject({
      number: z.optional(z.int().check(z.positive())),
      base: z.optional(z.looseObject({ sha: SHA })),
      head: z.optional(z.looseObject({ sha: SHA })),
    }),
  ),
  repository: z.optional(z.looseObject({ default_branch: z.string() })),
})

/** What is used of the event's payload; empty where there is none, or none that can be read. */
async function eventPayload(environment: NodeJS.ProcessEnv): Promise<z.infer<typeof PAYLOAD>> {
  const file = environment['GITHUB_EVENT_PATH']
  if (!file) return {}
  try {
    return PAYLOAD.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}
