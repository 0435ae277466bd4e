import type { Found } from '../patch/found.ts'
import type { GitHubTarget } from '../publish/github/client.ts'
import type { Suggested } from '../publish/github/suggestions.ts'
import { mayWrite } from '../publish/publish-found.ts'
import { git } from '../repository/git.ts'
import type { Shifted } from '../shift.ts'
import type { Inputs } from './inputs.ts'
import type { WorkflowContext } from './workflow-context.ts'

/**
 * Comments suggestions on the pull request of the event, where `suggestions` asks for it; or, where a workflow follows one
 * that ran for a pull request, on that one. What cannot be suggested is left for the annotations, and said.
 *
 * @returns the sites that a comment is about
 */
export async function suggestChanges(
  { found, report, outcome: { refused } }: Shifted,
  inputs: Inputs,
  context: WorkflowContext,
  target: GitHubTarget,
  progress: (line: string) => void,
): Promise<Suggested> {
  const { mode, suggestions, token, publish } = inputs
  const { event, pull: about } = context
  const follows = event === 'workflow_run' && mode === 'publish' && refused === undefined
  const isAsked = suggestions && (mode === 'check' || follows) && mayWrite(publish)
  if (!isAsked || found.patches.length === 0) return { sites: new Set(), messages: [] }
  const isOfPull = follows || event.startsWith('pull_request')
  const pull = isOfPull ? about : null
  if (pull === null || found.revision === null)
    return none('no-pull-request', `The event ${event || 'of this run'} is for no pull request.`)
  if (token === '') return none('no-token', 'Suggestions need the input token.')
  // Beside a token that may write nothing but the very commit counts that the workflow before ran on.
  if (follows ? found.revision !== pull.headSha : !(await isOf(found, pull.headSha)))
    return none(
      'other-commit',
      `What is checked out is neither the head of ${pull.number === null ? `the pull request from ${pull.head}` : `pull request #${pull.number}`} nor its merge with the base.`,
    )
  const { findPull, suggestOnGitHub } = await import('../publish/github/suggestions.ts')
  const number = pull.number ?? (await findPull(pull.head ?? '', pull.headSha, target, progress))
  if (number === null)
    return none(
      'no-pull-request',
      `No open pull request from ${pull.head} has ${pull.headSha.slice(0, 12)} as its head.`,
    )
  const { patches } = found
  return suggestOnGitHub(
    { patches, sites: report.sites, number, headSha: pull.headSha },
    target,
    progress,
  )
}

function none(code: string, why: string): Suggested {
  const text = `No suggestions: ${why}`
  return { sites: new Set(), messages: [{ level: 'warning', code, text }] }
}

/** True for the head itself, and for a merge of it; also in a checkout of one commit, which still names its parents. */
async function isOf({ root, revision }: Found, headSha: string): Promise<boolean> {
  if (revision === headSha) return true
  const commit = (await git(root, ['cat-file', 'commit', revision ?? 'HEAD'])).toString('latin1')
  const [header = ''] = commit.split('\n\n')
  return header.split('\n').includes(`parent ${headSha}`)
}
