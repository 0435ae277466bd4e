import type { Member, Stranger } from './member.ts'

/** What a run over a fleet does to the world. */
interface FleetEffects<Row> {
  /** The row that an earlier run left, where it still holds. */
  readonly kept: (member: Member) => Promise<Row | null>
  readonly check: (member: Member) => Promise<Row>
  /** The row of what can't be checked. */
  readonly fail: (stranger: Stranger) => Row
  /** Told of each row when it is there, and how many there are then. */
  readonly tell: (row: Row, isKept: boolean, done: number) => void
}

interface FleetRun<Row> {
  /** In the order of the list; those that were not reached are left out. */
  readonly rows: readonly Row[]
  /** How many of them an earlier run left. */
  readonly kept: number
  readonly unreached: number
}

/** Checks each repository of a fleet, so many at once; what was checked before and did not change is taken from there. */
export async function runFleet<Row>(
  members: readonly (Member | Stranger)[],
  jobs: number,
  { kept, check, fail, tell }: FleetEffects<Row>,
  signal: AbortSignal,
): Promise<FleetRun<Row>> {
  const rows: (Row | undefined)[] = []
  let [next, fromBefore, done] = [0, 0, 0]
  async function work(): Promise<void> {
    while (next < members.length && !signal.aborted) {
      const at = next++
      const member = members[at]!
      try {
        const before = 'why' in member ? null : await kept(member)
        const row = before ?? ('why' in member ? fail(member) : await check(member))
        rows[at] = row
        if (before !== null) fromBefore++
        tell(row, before !== null, ++done)
      } catch (error) {
        // What was ended halfway says nothing.
        if (!signal.aborted) throw error
      }
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  const reached = rows.filter((row) => row !== undefined)
  return { rows: reached, kept: fromBefore, unreached: members.length - reached.length }
}
