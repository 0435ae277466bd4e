import { quoteWord } from '../../core/quote-word.ts'
import { codeSpan } from '../../report/escape.ts'
import type { Proposal } from '../publication.ts'

/**
 * The pull request as a Markdown page: what GitHub would show, and how to look at the branch.
 *
 * @param called what git takes for the branch
 */
export function pullRequestPage(proposal: Proposal, commit: string, called: string): string {
  const { base, branch } = proposal
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Labels', proposal.labels],
    ['Reviewers', [...proposal.reviewers, ...proposal.teamReviewers]],
    ['Assignees', proposal.assignees],
  ]
  return [
    `# ${proposal.title.replaceAll(/\s+/g, ' ').trim()}`,
    '',
    `Pull request${proposal.draft ? ' (draft)' : ''} from the branch ${codeSpan(branch)} into ${codeSpan(base.branch)}: one commit, ${commit.slice(0, 12)}, on top of ${base.commit.slice(0, 12)}.`,
    ...facts
      .filter(([, names]) => names.length > 0)
      .map(([title, names]) => `${title}: ${names.map(codeSpan).join(', ')}.`),
    '',
    proposal.body.trim(),
    '',
    '---',
    '',
    'To look at it and to take it over:',
    '',
    '```sh',
    `git diff ${base.commit.slice(0, 12)} ${commit.slice(0, 12)}`,
    `git merge ${quoteWord(called)}`,
    '```',
    '',
  ].join('\n')
}
