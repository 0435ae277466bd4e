import type { GitHubTarget } from './client.ts'
import { tellRefusal, type Refusal } from './refusal.ts'
import { makeMessage } from '../messages.ts'
import { NOTHING_DONE, type Proposal } from '../publication.ts'
import type { Operation, Publication, PublicationMessage } from '../../report/publication.ts'

/** What a run was at when GitHub refused: the same words mean different things. */
type Stage = 'read' | 'commit' | 'branch' | 'pull' | 'after'

/** What is known of the publication so far; filled as the run goes on. */
export type Progressed = {
  -readonly [Known in 'branch' | 'commit' | 'number' | 'url' | 'left']: Publication[Known]
} & {
  stage: Stage
  /** What has come of the pull request; null as long as nothing has. */
  operation: Operation | null
  readonly messages: PublicationMessage[]
}

/** A publication of which nothing is done yet. */
export function startProgress(): Progressed {
  return { ...NOTHING_DONE, stage: 'read', operation: null, messages: [] }
}

/** The publication as it is now, with messages added. */
export function finishPublication(
  progressed: Progressed,
  operation: Operation,
  ...messages: readonly PublicationMessage[]
): Publication {
  const { stage: _stage, messages: said, ...done } = progressed
  return { ...done, operation, messages: [...said, ...messages] }
}

/** The publication of a run that ends where it is: what was done of it, and why it is no more. */
export function endWhereItIs(progressed: Progressed, why: PublicationMessage): Publication {
  return finishPublication(progressed, progressed.operation ?? 'blocked', why)
}

/** The page on which a person opens the pull request by hand. */
export function compareUrl(target: GitHubTarget, proposal: Proposal, branch: string): string {
  return `${repositoryUrl(target)}/compare/${path(proposal.base.branch)}...${path(branch)}?expand=1`
}

function repositoryUrl({ serverUrl, owner, repo }: GitHubTarget): string {
  return `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}`
}

function path(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/')
}

/** What GitHub says where a rule of the repository is in the way. */
const RULE =
  /rule violation|protected branch|being restricted|cannot force-push|cannot (?:create|update|delete)|reference update failed|hook declined/i

/** Whether the branch that the pull request goes to was deleted meanwhile. */
export function lacksBase({ status, text }: Refusal): boolean {
  return status === 422 && /"field":"base","code":"invalid"/.test(text)
}

/** Says what a refusal means at its stage and what a person can do about it. */
export function explainRefusal(
  refusal: Refusal,
  stage: Stage,
  target: GitHubTarget,
  base: string,
): PublicationMessage {
  if (lacksBase(refusal)) return makeMessage('no-base', base)
  const { status, text } = refusal
  const said = tellRefusal(refusal)
  const repository = `${target.owner}/${target.repo}`
  if (status === 401) return makeMessage('bad-token', said)
  if (status === 429 || (status === 403 && /rate limit|abuse detection/i.test(text)))
    return makeMessage('rate-limited', said)
  if (status >= 500) return makeMessage('github-failed', said)
  if (status === 403 && /not permitted to create or approve pull requests/i.test(text))
    return makeMessage('pull-requests-forbidden', repositoryUrl(target))
  if (status === 403 && /archived/i.test(text)) return makeMessage('archived', repository, said)
  if ([403, 409, 422].includes(status) && RULE.test(text))
    return makeMessage('branch-protected', said)
  if (status !== 403 && status !== 404) return makeMessage('refused', said)
  if (stage === 'read') return makeMessage('repository-not-readable', repository, said)
  if (stage === 'pull' || stage === 'after') return makeMessage('pull-requests-right-missing', said)
  return makeMessage('read-only-token', said)
}
