import { count } from '../../core/count.ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { git, gitOrNull } from '../../repository/git.ts'
import { UserError } from '../../core/user-error.ts'
import { commitMessage, parseAuthor, type Person } from '../proposal/commit-message.ts'
import { pullRequestPage } from './page.ts'
import { makeMessage } from '../messages.ts'
import { NOTHING_DONE, type Progress, type Proposal, type ProposedFile } from '../publication.ts'
import type { Operation, Publication, PublicationMessage } from '../../report/publication.ts'
import type { Publisher } from '../publisher.ts'
import { foldersOf, sameBranch } from '../proposal/branch-name.ts'
import { isOurs, namesOf, readStamp } from '../proposal/stamp.ts'

/** Used where git knows nobody: a commit needs a name. */
const NOBODY: Person = { name: 'Flagshift', email: 'flagshift@localhost' }

/** The repository on this machine that a directory lies in, and a file for the page. */
export function publisherOnDisk(directory: string, page: string): Publisher {
  return {
    async aim(asked) {
      const aim = await aimAtCheckedOut(directory)(asked)
      if (asked !== '' && !(await hasBranch(directory, asked)))
        throw new UserError(
          `There is no branch ${asked} that the pull request could go to.`,
          'Name one that exists with --base.',
        )
      return { ...aim, isLocal: true }
    },
    async publish(proposal, progress) {
      const { page: _page, ...done } = await publishLocally(proposal, directory, page, progress)
      return done
    },
  }
}

/** Whether a branch of this name is here, of the repository itself or as another one has it. */
async function hasBranch(directory: string, name: string): Promise<boolean> {
  const refs = await refsBelow(directory, `refs/heads/${name}`, `refs/remotes/*/${name}`)
  return refs.some((ref) => /^refs\/(?:heads|remotes\/[^/]+)\/(.*)$/s.exec(ref)?.[1] === name)
}

/** The refs of these names, and those that have one of them as a folder. */
async function refsBelow(
  directory: string,
  ...names: readonly string[]
): Promise<readonly string[]> {
  const out = await git(directory, ['for-each-ref', '--format=%(refname)', ...names])
  return out
    .toString()
    .split('\n')
    .filter((ref) => ref !== '')
}

/** Aims at the branch that is checked out, where the person names none. */
export function aimAtCheckedOut(directory: string): Publisher['aim'] {
  return async (asked) => {
    if (asked !== '') return { base: asked, usualBase: null }
    const base = (await git(directory, ['rev-parse', '--abbrev-ref', 'HEAD'])).toString().trim()
    if (base !== 'HEAD') return { base, usualBase: null }
    throw new UserError(
      'No branch is checked out.',
      'Name the branch for the pull request with --base.',
      { file: directory },
    )
  }
}

/**
 * Puts the patch on a branch of the repository on disk and writes the pull request as a page beside it. Work tree,
 * index and the checked-out branch stay as they are; a branch of that name that Flagshift did not make is left alone.
 *
 * @param directory any directory of the repository
 * @param page the file that the page is written to; not written when there is nothing to propose
 * @throws UserError when the base commit is not in the repository, or the directory in no repository
 */
export async function publishLocally(
  proposal: Proposal,
  directory: string,
  page: string,
  progress: Progress,
): Promise<Publication & { readonly page: string | null }> {
  const { branch, base, files } = proposal
  const ref = `refs/heads/${branch}`
  await checkRepository(directory, proposal)
  const tip = await readTip(directory, ref)
  const isOwn = tip !== null && isOurs(tip)
  async function show(operation: Operation, commit: string) {
    await mkdir(path.dirname(page), { recursive: true })
    await writeFile(page, pullRequestPage(proposal, commit, await callBranch(directory, branch)))
    return { ...end(operation), branch, commit, page }
  }
  if (sameBranch(branch, base.branch))
    return end('blocked', makeMessage('branch-is-base', branch, base.branch))
  if (files.length === 0) {
    if (!isOwn || !proposal.autoClose || (await isCheckedOut(directory, ref))) return end('none')
    await git(directory, ['update-ref', '-d', ref, tip.sha])
    const text = `Nothing is left to do: deleted the branch ${branch}.`
    return end('closed', makeMessage('branch-deleted', text))
  }
  if (tip !== null && !isOwn) return end('blocked', makeMessage('foreign-branch', branch))
  const other = tip === null ? await inTheWay(directory, branch) : undefined
  if (other !== undefined) return end('blocked', makeMessage('branch-in-the-way', branch, other))
  const stamp = namesOf(proposal, files)
  const isSame = isOwn && readStamp(tip.message)?.files === stamp.files
  if (isSame && tip.parents[0] === base.commit) return show('unchanged', tip.sha)
  if (await isCheckedOut(directory, ref))
    return end('blocked', makeMessage('branch-checked-out', branch))
  progress(`Making a commit of ${count(files.length, 'file')} on the branch ${branch}.`)
  const tree = await writeTree(directory, proposal)
  const commit = await writeCommit(directory, proposal, { ...stamp, tree })
  const old = tip?.sha ?? '0'.repeat(commit.length)
  // Git moves the branch only where it still is what was read.
  if (!(await succeeds(directory, ['update-ref', '-m', 'flagshift: patch', ref, commit, old]))) {
    const text = `The branch ${branch} changed while this run was working on it, so it is left alone. Run again.`
    return end('blocked', makeMessage('branch-changed', text))
  }
  return show(tip ? 'updated' : 'created', commit)
}

