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

/** The commit that HEAD names, or null before the first commit. */
export async function headOf(dir: string): Promise<string | null> {
  const answer = await gitOrNull(dir, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  return answer?.toString('latin1').trim() ?? null
}

/**
 * The full object name of the commit that a revision names (a branch, a tag, `HEAD~2`, `:/words`, an abbreviated name).
 *
 * @throws UserError naming the revision when it is unknown or names no commit
 */
export async function resolveCommit(dir: string, revision: string): Promise<string> {
  const unknown = (cause?: unknown): UserError =>
    new UserError(
      `There is no commit "${printable(revision, 100)}".`,
      'Check the name; a shallow clone has only the newest commits (in a workflow: fetch-depth: 0).',
      { file: dir },
      { cause },
    )
  // no revision starts with a hyphen, so none can be taken for an option
  if (revision === '' || revision.startsWith('-') || revision.includes('\0')) throw unknown()
  try {
    const object = await verify(dir, revision)
    return await verify(dir, `${object}^{commit}`)
  } catch (error) {
    throw error instanceof GitFailure ? unknown(error) : error
  }
}

async function verify(dir: string, revision: string): Promise<string> {
  const answer = await git(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision])
  return answer.toString('latin1').trim()
}
