import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import type { Candidate } from './candidate.ts'

/** A matrix of GitHub Actions has no more rows. */
export const LARGEST_MATRIX = 256

/** A repository that may belong to a fleet, before anything in it is looked at. */
export interface Listed {
  /** Stays when the repository is renamed. */
  readonly id: number
  /** `owner/name`. */
  readonly name: string
  readonly branch: string
  readonly isArchived: boolean
  readonly isFork: boolean
  readonly isDisabled: boolean
  /** What else a list or a pattern calls it. */
  readonly called?: readonly string[]
}

/** One that the list holds and that can't be looked at, and why. */
interface Unlisted {
  readonly name: string
  readonly why: string
}

/** A repository with its place among all: the cursor with which a later run goes on behind it, where it is planned or not. */
export type Placed = { readonly passed: (isPlanned: boolean) => string } & (Listed | Unlisted)

/** What is wrong with a cursor that this list can't have given. */
export function wrongCursor(after: string, what: string): UserError {
  return new UserError(
    `The cursor is ${quoteText(after)}, and it must be ${what}.`,
    'Take the one that the earlier plan of the same repositories ended with.',
  )
}

interface PlanRow {
  readonly repository: string
  /** Whether it gets a run of its own. */
  readonly isPlanned: boolean
  readonly why: string
}

/** A row of the matrix. */
export interface Planned {
  readonly repository: string
  readonly ref: string
  /** Its upstreams, as the maps call them, separated by spaces. */
  readonly upstreams: string
}

export interface Plan {
  readonly planned: readonly Planned[]
  readonly rows: readonly PlanRow[]
  /** Behind which repository to go on; null where all were looked at. */
  readonly cursor: string | null
  /** Why it ended before; null where it did not. */
  readonly stopped: string | null
}

/** What a plan says of those that get no run. */
export interface PlanRest extends Pick<Plan, 'cursor' | 'stopped'> {
  /** Those that were left out, by the reason, and the first of each. */
  readonly left: readonly {
    readonly why: string
    readonly repositories: number
    readonly names: readonly string[]
  }[]
}

/** What was seen of a repository: that it is a candidate, or why it is none. */
export type Verdict = Candidate | { readonly left: string }

/** Thrown where nothing more may be asked for now. */
export class NoMoreRequests extends Error {}

/**
 * Goes through repositories in their order until all are looked at, the matrix is full or nothing more may be asked for.
 *
 * @param members those behind the cursor
 */
export async function makePlan(
  members: AsyncIterable<Placed>,
  look: (member: Listed) => Promise<Verdict>,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<Plan> {
  const seen = new Set<number>()
  const rows: PlanRow[] = []
  const planned: Planned[] = []
  let last = after
  try {
    for await (const member of members) {
      if (planned.length === most) return { planned, rows, cursor: last, stopped: FULL }
      const repository = member.name
      const verdict = await verdictOf(member, seen, look)
      const isPlanned = 'upstreams' in verdict && 'branch' in member
      rows.push({ repository, isPlanned, why: 'left' in verdict ? verdict.left : verdict.why })
      if (isPlanned)
        planned.push({ repository, ref: member.branch, upstreams: verdict.upstreams.join(' ') })
      last = member.passed(isPlanned)
    }
    return { planned, rows, cursor: null, stopped: null }
  } catch (error) {
    if (!(error instanceof NoMoreRequests)) throw error
    return { planned, rows, cursor: last, stopped: error.message }
  }
}

/** Whether a plan went through all repositories, from the first to the last. */
export function isWhole({ cursor }: Plan, after: string): boolean {
  return cursor === null && after === '0'
}

const FULL = 'The matrix is full.'
export const ABOVE = 'It stands above by another name.'

async function verdictOf(
  member: Placed,
  seen: Set<number>,
  look: (member: Listed) => Promise<Verdict>,
): Promise<Verdict> {
  if ('why' in member) return { left: member.why }
  if (seen.has(member.id)) return { left: ABOVE }
  const verdict = await look(member)
  seen.add(member.id)
  return verdict
}
