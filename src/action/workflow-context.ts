import * as path from 'node:path'

import * as z from 'zod/mini'

import { gitOrNull } from '../repository/git.ts'
import { readOrdinary } from '../repository/ordinary-file.ts'
import { UserError } from '../core/user-error.ts'
import { addressIn } from '../options/github-access.ts'
import { ownerAndName } from '../options/options.ts'

/** What the runner says of the run (its documented default variables). */
export type WorkflowContext = Readonly<Awaited<ReturnType<typeof workflowContext>>>

const PROPOSALS = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
])

/** The runner's folder for what one job needs. */
export function temporaryOf(environment: NodeJS.ProcessEnv): string {
  return path.resolve(environment['RUNNER_TEMP'] || environment['TMPDIR'] || '/tmp')
}

/** @throws UserError outside a workflow, where GITHUB_REPOSITORY is missing */
export async function workflowContext(environment: NodeJS.ProcessEnv) {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  if (repository === '')
    throw new UserError(
      'GITHUB_REPOSITORY is not set.',
      'This is the GitHub Action; on a terminal run node dist/cli.js.',
    )
  const { owner, repo } = ownerAndName(repository, 'GITHUB_REPOSITORY')
  const ref = environment['GITHUB_REF'] ?? ''
  const event = environment['GITHUB_EVENT_NAME'] ?? ''
  const payload = await eventPayload(environment)
  return {
    owner,
    repo,
    apiUrl: addressIn(environment, 'GITHUB_API_URL'),
    serverUrl: addressIn(environment, 'GITHUB_SERVER_URL'),
    event,
    /** The branch that is checked out; empty for a tag or a pull request's merge commit. */
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '',
    /** The repository's, as the event says; null where it does not. */
    defaultBranch: payload.repository?.default_branch ?? null,
    /** True for events whose commit is somebody's proposal, or that follow a workflow for one: nothing is published from them. */
    isProposal:
      PROPOSALS.has(event) ||
      (event === 'workflow_run' && isOfProposal(payload.workflow_run, repository)),
    /** The pull request that the event is about, or whose workflow it follows. */
    pull: pullOf(payload),
    /** The commit before what the event brought: the branch's last one before a push, a pull request's base. */
    before: payload.before ?? payload.pull_request?.base?.sha ?? null,
  }
}

/** `sha`, where it names a commit that is in the checkout (fetch-depth); null otherwise. */
export async function findCommit(sha: string | null, directory: string): Promise<string | null> {
  if (sha === null || /^0+$/.test(sha)) return null
  return (await gitOrNull(directory, ['cat-file', '-e', `${sha}^{commit}`])) && sha
}

/**
 * The pull request that an event is about, by its number; by the branch `owner:branch` that it comes from where the event
 * follows a workflow: what follows a fork's is told no number.
 */
function pullOf({ pull_request: pull, workflow_run: run }: Payload) {
  if (run !== undefined) {
    const owner = run.head_repository?.owner.login
    if (!run.event.startsWith('pull_request') || owner === undefined) return null
    return { number: null, head: `${owner}:${run.head_branch}`, headSha: run.head_sha }
  }
  const { number, head } = pull ?? {}
  return number === undefined || head === undefined
    ? null
    : { number, head: null, headSha: head.sha }
}

/** Whether the workflow that this one follows ran for a proposal, or for commits of another repository. */
function isOfProposal(run: Payload['workflow_run'], own: string): boolean {
  // An event that can't be read may be anybody's.
  if (run === undefined) return true
  const from = run.head_repository?.full_name ?? ''
  return PROPOSALS.has(run.event) || from.toLowerCase() !== own.toLowerCase()
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
  workflow_run: z.optional(
    z.looseObject({
      event: z.string(),
      head_sha: SHA,
      head_branch: z.string(),
      head_repository: z.nullish(
        z.looseObject({ full_name: z.string(), owner: z.looseObject({ login: z.string() }) }),
      ),
    }),
  ),
  repository: z.optional(z.looseObject({ default_branch: z.string() })),
})

type Payload = z.infer<typeof PAYLOAD>

/** What is used of the event's payload; empty where there is none, or none that can be read. */
async function eventPayload(environment: NodeJS.ProcessEnv): Promise<Payload> {
  const file = environment['GITHUB_EVENT_PATH']
  if (!file) return {}
  let event: unknown
  try {
    event = JSON.parse((await readOrdinary(file)) ?? '')
  } catch {
    // Libraries of GitHub's read it too, and would end the run.
    delete environment['GITHUB_EVENT_PATH']
  }
  const parsed = PAYLOAD.safeParse(event)
  return parsed.success ? parsed.data : {}
}
