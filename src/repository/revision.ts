import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

import { UserError } from '../core/user-error.ts'

import { GitFailure, git, gitOrNull, printable } from './git.ts'
import { decodePath } from './paths.ts'

/** Where a directory lies in a git repository. */
export interface Location {
  /** False in a bare repository and inside a `.git` directory. */
  readonly worktree: boolean
  readonly bare: boolean
  /** The directory's path from the top of the work tree, with a slash at its end; empty at the top. */
  readonly prefix: string
}

/**
 * Finds out whether a directory belongs to a git repository.
 *
 * @returns null outside git
 * @throws UserError when there is a repository that git cannot read, or when there is no git
 */
export async function locate(dir: string): Promise<Location | null> {
  try {
    const answer = await git(dir, [
      'rev-parse',
      '--is-bare-repository',
      '--is-inside-work-tree',
      '--show-prefix',
    ])
    const [bare = '', worktree = ''] = answer.toString('latin1').split('\n', 2)
    const prefix = decodePath(answer.subarray(bare.length + worktree.length + 2, -1))
    return { bare: bare === 'true', worktree: worktree === 'true', prefix }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    if (error.stderr.includes('not a git repository')) return null
    throw new UserError(
      `Git cannot read the repository: ${printable(error.stderr.trim().split('\n').at(-1) ?? '')}`,
      'Mend the repository, or give another directory.',
      { file: dir },
      { cause: error },
    )
  }
}

/** The top of the repository that a directory lies in; behind a link to it as well. */
export function topAround(dir: string, prefix: string): string {
  const depth = prefix.split('/').length - 1
  return depth === 0 ? resolve(dir) : resolve(realpathSync(dir), '../'.repeat(depth))
}

/**
 * The full object name of the commit that a revision names (a branch, a tag, `HEAD~2`, `:/words`, an abbreviated name).
 *
 * @throws UserError naming the revision when it is unknown or names no commit
 */
export async function resolveCommit(dir: string, revision: string): Promise<string> {
  // no revision starts with a hyphen, so none can be taken for an option
  const isName = revision !== '' && !revision.startsWith('-') && !revision.includes('\0')
  const object = isName ? await objectOf(dir, revision) : null
  const commit = object === null ? null : await objectOf(dir, `${object}^{commit}`)
  if (commit !== null) return commit
  throw new UserError(
    `There is no commit "${printable(revision, 100)}".`,
    'Check the name; a shallow clone has only the newest commits (in a workflow: fetch-depth: 0).',
    { file: dir },
  )
}

/** The full object name of what a revision names, or null where it names nothing. */
export async function objectOf(dir: string, revision: string): Promise<string | null> {
  const command = ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]
  return (await gitOrNull(dir, command))?.toString('latin1').trim() ?? null
}
