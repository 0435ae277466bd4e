import type { PublicationMessage } from '../report/publication.ts'
import type { Refusal } from './github/refusal.ts'

/** Whoever reads it may have come in by either door: an option is called the same at both. */
const ANOTHER = 'another name with the option branch'

const ERRORS = {
  'smoke-test': (verdict: string) => `The smoke test says ${verdict}, so nothing is published.`,
  'foreign-branch': (branch: string) =>
    `Flagshift did not make the branch ${branch} as it stands, so it is left alone. Rename or delete it, or choose ${ANOTHER}.`,
  'branch-in-the-way': (branch: string, other: string) =>
    `The branch ${branch} can't be made beside the branch ${other}: the one would be the folder of the other. Choose ${ANOTHER}.`,
  'branch-is-base': (branch: string, base: string) =>
    `The branch ${branch} is the one that the pull request goes to (${base}), and nothing is ever written to that. Choose ${ANOTHER}.`,
  'branch-is-default': (branch: string, base: string) =>
    `The branch ${branch} is the repository's default branch (${base}), and nothing is ever written to that. Choose ${ANOTHER}.`,
  'no-base': (base: string) =>
    `There is no branch ${base} that the pull request could go to. Name one that exists with the option base.`,
  'not-on-base': (commit: string, base: string) =>
    `The branch ${base} does not hold the commit ${commit} that is checked out: a pull request to it would bring more than the patch. Check out ${base}, or name the branch that the commit is on with the option base.`,
  'branch-checked-out': (branch: string) =>
    `The branch ${branch} is checked out, so it is left alone. Check out another branch and run again.`,
  'branch-changed': (what: string) => what,
  'branch-in-use': (branch: string, number: number, base: string) =>
    `The branch ${branch} is that of pull request #${number}, which goes to ${base}. Choose ${ANOTHER}.`,
  'another-run': (branch: string) =>
    `The branch ${branch} changed while this run worked on it, and does not hold what this run has: this run leaves it. Run again; where two runs met, give the workflow a concurrency group.`,
  'only-workflow-files': () =>
    'Only workflow files need the patch, and this token may not change them: apply the patch by hand, or give the Action a token with the right to.',
  'bad-token': (said: string) => `GitHub does not know the token. ${said}`,
  'rate-limited': (said: string) => `GitHub's rate limit is used up; run again later. ${said}`,
  'github-failed': (said: string) =>
    `GitHub could not be reached or failed; run again, what is done already is not done twice. ${said}`,
  'pull-requests-forbidden': (repositoryUrl: string) =>
    `This repository does not let GitHub Actions open pull requests. The branch is pushed: open the pull request by the link, or switch on "Allow GitHub Actions to create and approve pull requests" at ${repositoryUrl}/settings/actions (in an organisation its owner may have to), and run again.`,
  archived: (repository: string, said: string) =>
    `The repository ${repository} is archived. ${said}`,
  'branch-protected': (said: string) =>
    `A rule of the repository covers this branch. Let the rule leave out the branches of Flagshift, or choose ${ANOTHER}. ${said}`,
  'repository-not-readable': (repository: string, said: string) =>
    `There is no repository ${repository}, or the token may not read it. ${said}`,
  'pull-requests-right-missing': (said: string) =>
    `The token may not open or change pull requests: add "pull-requests: write" to the job's permissions. ${said}`,
  'read-only-token': (said: string) =>
    `The token may not write to the repository: add "contents: write" and "pull-requests: write" to the job's permissions. Pull requests from forks only ever get a read-only token. ${said}`,
  cancelled: () =>
    'The run was cancelled while it published: what was begun stands, and running it again takes it up.',
  refused: (said: string) => said,
  bug: (said: string) => `This is a bug in Flagshift, please report it: ${said}`,
}

const WARNINGS = {
  'proposal-event': (event: string) =>
    `Nothing is published from the event ${event}: what is checked out is a proposal itself.`,
  'workflow-files-left': (files: number) =>
    `${files === 1 ? 'One workflow file is' : `${files} workflow files are`} not in the commit, since this token may not change workflows. The patch for them is in the pull request and the summary; a token with the right (GitHub App: Workflows: write; personal access token: scope workflow) commits them.`,
  'branch-not-deleted': (branch: string, refusal: Refusal) =>
    `The branch ${branch} is no longer needed, and GitHub did not let it be deleted: ${refusal.said}.`,
  undecided: () =>
    'Nothing is published, closed or deleted, since not everything here could be decided.',
  'by-hand': () =>
    'Nothing is published, closed or deleted, since stale places are left that only a person can change.',
  'not-told': (number: number, said: string) =>
    `GitHub did not take the comment that says so on pull request #${number}. ${said}`,
  'comment-refused': (number: number, refusal: Refusal) =>
    `GitHub did not take a comment on pull request #${number}: ${refusal.said}.`,
  'not-looked-up': (said: string) =>
    `Whether a pull request of Flagshift stands could not be looked up. ${said}`,
  'draft-unsupported': () =>
    'This repository has no draft pull requests, so the pull request is an ordinary one.',
}

const NOTES = {
  'own-branch': (branch: string) =>
    `This run is for ${branch}, the branch that Flagshift keeps its patch on, so nothing is published. A filter of the workflow's events (branches-ignore) leaves it out.`,
  'dry-run': () => 'A dry run: nothing is pushed and no pull request is opened.',
  'draft-stays': (number: number) =>
    `Pull request #${number} stays a draft: what another job proved is shown, and a person marks it as ready.`,
  'checks-wait': (number: number) =>
    `Pull request #${number} was opened with the job's own token: GitHub lets its workflows wait until somebody with write access approves them (GitHub Enterprise Server does not start them at all). A GitHub App's token or a fine-grained personal access token (the input token, GITHUB_TOKEN at the command line) starts them by themselves.`,
  'nothing-to-commit': () => 'The base already has every file as the patch leaves it.',
  'branch-deleted': (what: string) => what,
  'base-moved': (base: string) =>
    `The branch ${base} has newer commits than the one of this run, and they may change what is to be done: nothing is done, the run of its newest commit decides.`,
  'words-left': (number: number) =>
    `Pull request #${number} has no mark of Flagshift in its description, so its title and description are left as they are.`,
  'left-open': (number: number, why: string) =>
    `Nothing is left to do, and pull request #${number} stays open: ${why}.`,
  declined: (number: number) =>
    `Pull request #${number} with this patch was closed, so it is not proposed again; reopen it to change that.`,
  'kept-human-commits': (branch: string, number: number) =>
    `The branch ${branch} is not as Flagshift left it, so it and pull request #${number} are left as they are.`,
  'set-elsewhere': (number: number, base: string, ours: string) =>
    `Pull request #${number} goes to ${base} and not to ${ours}, which this run is for, so its words and its branch are left as they are. As long as it is open, none goes to ${ours} from that branch.`,
  closed: (number: number, why: string) => `Closed pull request #${number}: ${why}.`,
}

const WORDS = { ...ERRORS, ...WARNINGS, ...NOTES }

/** A message of a publication: a stable code, and the sentences that the table has for it. */
export function makeMessage<Code extends keyof typeof WORDS>(
  code: Code,
  ...given: Parameters<(typeof WORDS)[Code]>
): PublicationMessage {
  const words = WORDS[code] as (...given: readonly unknown[]) => string
  const level = code in ERRORS ? 'error' : code in WARNINGS ? 'warning' : 'info'
  return { level, code, text: words(...given) }
}
