import { UserError } from '../core/user-error.ts'
import { openRepository } from '../repository/open.ts'
import { remoteOf } from '../upstream/find/project-name.ts'
import { findMembers } from './find-members.ts'
import { lookInto, type Asked } from './look-into.ts'
import type { Member } from './member.ts'
import {
  isWhole,
  makePlan,
  NoMoreRequests,
  wrongCursor,
  type Placed,
  type Verdict,
} from './plan.ts'
import type { SpentPlan } from './plan-report.ts'
import { makeSelection, type Selection } from './select-repositories.ts'

/** What to plan of this machine, and within which bounds. */
interface FolderPlanning {
  readonly names: readonly string[]
  readonly selection: Selection
  readonly asked: Asked
  /** The name behind which an earlier plan ended; `0` for the beginning. */
  readonly after: string
  readonly most: number
}

/**
 * Finds the repositories of this machine that may hold an old name, as `planFleet` does those of GitHub, without a request. That
 * one is archived or a fork does not show here.
 *
 * @throws UserError for anything that a person can mend
 */
export async function planFolders(
  { names, selection, asked, after, most }: FolderPlanning,
  signal: AbortSignal,
  progress: (line: string) => void,
): Promise<SpentPlan> {
  const { whyLeft, tellUnmet } = makeSelection(selection)
  if (after !== '0' && !names.some((name) => cursorOf(name) === after))
    throw wrongCursor(after, 'a name of the list')
  const members = await findMembers(names)
  const byId = new Map<number, Member>()
  async function* place(): AsyncGenerator<Placed> {
    const from = members.findIndex(({ name }) => cursorOf(name) === after) + 1
    for (const [at, member] of members.entries()) {
      if (at < from) continue
      const passed = (): string => cursorOf(member.name)
      if ('why' in member) yield { ...member, passed }
      else {
        const { name, place: folder, head } = member
        const remote = await remoteOf(folder)
        const called = remote === undefined ? [] : [remote]
        const known = { isArchived: false, isFork: false, isDisabled: false, called }
        byId.set(at, member)
        yield { id: at, name, branch: head ?? '', ...known, passed }
      }
    }
  }
  const plan = await makePlan(
    place(),
    async (one) => {
      if (signal.aborted) throw new NoMoreRequests('It was called off.')
      const left = whyLeft(one)
      if (left !== null) return { left }
      progress(one.name)
      return lookAt(byId.get(one.id)!, asked)
    },
    { after, most },
  )
  const spent = { requests: 0, unchanged: 0, remaining: null, reset: null }
  return { ...plan, spent, unmet: isWhole(plan, after) ? tellUnmet() : [] }
}

async function lookAt({ place, head }: Member, asked: Asked): Promise<Verdict> {
  try {
    const source = await openRepository(place, head ?? undefined)
    try {
      return await lookInto(
        { source, within: source.within, isHere: true, isPartial: () => false },
        asked,
      )
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof UserError) return { left: error.message }
    throw error
  }
}

/** What a folder `0` is called, since that is the beginning. */
function cursorOf(name: string): string {
  return name === '0' ? './0' : name
}
