import { rename, writeFile } from 'node:fs/promises'

import * as z from 'zod/mini'

import { parseJson } from '../../core/parse-json.ts'
import { UserError } from '../../core/user-error.ts'
import { quoteText } from '../../maps/problem.ts'
import { lookAt, readOrdinary } from '../../repository/ordinary-file.ts'
import type { Listed, Verdict } from '../plan.ts'

const LISTED: z.ZodMiniType<Listed> = z.object({
  id: z.number(),
  name: z.string(),
  branch: z.string(),
  isArchived: z.boolean(),
  isFork: z.boolean(),
  isDisabled: z.boolean(),
})
const VERDICT: z.ZodMiniType<Verdict> = z.union([
  z.object({ left: z.string() }),
  z.object({ upstreams: z.array(z.string()), why: z.string() }),
])
const STATE = z.object({
  schema: z.literal('flagshift-fleet-state/1'),
  /** Pages of lists, by their address. */
  pages: z.record(z.string(), z.object({ etag: z.string(), listed: z.readonly(z.array(LISTED)) })),
  /** What was seen in a repository, by its id; of use only to the same maps. */
  seen: z.record(z.string(), z.object({ etag: z.string(), maps: z.string(), verdict: VERDICT })),
})

/** What earlier plans were told, so that GitHub need only say what changed. */
export type PlanState = z.infer<typeof STATE>

/**
 * The state that a file keeps, or an empty one where there is no file yet.
 *
 * @throws UserError where it keeps something else, which is not written over
 */
export async function readState(file: string): Promise<PlanState> {
  const empty: PlanState = { schema: 'flagshift-fleet-state/1', pages: {}, seen: {} }
  if (file === '') return empty
  if ((lookAt(file)?.size ?? 0) === 0) return empty
  const read = STATE.safeParse(parseJson((await readOrdinary(file)) ?? ''))
  if (read.success) return read.data
  throw new UserError(
    `${quoteText(file)} holds no state of a plan.`,
    'Name another file for the state, or leave it out.',
  )
}

/** Writes it whole or not at all. */
export async function writeState(file: string, state: PlanState): Promise<void> {
  if (file === '') return
  const beside = `${file}.${process.pid}`
  await writeFile(beside, `${JSON.stringify(state)}\n`)
  await rename(beside, file)
}
