import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { gitEnvironment, makePrintable, git as runGit } from '../../src/repository/git.ts'
import { openRepository } from '../../src/repository/open.ts'
import { historyBetween } from '../../src/upstream/learn/history.ts'
import { everything, git, repository, scratch, write } from './scratch.ts'

test('a working tree without a revision, a commit with one, a directory outside git', async () => {
  const dir = repository({ a: 'a\n' })
  write(dir, { a: 'dirty\n' })
  const worktree = await openRepository(dir)
  expect([worktree.kind, worktree.revision, worktree.head]).toEqual([
    'worktree',
    null,
    git(dir, 'rev-parse', 'HEAD'),
  ])
  expect((await everything(worktree)).contents).toEqual({ a: 'dirty\n' })
  const commit = await openRepository(dir, 'HEAD')
  expect([commit.kind, commit.revision]).toEqual(['commit', git(dir, 'rev-parse', 'HEAD')])
  expect((await everything(commit)).contents).toEqual({ a: 'a\n' })
  const plain = scratch()
  write(plain, { b: 'b\n' })
  expect((await openRepository(plain)).kind).toBe('directory')
})

test('a repository before its first commit is empty, or what has been added', async () => {
  const dir = scratch()
  git(dir, 'init', '-q')
  const empty = await openRepository(dir)
  expect([empty.kind, empty.head, await empty.list()]).toEqual(['worktree', null, []])
  write(dir, { a: 'a\n' })
  git(dir, 'add', 'a')
  expect((await everything(await openRepository(dir))).contents).toEqual({ a: 'a\n' })
  await expect(openRepository(dir, 'HEAD')).rejects.toThrow('There is no commit "HEAD"')
})

test('a directory in which an outer repository tracks nothing is a plain directory', async () => {
  const dir = repository({ a: 'a\n' })
  write(dir, { 'inner/b': 'b\n' })
  const inner = await openRepository(join(dir, 'inner'))
  expect(inner.kind).toBe('directory')
  expect((await everything(inner)).contents).toEqual({ b: 'b\n' })
  await expect(
    openRepository(join(dir, 'inner'), 'HEAD').then((source) => everything(source)),
  ).rejects.toThrow(/has no directory "inner"/)
})

test('what cannot be opened is said so that the person can mend it', async () => {
  const dir = repository({ a: 'a\n' })
  const bare = scratch()
  git(bare, 'init', '-q', '--bare')
  const plain = scratch()
  const cases: readonly (readonly [dir: string, revision: string | undefined, says: RegExp])[] = [
    [join(dir, 'missing'), undefined, /no such directory/],
    [join(dir, 'missing'), 'HEAD', /no such directory/],
    [join(dir, 'a'), undefined, /no directory/],
    [join(dir, 'a', 'b'), undefined, /cannot be opened|no such directory/],
    [join(dir, '.git'), undefined, /inside of a repository/],
    [bare, undefined, /bare repository.*--rev/],
    [bare, 'HEAD', /There is no commit "HEAD"/],
    [plain, 'HEAD', /no git repository, so it has no revisions/],
  ]
  for (const [where, revision, says] of cases) {
    const opened = openRepository(where, revision)
    await expect(opened).rejects.toMatchObject({ name: 'UserError' })
    await expect(openRepository(where, revision)).rejects.toThrow(says)
  }
})

test('a repository with a broken configuration is told from no repository', async () => {
  const dir = repository({ a: 'a\n' })
  write(dir, { '.git/config': '[core\n' })
  await expect(openRepository(dir)).rejects.toThrow(/Git cannot read the repository: .*config/)
})

test('a repository that belongs to somebody else is read all the same', async () => {
  const dir = repository({ a: 'a\n' })
  // only root can give files away; for anybody else this is an ordinary repository
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', '12345', dir])
  expect((await everything(await openRepository(dir))).contents).toEqual({ a: 'a\n' })
  expect((await everything(await openRepository(dir, 'HEAD'))).contents).toEqual({ a: 'a\n' })
})

