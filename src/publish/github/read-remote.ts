import type { MarkedBody } from '../proposal/marker.ts'
import { readStamp } from '../proposal/stamp.ts'
import type { Proposal } from '../publication.ts'
import type { Place } from './client.ts'
import { readCommit, readRef, type BranchTip } from './read-commits.ts'
import { listOwnPulls, listPulls, type Pull } from './read-pulls.ts'

/** What GitHub has of earlier runs. */
export interface Remote {
  /** Our branch's name: the proposal's, or an older one that an open pull request still has. */
  readonly branch: string
  readonly tip: BranchTip | null
  /** Newest first. */
  readonly pulls: readonly Pull[]
}

/** Reads what earlier runs left: three calls, seldom one more. */
export async function readRemote(place: Place, proposal: Proposal): Promise<Remote> {
  const [tip, pulls] = await Promise.all([
    readTip(place, proposal.branch),
    listPulls(place, proposal.branch),
  ])
  const renamed = tip || pulls.length > 0 ? undefined : await findRenamed(place, proposal)
  if (renamed === undefined) return { branch: proposal.branch, tip, pulls }
  const [at, all] = await Promise.all([readTip(place, renamed), listPulls(place, renamed)])
  return { branch: renamed, tip: at, pulls: all }
}

/**
 * When a base branch is renamed, GitHub moves its pull requests along; the branch of ours keeps the name that it had
 * from the old base. That one pull request goes on.
 */
async function findRenamed(place: Place, proposal: Proposal): Promise<string | undefined> {
  const { base, branch } = proposal
  if (!branch.includes(base.branch)) return undefined
  const open = await listOwnPulls(place, { base: base.branch, state: 'open' })
  const found = open.find(({ marked }) => {
    const marker = marked?.marker
    if (!marker) return false
    const asked = marker.branch.replace(marker.base, base.branch)
    return marker.branch === branch || (marker.base !== base.branch && asked === branch)
  })
  const before = found?.marked?.marker.base ?? base.branch
  // A person may have set it from another base, which is there still, to this one.
  const isRenamed = before === base.branch || (await readRef(place, before)) === null
  return isRenamed ? found?.branch : undefined
}

/** The tip of a branch of the repository, or null where there is no such branch. */
async function readTip(place: Place, branch: string): Promise<BranchTip | null> {
  const sha = await readRef(place, branch)
  return sha === null ? null : readCommit(place, sha)
}

/** So many pull requests are looked at for what their descriptions do not say. */
const MOST_ASKED = 10

/**
 * What earlier runs left, with the newest pull requests as people left them: one that was opened after we had closed it, and
 * closed again, is closed by a person, who says no. Where a description is emptied the commit tells of which patch it is.
 */
export async function withNoes(place: Place, remote: Remote): Promise<Remote> {
  const unsaid = remote.pulls.filter(({ state, marked }) =>
    marked ? state === 'closed' && marked.marker.closedBy !== undefined : state !== 'merged',
  )
  const asked = new Set(unsaid.slice(0, MOST_ASKED))
  const pulls = await Promise.all(
    remote.pulls.map(async (pull) => {
      if (!asked.has(pull)) return pull
      return pull.marked ? withLastCloser(place, pull, pull.marked) : withStamp(place, pull)
    }),
  )
  return { ...remote, pulls }
}

async function withLastCloser(place: Place, pull: Pull, marked: MarkedBody): Promise<Pull> {
  const { closed: _closed, closedBy, ...marker } = marked.marker
  const request = { ...place.repository, issue_number: pull.number }
  const { data } = await place.octokit.rest.issues.get(request)
  const isOurs = (data.closed_by?.login ?? closedBy) === closedBy
  return isOurs ? pull : { ...pull, marked: { ...marked, marker } }
}

async function withStamp(place: Place, pull: Pull): Promise<Pull> {
  const read = (sha: string): Promise<BranchTip | null> =>
    readCommit(place, sha).catch((error: unknown) => {
      if ((error as { status?: unknown }).status !== 404) throw error
      return null
    })
  let head = await read(pull.headSha)
  // What "Update branch" merged, the base, is the second parent.
  for (let left = MOST_ASKED; head?.parents.length === 2 && left > 0; left--)
    head = await read(head.parents[0]!)
  const stamp = head === null ? undefined : readStamp(head.message)
  return { ...pull, ...(stamp && { patch: stamp.patch }) }
}
