import type { PublicationMessage } from '../../report/publication.ts'
import { openPull, type Wanted } from '../proposal/life.ts'
import { catchRefusal, readRefusal } from './refusal.ts'
import { makeMessage } from '../messages.ts'
import { listPulls, readPull, toPull, type Pull } from './read-pulls.ts'
import { readRef } from './read-commits.ts'
import { commitsOf, textHash, type Marker } from '../proposal/marker.ts'
import { writePullBody } from '../proposal/pull-body.ts'
import { lookAndMake, type Octokit, type Place } from './client.ts'
import { LeaseLost, lostBranch } from './move-branch.ts'

/** What is written into a pull request: its words and the state in its marker. */
export interface Edition {
  readonly wanted: Wanted
  readonly branch: string
  /** The name of the branch that was asked for, by which the next run finds an older branch again. */
  readonly asked: string
  readonly commit: string
  /** Where the branch may stand as well, until it is moved. */
  readonly also?: readonly string[]
  /** Who left workflow files out; absent when nobody had to. */
  readonly left?: string
}

/**
 * Opens the pull request; one that turns out to be open already is taken over where a run made it that was cut off, or one at
 * the same time, and left as it is where a person opened it.
 */
export async function createPull(
  place: Place,
  edition: Edition,
  draft = edition.wanted.draft,
): Promise<Pull> {
  const { wanted, branch } = edition
  const base = wanted.base.branch
  try {
    const { data } = await place.octokit.rest.pulls.create({
      ...place.repository,
      title: wanted.title,
      body: bodyOf(edition),
      head: branch,
      base,
      draft,
    })
    return toPull(data)
  } catch (error) {
    const { status, text } = readRefusal(error, place.target.token)
    // Private repositories of some plans have no drafts.
    if (draft && status === 422 && /draft pull requests are not supported/i.test(text))
      return createPull(place, edition, false)
    if (status < 500 && status !== 422) throw error
    const existing = openPull(await listPulls(place, branch), base)
    if (existing?.base !== base) throw error
    if (!existing.marked || existing.marked.marker.commit === edition.commit) return existing
    await checkBranch(place, existing, [edition.commit])
    return editPull(place, edition, existing)
  }
}

/**
 * Writes title and text anew. What a person made of either is kept while ours stays the same; what a person wrote
 * below the marker is kept always.
 */
export async function editPull(
  place: Place,
  edition: Edition,
  pull: Pull,
  state?: 'open',
): Promise<Pull> {
  const { wanted } = edition
  const now = await readAgain(place, pull)
  const keepsTitle = now.marked?.marker.title === textHash(wanted.title)
  const { data } = await place.octokit.rest.pulls.update({
    ...place.repository,
    pull_number: pull.number,
    ...(keepsTitle ? {} : { title: wanted.title }),
    body: bodyOf(edition, now),
    ...(state ? { state } : {}),
  })
  return toPull(data)
}

/**
 * A pull request as it is now: its description is written into what people made of it until then.
 *
 * @throws LeaseLost where another run has published since it was read, or somebody has closed it
 */
async function readAgain(place: Place, pull: Pull): Promise<Pull> {
  const now = await readPull(place, pull.number)
  const isSame = now.marked?.marker.commit === pull.marked?.marker.commit
  if (isSame && now.state === pull.state) return now
  // Who closes it, or takes the state out of the description, is no run.
  throw new LeaseLost(`Pull request #${pull.number}`, !isSame && now.marked !== undefined)
}

/** So many commits are noted beside the one that is published. */
const MOST_NOTED = 5

/**
 * Notes beside the published commit another one at which the branch may stand, so that it is known as ours.
 *
 * @throws LeaseLost where another run has published since the pull request was read
 */
export async function noteCommit(place: Place, pull: Pull, commit: string): Promise<void> {
  const { marked } = await readAgain(place, pull)
  if (marked === undefined) return
  const also = [...commitsOf(marked.marker).slice(1), commit].slice(-MOST_NOTED)
  const body = writePullBody(marked.above, { ...marked.marker, also }, marked.below)
  await place.octokit.rest.pulls.update({ ...place.repository, pull_number: pull.number, body })
}

/**
 * Looks at branch and pull request once words were written: those of another run, and what it has noted, are gone by that. What
 * stands on the branch is noted where no word names it.
 *
 * @param seen where the branch may be; where it is at the last of these the pull request must name it
 * @throws LeaseLost where it is otherwise, or somebody has closed or merged the pull request
 */
