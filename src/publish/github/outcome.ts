import type { GitHubTarget } from './client.ts'
import type { Refusal } from './refusal.ts'
import type { Proposal } from '../publication.ts'
import type {
  LeftFile,
  Operation,
  Publication,
  PublicationMessage,
} from '../../report/publication.ts'

/** What a run was at when GitHub refused: the same words mean different things. */
type Stage = 'read' | 'commit' | 'branch' | 'pull' | 'after'

/** What is known of the publication so far; filled as the run goes on. */
export interface Progressed {
  stage: Stage
  branch: string | null
  commit: string | null
  number: number | null
  url: string | null
  left: readonly LeftFile[]
  readonly messages: PublicationMessage[]
}

/** A publication of which nothing is done yet. */
export function startProgress(): Progressed {
  return {
    stage: 'read',
    branch: null,
    commit: null,
    number: null,
    url: null,
    left: [],
    messages: [],
  }
}

/** The publication as it is now, with messages added. */
export function finish(
  progressed: Progressed,
  operation: Operation,
  ...messages: readonly PublicationMessage[]
): Publication {
  const { branch, commit, number, url, left } = progressed
  return {
    operation,
    branch,
    commit,
    number,
    url,
    left,
    messages: [...progressed.messages, ...messages],
  }
}

/** A message of the publication: a stable code and a sentence for a person. */
export function message(
  level: PublicationMessage['level'],
  code: string,
  text: string,
): PublicationMessage {
  return { level, code, text }
}

/** The page on which a person opens the pull request by hand. */
export function compareUrl(target: GitHubTarget, proposal: Proposal, branch: string): string {
  const head = target.headRepository ?? target
  const from =
    head.owner === target.owner && head.repo === target.repo
      ? path(branch)
      : `${head.owner}:${head.repo}:${path(branch)}`
  return `${repositoryUrl(target)}/compare/${path(proposal.base.branch)}...${from}?expand=1`
}

function repositoryUrl({ serverUrl, owner, repo }: GitHubTarget): string {
  return `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}`
}

function path(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/')
}

/** Says what a refusal means at its stage and what a person can do about it. */
export function explainRefusal(
  { status, text }: Refusal,
  stage: Stage,
  target: GitHubTarget,
): PublicationMessage {
  const said = `GitHub said: ${text} (${status}).`
  const repository = `${target.owner}/${target.repo}`
  if (status === 401)
    return message('error', 'bad-token', `GitHub does not know the token. ${said}`)
  if (status === 429 || (status === 403 && /rate limit|abuse detection/i.test(text)))
    return message(
      'error',
      'rate-limited',
      `GitHub's rate limit is used up; run again later. ${said}`,
    )
  if (status >= 500)
    return message(
      'error',
      'github-failed',
      `GitHub could not be reached or failed; run again, what is done already is not done twice. ${said}`,
    )
  if (status === 403 && /not permitted to create or approve pull requests/i.test(text))
    return message(
      'error',
      'pull-requests-forbidden',
      `This repository does not let GitHub Actions open pull requests. The branch is pushed: open the pull request by the link, or switch on "Allow GitHub Actions to create and approve pull requests" at ${repositoryUrl(target)}/settings/actions (in an organisation its owner may have to), and run again.`,
    )
  if (status === 403 && /archived/i.test(text))
    return message('error', 'archived', `The repository ${repository} is archived. ${said}`)
  if (
    status === 422 &&
    /rule violation|protected branch|being restricted|cannot force-push|cannot (?:create|update|delete)|reference update failed|hook declined/i.test(
      text,
    )
  )
    return message(
      'error',
      'branch-protected',
      `A rule of the repository covers this branch. Let the rule leave out the branches of Flagshift, or choose another name by the input "branch". ${said}`,
    )
  if (stage === 'read' && (status === 404 || status === 403))
    return message(
      'error',
      'repository-not-readable',
      `There is no repository ${repository}, or the token may not read it. ${said}`,
    )
  if (status === 403 || status === 404) return missingRight(stage, said)
  return message('error', 'refused', said)
}

function missingRight(stage: Stage, said: string): PublicationMessage {
  if (stage === 'pull' || stage === 'after')
    return message(
      'error',
      'pull-requests-right-missing',
      `The token may not open or change pull requests: add "pull-requests: write" to the job's permissions. ${said}`,
    )
  return message(
    'error',
    'read-only-token',
    `The token may not write to the repository: add "contents: write" and "pull-requests: write" to the job's permissions. Pull requests from forks only ever get a read-only token. ${said}`,
  )
}
