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

const DEFINITIONS = z.array(
  z.object({ text: TEXT, setBy: z.array(z.object({ path: TEXT, line: z.number() })) }),
)

const STRINGS = z.object({ added: z.array(TEXT), removed: z.array(TEXT) })

const STATE = z.object({ built: z.boolean() })

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
  runs: z
    .array(
      z.object({
        spelling: z.enum(['new', 'old']),
        arguments: z.array(TEXT),
        accepted: z.boolean(),
        effect: TEXT,
        definitions: z.array(z.object({ target: TEXT, added: DEFINITIONS, removed: DEFINITIONS })),
      }),
    )
    .check(z.maxLength(1000)),
  objects: z
    .array(z.object({ path: TEXT, target: TEXT, symbols: STRINGS, strings: STRINGS }))
    .check(z.maxLength(1000)),
  canary: z.nullable(
    z.object({
      before: STATE,
      after: STATE,
      run: z.nullable(
        z.union([
          z.object({ status: z.literal('ran'), device: TEXT }),
          z.object({ status: z.enum(['no-device', 'wrong', 'cuda-error']) }),
        ]),
      ),
    }),
  ),
  kit: z.nullable(z.object({ component: TEXT })),
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