export async function checkBranch(
  place: Place,
  pull: Pull,
  seen: readonly (string | null)[],
): Promise<void> {
  const tip = await readRef(place, pull.branch)
  if (tip === null) return
  const now = await readPull(place, pull.number)
  if (now.state !== pull.state) throw new LeaseLost(`Pull request #${pull.number}`)
  const isNamed = now.marked === undefined || commitsOf(now.marked.marker).includes(tip)
  if (seen.includes(tip) && (isNamed || tip !== seen.at(-1))) return
  if (!isNamed) await noteCommit(place, now, tip)
  throw lostBranch(pull.branch)
}

/**
 * Closes a pull request; the reason is said in a comment first, and the marker says that it was us.
 *
 * @param check throws where it is not to be closed any more; asked before the comment, and before it is closed
 * @returns what GitHub did not take of it
 * @throws LeaseLost where another run has published since it was read
 */
export async function closePull(
  place: Place,
  pull: Pull,
  text: string,
  check: () => Promise<void>,
): Promise<readonly PublicationMessage[]> {
  const { marked } = pull
  if (!marked) throw new Error(`pull request ${pull.number} carries no marker`)
  const look = async (): Promise<Pull> => (await Promise.all([readAgain(place, pull), check()]))[0]
  // Nothing is told of a pull request that is a person's by now.
  await look()
  const key = `closed-${marked.marker.commit.slice(0, 12)}`
  const { by, untold } = await postComment(place, pull.number, key, text)
  const { above, marker, below } = (await look()).marked ?? marked
  const closed = { closed: 'nothing-to-do' as const, ...(by === undefined ? {} : { closedBy: by }) }
  await place.octokit.rest.pulls.update({
    ...place.repository,
    pull_number: pull.number,
    state: 'closed',
    body: writePullBody(above, { ...marker, ...closed }, below),
  })
  return untold
}

/**
 * Comments once; where the conversation is locked that is said, and ends nothing.
 *
 * @returns `by`: the login of who wrote it, unknown where nobody could, or the account is gone; `untold`: what GitHub did
 * not take of it
 */
export async function postComment(
  place: Place,
  number: number,
  key: string,
  text: string,
): Promise<{ readonly by?: string | undefined; readonly untold: readonly PublicationMessage[] }> {
  try {
    const { user } = await postCommentOnce(place, number, key, text)
    return { by: user?.login, untold: [] }
  } catch (error) {
    const refusal = readRefusal(error, place.target.token)
    if (refusal.status !== 403 || !/\blocked\b/i.test(refusal.text)) throw error
    return { untold: [makeMessage('comment-refused', number, refusal)] }
  }
}

type Comment = Pick<
  Awaited<ReturnType<Octokit['rest']['issues']['createComment']>>['data'],
  'id' | 'body' | 'user'
>

/**
 * Comments, unless a comment of that key is there already. Of two runs at once both may find none: each looks again, and all
 * but the oldest go.
 */
export async function postCommentOnce(
  place: Place,
  number: number,
  key: string,
  text: string,
): Promise<Comment> {
  const mark = `<!-- flagshift-comment:${key} -->`
  return lookAndMake(
    () => findComments(place, number, mark),
    async ([found]) => {
      if (found !== undefined) return found
      const request = {
        ...place.repository,
        issue_number: number,
        body: `${text}\n\n${mark}`,
        request: { retries: 0 },
      }
      const { data: own } = await place.octokit.rest.issues.createComment(request)
      const [oldest = own] = await findComments(place, number, mark)
      if (oldest.id === own.id) return own
      // Where the token may not take it back, it is said twice.
      await catchRefusal(place.target.token, () =>
        place.octokit.rest.issues.deleteComment({ ...place.repository, comment_id: own.id }),
      )
      return oldest
    },
  )
}

/** Those that hold the mark, in GitHub's order, which is that of their numbers. */
async function findComments(
  place: Place,
  number: number,
  mark: string,
): Promise<readonly Comment[]> {
  const { octokit, repository } = place
  const found = await octokit.paginate(
    octokit.rest.issues.listComments,
    { ...repository, issue_number: number, per_page: 100 },
    ({ data }) => data.filter(({ body }) => body?.includes(mark)),
  )
  return found.toSorted((one, other) => one.id - other.id)
}

function bodyOf({ wanted, asked, commit, also, left }: Edition, pull?: Pull): string {
  const marked = pull?.marked
  const isSameText = marked?.marker.body === textHash(wanted.text)
  const marker: Marker = {
    patch: wanted.patch,
    files: wanted.files,
    commit,
    ...(also === undefined ? {} : { also }),
    base: wanted.base.branch,
    branch: asked,
    baseCommit: wanted.base.commit,
    title: textHash(wanted.title),
    body: textHash(wanted.text),
    draft: wanted.draft,
    ...(left === undefined ? {} : { left }),
  }
  return writePullBody(isSameText ? marked.above : wanted.text, marker, marked?.below ?? '')
}
