import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'

import { publisherOnDisk, publishLocally } from '../../src/publish/local/publisher.ts'
import type { Proposal } from '../../src/publish/publication.ts'
import { git } from '../../src/repository/git.ts'
import { onlyThorough } from '../support/thorough.ts'
import { CHANGES, CMAKE, propose, SCRIPT, type Change } from './proposal.ts'

const testOfMore = onlyThorough(test)

const BRANCH = 'flagshift/main'
const usual = process.env['TMPDIR']
let scratch: string
let repository: string
let page: string

/** Made once; each test works on a copy. */
let pristine: string
beforeAll(async () => {
  pristine = await mkdtemp(path.join(tmpdir(), 'flagshift-local-'))
  await mkdir(path.join(pristine, 'sub'), { recursive: true })
  await writeFile(path.join(pristine, 'CMakeLists.txt'), CMAKE[0])
  await writeFile(path.join(pristine, 'build.sh'), SCRIPT[0])
  await chmod(path.join(pristine, 'build.sh'), 0o755)
  await writeFile(path.join(pristine, 'sub', 'a "b"\tü.txt'), 'x\n')
  await git(pristine, ['init', '--quiet', '--initial-branch=main'])
  await git(pristine, ['config', 'core.autocrlf', 'true'])
  await git(pristine, ['config', 'user.name', 'Ada'])
  await git(pristine, ['config', 'user.email', 'ada@example.org'])
  await git(pristine, ['-c', 'core.autocrlf=false', 'add', '--all'])
  await git(pristine, ['commit', '--quiet', '--message', 'The beginning'])
})
afterAll(() => rm(pristine, { recursive: true, force: true }))

beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-local-'))
  repository = path.join(scratch, 'repository')
  page = path.join(scratch, 'page.md')
  await cp(pristine, repository, { recursive: true, preserveTimestamps: true })
  // Of this test alone: other runs of Flagshift on this machine have folders of their own.
  await mkdir(path.join(scratch, 'temporary'))
  process.env['TMPDIR'] = path.join(scratch, 'temporary')
})
afterEach(async () => {
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  await rm(scratch, { recursive: true, force: true })
})

async function say(...args: readonly string[]): Promise<string> {
  return (await git(repository, args)).toString().trim()
}

async function scratchDirectories(): Promise<readonly string[]> {
  return readdir(path.join(scratch, 'temporary'))
}

async function run(
  changes: Readonly<Record<string, Change>> = CHANGES,
  over: Partial<Proposal> = {},
  directory = repository,
) {
  const commit = await say('rev-parse', 'main')
  const proposal = propose(changes, { branch: 'main', commit }, over)
  return publishLocally(proposal, directory, page, () => undefined)
}

test('a branch with one commit, and a page; everything else stays as it was', async () => {
  await writeFile(path.join(repository, 'CMakeLists.txt'), 'half done\n')
  await writeFile(path.join(repository, 'new.txt'), 'staged\n')
  await git(repository, ['add', 'new.txt'])
  const before = [
    await say('status', '--porcelain'),
    await say('rev-parse', 'HEAD'),
    await say('symbolic-ref', 'HEAD'),
  ]
  const published = await run(CHANGES, { labels: ['build'] }, path.join(repository, 'sub'))
  expect(published).toMatchObject({ operation: 'created', branch: BRANCH, messages: [], page })
  expect(published.commit).toBe(await say('rev-parse', BRANCH))
  expect(await say('rev-parse', `${BRANCH}^`)).toBe(before[1])
  expect(await say('diff', '--name-status', 'main', BRANCH)).toBe('M\tCMakeLists.txt\nM\tbuild.sh')
  expect((await git(repository, ['show', `${BRANCH}:build.sh`])).toString()).toBe(SCRIPT[1])
  expect(await say('ls-tree', BRANCH, 'build.sh')).toMatch(/^100755 blob/)
  expect([
    await say('status', '--porcelain'),
    await say('rev-parse', 'HEAD'),
    await say('symbolic-ref', 'HEAD'),
  ]).toEqual(before)
  expect(await say('log', '-1', '--format=%an <%ae>', BRANCH)).toBe('Ada <ada@example.org>')
  const text = await readFile(page, 'utf8')
  expect(text).toContain('# Follow renamed build flags')
  expect(text).toContain('GGML_USE_CUBLAS became GGML_USE_CUDA.')
  expect(text).toContain('Labels: `build`.')
  expect(text).toContain(`git merge ${BRANCH}`)
  await git(repository, ['fsck', '--strict'])
})

