import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import { chooseUnits } from '../../src/proof/measuring/choose-units.ts'
import type { Plan, Run } from '../../src/proof/measuring/run.ts'
import { flagAt } from '../../src/proof/measuring/tree-state.ts'
import { lay, ownSession } from './own-session.ts'
import { rename } from './subject.ts'

const FLAGS = flagAt([rename('USE_OLD', 'USE_NEW', 'macro')])
const plan = { flags: FLAGS, input: { patched: [], patchedLines: [] } } as unknown as Plan

/** A run of a state in which files are compiled, each with these words. */
function run(
  kind: 'before' | 'after' | 'retouched',
  words: Readonly<Record<string, readonly string[]>>,
  generated = '',
): Run {
  const units = Object.entries(words).map(([file, own]): Unit => ({
    target: 'clip',
    source: `/x/${file}`,
    path: file,
    directory: '/x',
    object: `${file}.o`,
    command: ['cc', ...own, '-c', file],
  }))
  return { state: { kind }, generated, configuration: { units } } as unknown as Run
}

/** The files of which units are read, in the order of the alphabet, and how many are left out. */
async function chosen(
  runs: readonly Run[],
  units: number,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly [string, number]> {
  const session = ownSession({ limits: { units } })
  lay(session.root, files)
  const { chosen: keys, leftOut } = await chooseUnits(session, plan, runs)
  return [
    [...keys]
      .map((key) => path.basename(key.split('\0')[0]!, '.c'))
      .toSorted()
      .join(' '),
    leftOut,
  ]
}

describe('of the units that may differ', () => {
  const before = {
    'same.c': [],
    'flagged.c': ['-DUSE_OLD'],
    'asking.c': ['-DUSE_OLD=1'],
    'more.c': ['-O2'],
    'asking-more.c': ['-O2', '-DUSE_OLD'],
    'same-asking.c': [],
  }
  const after = {
    'same.c': [],
    'flagged.c': ['-DUSE_NEW'],
    'asking.c': ['-DUSE_NEW=1'],
    'more.c': ['-O3'],
    'asking-more.c': ['-O3', '-DUSE_NEW'],
    'same-asking.c': [],
  }
  const text = '#ifdef USE_NEW\n#endif\n'
  const files = {
    'asking.c': text,
    'asking-more.c': text,
    'same-asking.c': text,
    'same.c': 'USE_NEWS',
  }

  test.each([
    [6, 'asking asking-more flagged more same same-asking', 0],
    [5, 'asking asking-more flagged more same-asking', 1],
    [4, 'asking asking-more more same-asking', 2],
    [3, 'asking asking-more more', 3],
    [2, 'asking-more more', 4],
    [1, 'asking-more', 5],
  ])('so many are read: %d', async (most, names, leftOut) => {
    const runs = [run('before', before, 'one'), run('after', after, 'other')]
    expect(await chosen(runs, most, files)).toEqual([names, leftOut])
  })

  test('those are none that are alike in all runs', async () => {
    const runs = [run('before', before), run('after', after)]
    expect(await chosen(runs, 9, files)).toEqual(['asking asking-more flagged more', 0])
    expect(await chosen([runs[0]!, run('after', before)], 9, files)).toEqual(['', 0])
  })

  test('of those that some runs lack only some are read, but for names that never stay', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.c`, []]))
    const runs = [run('before', {}), run('after', many)]
    expect((await chosen(runs, 99))[0].split(' ')).toHaveLength(10)
    const steady = [...runs, run('retouched', many)]
    expect((await chosen(steady, 99))[0].split(' ')).toHaveLength(10)
    const renamed = Object.fromEntries(Object.keys(many).map((name) => [`x${name}`, []]))
    const moving = [...runs, run('retouched', renamed)]
    expect((await chosen(moving, 99))[0].split(' ')).toHaveLength(24)
    // The rest is told by what the build says of its targets, and is none that was left out.
    expect((await chosen(runs, 99))[1]).toBe(0)
  })
})
