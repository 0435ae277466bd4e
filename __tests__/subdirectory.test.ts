import { readFileSync, rmSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Found } from '../src/patch/found.ts'
import { findChanges } from '../src/find.ts'
import type { ScanOptions } from '../src/options/options.ts'
import { temporaryDirectory } from './support/directory.ts'
import { git, repositoryOf, writeFiles } from './support/repository.ts'
import { run } from './support/run.ts'
import { SCAN } from './support/scan-options.ts'

const STALE = 'cmake -B build -DOLD_FLAG=ON\n'
const DONE = 'cmake -B build -DNEW_FLAG=ON\n'

async function scanned(
  directory: string,
  options: Partial<ScanOptions> = {},
): Promise<{ readonly found: Found; readonly notes: readonly string[] }> {
  const notes: string[] = []
  const found = await findChanges(
    {
      ...SCAN,
      directory,
      renames: ['OLD_FLAG=NEW_FLAG'],
      ...options,
    },
    (line) => notes.push(line),
  )
  await found.close()
  return { found, notes }
}

describe('the diff of a directory inside a repository', () => {
  test.each([
    ['the top', '.', null],
    ['the directory', 'a b/ü', null],
    ['the top, for a commit', '.', 'HEAD'],
  ])('is applied by git from %s, to that directory only', async (_, from, rev) => {
    const root = await repositoryOf({ 'build.sh': STALE, 'a b/ü/build.sh': STALE })
    const { found } = await scanned(path.join(root, 'a b/ü'), { rev })
    const ended = await run('git', ['apply', '-'], {
      cwd: path.join(root, from),
      input: Buffer.from(found.diff, 'latin1').toString('utf8'),
    })
    expect(ended).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(path.join(root, 'a b/ü/build.sh'), 'utf8')).toBe(DONE)
    expect(readFileSync(path.join(root, 'build.sh'), 'utf8')).toBe(STALE)
    expect(found.patches.map((patch) => patch.path)).toEqual(['a b/ü/build.sh'])
  })

  test('outside git is applied in the directory', async () => {
    const root = await temporaryDirectory()
    writeFiles(root, { 'sub/build.sh': STALE })
    const { found } = await scanned(path.join(root, 'sub'))
    const ended = await run('git', ['apply', '-'], {
      cwd: path.join(root, 'sub'),
      input: found.diff,
    })
    expect(ended.status).toBe(0)
    expect(readFileSync(path.join(root, 'sub/build.sh'), 'utf8')).toBe(DONE)
  })
})

describe('attributes of the directories above', () => {
  test.each([
    ['the working tree', null],
    ['a commit', 'HEAD'],
  ])('speak for what is scanned of %s', async (_, rev) => {
    const root = await repositoryOf({
      '.gitattributes':
        '[attr]theirs linguist-vendored\nsub/lib/** theirs\n*.gen.sh linguist-generated\n',
      'sub/.gitattributes': 'lib/own.sh -linguist-vendored\n',
      'sub/lib/.gitattributes': 'late.sh linguist-vendored=false\n',
      'sub/lib/build.sh': STALE,
      'sub/lib/own.sh': STALE,
      'sub/lib/late.sh': STALE,
      'sub/lib/x.gen.sh': STALE,
    })
    const { found } = await scanned(path.join(root, 'sub/lib'), { rev })
    expect(found.sites.map(({ path: file, reason }) => [file, reason.code])).toEqual([
      ['sub/lib/build.sh', 'vendored'],
      ['sub/lib/late.sh', 'stale'],
      ['sub/lib/own.sh', 'stale'],
      ['sub/lib/x.gen.sh', 'generated'],
    ])
  })
})

