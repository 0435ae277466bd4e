import { debug, info, setFailed } from '@actions/core'

import { runAction } from './action/run.ts'
import { UserError } from './core/user-error.ts'
import { oneSafeLine } from './report/escape.ts'

let verdict = 'Flagshift: ended early; nothing is published.'
try {
  verdict = await runAction(process.env)
} catch (error) {
  if (error instanceof UserError) setFailed(oneSafeLine(error.message))
  else {
    setFailed(
      `This is a bug in Flagshift, please report it: ${oneSafeLine(error instanceof Error ? error.message : String(error))}`,
    )
    debug(error instanceof Error ? (error.stack ?? '') : '')
  }
}
info(verdict)
