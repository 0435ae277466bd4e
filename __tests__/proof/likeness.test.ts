import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import { canReuse, whatMayDiffer } from '../../src/proof/measuring/likeness.ts'
import type { Plan, Run } from '../../src/proof/measuring/run.ts'
import { ownSession } from './own-session.ts'

const session = ownSession()
const { root, build } = session
const SOURCE = path.join(root, 'clip.c')
const HEADER = path.join(build, 'made.h')

function unit(...words: readonly string[]): Unit {
  return {
    target: 'clip',
    source: SOURCE,
    path: 'clip.c',
    directory: build,
    object: 'clip.o',
    command: ['cc', ...words, '-c', SOURCE, '-o', 'clip.o'],
  }
}

function run(kept: string, written: readonly string[] = [], units: readonly Unit[] = []): Run {
  return { kept: `/kept/${kept}`, written, configuration: { units } } as unknown as Run
}

function planWith(...patched: readonly string[]): Plan {
  return { input: { patched: patched.map((file) => ({ path: file })) } } as unknown as Plan
}

/** Whether a unit is taken as it came out with other words, where the files that go into it hold these texts. */
function isReused(
  texts: Readonly<Record<string, string>>,
  one: readonly string[],
  other: readonly string[],
  { patched = [] as readonly string[], written = [] as readonly string[] } = {},
): Promise<boolean> {
  const earlier = {
    run: run('one', written),
    unit: unit(...one),
    text: { files: new Set([SOURCE, HEADER]) },
  }
  return canReuse(session, planWith(...patched), async (place) => texts[place] ?? null, earlier, {
    run: run('other', written),
    unit: unit(...other),
  })
}

const TEXTS = {
  [SOURCE]: '#ifdef FAST\n#endif\n',
  '/kept/one/build/made.h': 'int made;',
  '/kept/other/build/made.h': 'int made;',
}

describe('a unit that was read', () => {
  test.each<[string, readonly string[], readonly string[], boolean]>([
    ['the same definitions', ['-DA', '-DB'], ['-DB', '-DA'], true],
    ['one that its files do not name', [], ['-DSLOW'], true],
    ['one that is taken back', [], ['-U', 'SLOW'], true],
    ['one that they name', [], ['-DFAST'], false],
    ['a named one the less', ['-DFAST=1'], [], false],
    ['a named one with another value', ['-DFAST=1'], ['-D', 'FAST=2'], false],
    ['a named one that comes first now', ['-DFAST=1', '-DFAST=2'], ['-DFAST=2', '-DFAST=1'], false],
    ['a named one that is taken back behind', ['-UFAST', '-DFAST'], ['-DFAST', '-UFAST'], false],
    ['a named macro with parameters', [], ['-DFAST(x)=x'], false],
    ['another option', [], ['-O2'], false],
    ['one more beside another option', ['-O2'], ['-DSLOW', '-O3'], false],
    ['places of the copy', [`-I${root}/a`], [`-I${root}/a`], true],
  ])('is taken as it was with %s', async (_name, one, other, isTaken) => {
    expect(await isReused(TEXTS, one, other)).toBe(isTaken)
  })

  test('is read again where another compiler reads it', async () => {
    const given = {
      run: run('other'),
      unit: { ...unit(), command: ['c++', ...unit().command.slice(1)] },
    }
    const earlier = { run: run('one'), unit: unit(), text: { files: new Set<string>() } }
    expect(await canReuse(session, planWith(), async () => '', earlier, given)).toBe(false)
  })

  test.each<[string, string, boolean]>([
    ['DO(GGML_ ## CUDA)', '-DGGML_CUDA', false],
    ['DO(GGML_USE_ ## CUDA)', '-DGGML_USE_CUDA', false],
    ['GGML_', '-DGGML_CUDA', false],
    ['GGML_X + GGML_', '-DGGML_CUDA', false],
    ['MY_GGML_', '-DGGML_CUDA', true],
    ['GGML_OTHER', '-DGGML_CUDA', true],
    ['_', '-D_CUDA', true],
  ])('and says %j may be put together to what differs in %s', async (text, word, isTaken) => {
    expect(await isReused({ ...TEXTS, [SOURCE]: text }, [], [word])).toBe(isTaken)
  })

  test('is read again where a file of it is patched, can not be read or lies otherwise', async () => {
    expect(await isReused(TEXTS, [], ['-DSLOW'], { patched: ['other.c'] })).toBe(true)
    expect(await isReused(TEXTS, [], ['-DSLOW'], { patched: ['other.c', 'clip.c'] })).toBe(false)
    expect(await isReused({ [SOURCE]: '' }, [], ['-DSLOW'])).toBe(false)
    const made = { ...TEXTS, '/kept/one/build/made.h': 'int other;' }
    expect(await isReused(made, [], ['-DSLOW'])).toBe(false)
  })

  test('is looked for where a run put away what it wrote', async () => {
    const written = ['clip.c']
    const kept = {
      ...TEXTS,
      [SOURCE]: 'FAST',
      '/kept/one/source/clip.c': '',
      '/kept/other/source/clip.c': '',
    }
    expect(await isReused(kept, [], ['-DFAST'], { written })).toBe(true)
    const other = { ...kept, '/kept/other/source/clip.c': 'int x;' }
    expect(await isReused(other, [], ['-DFAST'], { written })).toBe(false)
  })
})