describe('a directory is judged as from the top', () => {
  test.each([
    ['the working tree', null],
    ['a commit', 'HEAD'],
  ])('by the pin that stands there, in %s', async (_, rev) => {
    const root = await repositoryOf({
      'get.sh': 'git clone -b b1500 https://github.com/ggml-org/llama.cpp\n',
      'docs/build.md': '```\ncmake -DLLAMA_CUBLAS=ON .\n```\n',
      'docs/other.sh': '',
    })
    const { found } = await scanned(path.join(root, 'docs'), { maps: 'auto', renames: [], rev })
    expect(found).toMatchObject({ within: 'docs/', filesListed: 2, undecided: [] })
    expect(found.sites).toMatchObject([{ path: 'docs/build.md', reason: { code: 'premature' } }])
  })
})

function codes(found: Found): readonly unknown[] {
  return found.sites.map(({ path: file, action, reason }) => [file, action, reason.code])
}

describe('what was not asked for is not left behind', () => {
  const MACRO = {
    'sub/flags.mk': 'CFLAGS += -DOLD_FLAG\n',
    'src/a.c': '#ifdef OLD_FLAG\n#endif\n',
  }

  test('a reader beyond the directory holds what sets the name in it', async () => {
    const root = await repositoryOf(MACRO)
    const { found } = await scanned(path.join(root, 'sub'))
    expect(codes(found)).toEqual([['sub/flags.mk', 'keep', 'read-outside']])
    expect(found.sites[0]?.with).toEqual([{ path: 'src/a.c', line: 1 }])
    expect(found.sites[0]?.reason.message).toContain('lies outside what was scanned')
    expect(found).toMatchObject({ filesListed: 1, filesScanned: 1 })
  })

  test.each([
    ['left out by include', { include: ['sub/**'] }],
    ['left out by exclude', { exclude: ['src/**'] }],
  ])('so does one that is %s', async (_, globs) => {
    const { found } = await scanned(await repositoryOf(MACRO), globs)
    expect(codes(found)).toEqual([['sub/flags.mk', 'keep', 'read-outside']])
  })

  test('so does a program that reads the environment', async () => {
    const root = await repositoryOf({
      'ci/env.sh': 'export OLD_FLAG=1\n',
      'app/load.py': 'import os\nFAST = os.environ.get("OLD_FLAG")\n',
    })
    const { found } = await scanned(path.join(root, 'ci'))
    expect(codes(found)).toEqual([['ci/env.sh', 'keep', 'read-outside']])
  })

  test('a declaration beyond the directory makes a built-in name the repository’s own', async () => {
    const root = await repositoryOf({
      'CMakeLists.txt': 'option(LLAMA_CUBLAS "GPU" OFF)\n',
      'docs/a.sh': 'cmake -DLLAMA_CUBLAS=ON .\n',
    })
    const { found } = await scanned(path.join(root, 'docs'), { maps: 'auto', renames: [] })
    expect(codes(found)).toEqual([['docs/a.sh', 'keep', 'owned-here']])
  })

  test('files without the name hold nobody', async () => {
    const root = await repositoryOf({ 'sub/build.sh': STALE, 'src/a.c': '#ifdef OTHER\n#endif\n' })
    const { found } = await scanned(path.join(root, 'sub'))
    expect(codes(found)).toEqual([['sub/build.sh', 'replace', 'stale']])
  })
})

describe('a scan that sees nothing says why', () => {
  test('nothing is tracked', async () => {
    const root = await repositoryOf({})
    writeFiles(root, { 'build.sh': STALE })
    expect((await scanned(root)).notes.join('\n')).toContain('Git tracks no file here')
    await git(root, 'add', 'build.sh')
    expect((await scanned(root)).notes.join('\n')).not.toContain('Git tracks no file here')
  })

  test('no file is left by the globs', async () => {
    const root = await repositoryOf({ 'build.sh': STALE, b: '' })
    const { notes } = await scanned(root, { include: ['*.cmake'] })
    expect(notes.join('\n')).toContain('Include and exclude leave none of 2 files')
  })

  test('the directory is empty', async () => {
    const root = await temporaryDirectory()
    rmSync(path.join(root, '.git'), { recursive: true, force: true })
    expect((await scanned(root)).notes.join('\n')).toContain('There are no files')
  })
})