test('a second run changes nothing, a different patch replaces the commit', async () => {
  const first = await run()
  expect(await run()).toMatchObject({ operation: 'unchanged', commit: first.commit })
  const second = await run({ 'CMakeLists.txt': CMAKE })
  expect(second).toMatchObject({ operation: 'updated' })
  expect(await say('rev-list', '--count', `main..${BRANCH}`)).toBe('1')
  expect(await say('diff', '--name-only', 'main', BRANCH)).toBe('CMakeLists.txt')
})

testOfMore('the base moved: the commit follows', async () => {
  await run()
  await writeFile(path.join(repository, 'other.txt'), 'x\n')
  await git(repository, ['add', 'other.txt'])
  await git(repository, ['commit', '--quiet', '--message', 'Other'])
  expect(await run()).toMatchObject({ operation: 'updated' })
  expect(await say('rev-parse', `${BRANCH}^`)).toBe(await say('rev-parse', 'main'))
})

test('the base itself is never written to, checked out or not', async () => {
  const main = await say('rev-parse', 'main')
  await git(repository, ['checkout', '--quiet', '-b', 'work'])
  for (const branch of ['main', 'Main', 'heads/main'])
    expect(await run(CHANGES, { branch })).toMatchObject({
      operation: 'blocked',
      messages: [{ level: 'error', code: 'branch-is-base' }],
    })
  expect(await say('rev-parse', 'main')).toBe(main)
})

test('nothing left to do: our branch goes, and nothing more happens', async () => {
  await run()
  expect(await run({}, { autoClose: false })).toMatchObject({ operation: 'none' })
  expect(await say('branch', '--list', BRANCH)).not.toBe('')
  expect(await run({})).toMatchObject({ operation: 'closed', branch: null, page: null })
  expect(await say('branch', '--list', BRANCH)).toBe('')
  expect(await run({})).toMatchObject({ operation: 'none', branch: null })
})

test('a branch that is called as a tag: the page merges the branch', async () => {
  await git(repository, ['tag', 'v1'])
  await run(CHANGES, { branch: 'v1' })
  const [command = ''] = /^git merge .*$/m.exec(await readFile(page, 'utf8')) ?? []
  await git(repository, ['reset', '--quiet', '--hard'])
  await git(repository, command.split(' ').slice(1))
  expect(await say('rev-parse', 'HEAD')).toBe(await say('rev-parse', 'refs/heads/v1'))
})

testOfMore('a branch of that name with a person’s commits is left alone', async () => {
  await run()
  await git(repository, ['checkout', '--quiet', BRANCH])
  await git(repository, ['commit', '--quiet', '--allow-empty', '--message', 'Mine'])
  await git(repository, ['checkout', '--quiet', 'main'])
  const theirs = await say('rev-parse', BRANCH)
  for (const changes of [{ 'CMakeLists.txt': CMAKE }, CHANGES])
    expect(await run(changes)).toMatchObject({
      operation: 'blocked',
      messages: [{ level: 'error', code: 'foreign-branch' }],
    })
  expect(await run({})).toMatchObject({ operation: 'none' })
  expect(await say('rev-parse', BRANCH)).toBe(theirs)
})

testOfMore.each(['here', 'in another work tree'])(
  'the branch is checked out %s: left alone',
  async (where) => {
    await run()
    if (where === 'here') await git(repository, ['checkout', '--quiet', BRANCH])
    else await git(repository, ['worktree', 'add', '--quiet', path.join(scratch, 'tree'), BRANCH])
    expect(await run()).toMatchObject({ operation: 'unchanged' })
    expect(await run({ 'CMakeLists.txt': CMAKE })).toMatchObject({
      operation: 'blocked',
      messages: [{ code: 'branch-checked-out' }],
    })
    expect(await run({})).toMatchObject({ operation: 'none' })
  },
)

