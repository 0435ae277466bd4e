import { readFile, rm } from 'node:fs/promises'
import * as path from 'node:path'

import { parseJson } from '../core/parse-json.ts'
import { gitOrNull } from '../repository/git.ts'
import type { Report } from '../report/report.ts'
import type { Member } from './member.ts'
import { failedRow, rowOf, type FleetRow } from './fleet-row.ts'
import { runSelf } from './run-self.ts'

/** What holds for every repository of a run. */
export interface Checking {
  /** Options of `flagshift patch`, as they are written. */
  readonly options: readonly string[]
  /** The branch that each patch is put on too; null for none. */
  readonly branch: string | null
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
}

/** Names of a repository's files in its folder. */
export const FILES = { report: 'report.json', patch: 'renames.patch', page: 'page.md' } as const

/**
 * Checks one repository in a process of its own: one that is hostile or too large ends that process and nothing else.
 *
 * @param folder where its report and its patch go
 * @param name how the folder is called
 * @throws where the run was called off
 */
export async function checkMember(
  member: Member,
  { options, branch, timeoutSeconds, signal }: Checking,
  folder: string,
  name: string,
): Promise<FleetRow> {
  const [report, patch] = [path.join(folder, FILES.report), path.join(folder, FILES.patch)]
  const rev = member.head === null ? [] : [`--rev=${member.head}`]
  const asked = ['patch', member.place, ...rev, `--report-file=${report}`, `--output=${patch}`]
  const how = { cwd: process.cwd(), timeoutSeconds, signal }
  const own = [...options, ...withoutResults(member, path.resolve(folder, '../..'))]
  const { why, seconds } = await runSelf([...asked, ...own, '--quiet'], how)
  if (why !== null) return failedRow(member, why, seconds)
  const told = JSON.parse(await readFile(report, 'utf8')) as Report
  const row = rowOf({ repository: member.name, seconds, folder: name }, told)
  if (told.patch.diff === null) await rm(patch)
  if (told.patch.diff === null || branch === null) return row
  if (member.sharesWith !== undefined)
    return { ...row, branch: `No branch was made: its branches are those of ${member.sharesWith}.` }
  if (member.head !== null && (await branchOf(member)) === null)
    return { ...row, branch: 'No branch was made: none is checked out there, to go on from.' }
  const page = path.join(folder, FILES.page)
  const local = ['--publish=local', '--smoke-test=off', `--branch=${branch}`, `--page=${page}`]
  const open = ['open', member.place, ...rev, ...local, ...options, '--json', '--quiet']
  const made = await runSelf(open, how)
  const opened = parseJson(made.said) as Report | null | undefined
  const error = opened?.publication?.messages.find(({ level }) => level === 'error')
  const failed = error?.text ?? made.why
  return {
    ...row,
    branch: failed === null ? `It is on the branch ${branch}.` : `No branch was made: ${failed}`,
  }
}

/** The branch that is checked out; null for none. */
function branchOf({ place }: Member): Promise<Buffer | null> {
  return gitOrNull(place, ['symbolic-ref', '--quiet', 'HEAD'])
}

/** Of a folder outside git all files are looked at: results that lie in it are none of them. */
function withoutResults({ place, head }: Member, results: string): readonly string[] {
  const inside = path.relative(place, results)
  if (head !== null || inside === '' || inside.startsWith('..')) return []
  return [`--exclude=${inside.replaceAll(/[\\*?{}()[\]!+@|]/g, String.raw`\$&`)}/**`]
}
