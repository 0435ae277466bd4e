import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { UserError } from '../core/user-error.ts'

import { GitFailure, git, gitOrNull, makePrintable } from './git.ts'
import { decodePath } from './paths.ts'

/** Where a directory lies in a git repository. */
export interface Location {
  /** False in a bare repository and inside a `.git` directory. */
  readonly worktree: boolean
  readonly bare: boolean
  /** The directory's path from the top of the work tree, with a slash at its end; empty at the top. */
  readonly prefix: string
  /** The commit that HEAD names, or null before the first commit. */
  readonly head: string | null
}

const PLACE = ['rev-parse', '--is-bare-repository', '--is-inside-work-tree', '--show-prefix']

/**
 * Finds out whether a directory belongs to a git repository.
 *
 * @returns null outside git
 * @throws UserError when there is a repository that git cannot read, or when there is no git
 */
export async function locateRepository(dir: string): Promise<Location | null> {
  try {
    const whole = await askWithHead(dir)
    const answer = whole ?? (await git(dir, PLACE))
    const [bare = '', worktree = ''] = answer.toString('latin1').split('\n', 2)
    const prefixAt = bare.length + worktree.length + 2
    const headAt = whole === null ? answer.length : answer.lastIndexOf('\n', -2) + 1
    return {
      bare: bare === 'true',
      worktree: worktree === 'true',
      prefix: decodePath(answer.subarray(prefixAt, headAt - 1)),
      head: whole === null ? null : answer.toString('latin1', headAt, answer.length - 1),
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    if (isOutside(error)) return null
    throw new UserError(
      `Git cannot read the repository: ${makePrintable(error.stderr.trim().split('\n').at(-1) ?? '')}`,
      'Mend the repository, or give another directory.',
      { file: dir },
      { cause: error },
    )
  }
}

/** One process for all that is asked of nearly every repository; null where HEAD names no commit, which git refuses. */
async function askWithHead(dir: string): Promise<Buffer | null> {
  try {
    return await git(dir, [...PLACE, '--verify', '--quiet', 'HEAD^{commit}'])
  } catch (error) {
    if (error instanceof GitFailure && !isOutside(error)) return null
    throw error
  }
}

function isOutside({ stderr }: GitFailure): boolean {
  return stderr.includes('not a git repository')
}

/** The nearest directory from one upwards that holds a `.git`, found without git; null where none does. */
export function workTreeAround(dir: string): string | null {
  if (existsSync(join(dir, '.git'))) return dir
  return dirname(dir) === dir ? null : workTreeAround(dirname(dir))
}

/** The top of the repository that a directory lies in; behind a link to it as well. */
export function findTop(dir: string, prefix: string): string {
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
  const commit = isName ? await commitOf(dir, revision) : null
  if (commit !== null) return commit
  throw new UserError(
    `There is no commit "${makePrintable(revision, 100)}".`,
    'Check the name; a shallow clone has only the newest commits (in a workflow: fetch-depth: 0).',
    { file: dir },
  )
}

async function commitOf(dir: string, revision: string): Promise<string | null> {
  // Only behind a plain name is `^{commit}` sure to be no part of it, as it is of `:/words`.
  if (/^[\w./-]+$/.test(revision)) return objectOf(dir, `${revision}^{commit}`)
  const object = await objectOf(dir, revision)
  return object === null ? null : objectOf(dir, `${object}^{commit}`)
}

/** The full object name of what a revision names, or null where it names nothing. */
export async function objectOf(dir: string, revision: string): Promise<string | null> {
  const command = ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]
  return (await gitOrNull(dir, command))?.toString('latin1').trim() ?? null
}
