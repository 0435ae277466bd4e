import { debug, info, setFailed } from '@actions/core'

import { writeEnd } from './action/results.ts'
import { runAction } from './action/run.ts'
import { UserError } from './core/user-error.ts'
import { oneSafeLine } from './report/escape.ts'

let verdict = 'Flagshift: ended early; nothing is published.'
try {
  verdict = await runAction(process.env)
} catch (error) {
  const said = error instanceof Error ? error.message : String(error)
  const isMistake = error instanceof UserError
  const why = isMistake ? said : `This is a bug in Flagshift, please report it: ${said}`
  setFailed(oneSafeLine(why))
  if (!isMistake) debug(error instanceof Error ? (error.stack ?? '') : '')
  await writeEnd(why)
}
info(verdict)
