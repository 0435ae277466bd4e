import { append } from '../../core/append.ts'
import type { FilePatch } from '../../patch/rewrite.ts'
import { count } from '../../core/count.ts'
import type { Site } from '../../judging/judged-site.ts'
import {
  connectToGitHub,
  lookAndMake,
  type GitHubTarget,
  type Octokit,
  type RepositoryName,
} from './client.ts'
import { readRefusal, tellRefusal, unlessRefused } from './refusal.ts'
import type { Progress } from '../publication.ts'
import type { PublicationMessage } from '../../report/publication.ts'
import {
  commentText,
  keysIn,
  placesInHead,
  replacementsOf,
  sitesOf,
  suggestionsOf,
  type Replacement,
  type Suggestion,
} from './suggestion.ts'

/** What is suggested, and on which pull request. */
interface Suggestible {
  readonly patches: readonly FilePatch[]
  readonly sites: readonly Site[]
  readonly number: number
  /** The head that was scanned, by itself or merged with the base. */
  readonly headSha: string
}

export interface Suggested {
  /** Sites that a comment is about, of this run or an earlier one. */
  readonly sites: ReadonlySet<Site>
  readonly messages: readonly PublicationMessage[]
}

/** No pull request gets more comments than this. */
const MOST_COMMENTS = 30

/**
 * Comments on the lines of a pull request's diff that the patch changes, each with a suggestion that is applied by a
 * click: one review, nothing twice. What GitHub refuses becomes a notice, and the sites stay for annotations.
 */
export async function suggestOnGitHub(
  what: Suggestible,
  target: GitHubTarget,
  progress: Progress,
): Promise<Suggested> {
  const octokit = connectToGitHub(target, progress)
  const pull = { owner: target.owner, repo: target.repo, pull_number: what.number }
  try {
    const inDiff = await readSuggestions(octokit, pull, what)
    if (inDiff === null) return nothing('info', 'head-moved', HEAD_MOVED)
    return await lookAndMake(
      async () => plan(inDiff, await readComments(octokit, pull)),
      async (planned) => {
        const made = planned.fresh.length
        if (made === 0) return outcome(what, planned)
        progress(`Suggesting ${count(made, 'change')} on pull request #${what.number}.`)
        await octokit.rest.pulls.createReview({
          ...pull,
          commit_id: what.headSha,
          event: 'COMMENT',
          body: reviewText(what, planned),
          comments: planned.fresh.map((one) => comment(one, what)),
          request: { retries: 0 },
        })
        return outcome(what, planned)
      },
    )
  } catch (error) {
    const refusal = readRefusal(error, target.token)
    const { status } = refusal
    const isRight = status === 403 || status === 404
    return nothing(
      'warning',
      isRight ? 'suggestions-right-missing' : 'suggestions-refused',
      `${isRight ? 'The token may not comment on this pull request (the job needs "pull-requests: write"; pull requests from forks only ever get a read-only token)' : 'GitHub did not take the suggestions'}, so there are annotations only. ${tellRefusal(refusal)}`,
    )
  }
}

/**
 * The open pull request that comes from a branch of whatever repository and whose head is a commit; null where there is none.
 *
 * @param head `owner:branch`
 */
export async function findPull(
  head: string,
  headSha: string,
  target: GitHubTarget,
  progress: Progress,
): Promise<number | null> {
  const { owner, repo, token } = target
  const octokit = connectToGitHub(target, progress)
  const request = { owner, repo, head, state: 'open', per_page: 100 } as const
  const ask = () => octokit.paginate(octokit.rest.pulls.list, request)
  const pulls = await unlessRefused(token, ask, () => [])
  return pulls.find((pull) => pull.head.sha === headSha)?.number ?? null
}

const HEAD_MOVED =
  'The pull request has newer commits than the ones that were scanned, so nothing is suggested here; the run for those does.'

function nothing(level: PublicationMessage['level'], code: string, text: string): Suggested {
  return { sites: new Set(), messages: [{ level, code, text }] }
}

type PullName = RepositoryName & { readonly pull_number: number }

/** What can be suggested in the pull request's diff; null where its head is not the one that was scanned. */
async function readSuggestions(
  octokit: Octokit,
  pull: PullName,
  { patches, headSha }: Suggestible,
): Promise<readonly Suggestion[] | null> {
  const wanted = new Map(patches.map((patch) => [patch.path, patch]))
  const found: Suggestion[] = []
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...pull, per_page: 100 })
  for (const { filename, patch: diff, contents_url: at } of files) {
    const patch = wanted.get(filename)
    if (patch === undefined || diff === undefined) continue
    if (new URL(at).searchParams.get('ref') !== headSha) return null
    const replacements = replacementsOf(patch)
    append(found, suggestionsOf(placesInHead(replacements, patch.before, diff)))
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line))
}

