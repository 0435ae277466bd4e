import { createHash } from 'node:crypto'

import { count } from '../../core/count.ts'
import { ownVersion } from '../../maps/find-home.ts'
import { scanOptionsOf } from '../../options/options.ts'
import type { GitHubTarget } from '../../publish/github/client.ts'
import { lookInto, type Asked } from '../look-into.ts'
import { isWhole, makePlan, NoMoreRequests, type Listed, type Verdict } from '../plan.ts'
import type { SpentPlan } from '../plan-report.ts'
import { makeSelection, type Selection } from '../select-repositories.ts'
import { makeAsker, type Asker } from './ask.ts'
import { listFleet, type Fleet } from './list.ts'
import { readState, writeState, type PlanState } from './state.ts'
import { whyRefused, type Refused } from './told-repository.ts'
import { makeTreeSource } from './tree-source.ts'

/** What to plan, and within which bounds. */
export interface Planning {
  readonly fleet: Fleet
  readonly selection: Selection
  readonly asked: Asked
  /** Where an earlier plan ended; `0` for the beginning. */
  readonly after: string
  /** Rows of the matrix. */
  readonly most: number
  /** Requests that are left to others. */
  readonly reserve: number
  /** The file that the state is kept in; empty for none. */
  readonly stateFile: string
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
  {
    target,
    signal,
  }: { readonly target: Pick<GitHubTarget, 'token' | 'apiUrl'>; readonly signal: AbortSignal },
  progress: (line: string) => void,
): Promise<SpentPlan> {
  const { fleet, asked, after, most, reserve, stateFile } = planning
  const selecting = makeSelection(planning.selection)
  const state = await readState(stateFile)
  const asker = makeAsker(target, progress, reserve)
  const stamp = stampOf(asked)
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
        return lookAt(member, asker, state, { asked, stamp })
      },
      { after, most },
    )
    const unmet = isWhole(plan, after) ? selecting.tellUnmet() : []
    return { ...plan, spent: asker.spent(), unmet }
  } finally {
    await writeState(stateFile, state)
  }
}

async function lookAt(
  { id, name, branch }: Listed,
  asker: Asker,
  state: PlanState,
  { asked, stamp }: { readonly asked: Asked; readonly stamp: string },
): Promise<Verdict> {
  const before = state.seen[id]
  const known = before?.maps === stamp ? before : undefined
  const route = `/repos/${name}/git/trees/${encodeURIComponent(branch)}`
  const answer = await asker.get(route, { recursive: 'true' }, known?.etag)
  if (answer.kind === 'same') return known!.verdict
  if (answer.kind === 'refused') return refusedVerdict(answer)
  const source = makeTreeSource(answer.data as Parameters<typeof makeTreeSource>[0], name, asker)
  const isCutOff = source.isPartial()
  const verdict = await lookInto({ source, isHere: false, isPartial: source.isPartial }, asked)
  // What was refused now may be had the next time; what is cut off stays so.
  const isAll = source.isPartial() === isCutOff
  if (answer.etag !== null && isAll) state.seen[id] = { etag: answer.etag, maps: stamp, verdict }
  return verdict
}

/** What was not looked at speaks for nobody, and against nobody either. */
function refusedVerdict(refused: Refused): Verdict {
  const why = refused.status === 409 ? 'It is empty.' : whyRefused(refused)
  return [403, 404, 409, 451].includes(refused.status) ? { left: why } : { upstreams: [], why }
}

/** What was seen is of use to the same question only, put to the same program. */
function stampOf({ given, maps }: Asked): string {
  const { scopes, include, exclude, renames } = scanOptionsOf(given(null))
  const known = maps.map(({ upstream, detect, holds, packages, bundles }) => [
    upstream,
    detect,
    holds,
    packages,
    bundles?.map((one) => one.package),
  ])
  // What a repository says of itself counts where nothing was given.
  const written = (['map', 'rename', 'scope', 'include', 'exclude'] as const).filter((name) =>
    given(null).isGiven(name),
  )
  return createHash('sha256')
    .update(JSON.stringify([ownVersion(), known, renames, [...scopes], include, exclude, written]))
    .digest('hex')
}
