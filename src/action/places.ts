import { realpathSync, statSync } from 'node:fs'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'

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

function realOf(place: string): string | null {
  try {
    return realpathSync(place)
  } catch {
    return null
  }
}