test("a repository's own configuration starts no program", async () => {
  const dir = repository({ a: 'a\n' })
  const hooks = join(dir, 'hooks')
  mkdirSync(hooks)
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction'])
    write(hooks, { [`${hook}*`]: `#!/bin/sh\ntouch "${join(dir, 'pwned')}"\n` })
  git(dir, 'config', 'core.hooksPath', hooks)
  git(dir, 'config', 'core.fsmonitor', join(hooks, 'fsmonitor-watchman'))
  git(dir, 'config', 'core.pager', `touch "${join(dir, 'pwned')}"`)
  await everything(await openRepository(dir))
  await everything(await openRepository(dir, 'HEAD'))
  await runGit(dir, ['status'])
  await runGit(dir, ['update-index', '--refresh'])
  expect(existsSync(join(dir, 'pwned'))).toBe(false)
})

test('nor does it where a history is read: no signature is checked, no diff is made by others', async () => {
  const dir = repository({ a: 'a\n', '.gitattributes': '* diff=evil filter=evil\n' })
  const first = git(dir, 'rev-parse', 'HEAD')
  write(dir, { a: 'b\n' })
  git(dir, 'commit', '--quiet', '--all', '--message', 'Second')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'
  const signed = git(dir, 'cat-file', 'commit', 'HEAD').replace('\n\n', `\n${signature}\n\n`)
  write(dir, { signed })
  const second = git(dir, 'hash-object', '-w', '-t', 'commit', 'signed')
  git(dir, 'update-ref', 'HEAD', second)
  const pwn = join(dir, 'pwn')
  write(dir, { 'pwn*': `#!/bin/sh\ntouch "${join(dir, 'pwned')}"\ncat\n` })
  for (const [name, value] of Object.entries({
    'log.showSignature': 'true',
    'gpg.program': pwn,
    'gpg.openpgp.program': pwn,
    'gpg.ssh.program': pwn,
    'gpg.ssh.defaultKeyCommand': pwn,
    'diff.external': pwn,
    'diff.evil.command': pwn,
    'diff.evil.textconv': pwn,
    'filter.evil.clean': pwn,
    'filter.evil.smudge': pwn,
    'filter.evil.process': pwn,
    'core.sshCommand': pwn,
    'core.askPass': pwn,
    'core.editor': pwn,
    'core.alternateRefsCommand': pwn,
    'credential.helper': `!${pwn}`,
    'protocol.ext.allow': 'always',
    'alias.log': `!${pwn}`,
  }))
    git(dir, 'config', name, value)
  expect((await historyBetween(dir, first, second)).commits).toHaveLength(1)
  expect((await historyBetween(dir, second, first)).commits).toHaveLength(1)
  await everything(await openRepository(dir, 'HEAD'))
  await everything(await openRepository(dir))
  expect(existsSync(join(dir, 'pwned'))).toBe(false)
})

test('git gets no tokens and none of the variables that would lead it elsewhere', () => {
  const saved = { ...process.env }
  try {
    Object.assign(process.env, {
      GITHUB_TOKEN: 's3cret',
      INPUT_TOKEN: 's3cret',
      GIT_DIR: '/elsewhere',
      GIT_INDEX_FILE: '/elsewhere',
      GIT_CONFIG_COUNT: '1',
    })
    const environment = gitEnvironment({ EXTRA: '1' })
    expect(JSON.stringify(environment)).not.toMatch(/s3cret|elsewhere|CONFIG_COUNT/)
    expect(environment).toMatchObject({ EXTRA: '1', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' })
  } finally {
    process.env = saved
  }
})

test('text from outside stays on its line', () => {
  expect(makePrintable('a\n::error::b\u001b[31m\u202e')).toBe(
    'a\\u000a::error::b\\u001b[31m\\u202e',
  )
  expect(makePrintable('x'.repeat(999)).length).toBeLessThan(310)
})
