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

/**
 * Checks each repository of a fleet, so many at once; what was checked before and did not change is taken from there.
 *
 * @returns `rows`: in the order of the list, without those that were not reached; `kept`: how many an earlier run left
 */
export async function runFleet<Row>(
  members: readonly (Member | Stranger)[],
  jobs: number,
  { kept, check, fail, tell }: FleetEffects<Row>,
  signal: AbortSignal,
) {
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
