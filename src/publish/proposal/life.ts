import type { Pull } from '../github/read-pulls.ts'
import type { Remote } from '../github/read-remote.ts'
import { textHash } from './marker.ts'
import type { Proposal } from '../publication.ts'
import type { Stamp } from './stamp.ts'

/** What this run wants to see published. */
export interface Wanted
  extends Omit<Stamp, 'tree'>, Pick<Proposal, 'title' | 'draft' | 'base' | 'autoClose'> {
  /** True when no file can be committed. */
  readonly empty: boolean
  /** The text of the body, as it should be. */
  readonly text: string
}

/** How our branch gets the patch. `replaces` is the tip that it must still have then; null for no branch. */
export type BranchStep =
  | { readonly kind: 'keep'; readonly sha: string }
  | { readonly kind: 'commit'; readonly replaces: string | null; readonly force: boolean }

/** How the pull request comes to be as it should. A person's pull request from our branch is not ours to edit. */
type PullStep =
  { readonly kind: 'create' } | { readonly kind: 'reopen' | 'edit' | 'leave'; readonly pull: Pull }

/** What to do, decided from what was read; nothing of it has been done. */
export type Decision =
  | { readonly kind: 'nothing' | 'foreign-branch' }
  | {
      readonly kind: 'open-kept' | 'declined' | 'other-base' | 'set-elsewhere' | 'human-commits'
      readonly pull: Pull
    }
  | {
      readonly kind: 'close'
      readonly pull: Pull
      readonly tip: string | null
      /** The one in which a person said no to what is left. */
      readonly declined?: Pull
    }
  | { readonly kind: 'clear-branch'; readonly tip: string }
  | { readonly kind: 'publish'; readonly branch: BranchStep; readonly pull: PullStep }

/**
 * Where the branch stands towards the base: `own` is as Flagshift made it, `bare` was ours and has no commits beside the base's,
 * `human` is ours with commits of people on it, `foreign` was never ours.
 */
export type Ownership = 'none' | 'own' | 'bare' | 'human' | 'foreign'

export interface Standing {
  readonly ownership: Ownership
  /** The files that our commit on the branch names; present on `own`. */
  readonly files?: Stamp['files']
  /** Whether the base was forced back and no longer holds what the branch stands on: it would come back with it. */
  readonly isCutOff?: boolean
}

/** The life of the one pull request, row by row. */
export function decideNextStep(wanted: Wanted, remote: Remote, standing: Standing): Decision {
  const { ownership } = standing
  const open = openPull(remote.pulls, wanted.base.branch)
  if (open && open.base !== wanted.base.branch) {
    const isOfRun = open.marked?.marker.base === open.base
    return { kind: isOfRun ? 'other-base' : 'set-elsewhere', pull: open }
  }
  const isTheirs = ownership === 'human' || ownership === 'foreign'
  if (open?.marked && isTheirs) return { kind: 'human-commits', pull: open }
  if (open && isTheirs && !wanted.empty) return { kind: 'foreign-branch' }
  return wanted.empty
    ? decideEmpty(wanted, remote, ownership, open)
    : decidePatch(wanted, remote, standing, open)
}

/** The open pull request from our branch, the one to the right base first. */
export function openPull(pulls: readonly Pull[], base: string): Pull | undefined {
  const open = pulls.filter((pull) => pull.state === 'open')
  return open.find((pull) => pull.base === base) ?? open[0]
}

function decideEmpty(
  wanted: Wanted,
  remote: Remote,
  ownership: Ownership,
  open: Pull | undefined,
): Decision {
  // Who opened it again after we had closed it wants it open.
  const isReopened = open?.marked?.marker.closed !== undefined
  if (open?.marked && wanted.autoClose && !isReopened)
    return { kind: 'close', pull: open, tip: remote.tip?.sha ?? null }
  if (open) return { kind: 'open-kept', pull: open }
  const [last] = remote.pulls
  const isOver = !last || last.state === 'merged' || last.marked?.marker.closed !== undefined
  return remote.tip && ownership === 'own' && isOver && wanted.autoClose
    ? { kind: 'clear-branch', tip: remote.tip.sha }
    : { kind: 'nothing' }
}

function decidePatch(
  wanted: Wanted,
  remote: Remote,
  standing: Standing,
  open: Pull | undefined,
): Decision {
  const branch = branchStep(wanted, remote, standing)
  const declined = findDeclined(wanted, remote)
  if (open) {
    const marker = open.marked?.marker
    // Who opened it again after we had closed it wants it open.
    const isPatch = (marker?.patch ?? open.patch) === wanted.patch
    const isWanted = isPatch || marker?.closed !== undefined
    if (declined && !isWanted)
      return marker && wanted.autoClose
        ? { kind: 'close', pull: open, tip: remote.tip?.sha ?? null, declined }
        : { kind: 'declined', pull: declined }
    return { kind: 'publish', branch, pull: { kind: open.marked ? 'edit' : 'leave', pull: open } }
  }
  if (declined) return { kind: 'declined', pull: declined }
  if (standing.ownership === 'foreign' || standing.ownership === 'human')
    return { kind: 'foreign-branch' }
  const [last] = remote.pulls
  const canReopen =
    last?.state === 'closed' &&
    last.base === wanted.base.branch &&
    last.marked?.marker.closed !== undefined &&
    (remote.tip === null || remote.tip.sha === last.headSha)
  const pull: PullStep = canReopen ? { kind: 'reopen', pull: last } : { kind: 'create' }
  return { kind: 'publish', branch, pull }
}

/** A pull request with this very patch that a person closed. */
function findDeclined(wanted: Wanted, { pulls }: Remote): Pull | undefined {
  return pulls.find(
    ({ state, base, marked, patch = marked?.marker.patch }) =>
      state === 'closed' &&
      // GitHub closes one whose base is deleted: to another base nobody declined it.
      base === wanted.base.branch &&
      patch === wanted.patch &&
      marked?.marker.closed === undefined,
  )
}

function branchStep(wanted: Wanted, remote: Remote, standing: Standing): BranchStep {
  const { tip, pulls } = remote
  if (!tip) return { kind: 'commit', replaces: null, force: false }
  // A commit that was merged once and is needed again must stand on today's base.
  const isMerged = pulls.some((pull) => pull.state === 'merged' && pull.headSha === tip.sha)
  const isKept = !isMerged && standing.isCutOff !== true && standing.files === wanted.files
  if (isKept) return { kind: 'keep', sha: tip.sha }
  return { kind: 'commit', replaces: tip.sha, force: standing.ownership !== 'bare' }
}

/** True when title, text or state of a pull request have to be written anew. */
export function needsEdit(wanted: Wanted, pull: Pull, commit: string): boolean {
  const marker = pull.marked?.marker
  return (
    !marker ||
    marker.commit !== commit ||
    marker.patch !== wanted.patch ||
    marker.files !== wanted.files ||
    marker.title !== textHash(wanted.title) ||
    marker.body !== textHash(wanted.text) ||
    marker.draft !== wanted.draft ||
    marker.base !== wanted.base.branch ||
    marker.closed !== undefined
  )
}
