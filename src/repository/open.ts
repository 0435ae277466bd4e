import { statSync, type Stats } from 'node:fs'
import { resolve } from 'node:path'

import { UserError } from '../core/user-error.ts'

import { openCommit } from './commit.ts'
import { openDirectory } from './directory.ts'
import { locateRepository, workTreeAround, type Location } from './revision.ts'
import type { RepositorySource } from './source.ts'
import { openWorktree } from './worktree.ts'

/**
 * Opens what there is to scan: a commit where a revision is given, else the tracked files of the working tree, else the
 * plain directory. A directory inside somebody else's repository in which nothing is tracked is a plain directory.
 * A repository without commits and without added files gives an empty list.
 *
 * @param dir an existing directory, in git or not
 * @param revision anything that git takes for a commit
 * @throws UserError when the directory is missing or no directory, the revision is unknown, or a bare repository is
 * opened without one
 */
export async function openRepository(dir: string, revision?: string): Promise<RepositorySource> {
  mustBeDirectory(dir)
  if (revision !== undefined) return openCommit(dir, revision)
  const location = await locateOrNone(dir)
  if (location === null) return openDirectory(dir)
  if (location.bare)
    throw new UserError(
      'This is a bare repository: it has no working tree.',
      'Say which commit to scan, for instance --rev HEAD.',
      { file: dir },
    )
  if (!location.worktree)
    throw new UserError(
      'This directory is the inside of a repository (.git).',
      'Give the directory that holds it.',
      { file: dir },
    )
  const worktree = await openWorktree(dir, location)
  const { prefix } = location
  const foreign =
    prefix !== '' && !(await worktree.list()).some(({ path }) => path.startsWith(prefix))
  return foreign ? openDirectory(dir) : worktree
}

function mustBeDirectory(dir: string): void {
  let stats: Stats | undefined
  try {
    stats = statSync(dir, { throwIfNoEntry: false })
  } catch (error) {
    throw new UserError(
      `The directory cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
      'Check the path and its permissions.',
      { file: dir },
      { cause: error },
    )
  }
  if (stats === undefined)
    throw new UserError('There is no such directory.', 'Check the path.', { file: dir })
  if (!stats.isDirectory())
    throw new UserError('This is no directory.', 'Give the directory that holds it.', { file: dir })
}

/** Without git on the machine a directory that has no `.git` above it can still be scanned. */
async function locateOrNone(dir: string): Promise<Location | null> {
  try {
    return await locateRepository(dir)
  } catch (error) {
    if (error instanceof UserError && workTreeAround(resolve(dir)) === null) return null
    throw error
  }
}
