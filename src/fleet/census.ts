import { groupBy } from '../core/group-by.ts'
import { DEEDS, FATES, type CensusPlace } from './census-place.ts'

/** What was seen of a name over all repositories. */
export type NameCount = Readonly<ReturnType<typeof countName>>

/** One census, as later ones keep it. */
interface CensusCount {
  /** `2026-11-29`. */
  readonly date: string
  readonly flagshift: string
  readonly repositories: number
  readonly names: Readonly<Record<string, NameCount>>
}

/** What was counted in one repository, or why nothing could be. */
export interface CensusRow {
  readonly repository: string
  readonly head: string | null
  readonly failed: string | null
  readonly places: readonly CensusPlace[]
  /** How many of its files could not be read. */
  readonly unread: number
}

/** What `--json` prints and `--output` keeps. */
export interface Census extends CensusCount {
  readonly schema: 'flagshift-census/1'
  readonly rows: readonly CensusRow[]
  /** Earlier counts, the oldest first. */
  readonly earlier: readonly CensusCount[]
}

/** @param before the census that stands in the file already */
export function censusOf(
  names: readonly string[],
  rows: readonly CensusRow[],
  { date, flagshift }: Pick<CensusCount, 'date' | 'flagshift'>,
  before: Census | null,
): Census {
  const counted = rows.filter(({ failed }) => failed === null)
  const known = before === null ? [] : [...before.earlier, countIn(before)]
  return {
    schema: 'flagshift-census/1',
    date,
    flagshift,
    repositories: counted.length,
    names: Object.fromEntries(names.map((name) => [name, countName(name, counted)])),
    rows,
    earlier: known.flatMap((one) => (one.date === date ? withoutNames(one, names) : [one])),
  }
}

/** The last count of a name on a day is the one that is kept. */
function withoutNames(one: CensusCount, counted: readonly string[]): readonly CensusCount[] {
  const left = Object.entries(one.names).filter(([name]) => !counted.includes(name))
  return left.length === 0 ? [] : [{ ...one, names: Object.fromEntries(left) }]
}

function countIn({ date, flagshift, repositories, names }: Census): CensusCount {
  return { date, flagshift, repositories, names }
}

function countName(name: string, rows: readonly CensusRow[]) {
  const own = rows.map(({ places }) => places.filter((place) => place.name === name))
  const all = own.flat()
  const outside = all.filter(({ isUpstream, isOpen }) => !isUpstream && !isOpen)
  const open = all.filter(({ isUpstream, isOpen }) => !isUpstream && isOpen)
  return {
    /** So many repositories hold it, the upstream itself not counted. */
    repositories: own.filter((places) =>
      places.some(({ isUpstream, isOpen }) => !isUpstream && !isOpen),
    ).length,
    does: tally(DEEDS, outside, ({ does }) => does),
    /** Places in the upstream itself and in copies of it, which are in no other count. */
    upstream: all.filter(({ isUpstream }) => isUpstream).length,
    /** Places that may put it together, which are in no other count either. */
    open: open.length,
    kinds: Object.fromEntries(
      [...groupBy(outside, ({ format }) => format)]
        .map(([kind, places]) => [kind, places.length] as const)
        .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    ),
    fates: tally(FATES, outside, ({ fate }) => fate),
  }
}

function tally<Key extends string>(
  keys: readonly Key[],
  places: readonly CensusPlace[],
  keyOf: (place: CensusPlace) => Key,
): Readonly<Record<Key, number>> {
  const pairs = keys.map((key) => [key, places.filter((one) => keyOf(one) === key).length])
  return Object.fromEntries(pairs) as Readonly<Record<Key, number>>
}
