import { append } from '../../core/append.ts'
import { groupBy } from '../../core/group-by.ts'
import type { Place } from './client.ts'
import type { Pull } from './read-pulls.ts'
import { catchRefusal, warnOf, warnOfRefusal, type Refusal } from './refusal.ts'
import type { Proposal } from '../publication.ts'
import type { PublicationMessage } from '../../report/publication.ts'

const KINDS = ['labels', 'reviewers', 'teams', 'assignees'] as const
type People = Readonly<Record<(typeof KINDS)[number], readonly string[]>>

interface Missing extends People {
  readonly milestone: number | string | undefined
}

/**
 * Adds the labels, reviewers, teams, assignees and the milestone that the pull request lacks. What it had before and a
 * person took off is not put back. A refusal is a warning, never an end.
 *
 * @param isNew a pull request of this moment has no history to read
 */
export async function bringPeople(
  place: Place,
  proposal: Proposal,
  pull: Pull,
  isNew: boolean,
): Promise<readonly PublicationMessage[]> {
  let missing = missingOn(proposal, pull)
  if (missing.milestone === undefined && KINDS.every((kind) => missing[kind].length === 0))
    return []
  if (!isNew) missing = await withoutFormer(place, pull, missing)
  const { token } = place.target
  const messages: PublicationMessage[] = []
  async function bring(code: string, what: string, act: () => Promise<unknown>): Promise<void> {
    append(messages, await warnOfRefusal(token, [code, `did not take the ${what}`], act))
  }
  const issue = { ...place.repository, issue_number: pull.number }
  if (missing.labels.length > 0)
    await bring('labels-refused', `labels ${missing.labels.join(', ')}`, () =>
      place.octokit.rest.issues.addLabels({ ...issue, labels: [...missing.labels] }),
    )
  if (missing.assignees.length > 0)
    await bring('assignees-refused', `assignees ${missing.assignees.join(', ')}`, () =>
      place.octokit.rest.issues.addAssignees({ ...issue, assignees: [...missing.assignees] }),
    )
  const { milestone } = missing
  if (milestone !== undefined)
    await bring('milestone-refused', `milestone ${milestone}`, async () => {
      const number =
        typeof milestone === 'number' ? milestone : await findMilestone(place, milestone)
      await place.octokit.rest.issues.update({ ...issue, milestone: number })
    })
  const asked = { ...place.repository, pull_number: pull.number }
  const request = (who: { reviewers?: string[]; team_reviewers?: string[] }) =>
    place.octokit.rest.pulls.requestReviewers({ ...asked, ...who })
  append(messages, await requestReviews(token, missing.reviewers, request))
  const { teams } = missing
  if (teams.length > 0)
    await bring(
      'team-reviewers-refused',
      `team reviewers ${teams.join(', ')} (they need a token that may read the organisation's teams)`,
      () => request({ team_reviewers: [...teams] }),
    )
  return messages
}

/**
 * One request for all; when GitHub refuses it because of one name, the others are asked for one by one, and those that are
 * refused for one reason are told together. Teams are apart: a job's own token cannot see them.
 */
async function requestReviews(
  token: string,
  reviewers: readonly string[],
  request: (who: { reviewers: string[] }) => Promise<unknown>,
): Promise<readonly PublicationMessage[]> {
  const ask = (names: string[]) => catchRefusal(token, () => request({ reviewers: names }))
  if (reviewers.length > 1 && (await ask([...reviewers])) === null) return []
  const refused: { readonly name: string; readonly refusal: Refusal }[] = []
  for (const name of reviewers) {
    const refusal = await ask([name])
    if (refusal !== null) refused.push({ name, refusal })
  }
  const alike = groupBy(refused, ({ refusal }) => `${refusal.status} ${refusal.text}`)
  return [...alike.values()].map((same) => {
    const names = same.map(({ name }) => name).join(', ')
    const what = `did not take the ${same.length === 1 ? 'reviewer' : 'reviewers'} ${names}`
    return warnOf(same[0]!.refusal, 'reviewer-refused', what)
  })
}

function missingOn(proposal: Proposal, pull: Pull): Missing {
  const { milestone } = proposal
  const has =
    milestone === undefined ||
    milestone === pull.milestone?.number ||
    milestone === pull.milestone?.title
  const wanted = { ...proposal, teams: proposal.teamReviewers.map(slug) }
  const present = { ...pull, reviewers: [...pull.reviewers, pull.author] }
  return { ...without(wanted, present), milestone: has ? undefined : milestone }
}

/** Leaves out whatever the pull request's history says that it once had. */
async function withoutFormer(place: Place, pull: Pull, missing: Missing): Promise<Missing> {
  const events = await place.octokit.paginate(place.octokit.rest.issues.listEvents, {
    ...place.repository,
    issue_number: pull.number,
    per_page: 100,
  })
  const had = { labels: [''], reviewers: [''], teams: [''], assignees: [''], milestone: false }
  for (const event of events) {
    // GitHub's description calls these present; an account that is gone leaves null.
    if ('label' in event) had.labels.push((event.label as typeof event.label | null)?.name ?? '')
    if ('assignee' in event)
      had.assignees.push((event.assignee as typeof event.assignee | null)?.login ?? '')
    if ('milestone' in event) had.milestone = true
    if ('requested_reviewer' in event) had.reviewers.push(event.requested_reviewer?.login ?? '')
    if ('requested_team' in event) had.teams.push(event.requested_team?.slug ?? '')
  }
  const milestone = had.milestone ? undefined : missing.milestone
  return { ...without(missing, had), milestone }
}

async function findMilestone(place: Place, title: string): Promise<number> {
  const milestones = await place.octokit.paginate(place.octokit.rest.issues.listMilestones, {
    ...place.repository,
    state: 'open',
    per_page: 100,
  })
  const found = milestones.find((milestone) => milestone.title === title)
  if (!found) throw Object.assign(new Error('no open milestone has this title'), { status: 404 })
  return found.number
}

/** Names on GitHub differ in more than case. */
function without(wanted: People, present: People): People {
  const rest = KINDS.map((kind) => {
    const known = new Set(present[kind].map((name) => name.toLowerCase()))
    return [kind, [...new Set(wanted[kind])].filter((name) => !known.has(name.toLowerCase()))]
  })
  return Object.fromEntries(rest) as People
}

/** A team is named by its slug; people also write `organisation/slug`. */
function slug(team: string): string {
  return team.slice(team.indexOf('/') + 1)
}
