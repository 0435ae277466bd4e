import { append } from '../../core/append.ts'
import { finishPublication, type Progressed } from './outcome.ts'
import { clearBranch, publishOnGitHub, type Run } from './publish.ts'
import { lostBranch } from './move-branch.ts'
import { checkBase, isOutdated, readGround, whyNotPublish } from './repository-and-base.ts'
import { closePull, postComment } from './pull.ts'
import { readStanding } from './ownership.ts'
import { findInTheWay, readRef } from './read-commits.ts'
import { readRemote, withNoes, type Remote } from './read-remote.ts'
import type { Place } from './client.ts'
import type { Pull } from './read-pulls.ts'
import { readViewer, takeAutoMergeBack } from './graphql.ts'
import { allotFiles, JOB_TOKEN, withoutWorkflows, type Allotment } from './allot-files.ts'
import { makeMessage } from '../messages.ts'
import { decideNextStep, openPull, type Decision, type Wanted } from '../proposal/life.ts'
import { BODY_LIMIT, BODY_RESERVE } from '../publication.ts'
import type { Progress, Proposal } from '../publication.ts'
import type { Publication } from '../../report/publication.ts'
import { writePullText } from '../proposal/pull-body.ts'
import { namesOf } from '../proposal/stamp.ts'

/**
 * One round: read, decideNextStep, do.
 *
 * @param isAgain another run may have changed the branch under an earlier round of this one
 * @throws LeaseLost when something changes while this round works on it
 */
export async function runOnce(
  reached: Place,
  proposal: Proposal,
  progressed: Progressed,
  progress: Progress,
  isAgain: boolean,
): Promise<Publication> {
  const { owner, repo } = reached.repository
  progress(`Reading what ${owner}/${repo} has of earlier runs.`)
  const [ground, left] = await Promise.all([
    readGround(reached, proposal),
    readRemote(reached, proposal),
  ])
  const place = { ...reached, kept: [...reached.kept, ground.defaultBranch] }
  const remote = proposal.files.length > 0 ? await withNoes(place, left) : left
  const why = whyNotPublish(ground, place, proposal, remote.branch)
  if (why !== null) return finishPublication(progressed, 'blocked', why)
  if (remote.tip === null && proposal.files.length > 0) {
    const { branch } = remote
    const other = await findInTheWay(place, branch)
    if (other !== undefined)
      return finishPublication(
        progressed,
        'blocked',
        makeMessage('branch-in-the-way', branch, other),
      )
  }
  const standing = await readStanding(place, proposal, remote, isAgain)
  const first = await allotFiles(place, proposal.files)
  const checksWait = await isByJob(place, proposal, remote, first.viewer)
  const { base } = ground
  const run = { place, proposal, progressed, progress, remote, standing, isAgain, checksWait, base }
  const allotment = alreadyLeft(proposal, remote, first) ?? first
  const { branch } = proposal.base
  if (await isOutdated(place, base, proposal, remote.tip, pullOfOurs(remote, branch)))
    return leaveToNewer(run)
  try {
    return await carryOut(run, allotment)
  } catch (error) {
    // A token that is not the job's own may have the right to change workflows; only trying tells.
    const { status } = error as { status?: unknown }
    const canDoLess =
      (status === 403 || status === 404) &&
      (progressed.stage === 'commit' || progressed.stage === 'branch') &&
      withoutWorkflows(allotment.files, undefined).left.length > 0
    if (!canDoLess) throw error
    progress('GitHub refused the commit; trying again without the workflow files.')
    return carryOut(run, withoutWorkflows(proposal.files, allotment.viewer))
  }
}

/** What was refused to the same identity for the same patch is not asked for again. */
function alreadyLeft(proposal: Proposal, remote: Remote, first: Allotment): Allotment | undefined {
  const marker = remote.pulls.find(({ state }) => state === 'open')?.marked?.marker
  if (!marker || first.left.length > 0 || first.viewer === undefined) return undefined
  const less = withoutWorkflows(proposal.files, first.viewer)
  const { patch, files } = namesOf(proposal, less.files)
  const isSame = marker.left === first.viewer && marker.patch === patch && marker.files === files
  return isSame ? less : undefined
}

/** The pull request that this run may write to: the open one, or the one that an earlier run closed. */
function pullOfOurs({ pulls }: Pick<Remote, 'pulls'>, base: string): Pull | undefined {
  const [last] = pulls
  return openPull(pulls, base) ?? (last?.marked?.marker.closed ? last : undefined)
}

/** Whether the pull request is, or will be, one of the job's own token: GitHub starts no workflows on those by itself. */
async function isByJob(
  place: Place,
  { files, base }: Proposal,
  { pulls }: Remote,
  viewer: string | undefined,
): Promise<boolean> {
  if (files.length === 0) return false
  const pull = pullOfOurs({ pulls }, base.branch)
  return (pull?.author ?? viewer ?? (await readViewer(place))) === JOB_TOKEN
}

function wantedOf({ proposal, checksWait }: Run, { files, left }: Allotment): Wanted {
  return {
    ...namesOf(proposal, files),
    empty: files.length === 0,
    title: proposal.title,
    text: writePullText(proposal, left, BODY_LIMIT - BODY_RESERVE, checksWait),
    draft: proposal.draft,
    base: proposal.base,
    autoClose: proposal.autoClose,
  }
}

