import { createHash } from 'node:crypto'

import { append } from '../../core/append.ts'
import { CalledOff } from './called-off.ts'
import { connectToGitHub, type GitHubTarget, type Place } from './client.ts'
import { LeaseLost } from './move-branch.ts'
import {
  compareUrl,
  endWhereItIs,
  explainRefusal,
  finishPublication,
  lacksBase,
  startProgress,
  type Progressed,
} from './outcome.ts'
import { takeAutoMergeBack } from './graphql.ts'
import { readRefusal, tellRefusal } from './refusal.ts'
import { postCommentOnce } from './pull.ts'
import { readRemote } from './read-remote.ts'
import { openPull } from '../proposal/life.ts'
import { isOfNewerRun, readGround, whyNotPublish } from './repository-and-base.ts'
import { runOnce } from './run.ts'
import { makeMessage } from '../messages.ts'
import { markdownWithCode } from '../../report/escape.ts'
import { BODY_LIMIT, BODY_RESERVE } from '../publication.ts'
import type { Progress, Proposal } from '../publication.ts'
import { cutToFit } from '../proposal/pull-body.ts'
import type { Publication } from '../../report/publication.ts'
import type { Hold } from '../publisher.ts'

export type { GitHubTarget } from './client.ts'

type Begin = (progressed: Progressed) => void

/** How often a run starts over because the branch changed under it. */
const MOST_ROUNDS = 3

/**
 * Brings a repository on GitHub to the state that the proposal asks for: one branch, one pull request. What GitHub
 * refuses becomes a message of the publication; a publication with an `error` message did not reach its end, and
 * running again finishes it without doing anything twice.
 *
 * @param begin gets what each round fills while it goes on
 * @throws UserError for a proposal that cannot be published by anyone, such as a base commit that GitHub lacks
 */
export async function publishToGitHub(
  proposal: Proposal,
  target: GitHubTarget,
  progress: Progress,
  begin: Begin = () => {},
): Promise<Publication> {
  const place = placeOf(proposal, target, progress)
  let isAgain = false
  for (let round = 1; ; round += 1) {
    const progressed = startProgress()
    begin(progressed)
    try {
      return await runOnce(place, proposal, progressed, progress, isAgain)
    } catch (error) {
      if (!(error instanceof LeaseLost)) return endByRefusal(error, progressed, target, proposal)
      progress(error.message)
      isAgain ||= error.isRun
      if (round === MOST_ROUNDS)
        return finishPublication(
          progressed,
          'blocked',
          makeMessage('branch-changed', error.message),
        )
    }
  }
}

/** What is left of a run that GitHub refused something; a person may open the pull request by hand where all else is there. */
function endByRefusal(
  error: unknown,
  progressed: Progressed,
  target: GitHubTarget,
  proposal: Proposal,
): Publication {
  if (error instanceof CalledOff) return endWhereItIs(progressed, makeMessage('cancelled'))
  const refusal = readRefusal(error, target.token)
  const { stage, branch } = progressed
  const said = explainRefusal(refusal, stage, target, proposal.base.branch)
  const publication = finishPublication(progressed, 'blocked', said)
  return stage === 'pull' && branch && !lacksBase(refusal)
    ? { ...publication, compareUrl: compareUrl(target, proposal, branch) }
    : publication
}

function placeOf({ base }: Proposal, target: GitHubTarget, progress: Progress): Place {
  const repository = { owner: target.owner, repo: target.repo }
  return { octokit: connectToGitHub(target, progress), repository, target, kept: [base.branch] }
}

/**
 * Leaves branch and pull request as they are and says why in a comment, each reason once; all that is taken back is what an
 * earlier run asked GitHub to merge. What GitHub refuses is a warning.
 */
export async function holdOnGitHub(
  proposal: Proposal,
  why: Hold,
  target: GitHubTarget,
  progress: Progress,
  begin: Begin = () => {},
): Promise<Publication> {
  const place = placeOf(proposal, target, progress)
  const progressed = startProgress()
  begin(progressed)
  try {
    const [ground, remote] = await Promise.all([
      readGround(place, proposal),
      readRemote(place, proposal),
    ])
    const pull = openPull(remote.pulls, proposal.base.branch)
    const wanted = proposal.base.branch
    // Of another base's a run of that one tells; what a person set elsewhere is no longer to be merged by itself.
    if (!pull || (pull.base !== wanted && pull.marked?.marker.base === pull.base))
      return finishPublication(progressed, 'none')
    if (!pull.marked || pull.base !== wanted) {
      // A person has made it theirs: without our words, or to another base.
      append(progressed.messages, await takeAutoMergeBack(place, pull))
      return finishPublication(progressed, 'none')
    }
    const other = whyNotPublish(ground, place, proposal, remote.branch)
    if (other !== null) return finishPublication(progressed, 'blocked', other)
    const { number, url } = pull
    const { branch, tip } = remote
    const stands = { number, url, branch, commit: tip?.sha ?? null, operation: 'unchanged' }
    Object.assign(progressed, stands)
    const isPassed = ground.base.kind === 'passed'
    const isOver = isPassed && (await isOfNewerRun(place, proposal.base.commit, pull))
    // What may be needed no more is not merged by what an earlier run asked for.
    if (!isOver) append(progressed.messages, await takeAutoMergeBack(place, pull))
    // Newer commits of the base have runs of their own, which say why.
    if (isPassed)
      return finishPublication(progressed, 'unchanged', makeMessage('base-moved', wanted))
    const key = createHash('sha256').update(why.key).digest('hex').slice(0, 12)
    const lines = why.lines.map((line) => markdownWithCode(line)).join('\n- ')
    const text = cutToFit(`This pull request is left as it is: ${lines}`, BODY_LIMIT - BODY_RESERVE)
    await postCommentOnce(place, pull.number, `undecided-${key}`, text)
    return finishPublication(progressed, 'unchanged')
  } catch (error) {
    if (error instanceof CalledOff) return endWhereItIs(progressed, makeMessage('cancelled'))
    const said = tellRefusal(readRefusal(error, target.token))
    const { number } = progressed
    if (number === null)
      return finishPublication(progressed, 'none', makeMessage('not-looked-up', said))
    return finishPublication(progressed, 'unchanged', makeMessage('not-told', number, said))
  }
}
