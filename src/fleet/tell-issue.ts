import { count } from '../core/count.ts'
import { joinParts, partsOf } from '../core/parts.ts'
import { shortenText } from '../core/cut-text.ts'
import { fleetMarkdown, sortRows, tellPlaces, tellReasons, type Fleet } from './dashboard.ts'
import type { FleetRow } from './fleet-row.ts'

/** How much of a fleet an issue shows. */
interface Extent {
  readonly rows: number
  /** So many letters of each reason; with -1 not even how many places there are. */
  readonly letters: number
  /** Whether nothing is said beside the rows but that the fleet is a part. */
  readonly isBare: boolean
}

/** Where all of it stands. */
const WHOLE = "the run's own dashboard"
/** A longer cursor leaves its room to the rows. */
const LONGEST_CURSOR = 200

/**
 * The dashboard in an issue, from which no file can be reached. Where there is no room for all of it, reasons are shortened, then
 * goes what stands beside the rows, and rows only where nothing else is left to go; each is said.
 */
export function tellIssue(fleet: Fleet, room: number): string {
  const rows = fleet.repositories.length
  const longest = Math.max(0, ...fleet.repositories.flatMap(tellReasons).map((one) => one.length))
  const tell = (extent: Extent): string => tellPart(fleet, extent)
  for (const isBare of [false, true]) {
    const withReasons = (letters: number): string => tell({ rows, letters, isBare })
    const letters = findLargest(isBare ? -1 : 0, longest, (n) => withReasons(n).length <= room)
    if (letters !== null) return withReasons(letters)
  }
  const withRows = (most: number): string => tell({ rows: most, letters: -1, isBare: true })
  return withRows(findLargest(0, rows, (most) => withRows(most).length <= room) ?? 0)
}

function tellPart(fleet: Fleet, { rows, letters, isBare }: Extent): string {
  const { told, clean } = sortRows(fleet)
  const shown = [...told, ...clean].slice(0, rows).map((row) => ({ ...row, folder: null }))
  const shortened = shown.filter((row) => !isWhole(row, letters)).length
  const left = fleet.repositories.length - rows
  return joinParts('\n\n', [
    fleetMarkdown(isBare ? bare(fleet) : withShortCursor(fleet), {
      rows: shown,
      tell: (row) => tellWithin(row, letters),
    }),
    shortened > 0 &&
      `What is said of ${count(shortened, 'repository')} is shortened here; it stands whole in ${WHOLE}.`,
    isBare && `Totals, pull requests and who was left out stand in ${WHOLE}.`,
    left > 0 && `${count(left, 'more repository')} ${left === 1 ? 'stands' : 'stand'} in ${WHOLE}.`,
  ])
}

/** What is said of a row, with no more letters of each reason. */
function tellWithin(row: FleetRow, letters: number): readonly string[] {
  const reasons = letters > 0 ? tellReasons(row).map((one) => shortenText(one, letters)) : []
  return partsOf([letters >= 0 && tellPlaces(row), ...reasons])
}

function isWhole(row: FleetRow, letters: number): boolean {
  return tellWithin(row, letters).join('\n') === tellWithin(row, Infinity).join('\n')
}

function bare(fleet: Fleet): Fleet {
  const { rest, ...head } = withShortCursor(fleet)
  const part = { ...head, renames: [], opening: null }
  return rest === undefined ? part : { ...part, rest: { ...rest, left: [] } }
}

function withShortCursor(fleet: Fleet): Fleet {
  const { rest } = fleet
  if (rest === undefined || (rest.cursor ?? '').length <= LONGEST_CURSOR) return fleet
  return { ...fleet, rest: { ...rest, cursor: `in ${WHOLE}` } }
}

/** The largest number from `least` to `most` that fits, where smaller ones fit too; null where none does. */
function findLargest(
  least: number,
  most: number,
  fits: (number: number) => boolean,
): number | null {
  // What fits as a whole is most often all of it.
  let [found, low, high]: [number | null, number, number] = [null, least, most]
  for (let at = most; low <= high; at = Math.floor((low + high) / 2)) {
    if (fits(at)) [found, low] = [at, at + 1]
    else high = at - 1
  }
  return found
}
