import { readFile } from 'node:fs/promises'

import { $ZodError } from 'zod/v4/core'
import * as z from 'zod/mini'

import type { Proof } from '../proof/evidence.ts'
import type { ProofOptions } from '../options/options.ts'
import { outcomeOf, proveNothing, type Prove } from '../proof/prove-found.ts'
import { patchText } from '../report/report.ts'
import { UserError } from '../core/user-error.ts'

const TEXT = z.string().check(z.maxLength(4000))

const CHANGES = z.array(
  z.object({
    path: TEXT,
    target: TEXT,
    added: z.array(TEXT),
    removed: z.array(TEXT),
    lines: z.number(),
    setBy: z.nullable(TEXT),
  }),
)

/** As much of a proof as is shown to people. It comes from a job in which the repository's own code ran. */
const PROOF = z.object({
  verdict: z.enum([
    'proved',
    'partial',
    'unchanged',
    'no-effect',
    'regression',
    'inconclusive',
    'skipped',
    'off',
  ]),
  evidence: z.enum(['none', 'configure', 'preprocess', 'compile', 'object', 'run']),
  summary: TEXT,
  headline: z.nullable(TEXT),
  messages: z
    .array(z.object({ code: TEXT, level: z.enum(['info', 'warning', 'error']), text: TEXT }))
    .check(z.maxLength(100)),
  renames: z
    .array(
      z.object({
        from: TEXT,
        to: z.array(TEXT),
        verdict: z.enum([
          'proved',
          'partial',
          'unchanged',
          'no-effect',
          'regression',
          'inconclusive',
          'not-measured',
          'not-asked',
        ]),
        message: TEXT,
        arguments: z.array(TEXT),
        gained: CHANGES,
        lost: CHANGES,
      }),
    )
    .check(z.maxLength(1000)),
  unused: z
    .array(
      z.object({
        system: z.enum(['cmake', 'meson']),
        name: TEXT,
        places: z.array(z.object({ path: TEXT, line: z.number() })),
        configures: z.number(),
        nearest: z.array(TEXT),
      }),
    )
    .check(z.maxLength(1000)),
})

const REPORT = z.object({
  schema: z.literal('flagshift-report/1'),
  patch: z.object({ diff: z.nullable(z.string()) }),
  proof: z.nullable(z.looseObject({})),
})

/**
 * What the job that ran the smoke test handed over, as this run's proof. Only the proof is taken from there, as a
 * statement to show; the patch is always made again from the commit, and must be the one that was proved.
 *
 * @param file the first job's report; empty where none is handed over
 * @throws UserError when the file is no report; the stage throws one when the patch is another
 */
export async function handedOverProof(file: string, options: ProofOptions): Promise<Prove> {
  if (file === '') return proveNothing
  const { proof, diff } = await readReport(file)
  return async (found) => {
    if (diff !== patchText(found))
      throw new UserError(
        'The patch in the report is not the one that this commit gives.',
        'Check out the same commit in both jobs, with the same inputs.',
      )
    return proof === null ? proveNothing() : outcomeOf(proof, options, null)
  }
}

async function readReport(
  file: string,
): Promise<{ readonly proof: Proof | null; readonly diff: string | null }> {
  try {
    const { proof, patch } = REPORT.parse(JSON.parse(await readFile(file, 'utf8')))
    if (proof !== null) PROOF.parse(proof)
    return { proof: proof as Proof | null, diff: patch.diff }
  } catch (error) {
    const why = error instanceof $ZodError ? 'it is no Flagshift report' : String(error)
    throw new UserError(
      `The report can't be read: ${why}.`,
      'Give the input report-file the file that mode: patch wrote, or leave it out.',
      { file },
      { cause: error },
    )
  }
}
