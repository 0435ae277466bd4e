import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { markdown, markdownWithCode } from '../report/escape.ts'
import { changeOf } from '../report/sentences.ts'
import { pairOf } from '../report/telling.ts'
import { FILES } from './check-member.ts'
import type { Opening } from './choose.ts'
import type { FleetRow } from './row.ts'

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
  readonly repositories: readonly FleetRow[]
}

/** The statuses, what asks most for a person first, and how a number of them reads. */
export const STATUSES: Readonly<Record<FleetRow['status'], string>> = {
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
  const all = count(repositories.length, 'repository')
  const rest =
    unreached === 0 ? '' : ` ${unreached} more ${unreached === 1 ? 'was' : 'were'} not reached.`
  return `${[all, parts.join(', ')].filter((part) => part !== '').join(': ')}.${rest}`
}

/** Rows as a person goes through them: what a patch is ready for first, and of those the ones without a doubt. */
export function inOrder(rows: readonly FleetRow[]): readonly FleetRow[] {
  const order = Object.keys(STATUSES)
  const rank = ({ status, places }: FleetRow): number =>
    2 * order.indexOf(status) + Number(places.review > 0)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** What stands in one row of the table, beside the repository's name and its status. */
export function placesTold({ places }: FleetRow): string {
  const { changed, review, open, files } = places
  return [
    ...(changed === 0 ? [] : [`${count(changed, 'place')} in ${count(files, 'file')}`]),
    ...(review === 0 ? [] : [`${review} of them for review`]),
    ...(open === 0 ? [] : [`${count(open, 'place')} to look at`]),
  ].join(', ')
}

/** `5 places in 3 repositories, 2 of them for review`. */
export function renameTold({ places, repositories, review }: Fleet['renames'][number]): string {
  const where = `${count(places, 'place')} in ${count(repositories, 'repository')}`
  return review === 0 ? where : `${where}, ${review} of them for review`
}

/** The dashboard as Markdown. */
export function fleetMarkdown(fleet: Fleet): string {
  const [told, clean] = [
    fleet.repositories.filter(({ status }) => status !== 'clean'),
    fleet.repositories.filter(({ status }) => status === 'clean'),
  ]
  const renames = fleet.renames.map((one) => `| ${cell(changeOf(one))} | ${renameTold(one)} |`)
  const rows = inOrder(told).map(
    (row) =>
      `| ${cell(row.repository)} | ${row.status} | ${[placesTold(row), ...whatElse(row).map(markdownWithCode)].filter((part) => part !== '').join('<br>')} | ${links(row)} |`,
  )
  return [
    `# Fleet\n\n${markdown(fleetHeadline(fleet))}`,
    fleet.opening === null ? '' : markdown(openingTold(fleet.opening)),
    renames.length === 0 ? '' : ['| rename | where |', '| --- | --- |'].concat(renames).join('\n'),
    rows.length === 0
      ? ''
      : ['| repository | status | what | |', '| --- | --- | --- | --- |'].concat(rows).join('\n'),
    clean.length === 0
      ? ''
      : `<details><summary>${clean.length} clean</summary>\n\n${clean.map((row) => `- ${cell(row.repository)} ${links(row)}`).join('\n')}\n</details>`,
    `Checked with Flagshift ${markdown(fleet.flagshift)}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** `Pull requests: 3 open, at most 5 at once; to come now: octo/a, octo/b; 4 more wait until fewer are open.` */
export function openingTold({ most, open, include, waiting }: Opening): string {
  const fresh = include.map(({ repository }) => repository).filter((name) => !(name in open))
  const next = fresh.length === 0 ? 'none is to come now' : `to come now: ${fresh.join(', ')}`
  const more = `${waiting} more ${waiting === 1 ? 'waits' : 'wait'} until fewer are open`
  const number = Object.keys(open).length
  return `Pull requests: ${number} open, at most ${most} at once; ${next}${waiting === 0 ? '' : `; ${more}`}.`
}

/** GitHub takes 65,536 characters; what people wrote must fit too. */
const LONGEST_ISSUE = 50_000

/** The dashboard in an issue, from which no file can be reached: as many rows as fit. */
export function issueText(fleet: Fleet): string {
  const rows = inOrder(fleet.repositories).map((row) => ({ ...row, folder: null }))
  for (let most = rows.length; ; most = Math.floor(most / 2)) {
    const left = rows.length - most
    const text = fleetMarkdown({ ...fleet, repositories: rows.slice(0, most) })
    if (text.length > LONGEST_ISSUE && most > 0) continue
    const head = markdown(fleetHeadline(fleet))
    return left === 0
      ? text
      : `${text.replace(/^# Fleet\n\n[^\n]*/, () => `# Fleet\n\n${head}`)}\n\n${count(left, 'more repository')} ${left === 1 ? 'stands' : 'stand'} in the run's own dashboard.`
  }
}

/** What is to be said of a row beyond its places. */
export function whatElse({
  status,
  message,
  undecided,
  proof,
  branch,
}: FleetRow): readonly string[] {
  return [
    ...(status === 'failed' || status === 'blocked' ? [message] : []),
    ...undecided.map((sentence) => `Undecided: ${sentence}`),
    ...(proof === null ? [] : [`The smoke test says ${proof}.`]),
    ...(branch === null ? [] : [branch]),
  ]
}

/** The files of a row, as paths from the dashboard. */
export function filesOf({ folder, places }: FleetRow): readonly (readonly [string, string])[] {
  if (folder === null) return []
  const patch = [['patch', `${folder}/${FILES.patch}`] as const]
  return [...(places.files > 0 ? patch : []), ['report', `${folder}/${FILES.report}`]]
}

/** A pull request's number and address; null where there is none, or its address is none. */
export function pullOf({ pullRequest }: FleetRow): readonly [string, string] | null {
  const number = /^https?:\/\/[^\s<>()[\]|"'`\\]+\/pull\/(\d+)$/.exec(pullRequest ?? '')?.[1]
  return number === undefined ? null : [`#${number}`, pullRequest!]
}

function links(row: FleetRow): string {
  const pull = pullOf(row)
  return [...(pull === null ? [] : [pull]), ...filesOf(row)]
    .map(([word, file]) => `[${word}](${file})`)
    .join(' ')
}

/** Words in a cell of a table. */
function cell(text: string): string {
  return markdown(text)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
