import { groupBy } from '../core/group-by.ts'
import type { Site } from '../judging/judged-site.ts'
import { reportHeadline } from '../report/headline.ts'
import type { Report } from '../report/report.ts'
import { sayUndecided } from '../report/sentences.ts'
import { changedSites, openSites, pairOf } from '../report/told-sites.ts'

/** What is known of one repository of a fleet. */
export interface FleetRow {
  readonly repository: string
  /** The commit that was checked; null where none was. */
  readonly head: string | null
  /** The report's, or `failed` where there is none. */
  readonly status: Report['status'] | 'failed'
  /** What happened, or why nothing could. */
  readonly message: string
  readonly places: {
    readonly changed: number
    /** Of those that change, the ones that a person should look at. */
    readonly review: number
    /** Places that stay, and that a person should look at. */
    readonly open: number
    readonly files: number
  }
  readonly renames: readonly {
    readonly from: string
    readonly to: readonly string[]
    readonly places: number
    readonly review: number
  }[]
  /** Who could not be asked, and how to let it be asked. */
  readonly undecided: readonly string[]
  readonly proof: string | null
  readonly pullRequest: string | null
  /** Whether the patch is on a branch of the repository, or why it is not, in a sentence; null where nobody asked. */
  readonly branch: string | null
  /** Where its report lies, and its patch where one is; null where there is none. */
  readonly folder: string | null
  readonly seconds: number
}

/** What a report says of its repository in one row. */
export function rowOf(
  { repository, seconds, folder }: Pick<FleetRow, 'repository' | 'seconds' | 'folder'>,
  report: Report,
): FleetRow {
  const changed = changedSites(report)
  return {
    repository,
    head: report.repository.revision,
    status: report.status,
    message: reportHeadline(report),
    places: {
      changed: changed.length,
      review: forReview(changed),
      open: openSites(report).length,
      files: report.patch.files,
    },
    renames: [...groupBy(changed, pairOf).values()].map((sites) => ({
      from: sites[0]!.from,
      to: sites[0]!.to,
      places: sites.length,
      review: forReview(sites),
    })),
    undecided: report.undecided.map(sayUndecided),
    proof: report.proof?.verdict ?? null,
    pullRequest: report.publication?.url ?? null,
    branch: null,
    folder,
    seconds,
  }
}

/** The row of a repository that could not be checked. */
export function failedRow(
  { name, head = null }: { readonly name: string; readonly head?: string | null },
  message: string,
  seconds = 0,
): FleetRow {
  return {
    repository: name,
    head,
    status: 'failed',
    message,
    places: { changed: 0, review: 0, open: 0, files: 0 },
    renames: [],
    undecided: [],
    proof: null,
    pullRequest: null,
    branch: null,
    folder: null,
    seconds,
  }
}

function forReview(sites: readonly Site[]): number {
  return sites.filter(({ safety }) => safety !== 'safe').length
}
