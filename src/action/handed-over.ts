import { readFile, stat } from 'node:fs/promises'

import { $ZodError } from 'zod/v4/core'
import * as z from 'zod/mini'

import type { Found } from '../patch/found.ts'
import type { ProofOptions } from '../options/options.ts'
import { claimedRenames, outcomeOf, proveNothing, type Prove } from '../proof/prove-found.ts'
import { patchText } from '../report/report.ts'
import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { PROOF, rows } from './proof-schema.ts'

/** As many bytes are read of what another job made; the report of a patch in 30,000 places has some 40 MB. */
const LARGEST = 128 * 1024 ** 2
/** Of a stranger's: nobody gets more than some comments of it, and what it holds may take thirty times its size. */
const LARGEST_OF_STRANGERS = 16 * 1024 ** 2

const REPORT = z.object({
  schema: z.literal('flagshift-report/1'),
  repository: z.object({ revision: z.nullable(z.string()) }),
  upstreams: rows(10_000, {
    name: z.string(),
    path: z.nullable(z.string()),
    revision: z.nullable(z.string()),
  }),
  patch: z.object({ diff: z.nullable(z.string()) }),
  proof: z.nullable(PROOF),
})
/** Of a stranger's the proof is not even looked at. */
const REPORT_OF_STRANGERS = z.extend(REPORT, {
  proof: z.pipe(
    z.unknown(),
    z.transform(() => null),
  ),
})

/**
 * What the job that ran the smoke test handed over, as this run's proof. Only the proof is taken from there, as a
 * statement to show; the patch is always made again from the commit, and must be the one that was proved, or nothing is
 * published.
 *
 * @param file the first job's report; empty where none is handed over
 * @param isOwn false where a stranger's commit ran in that job, and may have written what it likes: then nothing is taken
 * @throws UserError when the file is no report
 */
export async function proveByReport(
  file: string,
  options: ProofOptions,
  isOwn: boolean,
): Promise<Prove> {
  if (file === '') return proveNothing
  const report = isOwn
    ? await readReport(file, REPORT, LARGEST)
    : await readReport(file, REPORT_OF_STRANGERS, LARGEST_OF_STRANGERS)
  const { proof } = report
  return async (found) => {
    const outcome = proof === null ? await proveNothing() : outcomeOf(proof, options, null)
    const refused = whatDoesNotFit(report, found)
    if (refused === null) return { ...outcome, isMadeHere: false }
    return {
      ...(await proveNothing()),
      isMadeHere: false,
      refused: `${refused} Check out the same commit in both jobs, with the same inputs.`,
    }
  }
}

type HandedOver = z.infer<typeof REPORT>

/** What a report is of that this commit does not give: another patch, other renames or another version of an upstream. */
function whatDoesNotFit(
  { repository, patch, proof, upstreams }: HandedOver,
  found: Found,
): string | null {
  if (repository.revision !== found.revision)
    return `The report is of ${sayRevision(repository.revision)}, and here ${sayRevision(found.revision)} is checked out.`
  if (patch.diff !== patchText(found))
    return 'The patch in the report is not the one that this commit gives.'
  const claimed = [...claimedRenames(found)].filter(({ to }) => to.length > 0)
  const own = new Set(
    claimed.map(({ from, to }) =>
      nameOf(
        from,
        to.map(({ name }) => name),
      ),
    ),
  )
  const proved = new Set((proof?.renames ?? []).map(({ from, to }) => nameOf(from, to)))
  const other = [...proved].find((name) => !own.has(name))
  if (other !== undefined) return `The report proves ${other}, which this patch does not make.`
  const missing = [...own].find((name) => !proved.has(name))
  if (proved.size > 0 && missing !== undefined)
    return `The report proves other renames and not ${missing}, which this patch makes.`
  for (const { name, path, revision } of found.upstreams) {
    const told = upstreams.find((one) => one.name === name && one.path === path)?.revision ?? null
    if (told !== null && revision !== null && told !== revision)
      return `The report is of ${name} at ${told}, and here it is at ${revision}.`
  }
  return null
}

function sayRevision(revision: string | null): string {
  return revision === null ? 'no commit' : `the commit ${quoteText(revision)}`
}

function nameOf(from: string, to: readonly string[]): string {
  return `${from} → ${to.join(', ')}`
}

async function readReport(
  file: string,
  schema: z.ZodMiniType<HandedOver>,
  most: number,
): Promise<HandedOver> {
  try {
    const found = await stat(file)
    const { size } = found
    // A device or a pipe has no size, and may have no end.
    if (!found.isFile()) throw new Error('it is no ordinary file')
    if (size > most) throw new Error(`it has ${size} bytes, of which ${most} are read at most`)
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
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
