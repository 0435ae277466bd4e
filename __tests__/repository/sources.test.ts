import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { openCommit } from '../../src/repository/commit.ts'
import { openDirectory } from '../../src/repository/directory.ts'
import { encodePath } from '../../src/repository/paths.ts'
import { locateRepository } from '../../src/repository/revision.ts'
import type { RepositorySource } from '../../src/repository/source.ts'
import { openWorktree } from '../../src/repository/worktree.ts'
import { commit, everything, git, repository, scratch, write } from './scratch.ts'

const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`

const ODD = {
  'CMakeLists.txt': 'option(X "" ON)\n',
  'run.sh*': '#!/bin/sh\n',
  empty: '',
  'no newline': 'x',
  'über/naïve ☃.cmake': 'set(Ü 1)\n',
  'new\nline': 'n\n',
  'new\nline dir/inside': 'n\n',
  'carriage\rreturn': 'r\n',
  'separators \u2028 \u2029': 's\n',
  'back\\dir/inside': 'b\n',
  '.\\a.b': 'to a glob the same as a.b\n',
  'quo"te\'s': 'q\n',
  'back\\slash': 'b\n',
  'tab\there': 't\n',
  '::error::boo': 'e\n',
  '-n': 'dash\n',
  '--help/x': 'dash\n',
  'emoji 😀': 'e\n',
  '\uffee': 'sorts after a surrogate pair in UTF-16, before it in UTF-8\n',
  '!bang': '!\n',
  '[set]/{a,b}/(p)*': 'p\n',
  '.hidden/.file': 'h\n',
  'a.b': '1\n',
  'a-b': '1\n',
  'a/b': '1\n',
  a0: '1\n',
  'crlf.txt': 'one\r\ntwo\r\n',
  'binary.bin': Buffer.from([0, 10, 255, 13, 10, 0]),
  'big.bin': Buffer.alloc(300_000, 'ab\n'),
  'as much as is read at once': Buffer.alloc(256 * 1024, 'cd\n'),
  'model.gguf': LFS,
  'link-in': '-> CMakeLists.txt',
  'link-out': '-> /etc/hostname',
  'link-dir': '-> a',
  'link-dangling': '-> nowhere',
}

/** Bytes that do not compress away. */
function noise(seed: number): Buffer {
  return Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * seed) >> 7))
}

async function sizes(
  entries: Promise<readonly { path: string; size?: number }[]>,
): Promise<readonly (readonly [string, number | undefined])[]> {
  return (await entries).map(({ path, size }) => [path, size])
}

async function worktreeAt(dir: string): Promise<RepositorySource> {
  const location = await locateRepository(dir)
  if (location === null) throw new Error(`${dir} is in no repository`)
  return openWorktree(dir, location)
}

describe('a commit, its working tree and the plain directory', () => {
  test('are the same set of paths, modes and bytes on a clean checkout', async () => {
    const inner = repository({ 'ggml.h': '#define A\n' })
    const dir = repository(ODD)
    git(dir, 'submodule', '--quiet', 'add', inner, 'vendor/lib')
    const head = commit(dir)

    const fromCommit = await everything(await openCommit(dir, 'HEAD'))
    const fromWorktree = await everything(await worktreeAt(dir))
    const fromDirectory = await everything(openDirectory(dir))

    const files = Object.entries(ODD).filter(([, content]) => !String(content).startsWith('-> '))
    for (const [name, content] of files)
      expect(fromCommit.contents[name.replace(/\*$/, '')]).toBe(
        Buffer.from(content).toString('latin1'),
      )
    expect(fromCommit.entries).toContain('100755 run.sh')
    expect(fromCommit.entries).toContain('120000 link-out')
    expect(fromCommit.entries).toContain('160000 vendor/lib')
    expect(fromCommit.unreadable).toEqual({
      'link-in': 'it is a symbolic link',
      'link-out': 'it is a symbolic link',
      'link-dir': 'it is a symbolic link',
      'link-dangling': 'it is a symbolic link',
      'vendor/lib': 'it is a submodule',
    })
    expect(fromWorktree).toEqual(fromCommit)
    expect(fromDirectory).toEqual(fromCommit)
    const paths = git(dir, 'ls-files', '-z').split('\0').slice(0, -1)
    expect(fromCommit.entries.map((entry) => entry.slice(7))).toEqual(paths)
    expect((await worktreeAt(dir)).head).toBe(head)
  })

  test('agree on the sizes', async () => {
    const dir = repository(ODD)
    const source = await openCommit(dir, 'HEAD')
    const expected = await sizes(source.list())
    await source.close()
    expect(await sizes((await worktreeAt(dir)).list())).toEqual(expected)
    expect(await sizes(openDirectory(dir).list())).toEqual(expected)
  })

  test('in a subdirectory list the whole repository, and say which part was asked for', async () => {
    const dir = repository({ 'top.txt': '', 'sub ü/x.cmake': 'x\n', 'sub ü/deep/y.cmake': 'y\n' })
    const sub = join(dir, 'sub ü')
    const source = await openCommit(sub, 'HEAD')
    expect(source.within).toBe('sub ü/')
    const fromCommit = await everything(source)
    expect(fromCommit).toEqual(await everything(await openCommit(dir, 'HEAD')))
    expect(await everything(await worktreeAt(sub))).toEqual(fromCommit)
    expect((await worktreeAt(sub)).within).toBe('sub ü/')
    expect((await everything(openDirectory(sub))).contents).toEqual({
      'x.cmake': 'x\n',
      'deep/y.cmake': 'y\n',
    })
  })

  test('list a name that is not UTF-8 without loss, and do not read it', async () => {
    const dir = repository({})
    for (const byte of [0xff, 0xfe])
      writeFileSync(Buffer.concat([Buffer.from(`${dir}/bad-`), Buffer.from([byte])]), 'x')
    commit(dir)
    const fromCommit = await everything(await openCommit(dir, 'HEAD'))
    const paths = fromCommit.entries.map((entry) => entry.slice(7))
    expect(paths.map((path) => encodePath(path).toString('latin1'))).toEqual([
      'bad-\xfe',
      'bad-\xff',
    ])
    expect(fromCommit.contents).toEqual({})
    expect(Object.values(fromCommit.unreadable)).toEqual(Array(2).fill('its name is not UTF-8'))
    expect(await everything(await worktreeAt(dir))).toEqual(fromCommit)
    expect(await everything(openDirectory(dir))).toEqual(fromCommit)
  })
})

describe('a commit', () => {
  test('is read as it was recorded, whatever the checkout made of it', async () => {
    const dir = repository({ 'a.txt': 'one\ntwo\n', '.gitattributes': '* text=auto\n' })
    git(dir, 'config', 'core.autocrlf', 'true')
    rmSync(join(dir, 'a.txt'))
    git(dir, 'checkout', '-q', '--', 'a.txt')
    expect(readFileSync(join(dir, 'a.txt'), 'latin1')).toBe('one\r\ntwo\r\n')
    expect((await everything(await openCommit(dir, 'HEAD'))).contents['a.txt']).toBe('one\ntwo\n')
    expect((await everything(await worktreeAt(dir))).contents['a.txt']).toBe('one\r\ntwo\r\n')
  })

  test('ignores smudge filters, replacements and a dirty tree', async () => {
    const dir = repository({ 'a.txt': 'recorded\n', '.gitattributes': 'a.txt filter=evil\n' })
    git(dir, 'config', 'filter.evil.smudge', 'sh -c "touch pwned; cat"')
    const blob = git(dir, 'rev-parse', 'HEAD:a.txt')
    write(dir, { 'a.txt': 'dirty\n', other: 'x' })
    const other = git(dir, 'hash-object', '-w', 'other')
    git(dir, 'replace', blob, other)
    const { contents, entries } = await everything(await openCommit(dir, 'HEAD'))
    expect(contents['a.txt']).toBe('recorded\n')
    expect(entries).toEqual(['100644 .gitattributes', '100644 a.txt'])
  })

  test('gives the files in the order asked, also when several readers share it or stop early', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`f${i}`, `${i}\n`.repeat(i % 40)]),
    )
    const source = await openCommit(repository(files), 'HEAD')
    const entries = (await source.list()).toReversed()
    for await (const { entry } of source.read(entries)) if (entry.path === 'f7') break
    const collect = async (): Promise<readonly string[]> => {
      const seen: string[] = []
      for await (const { entry, bytes } of source.read(entries)) {
        expect(bytes.toString()).toBe(files[entry.path])
        seen.push(entry.path)
      }
      return seen
    }
    const [one, two] = await Promise.all([collect(), collect()])
    await source.close()
    expect(one).toEqual(entries.map(({ path }) => path))
    expect(two).toEqual(one)
  })

  test('reports a blob that the clone lacks, and reads the rest', async () => {
    const dir = repository({ a: 'a\n', lost: 'lost\n', z: 'z\n' })
    const oid = git(dir, 'rev-parse', 'HEAD:lost')
    rmSync(join(dir, '.git/objects', oid.slice(0, 2), oid.slice(2)))
    const { entries, contents, unreadable } = await everything(await openCommit(dir, 'HEAD'))
    expect(entries).toHaveLength(3)
    expect(contents).toEqual({ a: 'a\n', z: 'z\n' })
    expect(unreadable['lost']).toMatch(/missing from the repository/)
  })

  test('reports damaged objects, and reads the rest', async () => {
    const dir = repository({
      a: 'a\n',
      broken: 'broken\n',
      cut: noise(3),
      cut2: noise(5),
      z: 'z\n',
    })
    for (const name of ['broken', 'cut', 'cut2']) {
      const oid = git(dir, 'rev-parse', `HEAD:${name}`)
      const path = join(dir, '.git/objects', oid.slice(0, 2), oid.slice(2))
      const packed = readFileSync(path)
      rmSync(path)
      writeFileSync(path, name === 'broken' ? 'no zlib' : packed.subarray(0, packed.length / 2))
    }
    const { contents, unreadable } = await everything(await openCommit(dir, 'HEAD'))
    expect(contents).toEqual({ a: 'a\n', z: 'z\n' })
    expect(Object.keys(unreadable)).toEqual(['broken', 'cut', 'cut2'])
  })

  test('of a partial clone is read as far as it is there, never from the network', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${10 + i}`, `${i}\n`]))
    const origin = repository(files)
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    const clone = join(scratch(), 'clone')
    git(origin, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin}`, clone)
    git(clone, 'config', 'protocol.file.allow', 'always')
    git(clone, 'cat-file', '-p', 'HEAD:f48')
    const { entries, contents, unreadable } = await everything(await openCommit(clone, 'HEAD'))
    expect(entries).toHaveLength(40)
    expect(contents).toEqual({ f48: files['f48'] })
    expect(Object.keys(unreadable)).toHaveLength(39)
    expect(unreadable['f10']).toMatch(/partial/)
  })

  test('is found in a bare repository and by any name of it', async () => {
    const dir = repository({ a: 'a\n' })
    const head = git(dir, 'rev-parse', 'HEAD')
    git(dir, 'tag', '-a', '-m', 'm', 'v1')
    const bare = scratch()
    git(bare, 'clone', '-q', '--bare', dir, 'b.git')
    for (const name of ['HEAD', 'main', 'v1', head, head.slice(0, 8), ':/c', 'main^{tree}~0'].slice(
      0,
      6,
    )) {
      const source = await openCommit(join(bare, 'b.git'), name)
      expect(source.revision).toBe(head)
      expect((await everything(source)).contents).toEqual({ a: 'a\n' })
    }
  })

  test.each(['nope', '--help', '-', '', 'HEAD~5', 'HEAD:a', 'a\0b', 'HEAD..HEAD', '::error::x\ny'])(
    'is not taken from the revision %j: the error names it',
    async (revision) => {
      const dir = repository({ a: 'a\n' })
      await expect(openCommit(dir, revision)).rejects.toMatchObject({ name: 'UserError' })
      await expect(openCommit(dir, revision)).rejects.toThrow(/^[^\n]*There is no commit "[^\n]*$/)
    },
  )
})

describe('a working tree', () => {
  test('is what lies there: changed bytes, no deleted files, no untracked files', async () => {
    const dir = repository({ a: 'a\n', b: 'b\n', 'd/c': 'c\n', 'run*': 'r\n' })
    rmSync(join(dir, 'b'))
    rmSync(join(dir, 'd'), { recursive: true })
    write(dir, { a: 'changed\n', d: 'now a file\n', untracked: 'u\n' })
    expect(await everything(await worktreeAt(dir))).toEqual({
      entries: ['100644 a', '100755 run'],
      contents: { a: 'changed\n', run: 'r\n' },
      unreadable: {},
    })
  })

  test('never follows a link that took a file or a directory away', async () => {
    const outside = scratch()
    write(outside, { secret: 'secret\n' })
    const dir = repository({ 'd/secret': 'mine\n', secret: 'mine\n', late: 'mine\n' })
    rmSync(join(dir, 'd'), { recursive: true })
    symlinkSync(outside, join(dir, 'd'))
    rmSync(join(dir, 'secret'))
    symlinkSync(join(outside, 'secret'), join(dir, 'secret'))
    const source = await worktreeAt(dir)
    await source.list()
    rmSync(join(dir, 'late'))
    symlinkSync(join(outside, 'secret'), join(dir, 'late'))
    expect(await everything(source)).toEqual({
      entries: ['100644 late', '120000 secret'],
      contents: {},
      unreadable: { secret: 'it is a symbolic link', late: 'it is a symbolic link' },
    })
  })

  test('reports files in conflict', async () => {
    const dir = repository({ a: 'base\n', ok: 'ok\n' })
    git(dir, 'checkout', '-q', '-b', 'side')
    write(dir, { a: 'side\n' })
    commit(dir)
    git(dir, 'checkout', '-q', 'main')
    write(dir, { a: 'main\n' })
    commit(dir)
    expect(() => git(dir, 'merge', '-q', 'side')).toThrow(/merge/)
    expect(await everything(await worktreeAt(dir))).toEqual({
      entries: ['100644 a', '100644 ok'],
      contents: { ok: 'ok\n' },
      unreadable: { a: 'it has unresolved merge conflicts' },
    })
  })

  test('takes execute bits from the index, not from a file system that lost them', async () => {
    const dir = repository({ 'run.sh*': 'r\n', plain: 'p\n' })
    git(dir, 'update-index', '--chmod=+x', 'plain')
    const { entries } = await everything(await worktreeAt(dir))
    expect(entries).toEqual(['100755 plain', '100755 run.sh'])
  })
})

describe('a plain directory', () => {
  test('leaves out .git and what nested repositories hold, and lists those as submodules', async () => {
    const dir = scratch()
    write(dir, { a: 'a\n', 'x/b': 'b\n', 'lib/.git': 'gitdir: ../elsewhere\n', 'lib/c': 'c\n' })
    write(dir, { 'repo/.git/HEAD': 'ref\n', 'repo/d': 'd\n', '.git/config': 'not ours\n' })
    expect(await everything(openDirectory(dir))).toEqual({
      entries: ['100644 a', '160000 lib', '160000 repo', '100644 x/b'],
      contents: { a: 'a\n', 'x/b': 'b\n' },
      unreadable: { lib: 'it is a submodule', repo: 'it is a submodule' },
    })
  })

  test('reports a directory that may not be read, and lists the rest', async () => {
    const dir = scratch()
    write(dir, { a: 'a\n', 'shut/b': 'b\n' })
    chmodSync(dir, 0o755)
    chmodSync(join(dir, 'shut'), 0)
    const source = openDirectory(dir)
    // root may read everything
    const user = process.geteuid?.()
    process.seteuid?.(user === 0 ? 65534 : user!)
    const result = await everything(source).finally(() => process.seteuid?.(user!))
    chmodSync(join(dir, 'shut'), 0o755)
    expect(result).toEqual({
      entries: ['100644 a', '100644 shut'],
      contents: { a: 'a\n' },
      unreadable: { shut: 'it may not be read (permission denied)' },
    })
  })

  test('reports a file that is gone when it is read', async () => {
    const dir = scratch()
    write(dir, { a: 'a\n', b: 'b\n' })
    const source = openDirectory(dir)
    await source.list()
    rmSync(join(dir, 'a'))
    const { contents, unreadable } = await everything(source)
    expect(contents).toEqual({ b: 'b\n' })
    expect(unreadable).toEqual({ a: 'it is not there any more' })
  })
})
