import { readFileSync } from 'node:fs'

import * as z from 'zod/mini'

const repository = z.nullish(z.object({ full_name: z.string() }))
const event = z.object({
  repository,
  pull_request: z.optional(
    z.object({ head: z.object({ repo: repository }), base: z.object({ repo: repository }) }),
  ),
  workflow_run: z.optional(z.object({ head_repository: repository })),
})

/** Events that run with the repository's own rights on what somebody else wrote. */
const PRIVILEGED = new Set(['pull_request_target', 'issue_comment', 'issues', 'discussion_comment'])

/**
 * Why the repository's build code must not be run for this event, or null. Outside GitHub Actions nothing is refused.
 *
 * @param environment the runner's: GITHUB_EVENT_NAME and GITHUB_EVENT_PATH
 */
export function unsafeTrigger(environment: NodeJS.ProcessEnv): string | null {
  const name = environment['GITHUB_EVENT_NAME']
  if (name === undefined || name === '') return null
  if (PRIVILEGED.has(name))
    return `the event ${name} runs with write access while the code may be somebody else's`
  const parsed = readEvent(environment['GITHUB_EVENT_PATH'] ?? '')
  if (parsed === null)
    return name === 'workflow_run' ? 'nothing says whose workflow run triggered this one' : null
  const { pull_request: pull, workflow_run: run } = parsed
  if (pull !== undefined && pull.head.repo?.full_name !== pull.base.repo?.full_name)
    return 'the pull request comes from a fork'
  if (run !== undefined && run.head_repository?.full_name !== parsed.repository?.full_name)
    return 'the workflow run that triggered this one comes from a fork'
  return null
}

function readEvent(file: string): z.infer<typeof event> | null {
  try {
    return event.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
