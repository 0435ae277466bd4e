import { existsSync } from 'node:fs'

import type { Recipe } from '../build-systems/recipes.ts'
import { runConfined, type Session } from '../running/session.ts'
import type { Plan, Run } from './run.ts'

/** What came of making a file. */
export interface Made {
  readonly isMade: boolean
  /** What it is made from, where the build tells that only when it is asked to make it. */
  readonly recipe: Recipe | undefined
}

/** Has a build make one file that is not there. What a command leaves that fails is not what the build makes: it goes. */
export async function makeFile(
  session: Session,
  { system, sourceDir, toolkit: { environment } }: Plan,
  run: Run,
  file: string,
): Promise<Made> {
  const request = { sourceDir, arguments: run.arguments, environment }
  const maker = (await system.findMaker?.(session, request, file)) ?? null
  if (maker === null) return { isMade: false, recipe: undefined }
  const { cwd, words, recipe } = maker
  const [program, ...args] = words
  const seconds = session.limits.unitSeconds
  const ended = await runConfined(session, program, args, { cwd, env: environment, seconds })
  const isMade = ended.code === 0 && existsSync(file)
  // Inside the fence: a program that is still running could put a link where this process deletes.
  if (!isMade)
    await runConfined(session, 'rm', ['-rf', '--', file], {
      cwd: session.builds,
      env: environment,
      seconds,
    })
  return { isMade, recipe }
}
