import { readFile } from 'node:fs/promises'

import { $ZodError } from 'zod/v4/core'
import * as z from 'zod/mini'

import type { Proof } from '../proof/evidence.ts'
import { UserError } from '../core/user-error.ts'

const TEXT = z.string().check(z.maxLength(4000))

/** As much of a proof as is shown to people. It comes from a job in which the repository's own code ran. */
const PROOF = z.object({
  verdict: z.enum([
    'proved',
    'partial',
    'no-effect',
    'regression',
    'inconclusive',
    'skipped',
    'off',
  ]),
  evidence: z.enum(['none', 'configure', 'preprocess', 'compile', 'object', 'run']),
  summary: TEXT,
  messages: z
    .array(z.object({ code: TEXT, level: z.enum(['info', 'warning', 'error']), text: TEXT }))
    .check(z.maxLength(100)),
  runs: z
    .array(
      z.object({
        arguments: z.array(TEXT),
        macros: z.array(
          z.object({
            path: TEXT,
            target: TEXT,
            macro: TEXT,
            before: z.enum(['live', 'dead', 'missing', 'absent']),
            after: z.enum(['live', 'dead', 'missing', 'absent']),
            setBy: z.nullable(TEXT),
          }),
        ),
      }),
    )
    .check(z.maxLength(20)),
})

const REPORT = z.object({
  schema: z.literal('flagshift-report/1'),
  patch: z.object({ diff: z.nullable(z.string()) }),
  proof: z.nullable(z.looseObject({})),
})

export interface HandedOver {
  readonly proof: Proof | null
  readonly diff: string | null
}

/**
 * What the job that ran the smoke test handed over: its proof, and its patch for comparing. Only the proof is taken
 * from there, as a statement to show; the patch is always made again from the commit.
 *
 * @param file the first job's report; empty where none is handed over
 * @throws UserError when the file is no report
 */
export async function handedOverProof(file: string): Promise<HandedOver | null> {
  if (file === '') return null
  try {
    const report = REPORT.parse(JSON.parse(await readFile(file, 'utf8')))
    if (report.proof === null) return { proof: null, diff: report.patch.diff }
    PROOF.parse(report.proof)
    return { proof: report.proof as unknown as Proof, diff: report.patch.diff }
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
