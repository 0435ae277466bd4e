import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { joinParts, partsOf } from '../core/parts.ts'
import { cellCode, escapeMarkdown, markdownWithCode } from '../report/escape.ts'
import { changeOf } from '../report/sentences.ts'
import { pairOf } from '../report/told-sites.ts'
import { FILES } from './check-member.ts'
import type { Opening } from './choose-openings.ts'
import type { FleetRow } from './fleet-row.ts'
import type { PlanRest } from './plan.ts'

/** A fleet as a whole: what `fleet.json` holds. */
export interface Fleet {
  readonly schema: 'flagshift-fleet/1'
  /** The version that checked it. */
  readonly flagshift: string
  readonly statuses: Readonly<Partial<Record<FleetRow['status'], number>>>
  readonly renames: readonly (FleetRow['renames'][number] & { readonly repositories: number })[]
  /** Those on the list that were not reached, since the run was ended before. */
  readonly unreached: number
  /** Whose pull requests are opened next; null where that was not asked. */
  readonly opening: Opening | null
  /** What its plan says of those that got no run, where it has one. */
  readonly rest?: PlanRest
  readonly repositories: readonly FleetRow[]
}

/** The statuses, what asks most for a person first, and how a number of them reads. */
const STATUSES: Readonly<Record<FleetRow['status'], string>> = {
  patched: 'with a patch',
  stale: 'with stale flags',
  blocked: 'that only a person can change',
  undecided: 'undecided',
  failed: 'not checked',
  clean: 'clean',
}

/** The rows of a run with their totals. */
export function fleetOf(
  rows: readonly FleetRow[],
  { flagshift, unreached, opening }: Pick<Fleet, 'flagshift' | 'unreached' | 'opening'>,
): Fleet {
  const statuses = groupBy(rows, ({ status }) => status)
  const renames = groupBy(
    rows.flatMap((row) => row.renames),
    pairOf,
  )
  return {
    schema: 'flagshift-fleet/1',
    flagshift,
    statuses: Object.fromEntries([...statuses].map(([status, own]) => [status, own.length])),
    renames: [...renames.values()]
      .map((own) => ({
        from: own[0]!.from,
        to: own[0]!.to,
        places: sum(own.map(({ places }) => places)),
        review: sum(own.map(({ review }) => review)),
        repositories: own.length,
      }))
      .toSorted((a, b) => b.repositories - a.repositories || b.places - a.places),
    unreached,
    opening,
    repositories: rows,
  }
}

/** `45 repositories: 3 with a patch, 41 clean, 1 not checked.` */
export function fleetHeadline({ repositories, statuses, unreached }: Fleet): string {
  const parts = Object.entries(STATUSES).flatMap(([status, words]) => {
    const number = statuses[status as FleetRow['status']]
    return number === undefined ? [] : [`${number} ${words}`]
  })
  const isEmpty = repositories.length === 0
  const all = isEmpty ? 'No repository got a run' : count(repositories.length, 'repository')
  const more = isEmpty ? '' : ' more'
  const rest =
    unreached === 0 ? '' : ` ${unreached}${more} ${unreached === 1 ? 'was' : 'were'} not reached.`
  return `${joinParts(': ', [all, parts.join(', ')])}.${rest}`
}

/** The clean rows, and the rest as a person goes through it: what a patch is ready for first, of those the ones without a doubt. */
export function sortRows({
  repositories,
}: Pick<Fleet, 'repositories'>): Readonly<Record<'told' | 'clean', FleetRow[]>> {
  const order = Object.keys(STATUSES)
  const rank = ({ status, places }: FleetRow): number =>
    2 * order.indexOf(status) + Number(places.review > 0)
  return {
    told: repositories
      .filter(({ status }) => status !== 'clean')
      .toSorted((a, b) => rank(a) - rank(b)),
    clean: repositories.filter(({ status }) => status === 'clean'),
  }
}

/** What is said of a row beside the repository's name and its status: its places, and what else is so. */
export function tellRow(row: FleetRow): readonly string[] {
  return partsOf([tellPlaces(row), ...tellReasons(row)])
}

/** `5 places in 3 files, 2 of them for review`; empty where there are none. */
export function tellPlaces({ places }: FleetRow): string {
  const { changed, review, open, files } = places
  return joinParts(', ', [
    changed > 0 && `${count(changed, 'place')} in ${count(files, 'file')}`,
    review > 0 && `${review} of them for review`,
    open > 0 && `${count(open, 'place')} to look at`,
  ])
}

/** Why a row is as it is, in sentences. */
export function tellReasons(row: FleetRow): readonly string[] {
  const { status, message, undecided, proof, branch } = row
  return partsOf([
    (status === 'failed' || status === 'blocked') && message,
    ...undecided.map((sentence) => `Undecided: ${sentence}`),
    proof !== null && `The smoke test says ${proof}.`,
    branch !== null && branch,
  ])
}