/** What git takes for this branch and for nothing else: a tag may be called the same. */
export async function callBranch(directory: string, branch: string): Promise<string> {
  const short = ['for-each-ref', '--format=%(refname:short)', `refs/heads/${branch}`]
  return (await git(directory, short)).toString().trimEnd()
}

/** A branch beside which none of this name can be: git keeps names as files, and one would be the other's folder. */
async function inTheWay(directory: string, branch: string): Promise<string | undefined> {
  const above = foldersOf(branch)
  const all = await refsBelow(directory, ...[branch, ...above].map((name) => `refs/heads/${name}`))
  const names = all.map((ref) => ref.slice('refs/heads/'.length))
  return names.find((name) => above.includes(name) || name.startsWith(`${branch}/`))
}

/** A publication without a branch and a page. */
function end(operation: Operation, ...messages: readonly PublicationMessage[]) {
  return { operation, ...NOTHING_DONE, messages, page: null }
}

async function checkRepository(directory: string, { base }: Proposal): Promise<void> {
  if (!(await succeeds(directory, ['rev-parse', '--git-dir'])))
    throw new UserError(
      'This is no git repository, so there is nothing to put a branch on.',
      'Run git init and commit the files, or use the patch command.',
      { file: directory },
    )
  if (!(await succeeds(directory, ['cat-file', '-e', `${base.commit}^{commit}`])))
    throw new UserError(
      `The commit ${JSON.stringify(base.commit)} is not in this repository.`,
      'Scan a commit of this repository.',
      { file: directory },
    )
}

async function succeeds(directory: string, args: readonly string[]): Promise<boolean> {
  return (await gitOrNull(directory, args)) !== null
}

async function readTip(directory: string, ref: string) {
  // A branch below one of that name is another.
  if (!(await refsBelow(directory, ref)).includes(ref)) return null
  const format = [
    '%(objectname)%00%(tree)%00%(parent)%00%(authorname)%00%(authoremail:trim)',
    '%(authordate:iso-strict)%00%(committerdate:iso-strict)%00%(contents)',
  ].join('%00')
  const out = await git(directory, ['for-each-ref', `--format=${format}`, ref])
  const [
    sha = '',
    tree = '',
    parents = '',
    name = '',
    email = '',
    date = '',
    committed = '',
    ...lines
  ] = out.toString('utf8').split('\0')
  if (sha === '') return null
  const author = { name, email, date }
  const message = lines.join('\0')
  return {
    sha,
    tree,
    parents: parents.split(' ').filter((one) => one !== ''),
    author,
    committed,
    message,
  }
}

async function isCheckedOut(directory: string, ref: string): Promise<boolean> {
  const list = await git(directory, ['worktree', 'list', '--porcelain'])
  return list.toString('utf8').split('\n').includes(`branch ${ref}`)
}

/** The base's tree with the files in it, built in an index of its own; one process for all files. */
async function writeTree(directory: string, { base, files }: Proposal): Promise<string> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-index-'))
  try {
    const names = await writeBlobs(directory, scratch, files)
    const env = { GIT_INDEX_FILE: path.join(scratch, 'index') }
    const lines = files.map((file, at) => `${file.mode} ${names[at]}\t${file.path}\0`)
    // The index belongs to the repository's root, wherever in it we were started.
    const store = (await git(directory, ['rev-parse', '--absolute-git-dir'])).toString().trim()
    const top = ['--git-dir', store, '--work-tree', scratch]
    await git(directory, [...top, 'read-tree', base.commit], { env })
    await git(directory, [...top, 'update-index', '-z', '--index-info'], {
      env,
      input: lines.join(''),
    })
    return (await git(directory, [...top, 'write-tree'], { env })).toString().trim()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function writeBlobs(
  directory: string,
  scratch: string,
  files: readonly ProposedFile[],
): Promise<readonly string[]> {
  const copies = files.map((_file, at) => path.join(scratch, `${at}`))
  for (const [at, file] of files.entries()) await writeFile(copies[at] ?? '', file.bytes)
  const out = await git(directory, ['hash-object', '-w', '--no-filters', '--stdin-paths'], {
    input: copies.map((copy) => `${copy}\n`).join(''),
  })
  const names = out.toString().trim().split('\n')
  if (names.length !== files.length) throw new Error('git hash-object did not name every file')
  return names
}

async function writeCommit(
  directory: string,
  proposal: Proposal,
  stamp: Parameters<typeof commitMessage>[1],
): Promise<string> {
  const committer = await readIdentity(directory)
  const author = proposal.author ? parseAuthor(proposal.author) : committer
  // Whatever the environment says: two dates that differ are of a commit that was made anew.
  const date = `${Math.floor(Date.now() / 1000)} +0000`
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  }
  const who = ['-c', `user.name=${committer.name}`, '-c', `user.email=${committer.email}`]
  const out = await git(
    directory,
    [...who, 'commit-tree', stamp.tree, '-p', proposal.base.commit, '-F', '-'],
    { input: commitMessage(proposal, stamp, committer), env },
  )
  return out.toString().trim()
}

/** Whom git knows as the committer here. */
async function readIdentity(directory: string): Promise<Person> {
  const setting = async (name: string) =>
    (await gitOrNull(directory, ['config', name]))?.toString().trim() ?? ''
  const name = await setting('user.name')
  const email = await setting('user.email')
  // Git drops what stands around a name, and takes none of which nothing is left.
  return [name, email].every((one) => /[^\s\p{Cc}.,:;<>"\\']/u.test(one)) ? { name, email } : NOBODY
}
