import { readFile, rm } from 'node:fs/promises'
import * as path from 'node:path'

import { home } from '../maps/home.ts'
import { runChild, type ChildResult } from '../proof/running/child.ts'
import { oneSafeLine } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import { cut } from '../report/terminal/wrap.ts'
import type { Member } from './member.ts'
import { failedRow, rowOf, type FleetRow } from './row.ts'

/** What holds for every repository of a run. */
export interface Checking {
  /** Options of `flagshift patch`, as they are written. */
  readonly options: readonly string[]
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
}

/** Names of a repository's files in its folder. */
export const FILES = { report: 'report.json', patch: 'renames.patch' } as const

/** All that a child gets of the environment: what git needs to start, and no token. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT', 'USERPROFILE', 'TEMP']
/** So many MiB are enough for the largest tree that is known, and leave the machine to the others. */
const HEAP = 1024
/** So many letters of what went wrong are told. */
const LONGEST = 400

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
  const program = [`--max-old-space-size=${HEAP}`, path.join(home(), 'dist', 'cli.js')]
  const inherited = INHERITED.flatMap((one) =>
    process.env[one] === undefined ? [] : [[one, process.env[one]] as const],
  )
  const ended = await runChild(process.execPath, [...program, ...asked, ...options, '--quiet'], {
    cwd: process.cwd(),
    env: Object.fromEntries(inherited),
    timeoutSeconds,
    signal,
  })
  signal.throwIfAborted()
  if (ended.code !== 0) return failedRow(member, whyItFailed(ended, timeoutSeconds), ended.seconds)
  const told = JSON.parse(await readFile(report, 'utf8')) as Report
  if (told.patch.diff === null) await rm(patch)
  return rowOf({ repository: member.name, seconds: ended.seconds, folder: name }, told)
}

/** What a person can say of a run that gave no report. */
function whyItFailed(
  { code, signal, timedOut, startError, stderr }: ChildResult,
  limit: number,
): string {
  if (timedOut) return `It was not done after ${limit} seconds, and was ended.`
  if (startError !== null) return `No process could be started for it (${startError}).`
  const said = /^flagshift: ([^]*)$/m.exec(stderr)?.[1]
  if (said !== undefined) return cut(oneSafeLine(said.trim()), LONGEST)
  if (/heap out of memory/.test(stderr)) return `It needs more than ${HEAP} MiB of memory.`
  return `Its process ended with ${code ?? signal ?? 'nothing'}.`
}
