import type { Contract, Json, JsonObject } from './contract.ts'
import { keptName } from './fork.ts'
import { mutate } from './mutations.ts'
import { newRecord, type PullRecord } from './pull-record.ts'
import { makeReviews } from './reviews.ts'
import { makeViews } from './views.ts'
import type { Objects } from './objects.ts'
import { invalid, NOT_ACCESSIBLE, Refused, type Identity, type Rules } from './rules.ts'

export type { PullRecord } from './pull-record.ts'

export interface Answer {
  readonly status: number
  readonly body: Json | undefined
}

type Body = Readonly<Record<string, unknown>>

/** The side of GitHub that the emulator gets wrong: pull requests and what is written on them. */
export interface Pulls {
  readonly records: PullRecord[]
  /** Undefined: no request of this side. */
  answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Body,
    who: Identity,
  ): Promise<Answer | undefined>
  graphql(query: string, variables: Body, who: Identity): Promise<JsonObject>
  /** Opens a person's pull request from a branch to main. */
  open(branch: string): Promise<PullRecord>
}

export function makePulls(
  repository: { readonly owner: string; readonly repo: string; readonly url: () => string },
  objects: Objects,
  rules: Rules,
  contract: Contract,
): Pulls {
  const { owner, repo } = repository
  const records: PullRecord[] = []

  /** Heads follow their branches while a pull request is open; it closes when its branch goes, and is merged when the base has it. */
  async function sync(): Promise<void> {
    for (const pull of records.filter(({ state }) => state === 'open')) {
      const head = await objects.head(pull.branch)
      if (head === null) {
        pull.state = 'closed'
        pull.events.push({ event: 'head_ref_deleted', what: pull.branch })
        continue
      }
      pull.headSha = head
      const base = await objects.head(pull.base)
      if (base !== null && (await objects.contains(base, head))) {
        pull.state = 'closed'
        pull.mergedAt = '2026-01-02T03:04:05Z'
      }
    }
  }

  const {
    pull: show,
    issue: showIssue,
    event: showEvent,
    user,
    label,
  } = makeViews(repository, contract)
  const reviews = makeReviews(repository.url, objects, contract)

  async function create(body: Body, who: Identity): Promise<Answer> {
    if (who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    if (rules.pullRequestsForbidden && who.login === 'github-actions[bot]')
      throw new Refused(403, 'GitHub Actions is not permitted to create or approve pull requests.')
    const branch = keptName(owner, textOf(body, 'head'))
    const base = textOf(body, 'base')
    const head = await objects.head(branch)
    const baseHead = await objects.head(base)
    if (head === null || baseHead === null)
      throw new Refused(422, 'Validation Failed', [
        { resource: 'PullRequest', field: head === null ? 'head' : 'base', code: 'invalid' },
      ])
    checkBody(body)
    if (body['draft'] === true && !rules.draftsSupported)
      throw new Refused(422, 'Draft pull requests are not supported in this repository.')
    if (records.some((r) => r.state === 'open' && r.branch === branch && r.base === base))
      throw invalid('PullRequest', `A pull request already exists for ${owner}:${branch}.`)
    if (await objects.contains(baseHead, head))
      throw invalid('PullRequest', `No commits between ${base} and ${branch}`)
    const record = newRecord(records.length + 1, who.login, branch, base, head)
    record.title = textOf(body, 'title')
    record.body = textOf(body, 'body')
    record.draft = body['draft'] === true
    records.push(record)
    return { status: 201, body: show(record, 'pull-request') }
  }

  async function update(record: PullRecord, body: Body, who: Identity): Promise<Answer> {
    if (who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    checkBody(body)
    if (body['state'] === 'open' && record.state === 'closed') {
      if (record.mergedAt !== null) throw invalid('PullRequest', 'state cannot be changed.')
      const head = await objects.head(record.branch)
      if (head === null)
        throw invalid(
          'PullRequest',
          `state cannot be changed. The ${record.branch} branch has been deleted.`,
        )
      if (!(await objects.contains(head, record.headSha)))
        throw invalid(
          'PullRequest',
          `state cannot be changed. The ${record.branch} branch was force-pushed or recreated.`,
        )
      record.state = 'open'
      record.closedBy = null
    }
    if (body['state'] === 'closed' && record.state === 'open') {
      record.state = 'closed'
      record.closedBy = who.login
    }
    if (typeof body['title'] === 'string') record.title = body['title']
    if (typeof body['body'] === 'string') record.body = body['body']
    return { status: 200, body: show(record, 'pull-request') }
  }

  function review(record: PullRecord, body: Body, who: Identity): Answer {
    if (who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    const reviewers = (body['reviewers'] ?? []) as readonly string[]
    const teams = (body['team_reviewers'] ?? []) as readonly string[]
    if (reviewers.includes(record.user))
      throw new Refused(422, 'Review cannot be requested from pull request author.')
    if (reviewers.some((name) => !rules.collaborators.includes(name)))
      throw new Refused(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${owner}/${repo} repository.`,
      )
    if (teams.some((name) => !rules.teams.includes(name)))
      throw new Refused(422, "Could not resolve to a node with the global id of 'T_x'.")
    record.reviewers.push(...reviewers.filter((name) => !record.reviewers.includes(name)))
    record.teams.push(...teams)
    record.events.push(
      ...reviewers.map((what) => ({ event: 'review_requested', what })),
      ...teams.map((what) => ({ event: 'team_requested', what })),
    )
    return { status: 201, body: show(record, 'pull-request-simple') }
  }

  function issue(method: string, rest: string, record: PullRecord, body: Body, who: Identity) {
    if (method !== 'GET' && who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    switch (`${method} ${rest}`) {
      case 'GET /comments':
        return {
          status: 200,
          body: record.comments.map((comment) => ({
            ...contract.sample('issue-comment'),
            id: comment.id,
            user: user(comment.user),
            body: comment.body,
          })),
        }
      case 'GET ':
        return { status: 200, body: showIssue(record) }
      case 'POST /comments':
        record.comments.push({ id: nextComment++, user: who.login, body: textOf(body, 'body') })
        return {
          status: 201,
          body: {
            ...contract.sample('issue-comment'),
            id: nextComment - 1,
            user: user(who.login),
            body: textOf(body, 'body'),
          },
        }
      case 'GET /events':
        return { status: 200, body: record.events.map(showEvent) }
      case 'POST /labels': {
        if (!rules.labelsAllowed) throw new Refused(403, NOT_ACCESSIBLE)
        const labels = body['labels'] as readonly string[]
        record.labels.push(...labels.filter((name) => !record.labels.includes(name)))
        record.events.push(...labels.map((what) => ({ event: 'labeled', what })))
        return { status: 200, body: record.labels.map(label) }
      }
      case 'POST /assignees': {
        // GitHub leaves out who cannot be assigned, without a word.
        const names = (body['assignees'] as readonly string[]).filter((name) =>
          rules.collaborators.includes(name),
        )
        record.assignees.push(...names.filter((name) => !record.assignees.includes(name)))
        record.events.push(...names.map((what) => ({ event: 'assigned', what })))
        return { status: 201, body: showIssue(record) }
      }
      case 'PATCH ': {
        const found = rules.milestones.find(({ number }) => number === body['milestone'])
        if (!found)
          throw new Refused(422, 'Validation Failed', [
            { resource: 'Issue', field: 'milestone', code: 'invalid' },
          ])
        record.milestone = found
        record.events.push({ event: 'milestoned', what: found.title })
        return { status: 200, body: showIssue(record) }
      }
      default:
        return undefined
    }
  }

  let nextComment = 1

  function removeComment(id: number, who: Identity): Answer {
    const record = records.find(({ comments }) => comments.some((one) => one.id === id))
    if (record === undefined) throw new Refused(404, 'Not Found')
    if (who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    record.comments.splice(
      record.comments.findIndex((one) => one.id === id),
      1,
    )
    return { status: 204, body: undefined }
  }

  /** An issue that is no pull request. */
  function plainIssue(
    method: string,
    one: Rules['issues'][number],
    { body }: Body,
    who: Identity,
  ): Answer {
    if (method === 'PATCH' && who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    if (method === 'PATCH' && typeof body === 'string') one.body = body
    return { status: 200, body: { ...contract.sample('issue'), ...one } }
  }

  async function answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Body,
    who: Identity,
  ): Promise<Answer | undefined> {
    const [, comment] = /^\/issues\/comments\/(\d+)$/.exec(path) ?? []
    if (comment !== undefined && method === 'DELETE') return removeComment(Number(comment), who)
    const [, kind, number, rest = ''] =
      /^\/(pulls|issues|milestones)(?:\/(\d+)(\/.*)?)?$/.exec(path) ?? []
    if (kind === undefined) return undefined
    await sync()
    if (kind === 'milestones')
      return {
        status: 200,
        body: rules.milestones.map((one) => ({ ...contract.sample('milestone'), ...one })),
      }
    if (kind === 'pulls' && number === undefined) {
      if (method === 'POST') return create(body, who)
      const state = query.get('state') ?? 'open'
      const found = records
        .filter((record) => state === 'all' || record.state === state)
        .filter((record) => !query.has('base') || record.base === query.get('base'))
        .filter(
          (record) =>
            // GitHub ignores a head without an owner and lists everything.
            !query.get('head')?.includes(':') ||
            keptName(owner, query.get('head') ?? '') === record.branch,
        )
      return {
        status: 200,
        body: found.toReversed().map((record) => show(record, 'pull-request-simple')),
      }
    }
    const own = rules.issues.find((one) => `${one.number}` === number)
    if (kind === 'issues' && own !== undefined) return plainIssue(method, own, body, who)
    const record = records.find((one) => `${one.number}` === number)
    if (!record) throw new Refused(404, 'Not Found')
    if (kind === 'issues') return issue(method, rest, record, body, who)
    if (method === 'GET' && rest === '') return { status: 200, body: show(record, 'pull-request') }
    if (method === 'PATCH' && rest === '') return update(record, body, who)
    if (method === 'POST' && rest === '/requested_reviewers') return review(record, body, who)
    return reviews.answer(method, rest, record, query, body, who)
  }

  return {
    records,
    answer,
    async graphql(query, variables, who) {
      await sync()
      return mutate(records, rules, query, variables, who)
    },
    async open(branch) {
      const record = newRecord(
        records.length + 1,
        'ada',
        branch,
        'main',
        (await objects.head(branch)) ?? '',
      )
      records.push(record)
      return record
    },
  }
}

function checkBody(body: Body): void {
  if (textOf(body, 'body').length > 65_536)
    throw invalid('PullRequest', 'body is too long (maximum is 65536 characters)')
  // Ruby counts letters, however many units they take.
  if (Array.from(textOf(body, 'title')).length > 256)
    throw invalid('PullRequest', 'title is too long (maximum is 256 characters)')
}

function textOf(body: Body, key: string): string {
  const value = body[key]
  return typeof value === 'string' ? value : ''
}