/** What one of our comments says already, and on which lines of the head it is now; null once they are gone. */
interface Said {
  readonly key: string
  readonly lines: readonly [first: number, last: number] | null
}

type Earlier = Readonly<Awaited<ReturnType<typeof readComments>>>

async function readComments(octokit: Octokit, pull: PullName) {
  const said: Said[] = []
  let comments = 0
  const list = octokit.rest.pulls.listReviewComments
  const all = await octokit.paginate(list, { ...pull, per_page: 100 })
  for (const { body, line, start_line: start } of all) {
    const keys = keysIn(body)
    if (keys.length > 0) comments += 1
    const lines = typeof line === 'number' ? ([start ?? line, line] as const) : null
    append(
      said,
      keys.map((key) => ({ key, lines })),
    )
  }
  return { comments, said }
}

type Plan = Readonly<ReturnType<typeof plan>>

/**
 * Leaves out what is said already: on that very line, or in a comment whose line is gone. The same change on two lines is
 * two changes.
 */
function plan(suggestions: readonly Suggestion[], { comments, said }: Earlier) {
  const open = [...said]
  const all = suggestions.flatMap(linesOf)
  const known = new Set<Replacement>()
  for (const isNear of [isThere, isGone])
    for (const { one, line } of all) {
      if (known.has(one)) continue
      const at = open.findIndex(({ key, lines }) => key === one.key && isNear(lines, line))
      if (at < 0) continue
      open.splice(at, 1)
      known.add(one)
    }
  const fresh = suggestions.flatMap((suggestion) =>
    suggestionsOf(
      new Map(
        linesOf(suggestion)
          .filter(({ one }) => !known.has(one))
          .map(({ one, line }) => [one, { hunk: 0, line }]),
      ),
    ),
  )
  const kept = fresh.slice(0, Math.max(0, MOST_COMMENTS - comments))
  const covered = [...known, ...kept.flatMap(({ replacements }) => replacements)]
  return { fresh: kept, covered, left: fresh.length - kept.length }
}

function isThere(lines: Said['lines'], line: number): boolean {
  return lines !== null && lines[0] <= line && line <= lines[1]
}

function isGone(lines: Said['lines']): boolean {
  return lines === null
}

/** The replacements of a suggestion with their first lines in the head. */
function linesOf({
  startLine,
  replacements,
}: Suggestion): readonly { readonly one: Replacement; readonly line: number }[] {
  let line = startLine
  return replacements.map((one) => {
    const first = line
    line += one.before.length
    return { one, line: first }
  })
}

function comment(suggestion: Suggestion, { sites }: Suggestible) {
  const { path, startLine, line, replacements } = suggestion
  const about = replacements.flatMap((one) => sitesOf(one, sites))
  return {
    path,
    body: commentText(suggestion, about),
    line,
    side: 'RIGHT',
    ...(startLine < line && { start_line: startLine, start_side: 'RIGHT' }),
  }
}

function reviewText({ sites }: Suggestible, { covered }: Plan): string {
  const inside = covered.flatMap((one) => sitesOf(one, sites)).length
  const outside = sites.filter(({ action }) => action !== 'keep').length - inside
  const rest =
    outside > 0
      ? ` ${count(outside, 'more place')} of this repository ${outside === 1 ? 'lies' : 'lie'} outside of what is suggested here; see the annotations.`
      : ''
  return `Build flags that were renamed are used here by their old names.${rest}`
}

function outcome({ sites, number }: Suggestible, { fresh, covered, left }: Plan): Suggested {
  const more = `a pull request gets ${MOST_COMMENTS} at most, so ${count(left, 'more change')} ${left === 1 ? 'is' : 'are'} annotated only`
  const text =
    fresh.length > 0
      ? `Made ${count(fresh.length, 'suggestion')} on pull request #${number}${left > 0 ? `; ${more}` : ''}.`
      : left > 0
        ? `Nothing more is suggested on pull request #${number}: ${more}.`
        : covered.length > 0
          ? `Everything that can be suggested on pull request #${number} has been.`
          : `Nothing stale lies on a line of the diff of pull request #${number}.`
  return {
    sites: new Set(covered.flatMap((one) => sitesOf(one, sites))),
    messages: [{ level: 'info', code: 'suggested', text }],
  }
}
