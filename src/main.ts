import { debug, endGroup, info, setFailed } from '@actions/core'

import { writeEnd } from './action/results.ts'
import { runAction, type Ending } from './action/run.ts'
import { keepHeapSmall } from './core/keep-heap-small.ts'
import { UserError } from './core/user-error.ts'
import { oneSafeLine } from './report/escape.ts'

/** What a runner that cancels a job sends, with the status that a shell gives it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

for (const [signal, status] of Object.entries(SIGNALS))
  process.once(signal, () => void endEarly(status))

/** What was begun on GitHub stands, and nobody waits for more: outputs, the job's page and the log say so. */
async function endEarly(status: number): Promise<never> {
  const { cancel = () => writeEnd(CANCELLED) } = ending
  endGroup()
  const known = await cancel()
  info(known?.replace('Flagshift:', 'Flagshift: cancelled;') ?? 'Flagshift: cancelled.')
  process.exit(status)
}

const CANCELLED = 'The run was cancelled. Running it again takes up what was begun.'

/** A sentence that names what somebody wrote may be as long as that. */
const LONGEST = 2000

keepHeapSmall()
let ending: Ending = { verdict: 'Flagshift: ended early; nothing is published.' }
try {
  const verdict = await runAction(process.env, (now) => (ending = now))
  ending = { verdict }
} catch (error) {
  const said = error instanceof Error ? error.message : String(error)
  const isMistake = error instanceof UserError
  const why = isMistake ? said : `This is a bug in Flagshift, please report it: ${said}`
  setFailed(oneSafeLine(why).slice(0, LONGEST))
  if (!isMistake) debug(error instanceof Error ? (error.stack ?? '') : '')
  await writeEnd(why)
}
info(ending.verdict)
