import type { PublicationMessage } from '../../report/publication.ts'
import { writePullBody } from '../proposal/pull-body.ts'
import { postComment } from './pull.ts'
import type { Place, Pull, Remote } from './read-remote.ts'

/**
 * Closes a pull request; the reason is said in a comment first, and the marker says that it was us.
 *
 * @returns what GitHub did not take of it
 */
export async function closePull(
  place: Place,
  pull: Pull,
  text: string,
): Promise<readonly PublicationMessage[]> {
  const { marked } = pull
  if (!marked) throw new Error(`pull request ${pull.number} carries no marker`)
  const key = `closed-${marked.marker.commit.slice(0, 12)}`
  const { by, untold } = await postComment(place, pull.number, key, text)
  const closed = { closed: 'nothing-to-do' as const, ...(by === undefined ? {} : { closedBy: by }) }
  await place.octokit.rest.pulls.update({
    ...place.repository,
    pull_number: pull.number,
    state: 'closed',
    body: writePullBody(marked.above, { ...marked.marker, ...closed }, marked.below),
  })
  return untold
}

/**
 * What earlier runs left, with the newest pull request as a person left it: one that was opened after we had closed it,
 * and closed again, is closed by a person, who says no.
 */
export async function withLastCloser(place: Place, remote: Remote): Promise<Remote> {
  const [pull, ...older] = remote.pulls
  const marked = pull?.marked
  const closedBy = marked?.marker.closedBy
  if (pull?.state !== 'closed' || marked === undefined || closedBy === undefined) return remote
  const request = { ...place.repository, issue_number: pull.number }
  const { data } = await place.octokit.rest.issues.get(request)
  if ((data.closed_by?.login ?? closedBy) === closedBy) return remote
  const { closed: _closed, closedBy: _closedBy, ...marker } = marked.marker
  return { ...remote, pulls: [{ ...pull, marked: { ...marked, marker } }, ...older] }
}