async function carryOut(run: Run, allotment: Allotment): Promise<Publication> {
  const { progressed, remote, standing } = run
  const { left } = allotment
  const wanted = wantedOf(run, allotment)
  const decision = decideNextStep(wanted, remote, standing)
  progressed.left = left
  if (left.length > 0) progressed.messages.push(makeMessage('workflow-files-left', left.length))
  const open = openPull(remote.pulls, wanted.base.branch)
  // What this run does not publish is not proved by it, and not merged by what an earlier one asked for.
  if (open && decision.kind !== 'publish' && decision.kind !== 'other-base')
    append(progressed.messages, await takeAutoMergeBack(run.place, open))
  switch (decision.kind) {
    case 'nothing':
      return nothingToCommit(progressed)
    case 'open-kept': {
      note(run, decision.pull)
      const { number, marked } = decision.pull
      const isReopened = marked?.marker.closed !== undefined
      const why = isReopened
        ? 'somebody opened it again after Flagshift had closed it'
        : marked
          ? 'closing it is switched off'
          : 'its description has no mark of Flagshift, so it may be a person’s'
      return finishPublication(progressed, 'unchanged', makeMessage('left-open', number, why))
    }
    case 'declined': {
      const { number, url } = decision.pull
      return finishPublication(
        { ...progressed, number, url },
        'declined',
        makeMessage('declined', number),
      )
    }
    case 'foreign-branch': {
      const said = makeMessage('foreign-branch', remote.branch)
      return finishPublication(progressed, 'blocked', said)
    }
    case 'other-base': {
      const { number, base } = decision.pull
      const said = makeMessage('branch-in-use', remote.branch, number, base)
      return finishPublication(progressed, 'blocked', said)
    }
    case 'set-elsewhere': {
      note(run, decision.pull)
      const { number, base } = decision.pull
      const said = makeMessage('set-elsewhere', number, base, wanted.base.branch)
      return finishPublication(progressed, 'unchanged', said)
    }
    case 'human-commits':
      return keepHumanCommits(run, decision.pull)
    case 'close':
      // Of another commit than the newest none is closed.
      return run.base.kind === 'tip' ? close(run, decision) : leaveToNewer(run)
    case 'clear-branch': {
      await checkBase(run.place, run.proposal.base, run.base)
      const isGone = await clearBranch(run, decision.tip)
      if (!isGone || left.length > 0) return nothingToCommit(progressed)
      const text = `Deleted the branch ${remote.branch}, which was left over.`
      return finishPublication(progressed, 'none', makeMessage('branch-deleted', text))
    }
    default:
      return publishOnGitHub(run, allotment, wanted, decision)
  }
}

/** Does nothing: what there is to do is for the run of the base's newest commit. */
function leaveToNewer(run: Run): Publication {
  const { progressed, proposal, remote } = run
  const { branch } = proposal.base
  const open = openPull(remote.pulls, branch)
  // One from the same branch to another base is told by that run.
  const isOfBase = open?.base === branch
  if (isOfBase) note(run, open)
  const operation = isOfBase ? 'unchanged' : 'none'
  return finishPublication(progressed, operation, makeMessage('base-moved', branch))
}

function note({ progressed, remote }: Run, pull: Pull): void {
  progressed.branch = remote.branch
  progressed.commit = remote.tip?.sha ?? null
  progressed.number = pull.number
  progressed.url = pull.url
}

function nothingToCommit(progressed: Progressed): Publication {
  return progressed.left.length === 0
    ? finishPublication(progressed, 'none')
    : finishPublication(progressed, 'blocked', makeMessage('only-workflow-files'))
}

async function keepHumanCommits(run: Run, pull: Pull): Promise<Publication> {
  const { place, progressed, remote } = run
  note(run, pull)
  progressed.stage = 'after'
  const ours = pull.marked?.marker.commit ?? ''
  const text = `This branch is not as Flagshift left it, so from here on Flagshift leaves the branch and this pull request to you. Set the branch to Flagshift's own last commit, ${ours}, to hand it back.`
  const { untold } = await postComment(place, pull.number, 'kept-human-commits', text)
  append(progressed.messages, untold)
  const said = makeMessage('kept-human-commits', remote.branch, pull.number)
  return finishPublication(progressed, 'kept-human-commits', said)
}

async function close(
  run: Run,
  decision: Extract<Decision, { kind: 'close' }>,
): Promise<Publication> {
  const { place, proposal, progressed, progress } = run
  const { pull, tip, declined } = decision
  const [reason, why] = whyClosed(run, declined)
  const check = async (): Promise<void> => {
    const [now] = await Promise.all([
      readRef(place, run.remote.branch),
      checkBase(place, proposal.base, run.base),
    ])
    if (now !== tip) throw lostBranch(run.remote.branch)
  }
  progress(`Closing pull request #${pull.number}.`)
  progressed.stage = 'after'
  note(run, pull)
  const text = `${reason} Should it be needed again, Flagshift reopens this pull request.`
  append(progressed.messages, await closePull(place, pull, text, check))
  progressed.operation = 'closed'
  // GitHub would close another one from it.
  const isShared = run.remote.pulls.some(
    (one) => one.state === 'open' && one.number !== pull.number,
  )
  if (tip !== null && !isShared) await clearBranch(run, tip)
  return finishPublication(progressed, 'closed', makeMessage('closed', pull.number, why))
}

/** Why a pull request is closed: for those who see it, and in short for the log. */
function whyClosed(
  { proposal, progressed }: Run,
  declined: Pull | undefined,
): readonly [string, string] {
  const { branch, commit } = proposal.base
  const at = `at ${commit.slice(0, 12)} of \`${branch}\``
  if (declined)
    return [
      `What is left of this patch ${at} is what was closed as #${declined.number}, so it is not proposed again.`,
      `what is left of its patch was closed as #${declined.number}`,
    ]
  if (progressed.left.length > 0)
    return [
      'Only workflow files are left to change, and this token may not change those.',
      'only workflow files are left to change',
    ]
  return [
    `Nothing is left to do: ${at} no file needs this patch any more.`,
    'nothing is left to do',
  ]
}
