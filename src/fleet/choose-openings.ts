import type { Gathered } from './read-gathered.ts'
import type { OpenPulls } from './github/open-pulls.ts'
import type { FleetRow } from './fleet-row.ts'

/** Which pull requests are opened or brought up to date now. */
export type Opening = Readonly<ReturnType<typeof chooseOpenings>>

/**
 * Chooses whose pull requests are opened: each that is open is brought up to date, and new ones come, proved and safe ones
 * first, while fewer than `most` are open.
 *
 * @param closed `for now`, `after 2026-12-31`; null where something may be opened
 */
export function chooseOpenings(
  gathered: readonly Gathered[],
  { open, unknown }: OpenPulls,
  most: number,
  closed: string | null,
) {
  const isOpen = ({ repository }: Gathered): boolean => open.has(repository)
  const fresh = gathered
    .filter((one) => one.row.status === 'patched' && !isOpen(one))
    .toSorted((a, b) => rankOf(a.row) - rankOf(b.row) || a.job - b.job)
  const room = unknown.length > 0 ? 0 : Math.max(0, most - open.size)
  const chosen = closed !== null ? [] : [...gathered.filter(isOpen), ...fresh.slice(0, room)]
  const include = chosen.flatMap(({ repository, ref, job, row }) =>
    row.head === null ? [] : [{ repository, ref, commit: row.head, job }],
  )
  return {
    /** So many may be open at once. */
    most,
    /** Those that are open already, by repository, with their addresses. */
    open: Object.fromEntries(open),
    /** Of which it is not known: no new ones come then, since they may be as many as may be open. */
    unknown,
    /** Since when or for how long nothing is opened, whatever is there; null where something may be. */
    closed,
    /** The rows of a matrix of jobs that publish, each with the commit that was looked at. */
    include,
    /** So many have a patch and wait until others are merged or closed. */
    waiting: Math.max(0, fresh.length - room),
  }
}

/** What is certain goes first; what its smoke test speaks against goes last. */
function rankOf({ proof, places }: FleetRow): number {
  const isDoubted = proof === 'regression' || proof === 'no-effect'
  return (isDoubted ? 4 : 0) + (proof === 'proved' ? 0 : 2) + Number(places.review > 0)
}
