import type { Contract, JsonObject } from './contract.ts'
import { shownName } from './fork.ts'
import type { PullRecord } from './pulls.ts'

/** How GitHub shows what the stand-in keeps: complete objects, as its description asks for. */
export function makeViews(
  repository: { readonly owner: string; readonly repo: string; readonly url: () => string },
  contract: Contract,
) {
  const { owner, repo } = repository
  const user = (login: string) => ({ ...contract.sample('simple-user'), login })
  const label = (name: string) => ({ ...contract.sample('label'), name, description: '' })
  const team = (slug: string) => ({ ...contract.sample('team'), slug, name: slug })
  const milestone = (record: PullRecord) =>
    record.milestone && { ...contract.sample('milestone'), ...record.milestone }

  function pull(record: PullRecord, schema: 'pull-request' | 'pull-request-simple'): JsonObject {
    const sample = contract.sample(schema)
    const side = (name: 'base' | 'head', kept: string, sha: string) => {
      const { owner: whose, branch: ref } = shownName(owner, kept)
      const given = sample[name] as JsonObject
      return {
        ...given,
        label: `${whose}:${ref}`,
        ref,
        sha,
        user: user(whose),
        repo: {
          ...(given['repo'] as JsonObject | null),
          full_name: `${whose}/${repo}`,
          name: repo,
          owner: user(whose),
        },
      }
    }
    return {
      ...sample,
      number: record.number,
      node_id: `PR_${record.number}`,
      html_url: `${repository.url()}/${owner}/${repo}/pull/${record.number}`,
      state: record.state,
      title: record.title,
      body: record.body,
      draft: record.draft,
      merged_at: record.mergedAt,
      ...(schema === 'pull-request' ? { merged: record.mergedAt !== null } : {}),
      base: side('base', record.base, '0'.repeat(40)),
      head: side('head', record.branch, record.headSha),
      user: user(record.user),
      labels: record.labels.map(label),
      requested_reviewers: record.reviewers.map(user),
      requested_teams: record.teams.map(team),
      assignees: record.assignees.map(user),
      milestone: milestone(record),
      auto_merge:
        record.autoMergeBy === null
          ? null
          : {
              enabled_by: user(record.autoMergeBy),
              merge_method: 'merge',
              commit_title: '',
              commit_message: '',
            },
    }
  }

  function issue(record: PullRecord): JsonObject {
    return {
      ...contract.sample('issue'),
      number: record.number,
      labels: record.labels.map(label),
      assignees: record.assignees.map(user),
      milestone: milestone(record),
      closed_by: record.closedBy === null ? null : user(record.closedBy),
    }
  }

  function event({ event: name, what }: PullRecord['events'][number]): JsonObject {
    const of = (schema: string, more: JsonObject) => ({
      ...contract.sample(schema),
      event: name,
      actor: user(owner),
      ...more,
    })
    switch (name) {
      case 'labeled':
      case 'unlabeled':
        return of(`${name}-issue-event`, { label: { name: what, color: 'ffffff' } })
      case 'assigned':
      case 'unassigned':
        return of(`${name}-issue-event`, { assignee: user(what), assigner: user(owner) })
      case 'milestoned':
        return of('milestoned-issue-event', { milestone: { title: what } })
      case 'review_requested':
        return of('review-requested-issue-event', {
          review_requester: user(owner),
          requested_reviewer: user(what),
        })
      case 'team_requested':
        return {
          ...of('review-requested-issue-event', { review_requester: user(owner) }),
          event: 'review_requested',
          requested_team: team(what),
        }
      default:
        return of('labeled-issue-event', { event: 'labeled', label: { name: '', color: '' } })
    }
  }

  return { pull, issue, event, user, label }
}
