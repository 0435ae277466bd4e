import { setTimeout as delay } from 'node:timers/promises'

import { debug, endGroup, info, setFailed } from '@actions/core'

import { UserError } from '../core/user-error.ts'
import { oneSafeLine } from '../report/escape.ts'
import { endUndecided, type Ending } from './ending.ts'
import { runAction } from './run.ts'

/** Milliseconds that GitHub's answers under way have once a job is cancelled: the runner kills it after 7.5 s. */
const GRACE = 4000

/** A sentence that names what somebody wrote may be as long as that. */
const LONGEST = 2000

const CANCELLED = 'The run was cancelled before it was done. Run it again.'

/**
 * A run of the Action from its beginning to its last line, whatever ends it.
 *
 * @param cancelled comes true where the job is cancelled, with the status to end with
 */
export async function liveThrough(cancelled: Promise<number>): Promise<void> {
  const life = new AbortController()
  let ending: Ending = endUndecided(process.env, null)
  const endHere = (why: string) => endWhereItIs(ending, why)
  // What nobody waits for may fail too: that is an end like any other.
  let isBroken = false
  const broken = new Promise<never>((_, reject) =>
    process.once('uncaughtException', (error) => {
      isBroken = true
      reject(error)
    }),
  )
  const run = runAction(process.env, { signal: life.signal, note: (now) => (ending = now) })
  const through = Promise.race([run, broken]).catch((error: unknown) => {
    if (life.signal.aborted) return endHere(CANCELLED)
    life.abort()
    return endByError(error, endHere)
  })
  const first = await Promise.race([through, cancelled])
  if (typeof first === 'string') {
    info(first)
    // What is left of a run that broke begins nothing more.
    if (isBroken) process.exit(1)
    return
  }
  // What was begun on GitHub stands, and nothing more is begun.
  life.abort()
  const soon = ending.isPublishing ? await Promise.race([through, delay(GRACE, null)]) : null
  const line = soon ?? (await endHere(CANCELLED))
  endGroup()
  info(sayHow('cancelled', line))
  process.exit(first)
}

/** Says what ended the run, and writes what is known; gives the log's last line. */
async function endByError(
  error: unknown,
  endHere: (why: string) => Promise<string>,
): Promise<string> {
  const said = error instanceof Error ? error.message : String(error)
  const isMistake = error instanceof UserError
  const why = isMistake ? said : `This is a bug in Flagshift, please report it: ${said}`
  setFailed(oneSafeLine(why).slice(0, LONGEST))
  if (!isMistake) debug(error instanceof Error ? (error.stack ?? '') : '')
  return sayHow('ended early', await endHere(why))
}

/** Writes what is known; should even that fail, the log says what it can. */
async function endWhereItIs(ending: Ending, why: string): Promise<string> {
  return ending.write(why).catch(() => 'Flagshift: nothing more is known.')
}

function sayHow(how: string, line: string): string {
  return line.replace('Flagshift:', `Flagshift: ${how};`)
}
