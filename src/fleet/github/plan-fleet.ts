import { createHash } from 'node:crypto'

import { count } from '../../core/count.ts'
import { joinWithAnd } from '../../core/enumerate.ts'
import type { Scope } from '../../core/use.ts'
import type { RenameMap } from '../../maps/rename.ts'
import type { GitHubTarget } from '../../publish/github/client.ts'
import { findCandidate } from '../candidate.ts'
import { makePlan, NoMoreRequests, type Listed, type Plan, type Verdict } from '../plan.ts'
import { makeSelection, type Selection } from '../select-repositories.ts'
import { makeAsker, type Asker, type Spent } from './ask.ts'
import { listFleet, type Fleet } from './list.ts'
import { readState, writeState, type PlanState } from './state.ts'
import { whyRefused, type Refused } from './told-repository.ts'
import { makeTreeSource } from './tree-source.ts'

/** What to plan, and within which bounds. */
export interface Planning {
  readonly target: Pick<GitHubTarget, 'token' | 'apiUrl'>
  readonly fleet: Fleet
  readonly selection: Selection
  readonly maps: readonly RenameMap[]
  /** In which files a rename without an upstream may stand. */
  readonly scopes: ReadonlySet<Scope>
  /** Where an earlier plan ended; `0` for the beginning. */
  readonly after: string
  /** Rows of the matrix. */
  readonly most: number
  /** Requests that are left to others. */
  readonly reserve: number
  /** The file that the state is kept in; empty for none. */
  readonly stateFile: string
  readonly signal: AbortSignal
}

/** The state is written whenever so many repositories were looked at: what is killed then loses no more. */
const KEEP_EACH = 50

/**
 * Finds the repositories of a fleet that may hold an old name, without a clone.
 *
 * @throws UserError for anything that a person can mend
 */
export async function planFleet(
  planning: Planning,
  progress: (line: string) => void,
): Promise<Plan & { readonly spent: Spent }> {
  const { target, fleet, after, most, reserve, stateFile, signal } = planning
  const selecting = makeSelection(planning.selection)
  const state = await readState(stateFile)
  const asker = makeAsker(target, progress, reserve)
  const wanted = { ...planning, stamp: stampOf(planning) }
  let looked = 0
  try {
    const plan = await makePlan(
      listFleet(fleet, asker, state, after, selecting),
      async (member) => {
        if (signal.aborted) throw new NoMoreRequests('It was called off.')
        const left = selecting.whyLeft(member)
        if (left !== null) return { left }
        looked += 1
        if (looked % KEEP_EACH === 0) await writeState(stateFile, state)
        progress(`${member.name}, ${count(asker.spent().requests, 'request')} so far`)
        return lookAt(member, asker, state, wanted)
      },
      { after, most },
    )
    return { ...plan, spent: asker.spent() }
  } finally {
    await writeState(stateFile, state)
  }
}

/** What a repository is looked through for. */
type Wanted = Pick<Planning, 'maps' | 'scopes'>

async function lookAt(
  { id, name, branch }: Listed,
  asker: Asker,
  state: PlanState,
  wanted: Wanted & { readonly stamp: string },
): Promise<Verdict> {
  const { maps, scopes, stamp } = wanted
  const before = state.seen[id]
  const known = before?.maps === stamp ? before : undefined
  const route = `/repos/${name}/git/trees/${encodeURIComponent(branch)}`
  const answer = await asker.get(route, { recursive: 'true' }, known?.etag)
  if (answer.kind === 'same') return known!.verdict
  if (answer.kind === 'refused') return refusedVerdict(answer)
  const source = makeTreeSource(answer.data as Parameters<typeof makeTreeSource>[0], name, asker)
  const verdict =
    (await findCandidate(source, maps, scopes)) ?? verdictWithout(source.isPartial(), wanted)
  if (answer.etag !== null) state.seen[id] = { etag: answer.etag, maps: stamp, verdict }
  return verdict
}

/** What was not looked at speaks for nobody, and against nobody either. */
function refusedVerdict(refused: Refused): Verdict {
  const why = refused.status === 409 ? 'It is empty.' : whyRefused(refused)
  return [403, 404, 409, 451].includes(refused.status) ? { left: why } : { upstreams: [], why }
}

function verdictWithout(isPartial: boolean, wanted: Wanted): Verdict {
  if (isPartial) return { upstreams: [], why: 'not all of its files were looked at' }
  const scopes = joinWithAnd(scopesAsked(wanted), 'or')
  const belongs = scopes === '' ? '' : `, or belongs to the scope ${scopes}`
  return { left: `None of its files names an upstream of the maps${belongs}.` }
}

/** The scopes say something only of a rename without an upstream. */
function scopesAsked({ maps, scopes }: Wanted): readonly Scope[] {
  return maps.every(({ upstream }) => upstream !== undefined) ? [] : [...scopes]
}

function stampOf(wanted: Wanted): string {
  const known = wanted.maps.map(({ upstream, detect, holds, packages, bundles }) => [
    upstream,
    detect,
    holds,
    packages,
    bundles?.map((one) => one.package),
  ])
  return createHash('sha256')
    .update(JSON.stringify([known, scopesAsked(wanted)]))
    .digest('hex')
}