/** `5 places in 3 repositories, 2 of them for review`. */
export function tellRename({ places, repositories, review }: Fleet['renames'][number]): string {
  const where = `${count(places, 'place')} in ${count(repositories, 'repository')}`
  return review === 0 ? where : `${where}, ${review} of them for review`
}

/** As much of a fleet as a page shows. */
interface Shown {
  readonly rows: readonly FleetRow[]
  readonly tell: (row: FleetRow) => readonly string[]
}

/**
 * The dashboard as Markdown.
 *
 * @param shown the rows that it shows, and what it says of each; else all of it
 */
export function fleetMarkdown(
  fleet: Fleet,
  { rows: shown, tell }: Shown = { rows: fleet.repositories, tell: tellRow },
): string {
  const { told, clean } = sortRows({ repositories: shown })
  const renames = fleet.renames.map(
    (one) => `| ${escapeMarkdown(changeOf(one))} | ${tellRename(one)} |`,
  )
  const rows = told.map(
    (row) =>
      `| ${escapeMarkdown(row.repository)} | ${row.status} | ${tell(row)
        .map((one) => markdownWithCode(one, cellCode))
        .join('<br>')} | ${links(row)} |`,
  )
  const items = clean.map((row) => `- ${escapeMarkdown(row.repository)} ${links(row)}`)
  return joinParts('\n\n', [
    `# Fleet\n\n${escapeMarkdown(fleetHeadline(fleet))}`,
    ...tellBeside(fleet).map(escapeMarkdown),
    renames.length > 0 && ['| rename | where |', '| --- | --- |', ...renames].join('\n'),
    rows.length > 0 &&
      ['| repository | status | what | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    clean.length > 0 &&
      `<details><summary>${clean.length} clean</summary>\n\n${items.join('\n')}\n</details>`,
    `Checked with Flagshift ${escapeMarkdown(fleet.flagshift)}.`,
  ])
}

/** What is said of a fleet beside its rows: which pull requests come, and who got no run. */
export function tellBeside({ opening, rest, repositories: rows }: Fleet): readonly string[] {
  const { cursor = null, stopped = null, left = [] } = rest ?? {}
  return partsOf([
    opening !== null && rows.length > 0 && tellOpening(opening),
    cursor !== null &&
      `${stopped ?? ''} The rest was not looked at; its cursor is ${cursor}.`.trim(),
    ...left.map(({ why, repositories, names }) => {
      const more = repositories > names.length ? ` and ${repositories - names.length} more` : ''
      return `Left out: ${names.join(', ')}${more}: ${why}`
    }),
  ])
}

/** `Pull requests: 3 open, at most 5 at once; next: octo/a, octo/b; 4 more wait until fewer are open.` */
function tellOpening({ most, open, unknown, closed, include, waiting }: Opening): string {
  const number = Object.keys(open).length
  if (closed !== null)
    return `Pull requests: ${number} open; none is opened or brought up to date ${closed}.`
  const head = `Pull requests: ${number} open`
  if (most === 0)
    return `${head}, at most 0 at once: no new one comes${waiting === 0 ? '' : ` for ${count(waiting, 'repository')} with a patch`}.`
  const fresh = include.map(({ repository }) => repository).filter((name) => !(name in open))
  const none =
    unknown.length === 0
      ? 'none is next'
      : `no new one comes, since GitHub does not tell those of ${unknown.join(', ')}`
  const next = fresh.length === 0 ? none : `next: ${fresh.join(', ')}`
  const until = unknown.length === 0 ? 'fewer are open' : 'it does'
  const more = fresh.length === 0 ? '' : ' more'
  const wait = `${waiting}${more} ${waiting === 1 ? 'waits' : 'wait'} until ${until}`
  return `${head}, at most ${most} at once; ${next}${waiting === 0 ? '' : `; ${wait}`}.`
}

/** Where a row leads: its pull request by its number, where its address is one of that repository, and its files as paths from the dashboard. */
export function linksOf(row: FleetRow): readonly (readonly [word: string, address: string])[] {
  const { repository, pullRequest, folder, places } = row
  const address = /^https?:\/\/[^\s<>()[\]|"'`\\?#@]+?\/([^/]+\/[^/]+)\/pull\/(\d+)$/.exec(
    pullRequest ?? '',
  )
  const isOwn = address?.[1]?.toLowerCase() === repository.toLowerCase()
  const found: [string, string][] = []
  if (address !== null && isOwn) found.push([`#${address[2]}`, address[0]])
  if (folder !== null && places.files > 0) found.push(['patch', `${folder}/${FILES.patch}`])
  if (folder !== null) found.push(['report', `${folder}/${FILES.report}`])
  return found
}

function links(row: FleetRow): string {
  return linksOf(row)
    .map(([word, address]) => `[${word}](${address})`)
    .join(' ')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
