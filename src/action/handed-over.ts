import { readFile } from 'node:fs/promises'

import type { Proof } from '../proof/evidence.ts'
import { UserError } from '../user-error.ts'

/**
 * What the job that ran the smoke test handed over: its proof, and its patch for comparing. Only the proof is taken
 * from there, as a statement to show; the patch is always made again from the commit.
 *
 * @param file the first job's report; empty where none is handed over
 * @throws UserError when the file is no report
 */
export async function handedOverProof(
  file: string,
): Promise<{ readonly proof: Proof | null; readonly diff: string | null } | null> {
  if (file === '') return null
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as {
      readonly schema?: unknown
      readonly proof?: Proof | null
      readonly patch?: { readonly diff?: string | null }
    }
    if (report.schema !== 'flagshift-report/1') throw new Error('it is no Flagshift report')
    return { proof: report.proof ?? null, diff: report.patch?.diff ?? null }
  } catch (error) {
    throw new UserError(
      `The report can't be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the input report-file the file that mode: patch wrote, or leave it out.',
      { file },
      { cause: error },
    )
  }
}
