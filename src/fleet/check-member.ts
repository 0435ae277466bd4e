import { readFile, rm } from 'node:fs/promises'
import * as path from 'node:path'

import type { Report } from '../report/report.ts'
import type { Member } from './member.ts'
import { failedRow, rowOf, type FleetRow } from './row.ts'
import { runSelf } from './run-self.ts'

/** What holds for every repository of a run. */
export interface Checking {
  /** Options of `flagshift patch`, as they are written. */
  readonly options: readonly string[]
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
}

/** Names of a repository's files in its folder. */
export const FILES = { report: 'report.json', patch: 'renames.patch' } as const

/**
 * Checks one repository in a process of its own: one that is hostile or too large ends that process and nothing else.
 *
 * @param folder where its report and its patch go
 * @param name how the folder is called
 * @throws where the run was called off
 */
export async function checkMember(
  member: Member,
  { options, timeoutSeconds, signal }: Checking,
  folder: string,
  name: string,
): Promise<FleetRow> {
  const [report, patch] = [path.join(folder, FILES.report), path.join(folder, FILES.patch)]
  const rev = member.head === null ? [] : [`--rev=${member.head}`]
  const asked = ['patch', member.place, ...rev, `--report-file=${report}`, `--output=${patch}`]
  const { why, seconds } = await runSelf([...asked, ...options, '--quiet'], {
    cwd: process.cwd(),
    timeoutSeconds,
    signal,
  })
  if (why !== null) return failedRow(member, why, seconds)
  const told = JSON.parse(await readFile(report, 'utf8')) as Report
  if (told.patch.diff === null) await rm(patch)
  return rowOf({ repository: member.name, seconds, folder: name }, told)
}