test('odd paths and bytes arrive as they are, without a filter of the repository', async () => {
  const odd = 'sub/a "b"\tü.txt'
  const bytes = Buffer.from('\xff\0\r\n', 'latin1')
  await run({ [odd]: ['x\n', bytes] })
  expect(await git(repository, ['show', `${BRANCH}:${odd}`])).toEqual(bytes)
})

test('no identity is needed, hooks do not run, and an author can be named', async () => {
  await git(repository, ['config', '--unset', 'user.name'])
  await git(repository, ['config', '--unset', 'user.email'])
  const hook = path.join(repository, '.git', 'hooks', 'reference-transaction')
  await mkdir(path.dirname(hook), { recursive: true })
  await writeFile(hook, `#!/bin/sh\ntouch "${scratch}/ran"\n`, { mode: 0o755 })
  const home = process.env['HOME']
  process.env['HOME'] = scratch
  try {
    await run(CHANGES, { author: 'Grace Hopper <grace@example.org>', signOff: true })
  } finally {
    process.env['HOME'] = home
  }
  expect(await say('log', '-1', '--format=%an|%ae|%cn', BRANCH)).toBe(
    'Grace Hopper|grace@example.org|Flagshift',
  )
  expect(await say('log', '-1', '--format=%B', BRANCH)).toContain(
    'Signed-off-by: Grace Hopper <grace@example.org>',
  )
  expect(existsSync(path.join(scratch, 'ran'))).toBe(false)
})

test('nothing is left behind in the temporary directory', async () => {
  const before = await scratchDirectories()
  await run()
  expect(await scratchDirectories()).toEqual(before)
})

test('what cannot work is said with what to do', async () => {
  await expect(run(CHANGES, {}, scratch)).rejects.toThrow(/no git repository.*git init/)
  await expect(run(CHANGES, { base: { branch: 'main', commit: 'f'.repeat(40) } })).rejects.toThrow(
    /is not in this repository/,
  )
})

test('a branch below one of that name, or above it, is another, and is left alone', async () => {
  for (const [other, tip] of [
    [`${BRANCH}/of-ada`, 'main'],
    ['flagshift', 'main'],
  ] as const) {
    await git(repository, ['branch', other, tip])
    const refs = await say('for-each-ref')
    expect(await run({})).toMatchObject({ operation: 'none', messages: [] })
    expect(await run()).toMatchObject({
      operation: 'blocked',
      branch: null,
      messages: [{ text: expect.stringContaining(`can't be made beside the branch ${other}: `) }],
    })
    expect(await say('for-each-ref')).toBe(refs)
    expect(await scratchDirectories()).toEqual([])
    await git(repository, ['branch', '-D', other])
  }
  // Also where the one below is Flagshift's own.
  await run()
  await git(repository, ['branch', '-m', BRANCH, `${BRANCH}/own`])
  expect(await run({})).toMatchObject({ operation: 'none' })
  expect(await say('rev-parse', '--verify', `${BRANCH}/own`)).toMatch(/^[0-9a-f]{40}/)
})

test.each([
  ['main', true],
  ['upstream-only', true],
  ['v1', false],
  ['mai', false],
  ['teams', false],
])(
  'a base is a branch of this name, here or as another repository has it: %s',
  async (base, isThere) => {
    await git(repository, ['tag', 'v1'])
    await git(repository, ['branch', 'teams/ada'])
    await git(repository, ['update-ref', 'refs/remotes/origin/upstream-only', 'HEAD'])
    const aim = publisherOnDisk(repository, page).aim(base)
    const said = await aim.then(
      (aimed) => aimed.base,
      (error: Error) => error.message.slice(0, 60),
    )
    expect(said.startsWith(isThere ? base : `There is no branch ${base} that the pull`)).toBe(true)
  },
)