describe('a unit that could not be read', () => {
  const files = new Set([SOURCE])
  const from = { what: HEADER, files, commands: ['make it'] }
  const told = async (
    seen: readonly Partial<Parameters<typeof whatMayDiffer>[3][number]>[],
    hash: (one: Unit) => string | null | undefined = () => undefined,
    text: string | null = '',
  ): Promise<readonly string[]> => {
    const all = seen.map((one, at) => ({ run: run(String(at)), unit: unit(), from, ...one }))
    const found = await whatMayDiffer(session, planWith(), async () => text, all, hash)
    return found.map(([{ kept }, what]) => `${kept} ${what}`)
  }
  const both = ['/kept/0 build:made.h', '/kept/1 build:made.h']

  test('may differ only where what it is made from does', async () => {
    expect(await told([{}, {}])).toEqual([])
    expect(await told([{}])).toEqual([])
    expect(await told([{ from: undefined }, { from: undefined }])).toEqual([])
    expect(await told([{}, { from: { ...from, commands: ['make it', 'so'] } }])).toEqual(both)
    expect(await told([{ from: { ...from, files: null } }, {}])).toEqual(both)
    expect(await told([{}, { unit: unit('-DFAST') }], undefined, 'FAST')).toEqual(both)
    expect(await told([{}, { unit: unit('-DFAST') }], undefined, 'SLOW')).toEqual([])
    expect(await told([{}, {}], undefined, null)).toEqual(both)
    // It is told of the runs in which it could not be read.
    expect(await told([{ from: undefined }, { unit: unit('-DFAST') }], undefined, 'FAST')).toEqual([
      '/kept/1 build:made.h',
    ])
  })

  test('may differ with the program that makes it', async () => {
    const tool = { ...unit(), path: 'tool.c', object: 'tool.o' }
    const other = { ...tool, source: path.join(root, 'other.c') }
    const withTool = (of: Unit) => [{ run: run('0', [], [of]) }, { run: run('1', [], [{ ...of }]) }]
    const seen = withTool(tool)
    const [first] = seen[0]!.run.configuration.units
    expect(await told(seen, () => 'same')).toEqual([])
    expect(await told(seen, (one) => (one === first ? 'one' : 'other'))).toEqual(both)
    expect(await told(seen, (one) => (one === first ? null : 'other'))).toEqual(both)
    expect(await told(seen, (one) => (one === first ? 'one' : undefined))).toEqual([])
    // What it is not made from makes nothing of it.
    const apart = withTool(other)
    const [itself] = apart[0]!.run.configuration.units
    expect(await told(apart, (one) => (one === itself ? 'one' : 'other'))).toEqual([])
    const own = withTool(unit())
    expect(await told(own, (one) => String(own[0]!.run.configuration.units.includes(one)))).toEqual(
      [],
    )
  })
})
