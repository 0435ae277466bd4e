import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { STOP_SIGNALS } from '../../core/stop-signals.ts'
import { UserError } from '../../core/user-error.ts'
import type { ProofInput, ProofOptions } from '../input.ts'
import { endAll, runChild } from './child.ts'
import { describeConfinement, findConfinement } from './confine.ts'
import { childEnvironment, withoutNetwork } from './environment.ts'
import { lookAtRunnerPlaces, putBackRunnerPlaces } from './runner-places.ts'
import { openSession, type Session } from './session.ts'

/**
 * Runs something in a scratch folder of its own, with an environment that holds no token, and clears it away.
 *
 * @param work what is done there
 * @param settle gets what came out, and the files and folders of the runner that a build changed, which are put back by then
 */
export async function inScratch<Result, Settled>(
  given: Pick<ProofInput, 'environment' | 'progress' | 'limits' | 'runProgram'> &
    Pick<ProofOptions, 'timeoutSeconds' | 'hasNetwork'>,
  work: (session: Session) => Promise<Result>,
  settle: (session: Session, result: Result, touched: readonly string[]) => Settled,
): Promise<Settled> {
  const { runProgram = runChild } = given
  const places = await lookAtRunnerPlaces(given.environment)
  const scratch = await makeScratch()
  const stop = clearWhenStopped(scratch)
  try {
    const builds = path.join(scratch, 'builds')
    await mkdir(builds)
    const environment = childEnvironment(given.environment, builds)
    const confinement = await findConfinement(builds, environment, given.hasNetwork, runProgram)
    given.progress(describeConfinement(confinement))
    const session = openSession({
      ...given,
      scratch,
      builds,
      environment: confinement.hasNetwork ? environment : withoutNetwork(environment),
      confinement,
      runProgram,
    })
    const result = await work(session)
    return settle(session, result, await putBackRunnerPlaces(places))
  } finally {
    await putBackRunnerPlaces(places)
    await clear(scratch, given.progress)
    stop()
  }
}

/** @throws UserError where the machine's folder for such things takes none */
async function makeScratch(): Promise<string> {
  try {
    return await realpath(await mkdtemp(path.join(tmpdir(), 'flagshift-')))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      `No folder for the smoke test can be made in ${tmpdir()} (${code}).`,
      'Name one that can be written to with TMPDIR.',
    )
  }
}

/**
 * Clears a folder away where a signal ends this process before its work is done: at its end, which a signal comes to where
 * somebody hears it.
 *
 * @returns what takes that back
 */
function clearWhenStopped(scratch: string): () => void {
  const drop = (): void => {
    // What still runs may write there again.
    endAll()
    try {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 10 })
    } catch {
      // What a build closed stays: nobody waits any more.
    }
  }
  const heard = Object.entries(STOP_SIGNALS)
    .filter(([signal]) => process.listenerCount(signal) === 0)
    .map(([signal, status]) => [signal, () => process.exit(status)] as const)
  process.once('exit', drop)
  for (const [signal, end] of heard) process.once(signal, end)
  return () => {
    process.off('exit', drop)
    for (const [signal, end] of heard) process.off(signal, end)
  }
}

/** Removes a folder, whatever builds left in it: folders that are closed, or nested deeper than a path can say. */
async function clear(scratch: string, progress: (line: string) => void): Promise<void> {
  try {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    const both = 'chmod -R u+rwX -- "$1"; rm -rf -- "$1"'
    const ended = await runChild('sh', ['-c', both, 'sh', scratch], {
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '' },
      timeoutSeconds: 60,
    })
    if (ended.code !== 0) progress(`${scratch} could not be removed: remove it by hand.`)
  }
}
