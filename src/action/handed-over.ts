import { readFile, stat } from 'node:fs/promises'

import { $ZodError } from 'zod/v4/core'
import * as z from 'zod/mini'

import type { Proof } from '../proof/evidence.ts'
import type { ProofOptions } from '../options/options.ts'
import { outcomeOf, proveNothing, type Prove } from '../proof/prove-found.ts'
import { patchText } from '../report/report.ts'
import { UserError } from '../core/user-error.ts'
import { PROOF } from './proof-schema.ts'

/** As much as is read of what another job made; the report of a patch in 30,000 places has some 40 MB. */
const LARGEST = 128 * 1024 ** 2

const REPORT = z.object({
  schema: z.literal('flagshift-report/1'),
  patch: z.object({ diff: z.nullable(z.string()) }),
  proof: z.nullable(PROOF),
})

/**
 * What the job that ran the smoke test handed over, as this run's proof. Only the proof is taken from there, as a
 * statement to show; the patch is always made again from the commit, and must be the one that was proved, or nothing is
 * published.
 *
 * @param file the first job's report; empty where none is handed over
 * @throws UserError when the file is no report
 */
export async function handedOverProof(file: string, options: ProofOptions): Promise<Prove> {
  if (file === '') return proveNothing
  const { proof, diff } = await readReport(file)
  return async (found) => {
    const outcome = proof === null ? await proveNothing() : outcomeOf(proof, options, null)
    if (diff === patchText(found)) return { ...outcome, isMadeHere: false }
    return {
      ...(await proveNothing()),
      isMadeHere: false,
      refused:
        'The patch in the report is not the one that this commit gives. Check out the same commit in both jobs, with the same inputs.',
    }
  }
}

async function readReport(
  file: string,
): Promise<{ readonly proof: Proof | null; readonly diff: string | null }> {
  try {
    const found = await stat(file)
    const { size } = found
    // A device or a pipe has no size, and may have no end.
    if (!found.isFile()) throw new Error('it is no ordinary file')
    if (size > LARGEST) throw new Error(`it has ${size} bytes`)
    const { proof, patch } = REPORT.parse(JSON.parse(await readFile(file, 'utf8')))
    return { proof, diff: patch.diff }
  } catch (error) {
    throw new UserError(
      `The report can't be read: ${whyOf(error)}.`,
      'Give the input report-file the file that mode: patch wrote, or leave it out.',
      { file },
      { cause: error },
    )
  }
}

function whyOf(error: unknown): string {
  if (error instanceof $ZodError || error instanceof SyntaxError) return 'it is no Flagshift report'
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'there is no such file' : (code ?? message)
}
