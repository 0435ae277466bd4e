import { append } from '../../core/append.ts'
import { count } from '../../core/count.ts'
import { makeCommit } from './commit.ts'
import { LeaseLost, lostBranch, moveBranch } from './move-branch.ts'
import { enableAutoMerge, setDraft, takeAutoMergeBack } from './graphql.ts'
import { finishPublication, type Progressed } from './outcome.ts'
import { bringPeople } from './people.ts'
import { readRefusal } from './refusal.ts'
import { checkBranch, createPull, editPull, noteCommit, type Edition } from './pull.ts'
import { checkBase, type BaseState } from './repository-and-base.ts'
import { readRef } from './read-commits.ts'
import type { Place } from './client.ts'
import type { Pull } from './read-pulls.ts'
import type { Remote } from './read-remote.ts'
import type { Allotment } from './allot-files.ts'
import { makeMessage } from '../messages.ts'
import {
  needsEdit,
  type BranchStep,
  type Decision,
  type Standing,
  type Wanted,
} from '../proposal/life.ts'
import type { Progress, Proposal } from '../publication.ts'
import type { Operation, Publication } from '../../report/publication.ts'

/** One round of a run, and what it has to work with. */
export interface Run {
  readonly place: Place
  readonly proposal: Proposal
  readonly progressed: Progressed
  readonly progress: Progress
  readonly remote: Remote
  readonly standing: Standing
  /** Whether the branch changed under an earlier round. */
  readonly isAgain: boolean
  /** The base as it was read. */
  readonly base: BaseState
  /** Whether GitHub starts no workflows on the pull request by itself. */
  readonly checksWait: boolean
}

/** Makes branch and pull request as they should be, in the order that a cut-off run can be taken up again. */
export async function publishOnGitHub(
  run: Run,
  allotment: Allotment,
  wanted: Wanted,
  decision: Extract<Decision, { kind: 'publish' }>,
): Promise<Publication> {
  const { place, proposal, progressed, remote, progress, isAgain } = run
  const { pull: step, branch: branchStep } = decision
  if (isAgain && branchStep.kind === 'commit' && branchStep.replaces !== null) {
    // What this run noted may have taken the place of what the other one did.
    if (step.kind === 'edit' && step.pull.marked?.marker.commit !== branchStep.replaces)
      await noteCommit(place, step.pull, branchStep.replaces)
    return finishPublication(progressed, 'blocked', makeMessage('another-run', remote.branch))
  }
  if (step.kind !== 'create') {
    progressed.number = step.pull.number
    progressed.url = step.pull.url
    if (!proposal.autoMerge || wanted.draft)
      append(progressed.messages, await takeAutoMergeBack(place, step.pull))
  }
  async function makeNewCommit({ files }: Allotment): Promise<string | null> {
    progressed.stage = 'commit'
    progress(`Making a commit of ${count(files.length, 'file')}.`)
    return makeCommit(place, proposal, files, wanted)
  }
  const commit = branchStep.kind === 'keep' ? branchStep.sha : await makeNewCommit(allotment)
  if (commit === null) {
    progressed.messages.push(makeMessage('nothing-to-commit'))
    return finishPublication(progressed, step.kind === 'create' ? 'none' : 'unchanged')
  }
  const edition: Edition = {
    wanted,
    branch: remote.branch,
    asked: proposal.branch,
    commit,
    ...(allotment.left.length > 0 ? { left: allotment.viewer ?? '' } : {}),
  }
  const isWords = branchStep.kind === 'keep' && step.kind !== 'create' && step.kind !== 'reopen'
  if (!isWords) await checkBase(place, proposal.base, run.base)
  const reopening = step.kind === 'reopen' ? await reopen(run, edition, step.pull) : undefined
  progressed.stage = 'branch'
  const move: BranchStep =
    reopening && branchStep.kind === 'commit'
      ? { kind: 'commit', replaces: reopening.tip, force: reopening.tip !== null }
      : branchStep
  if (move.kind === 'commit') {
    progress(`Pointing ${remote.branch} at ${commit.slice(0, 12)}.`)
    const { replaces: from, force } = move
    if (step.kind === 'edit') {
      progressed.stage = 'pull'
      // It is known as ours wherever the run is cut off.
      await noteCommit(place, step.pull, commit)
      await checkBranch(place, step.pull, [from, commit])
      progressed.stage = 'branch'
    }
    await moveBranch(place, remote.branch, { from, to: commit, force })
  }
  progressed.branch = remote.branch
  progressed.commit = commit
  progressed.stage = 'pull'
  const isNewBranch = move.kind === 'commit' && move.replaces === null
  const [pull, operation] = await bringPull(run, edition, decision, reopening?.pull).catch(
    (error: unknown) => (isNewBranch ? takeBack(run, commit, error) : Promise.reject(error)),
  )
  Object.assign(progressed, { number: pull.number, url: pull.url, operation, stage: 'after' })
  if (operation !== 'unchanged' && pull.marked) await checkBranch(place, pull, [commit])
  if (step.kind === 'leave' || pull.marked === undefined)
    return finishPublication(progressed, operation, makeMessage('words-left', pull.number))
  const isNew = operation === 'created'
  if (isNew && wanted.draft && !pull.draft)
    progressed.messages.push(makeMessage('draft-unsupported'))
  if (isNew && run.checksWait) progressed.messages.push(makeMessage('checks-wait', pull.number))
  append(progressed.messages, await bringPeople(place, proposal, pull, isNew))
  // The run of a newer commit may have taken it back.
  const mayArm = proposal.autoMerge && !wanted.draft && run.base.kind === 'tip'
  if (mayArm && !pull.draft && pull.autoMergeBy === null)
    append(progressed.messages, await enableAutoMerge(place, pull, isNew))
  return finishPublication(progressed, operation)
}

