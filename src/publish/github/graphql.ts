import type { Place } from './client.ts'
import type { Pull } from './read-pulls.ts'
import { unlessRefused, warnOfRefusal } from './refusal.ts'
import type { PublicationMessage } from '../../report/publication.ts'

/** Every GraphQL document that is sent; a test checks them against GitHub's schema. */
export const DOCUMENTS = {
  viewer: 'query Viewer { viewer { login } }',
  toDraft:
    'mutation ToDraft($id: ID!) { convertPullRequestToDraft(input: {pullRequestId: $id}) { clientMutationId } }',
  toReady:
    'mutation ToReady($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { clientMutationId } }',
  autoMerge:
    'mutation AutoMerge($id: ID!) { enablePullRequestAutoMerge(input: {pullRequestId: $id}) { clientMutationId } }',
  noAutoMerge:
    'mutation NoAutoMerge($id: ID!) { disablePullRequestAutoMerge(input: {pullRequestId: $id}) { clientMutationId } }',
  autoMergeEnds:
    'query AutoMergeEnds($id: ID!) { node(id: $id) { ... on PullRequest { timelineItems(last: 1, itemTypes: [AUTO_MERGE_DISABLED_EVENT]) { nodes { ... on AutoMergeDisabledEvent { actor { kind: __typename login } } } } } } }',
  repositoryId:
    'query RepositoryId($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }',
  moveRef:
    'mutation MoveRef($id: ID!, $name: GitRefname!, $before: GitObjectID!, $after: GitObjectID!, $force: Boolean!) { updateRefs(input: {repositoryId: $id, refUpdates: [{name: $name, beforeOid: $before, afterOid: $after, force: $force}]}) { clientMutationId } }',
} as const

/** As whom the token acts, for example `github-actions[bot]`; undefined where GitHub does not say. */
export async function readViewer({ octokit, target }: Place): Promise<string | undefined> {
  const ask = () => octokit.graphql<{ viewer: { login: string } }>(DOCUMENTS.viewer)
  const answer = await unlessRefused(target.token, ask, () => undefined)
  return answer?.viewer.login
}

/** Turns a pull request into a draft or back. */
export function setDraft(
  place: Place,
  pull: Pull,
  draft: boolean,
): Promise<readonly PublicationMessage[]> {
  return mutate(place, pull, draft ? DOCUMENTS.toDraft : DOCUMENTS.toReady, [
    'draft-refused',
    `refused to ${draft ? 'make the pull request a draft' : 'mark the pull request as ready'}`,
  ])
}

/** Asks GitHub to merge once its checks have passed, unless somebody took that back before. */
export async function enableAutoMerge(
  place: Place,
  pull: Pull,
  isNew: boolean,
): Promise<readonly PublicationMessage[]> {
  if (!isNew && (await wasTakenBack(place, pull))) return []
  return mutate(place, pull, DOCUMENTS.autoMerge, [
    'auto-merge-refused',
    'refused auto-merge (the repository must allow it, and its branch must require a check or a review)',
  ])
}

/** Takes our own request to merge back, where there is one: what comes now is not fit for it. A person's stays. */
export async function takeAutoMergeBack(
  place: Place,
  pull: Pull,
): Promise<readonly PublicationMessage[]> {
  if (pull.autoMergeBy === null || !(await isOurName(place, pull, pull.autoMergeBy))) return []
  return mutate(place, pull, DOCUMENTS.noAutoMerge, [
    'auto-merge-stays',
    'refused to take auto-merge back, so look at the pull request before its checks pass',
  ])
}

/** Whether the last who took it back may have been somebody else than Flagshift: a person's token has that person's name. */
async function wasTakenBack(place: Place, pull: Pull): Promise<boolean> {
  const answer = await place.octokit.graphql<{
    node: { timelineItems?: { nodes: readonly (Ended | null)[] } } | null
  }>(DOCUMENTS.autoMergeEnds, { id: pull.nodeId })
  const last = answer.node?.timelineItems?.nodes.at(-1)
  if (last === undefined) return false
  const actor = last?.actor
  return actor?.kind !== 'Bot' || !(await isOurName(place, pull, actor.login))
}

interface Ended {
  readonly actor?: { readonly kind: string; readonly login: string } | null
}

/** Whether it is the name of a pull request of ours, or the one that this run has. GraphQL leaves off what REST ends a bot's with. */
async function isOurName(place: Place, { author, marked }: Pull, name: string): Promise<boolean> {
  const is = (other: string | undefined): boolean =>
    other?.replace(/\[bot\]$/, '') === name.replace(/\[bot\]$/, '')
  return (marked !== undefined && is(author)) || is(await readViewer(place))
}

function mutate(place: Place, pull: Pull, document: string, refused: readonly [string, string]) {
  return warnOfRefusal(place.target.token, refused, () =>
    place.octokit.graphql(document, { id: pull.nodeId }),
  )
}
