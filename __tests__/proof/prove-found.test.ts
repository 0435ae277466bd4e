import { rmSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { JudgedSite } from '../../src/judging/judged-site.ts'
import type { Found } from '../../src/patch/found.ts'
import {
  claimedRenames,
  openSubmodules,
  proveBySmokeTest,
  type ProofOutcome,
} from '../../src/proof/prove-found.ts'
import { openRepository } from '../../src/repository/open.ts'
import { git, repositoryOf } from '../support/repository.ts'
import { needs } from '../support/tools.ts'
import { memorySource, proofInput, rename } from './subject.ts'

const A = rename('OLD', 'NEW', 'make-var')

/** A site of a rename, where nothing else is known of it. */
function siteOf(text: string, more: Partial<JudgedSite> = {}): JudgedSite {
  const start = text.indexOf('OLD')
  return {
    action: 'edit',
    role: 'mention',
    scope: 'build',
    rename: A,
    text,
    column: start + 1,
    use: { role: 'mention', region: 'code', start: 100 + start, end: 103 + start },
    ...more,
  } as JudgedSite
}

describe('a patch claims a rename', () => {
  const inString = { use: { ...siteOf('OLD').use, region: 'string' } } as const
  test.each<[string, JudgedSite, boolean]>([
    ['in what a build does with it', siteOf('x', { role: 'option' }), true],
    ['but not where it stays', siteOf('x', { role: 'option', action: 'keep' }), false],
    ['in a word of a build', siteOf('x(OLD)'), true],
    ['but not in one that stays', siteOf('x(OLD)', { action: 'keep' }), false],
    ['but not in a word of a text', siteOf('x(OLD)', { scope: 'docs' }), false],
    ['but not where words speak of it', siteOf('give OLD for speed'), false],
    ['in a string that says nothing of it', siteOf('x("OLD")', inString), true],
    ['but not in one that speaks of it', siteOf('x("set OLD")', inString), false],
    ['nor in one that goes on with words', siteOf('x("OLD is old")', inString), false],
    [
      'but not in a comment',
      siteOf('# OLD', { use: { ...siteOf('OLD').use, region: 'comment' } }),
      false,
    ],
  ])('%s', (_name, site, isClaimed) => {
    expect([...claimedRenames({ sites: [site] })]).toEqual(isClaimed ? [A] : [])
  })
})

const OPTIONS = {
  ...proofInput({ files: {}, patch: {}, renames: [] }).options,
  command: '',
  nvcc: 'none',
  mode: 'auto',
  onFailure: 'draft',
} as const

/** What a smoke test comes to of a patch in a folder of files that lie in memory. */
async function proved(
  patches: readonly object[],
  options: Partial<Parameters<typeof proveBySmokeTest>[0]> = {},
): Promise<{ readonly outcome: ProofOutcome; readonly told: readonly string[] }> {
  const told: string[] = []
  const found = {
    source: memorySource({
      'sub/Makefile': 'ifdef OLD\nFLAGS = -DFAST # \xE9\nendif\na.o: a.c\n\tcc $(FLAGS) -c a.c\n',
      'sub/a.c': '#ifdef FAST\nint fast;\n#endif\nint slow;\n',
    }),
    within: 'sub/',
    patches,
    states: [A, rename('ELDER', 'ELDEST', 'make-var')],
    sites: [siteOf('ifdef OLD', { role: 'option' })],
  }
  const scanned = { include: [], exclude: [] }
  const outcome = await proveBySmokeTest({ ...OPTIONS, ...options }, scanned)(
    found as unknown as Found,
    (line) => told.push(line),
  )
  return { outcome, told }
}

const PATCH = {
  path: 'sub/Makefile',
  after: 'ifdef NEW\nFLAGS = -DFAST # \xE9\nendif\na.o: a.c\n\tcc $(FLAGS) -c a.c\n',
  lines: [1],
}

test('a smoke test that is off says nothing, and one of no patch was skipped', async () => {
  const off = await proved([PATCH], { mode: 'off' })
  expect(off.outcome).toMatchObject({
    verdict: 'off',
    proof: null,
    failed: false,
    isMadeHere: true,
  })
  const none = await proved([])
  expect(none.outcome).toMatchObject({ verdict: 'skipped', proof: null, timings: {} })
  expect([...off.told, ...none.told]).toEqual([])
})

needs('make', 'cc')('what was found is built in the folder that was asked for', async () => {
  const { outcome, told } = await proved([PATCH], { args: ['OLD=1'] })
  const { proof } = outcome
  expect(told[0]).toBe('smoke-args holds OLD=1, an old name: OLD became NEW in what is built')
  expect(proof?.renames.map(({ from, verdict }) => [from, verdict])).toEqual([['OLD', 'unchanged']])
  expect(proof?.buildSystem).toBe('make')
  expect(proof?.lines?.patched).toEqual([{ path: 'sub/Makefile', line: 1 }])
  expect(proof?.messages.find(({ code }) => code === 'FILE_UNREADABLE')).toBeUndefined()
  expect(outcome).toMatchObject({
    verdict: 'unchanged',
    failed: false,
    draft: false,
    isMadeHere: true,
  })
  const { prove = NaN, ...more } = outcome.timings
  expect(more).toEqual({})
  expect(prove).toBeGreaterThan(1)
  expect(prove).toBeLessThan(120_000)
  expect(Number.isInteger(prove)).toBe(true)
})

/** Records a repository as a submodule of another one. */
async function add(to: string, from: string, place: string): Promise<void> {
  await git(to, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', from, place)
  await git(to, 'commit', '--quiet', '--message', place)
}

test('submodules are opened where they lie, those inside them too, but for those that are not there', async () => {
  const deep = await repositoryOf({ 'deep.c': '' })
  const lib = await repositoryOf({ 'lib.c': '' })
  const root = await repositoryOf({ 'top.c': '' })
  await add(lib, deep, 'inner/deep')
  await add(root, lib, 'deps/lib')
  await add(root, deep, 'gone')
  const update = ['submodule', '--quiet', 'update', '--init', '--recursive']
  await git(root, '-c', 'protocol.file.allow=always', ...update)
  for (const place of ['gone', '.git/modules/gone'])
    rmSync(path.join(root, place), { recursive: true })
  const source = await openRepository(root)
  const opened = await openSubmodules(source, '')
  const files = await Promise.all(
    opened.map(async (one) => [one.path, (await one.source.list()).map((entry) => entry.path)]),
  )
  expect(files).toEqual([
    ['deps/lib', ['.gitmodules', 'inner/deep', 'lib.c']],
    ['deps/lib/inner/deep', ['deep.c']],
  ])
  await Promise.all([source, ...opened.map((one) => one.source)].map((one) => one.close()))
})