/** Deletes a branch that this run made for a pull request which GitHub will never open; what else went wrong is tried again. */
async function takeBack(run: Run, commit: string, error: unknown): Promise<never> {
  const { place, progressed, remote } = run
  if (readRefusal(error, place.target.token).status !== 422) throw error
  // Somebody deleted it before GitHub looked at it: that is looked at anew, and nothing of ours is left to delete.
  if ((await readRef(place, remote.branch)) === null) throw lostBranch(remote.branch)
  if (await clearBranch(run, commit)) {
    const text = `Deleted the branch ${remote.branch} again, since no pull request came of it.`
    progressed.messages.push(makeMessage('branch-deleted', text))
    Object.assign(progressed, { branch: null, commit: null })
  }
  throw error
}

/** What GitHub says where a closed pull request can't be reopened any more; another 422 is a failure like any other. */
const NEVER = /cannot be changed|does not exist|already exists/i

/**
 * Reopens what an earlier run closed. GitHub does so only while the branch has the commit of then, so a deleted branch
 * is put back first. Without a pull request in the answer GitHub will not, and a new one is opened.
 *
 * @returns `tip`: where the branch is now
 */
async function reopen(
  run: Run,
  edition: Edition,
  pull: Pull,
): Promise<{ readonly tip: string | null; readonly pull?: Pull }> {
  const { place, progressed, remote, progress } = run
  progress(`Reopening pull request #${pull.number}.`)
  let tip = remote.tip?.sha ?? null
  try {
    if (tip === null) {
      progressed.stage = 'branch'
      await moveBranch(place, remote.branch, { from: null, to: pull.headSha, force: false })
      tip = pull.headSha
      Object.assign(progressed, { branch: remote.branch, commit: tip })
    }
    progressed.stage = 'pull'
    const opened = await editPull(place, { ...edition, also: [tip] }, pull, 'open')
    await checkBranch(place, opened, [tip])
    return { tip, pull: opened }
  } catch (error) {
    const refusal = readRefusal(error, place.target.token)
    if (refusal.status !== 422 || !NEVER.test(refusal.text)) throw error
    return { tip }
  }
}

async function bringPull(
  run: Run,
  edition: Edition,
  { pull: step, branch }: Extract<Decision, { kind: 'publish' }>,
  reopened: Pull | undefined,
): Promise<readonly [Pull, Operation]> {
  const { wanted } = edition
  const { place, remote, progress } = run
  if (reopened) {
    const earlier = step.kind === 'reopen' ? step.pull : reopened
    const { pull, draft } = await bringDraft(run, wanted, reopened, earlier)
    // What was written when it was reopened says that the draft was brought.
    if (draft === wanted.draft) return [pull, 'reopened']
    return [await editPull(place, { ...edition, wanted: { ...wanted, draft } }, pull), 'reopened']
  }
  if (step.kind === 'create' || step.kind === 'reopen') {
    progress(`Opening a pull request from ${remote.branch} to ${wanted.base.branch}.`)
    const made = await createPull(place, edition)
    // A person was faster, and wrote their own words.
    return [made, made.marked ? 'created' : 'updated']
  }
  const moved = branch.kind === 'commit'
  if (step.kind === 'leave') return [step.pull, moved ? 'updated' : 'unchanged']
  const { pull: drafted, draft } = await bringDraft(run, wanted, step.pull, step.pull)
  const reached = { ...wanted, draft }
  if (!moved && !needsEdit(reached, step.pull, edition.commit)) return [drafted, 'unchanged']
  progress(`Updating pull request #${step.pull.number}.`)
  if (!moved) await checkBase(place, wanted.base, run.base)
  return [await editPull(place, { ...edition, wanted: reached }, drafted), 'updated']
}

/**
 * Follows the proof: a draft becomes ready, or the other way round, unless a person set it otherwise meanwhile.
 *
 * @returns `draft`: what Flagshift last brought it to; what GitHub refused is said, and tried again by the next run
 */
async function bringDraft(
  { place, proposal, progressed }: Run,
  wanted: Wanted,
  pull: Pull,
  earlier: Pull,
): Promise<{ readonly pull: Pull; readonly draft: boolean }> {
  const before = earlier.marked?.marker.draft ?? pull.draft
  if (before === wanted.draft || pull.draft === wanted.draft) return { pull, draft: wanted.draft }
  if (!wanted.draft && !proposal.mayBeReady) {
    progressed.messages.push(makeMessage('draft-stays', pull.number))
    return { pull, draft: before }
  }
  const refused = await setDraft(place, pull, wanted.draft)
  append(progressed.messages, refused)
  if (refused.length > 0) return { pull, draft: before }
  return { pull: { ...pull, draft: wanted.draft }, draft: wanted.draft }
}

/** Deletes our branch; where GitHub refuses that, nothing but a branch is left over. */
export async function clearBranch(run: Run, tip: string): Promise<boolean> {
  const { place, progressed, remote } = run
  try {
    await moveBranch(place, remote.branch, { from: tip, to: null, force: true })
    return true
  } catch (error) {
    // Whoever moved it since wants to have it.
    if (error instanceof LeaseLost) return false
    const refusal = readRefusal(error, place.target.token)
    if (refusal.status >= 500) throw error
    progressed.messages.push(makeMessage('branch-not-deleted', remote.branch, refusal))
    return false
  }
}
