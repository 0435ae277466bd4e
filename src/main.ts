import { setTimeout as delay } from 'node:timers/promises'

import { debug, endGroup, info, setFailed } from '@actions/core'

import { endUndecided, type Ending } from './action/ending.ts'
import { runAction } from './action/run.ts'
import { keepHeapSmall } from './core/keep-heap-small.ts'
import { STOP_SIGNALS } from './core/stop-signals.ts'
import { UserError } from './core/user-error.ts'
import { oneSafeLine } from './report/escape.ts'

/** Milliseconds that GitHub's answers under way have once a job is cancelled: the runner kills it after 7.5 s. */
const GRACE = 4000

/** A sentence that names what somebody wrote may be as long as that. */
const LONGEST = 2000

const CANCELLED = 'The run was cancelled. Running it again takes up what was begun.'

keepHeapSmall()
const life = new AbortController()
let ending: Ending = endUndecided(process.env, null)

/** What a runner that cancels a job sends: the status that a shell gives it. */
const cancelled = new Promise<number>((resolve) => {
  for (const [signal, status] of Object.entries(STOP_SIGNALS))
    process.once(signal, () => resolve(status))
})
/** What nobody waits for may fail too: that is an end like any other. */
const broken = new Promise<never>((_, reject) => process.once('uncaughtException', reject))
const run = runAction(process.env, { signal: life.signal, note: (now) => (ending = now) })
const through = Promise.race([run, broken]).catch(endByError)
const first = await Promise.race([through, cancelled])
if (typeof first === 'string') info(first)
else {
  // What was begun on GitHub stands, and nothing more is begun.
  life.abort()
  const soon = ending.isPublishing ? await Promise.race([through, delay(GRACE, null)]) : null
  const line = soon ?? (await endWhereItIs(CANCELLED))
  endGroup()
  info(sayHow('cancelled', line))
  process.exit(first)
}

/** Says what ended the run, and writes what is known; gives the log's last line. */
async function endByError(error: unknown): Promise<string> {
  if (life.signal.aborted) return endWhereItIs(CANCELLED)
  const said = error instanceof Error ? error.message : String(error)
  const isMistake = error instanceof UserError
  const why = isMistake ? said : `This is a bug in Flagshift, please report it: ${said}`
  setFailed(oneSafeLine(why).slice(0, LONGEST))
  if (!isMistake) debug(error instanceof Error ? (error.stack ?? '') : '')
  return sayHow('ended early', await endWhereItIs(why))
}

/** Writes what is known; should even that fail, the log says what it can. */
async function endWhereItIs(why: string): Promise<string> {
  return ending.write(why).catch(() => 'Flagshift: nothing more is known.')
}

function sayHow(how: string, line: string): string {
  return line.replace('Flagshift:', `Flagshift: ${how};`)
}
