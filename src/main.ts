import { debug, setFailed } from '@actions/core'

import { runAction } from './action/run.ts'
import { UserError } from './core/user-error.ts'

try {
  await runAction(process.env)
} catch (error) {
  if (error instanceof UserError) setFailed(error.message)
  else {
    setFailed(
      `This is a bug in Flagshift, please report it: ${error instanceof Error ? error.message : String(error)}`,
    )
    debug(error instanceof Error ? (error.stack ?? '') : '')
  }
}
