import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { lookAt } from '../repository/ordinary-file.ts'

/**
 * A folder that an input names; where it really lies is what counts.
 *
 * @param within the folders of which one must hold it
 * @throws UserError when there is no such folder, or when it lies outside
 */
export function checkFolder(folder: string, within: readonly string[], called: string): string {
  const real = realOf(folder)
  if (real === null)
    throw new UserError(
      `${called} is ${quoteText(folder)}, and there is no such folder.`,
      'Check it.',
    )
  if (!statSync(real).isDirectory())
    throw new UserError(
      `${called} is ${quoteText(folder)}, which is no folder.`,
      'Name its folder.',
    )
  return checkPlace(folder, within, called)
}

/** The same of a file or folder that is there. */
export function checkPlace(
  place: string,
  within: readonly string[],
  called: string,
  fix = 'Check the repository out below it (path: of actions/checkout), and name what lies there.',
): string {
  const real = realOf(place) ?? place
  const isInside = within.some((top) => {
    const relative = path.relative(realOf(top) ?? top, real)
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
  })
  if (isInside) return place
  throw new UserError(`${called} is ${quoteText(place)}, which lies outside the workspace.`, fix)
}

/** @throws UserError where no file can be written into the runner's folder, which would be seen when all is done */
export function checkTemporary(folder: string): void {
  let above = folder
  while (lookAt(above) === null && path.dirname(above) !== above) above = path.dirname(above)
  try {
    if (!statSync(above).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    accessSync(above, constants.W_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      `The runner’s temporary folder is ${quoteText(folder)}, where nothing can be written (${code}).`,
      'Check RUNNER_TEMP.',
      undefined,
      { cause: error },
    )
  }
}

function realOf(place: string): string | null {
  try {
    return realpathSync(place)
  } catch {
    return null
  }
}
