import { mkdir, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import { warning } from '@actions/core'

import type { Found } from '../patch/found.ts'
import type { Report } from '../report/report.ts'
import { makeSarif } from '../report/sarif.ts'
import { lookAt } from '../repository/ordinary-file.ts'

/** Where a run writes. */
export interface Place {
  readonly mode: string
  /** The folder that is scanned. */
  readonly directory: string
  /** The runner's folder for what one job needs. */
  readonly temporary: string
  /** Where the report goes; empty for a file in the runner's folder. */
  readonly reportFile: string
  /** The folder for the smoke test as files to keep. */
  readonly kit: string | null
}

/** Where files lie; empty for none. */
export type Files = Readonly<Record<'patch' | 'report' | 'sarif', string>>

/**
 * Writes patch, report and SARIF.
 *
 * @param left the patch that the token may not commit, as latin1
 * @param unwritten gets what could not be written
 */
export async function writeFiles(
  report: Report,
  patch: Pick<Found, 'patches' | 'diff'> | null,
  left: string,
  { reportFile, temporary }: Place,
  unwritten: string[],
): Promise<Files> {
  const at = reportFile === '' ? null : path.resolve(reportFile)
  const folder = folderFor(temporary, at)
  const write = async (what: string, name: string, text: () => string | Buffer) => {
    const file = path.resolve(folder, name)
    const isWritten = await attemptToWrite(what, unwritten, async () => {
      await makeFolder(path.dirname(file))
      await writeFile(file, text())
    })
    return isWritten ? file : ''
  }
  if (left !== '') {
    const bytes = Buffer.from(left, 'latin1')
    const file = await write('the patch that is left', 'left-out.patch', () => bytes)
    if (file !== '')
      warning(`What this token may not commit is ready as a patch: git apply ${file}`)
  }
  const reportAt = at ?? path.join(folder, 'report.json')
  const diff = patch === null ? '' : patch.diff
  return {
    patch:
      diff === ''
        ? ''
        : await write('the patch', 'flagshift.patch', () => Buffer.from(diff, 'latin1')),
    report: await write(`the report to ${reportAt}`, reportAt, () => json(report)),
    // Where nothing was decided, no findings would close the alerts of earlier runs.
    sarif:
      patch === null
        ? ''
        : await write('the SARIF file', 'flagshift.sarif', () => json(makeSarif(report))),
  }
}

/** Makes a folder and what is above it. Node does that itself, and never ends where the system lets nothing be made (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  if (lookAt(folder) !== null) return
  await makeFolder(path.dirname(folder))
  await mkdir(folder)
}

/** A folder of this step's own: what an earlier step of the job left, its outputs still name. */
function folderFor(temporary: string, report: string | null): string {
  for (let step = 1; ; step++) {
    const folder = path.join(temporary, step === 1 ? 'flagshift' : `flagshift-${step}`)
    if (lookAt(folder) === null && report?.startsWith(folder + path.sep) !== true) return folder
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** What the token may not commit (workflow files), as a patch of its own, as latin1. */
export function leftPatch(report: Report, { patches }: Pick<Found, 'patches'>): string {
  const left = report.publication?.left.map(({ path: at }) => at) ?? []
  return patches
    .filter(({ path: at }) => left.some((one) => one === at || one.endsWith(`/${at}`)))
    .map(({ diff }) => diff)
    .join('')
}

/** Does what may meet a full disk or a file that is not there; that is said, and nothing ends by it. */
export async function attemptToWrite(
  what: string,
  unwritten: string[],
  write: () => unknown,
): Promise<boolean> {
  try {
    await write()
    return true
  } catch (failed) {
    const { code, message } = failed as NodeJS.ErrnoException
    unwritten.push(`The run could not write ${what} (${code ?? message}).`)
    return false
  }
}
