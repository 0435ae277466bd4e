import { readFile } from 'node:fs/promises'

import { UserError } from '../user-error.ts'

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
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    event,
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '',
    isProposal: PROPOSALS.has(event),
    temporary: environment['RUNNER_TEMP'] || environment['TMPDIR'] || '/tmp',
  }
}

/** The event's payload, or an empty object where there is none. */
export async function eventPayload(environment: NodeJS.ProcessEnv): Promise<unknown> {
  const file = environment['GITHUB_EVENT_PATH']
  if (!file) return {}
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    return {}
  }
}
