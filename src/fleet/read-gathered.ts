import { existsSync } from 'node:fs'
import * as path from 'node:path'

import * as z from 'zod/mini'

import { parseJson } from '../core/parse-json.ts'
import { REASONS, type ReasonCode } from '../core/reasons.ts'
import { UserError } from '../core/user-error.ts'
import { readOrdinary } from '../repository/ordinary-file.ts'
import type { Report } from '../report/report.ts'
import { FILES } from './check-member.ts'
import type { Planned, PlanRest } from './plan.ts'
import { failedRow, rowOf, type FleetRow } from './fleet-row.ts'

/** A repository of a matrix, and what its job left of it. */
export interface Gathered extends Planned {
  /** Its number in the matrix, from 0: its job's folder is called so. */
  readonly job: number
  readonly row: FleetRow
}

/** What the folder of a matrix holds besides a folder for each job. */
const PLAN = 'plan.json'
/** The report of the job that opened the pull request, beside the first one's. */
const PUBLISHED = 'published.json'

const MATRIX = z.object({
  include: z.array(
    z.object({
      repository: z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/)),
      ref: z.string(),
      upstreams: z.string(),
    }),
  ),
})
const text = z.string()
const count = z.int().check(z.nonnegative())
const PLANNED = z.object({
  matrix: MATRIX,
  cursor: z.prefault(z.nullable(text), null),
  stopped: z.prefault(z.nullable(text), null),
  left: z.prefault(z.array(z.object({ why: text, repositories: count, names: z.array(text) })), []),
})
/** As much of a report as a row is made from: builds of the repository had a hand in it. */
const REPORT = z.looseObject({
  schema: z.literal('flagshift-report/1'),
  status: z.enum(['clean', 'stale', 'patched', 'blocked', 'undecided']),
  repository: z.looseObject({
    revision: z.nullable(z.string().check(z.regex(/^[0-9a-f]{40,64}$/))),
  }),
  maps: z.array(z.looseObject({ name: text, renames: count })),
  upstreams: z.array(z.looseObject({ name: text, path: text, revision: z.nullable(text) })),
  renames: z.array(
    z.looseObject({
      from: text,
      to: z.array(text),
      map: text,
      state: text,
      evidence: z.nullable(text),
    }),
  ),
  sites: z.array(
    z.looseObject({
      path: text,
      line: count,
      from: text,
      to: z.array(text),
      action: text,
      safety: text,
      reason: z.looseObject({
        message: text,
        code: z.enum(Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]]),
      }),
    }),
  ),
  undecided: z.array(z.looseObject({ message: text, todo: text, places: count })),
  patch: z.looseObject({ files: count }),
  proof: z.nullable(z.looseObject({ verdict: text })),
  publication: z.nullable(z.looseObject({ url: z.nullable(text) })),
})

/**
 * What the jobs of a matrix left in a folder: `plan.json` is the matrix, and the folder `3` is of its fourth row, with
 * `report.json` and, where the pull request was opened, `published.json`.
 *
 * @returns `rest`: what the plan says of those without a job; null where the folder has the matrix alone
 * @throws UserError where the folder has no plan
 */
export async function readGathered(
  folder: string,
): Promise<{ readonly gathered: readonly Gathered[]; readonly rest: PlanRest | null }> {
  const file = path.join(folder, PLAN)
  const written = await readJson(file)
  const isMatrix = MATRIX.safeParse(written).success
  const parsed = PLANNED.safeParse(isMatrix ? { matrix: written } : written)
  if (!parsed.success) {
    const isRun = !existsSync(file) && existsSync(path.join(folder, 'fleet.json'))
    throw new UserError(
      isRun
        ? 'It is not there, and what fleet run left has its dashboard already (fleet.html).'
        : existsSync(file)
          ? 'This is no plan.'
          : 'It is not there.',
      'Put there what fleet plan --json prints of repositories on GitHub, or the output plan of mode: plan.',
      { file },
    )
  }
  const { matrix, ...rest } = parsed.data
  const rows = matrix.include.map(async (one, job) => ({
    ...one,
    job,
    row: await rowIn(folder, one, job),
  }))
  return { gathered: await Promise.all(rows), rest: isMatrix ? null : rest }
}

async function rowIn(folder: string, { repository }: Planned, job: number): Promise<FleetRow> {
  const at = path.join(folder, String(job))
  const reports = [PUBLISHED, FILES.report].map((name) => path.join(at, name))
  const file = reports.find((one) => existsSync(one))
  if (file === undefined) return failedRow({ name: repository }, 'Its job left no report.')
  const report = REPORT.safeParse(await readJson(file))
  if (!report.success) return failedRow({ name: repository }, 'What its job left is no report.')
  // All that a row is made from was looked at.
  const row = rowOf(
    { repository, seconds: 0, folder: String(job) },
    report.data as unknown as Report,
  )
  // Builds had a hand in the first report, and none of them opens anything.
  return file.endsWith(PUBLISHED) ? row : { ...row, pullRequest: null }
}

async function readJson(file: string): Promise<unknown> {
  return parseJson((await readOrdinary(file).catch(() => null)) ?? '')
}
