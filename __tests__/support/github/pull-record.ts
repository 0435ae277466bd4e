import type { ReviewComment } from './reviews.ts'

/** A pull request with what hangs on it; tests may change it as a person would. */
export interface PullRecord {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  closedBy: string | null
  mergedAt: string | null
  draft: boolean
  base: string
  readonly branch: string
  headSha: string
  user: string
  labels: string[]
  reviewers: string[]
  teams: string[]
  assignees: string[]
  milestone: { readonly number: number; readonly title: string } | null
  autoMergeBy: string | null
  readonly comments: { readonly id: number; readonly user: string; readonly body: string }[]
  readonly events: { readonly event: string; readonly what: string }[]
  /** Comments on lines of the diff; absent before the first look. */
  reviewComments?: ReviewComment[]
}

/** An open pull request that nobody has touched yet. */
export function newRecord(
  number: number,
  author: string,
  branch: string,
  base: string,
  headSha: string,
): PullRecord {
  return {
    number,
    title: '',
    body: '',
    state: 'open',
    closedBy: null,
    mergedAt: null,
    draft: false,
    base,
    branch,
    headSha,
    user: author,
    labels: [],
    reviewers: [],
    teams: [],
    assignees: [],
    milestone: null,
    autoMergeBy: null,
    comments: [],
    events: [],
  }
}
