import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { allMaps, loadMap } from '../../src/maps/load.ts'
import { long } from '../support/thorough.ts'
import { parseMap } from '../../src/maps/parse.ts'

const SMALL = 'upstream: a/b\nrenames: [{from: A, to: B, kind: macro}]\n'

describe('what a map file may look like', () => {
  test('JSON, indented with tabs', () => {
    const text = JSON.stringify(
      { upstream: 'a/b', renames: [{ from: 'A', to: null, kind: 'any' }] },
      null,
      '\t',
    )
    expect(parseMap(text, 'dir/own.json')).toEqual({
      name: 'a/b',
      origin: 'file',
      upstream: 'a/b',
      detect: [],
      versions: 'semver',
      packages: [],
      renames: [{ from: 'A', to: [], kind: 'any', value: { kind: 'same' }, map: 'a/b' }],
    })
  })

  test('numbers and booleans are taken as they are spelled', () => {
    const text = `upstream: a/b
renames:
  - {from: A, to: {B: true, C: 010, D: ON}, kind: env, since: 1.10}
  - {from: E, to: F, kind: env, value: {1: yes, true: 0x10}}
`
    const [first, second] = parseMap(text, 'm.yml').renames
    expect(first!.since).toBe('1.10')
    expect(first!.to.map(({ value }) => value)).toEqual(['true', '010', 'ON'])
    expect(second!.value).toEqual({ kind: 'mapped', values: { '1': 'yes', true: '0x10' } })
  })

  test('anchors and aliases', () => {
    const text = `upstream: a/b
renames:
  - {from: A, to: &new [B, C], kind: &kind macro, evidence: &link 'https://example.org/1'}
  - {from: D, to: *new, kind: *kind, evidence: *link}
`
    const [first, second] = parseMap(text, 'm.yml').renames
    expect(second).toEqual({ ...first, from: 'D' })
  })

  test('a byte order mark and CRLF', () => {
    expect(parseMap(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}`, 'm.yml').renames).toHaveLength(1)
  })

  test('names in the manner of each kind', () => {
    const text = `upstream: a/b
renames:
  - {from: --old-flag, to: --new-flag, kind: bazel-flag}
  - {from: -use_fast_math, to: --use_fast_math=1, kind: compiler-flag}
  - {from: 'old::lib', to: 'new::lib', kind: cmake-target}
  - {from: old.feature, to: new-feature, kind: cargo-feature}
  - {from: --with-ssl, to: --with-openssl, kind: autoconf}
`
    expect(parseMap(text, 'm.yml').renames).toHaveLength(5)
  })
})

describe('hostile files are refused in a moment', () => {
  const tooDeep = /nested more than 12 levels deep/
  test.each<[string, string, RegExp]>([
    ['brackets', '['.repeat(500_000), tooDeep],
    ['lists in lists', '- '.repeat(500_000), tooDeep],
    ['keys of keys', '? '.repeat(500_000), tooDeep],
    [
      'mappings in mappings',
      Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      tooDeep,
    ],
    [
      'aliases that unfold',
      Array.from({ length: 11 }, (_, index) =>
        index === 0
          ? 'a0: &a0 [x,x,x,x,x,x,x,x,x,x]'
          : `a${index}: &a${index} [${Array(10)
              .fill(`*a${index - 1}`)
              .join(', ')}]`,
      ).join('\n'),
      /what its aliases unfold to, holds too much/,
    ],
    [
      'a hundred thousand keys',
      Array.from({ length: long(100_000) }, (_, index) => `k${index}: 1`).join('\n'),
      /Unknown key "k0"/,
    ],
    ['millions of items', `[${'a,'.repeat(2_000_000)}]`, /holds too much/],
    ['millions of lines', '-\n'.repeat(2_000_000), /holds too much/],
    ['more than 5 MB', `# ${'x'.repeat(5 * 1024 * 1024)}\n${SMALL}`, /larger than 5 MB/],
    [
      'more than 5 MB in bytes',
      `# ${'🚩'.repeat(1.4 * 1024 * 1024)}\n${SMALL}`,
      /larger than 5 MB/,
    ],
    [
      'too many renames',
      `upstream: a/b\nrenames:\n${Array.from({ length: 10_001 }, (_, i) => ` - {from: A${i}, to: B, kind: any}`).join('\n')}`,
      /"renames" is too long/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseMap(text, 'm.yml')).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringMatching(message) }),
    )
  })
})

describe('loading', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'flagshift-maps-'))
    await writeFile(path.join(folder, 'own.yml'), SMALL)
    await writeFile(path.join(folder, 'llama.cpp'), 'no map at all: [')
    await mkdir(path.join(folder, 'whisper.cpp'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('a built-in map by its name, with and without ending, whatever else is called like that', async () => {
    for (const name of ['llama.cpp', 'llama.cpp.yml', 'Llama.CPP'])
      expect(await loadMap(name, folder)).toMatchObject({ name: 'llama.cpp', origin: 'built-in' })
    expect(await loadMap('whisper.cpp', folder)).toMatchObject({ origin: 'built-in' })
  })

  test('a file by its path', async () => {
    expect(await loadMap('own.yml', folder)).toMatchObject({ name: 'a/b', origin: 'file' })
    expect(await loadMap(path.join(folder, 'own.yml'), '/')).toMatchObject({ name: 'a/b' })
    await expect(loadMap('./llama.cpp', folder)).rejects.toThrow(/^\.\/llama\.cpp:1:/)
  })

  test('a glob of files, each once and in order, and none that nothing fits', async () => {
    await mkdir(path.join(folder, 'more'))
    for (const name of ['b', 'a'])
      await writeFile(path.join(folder, `more/${name}.yml`), SMALL.replace('a/b', `own/${name}`))
    const maps = await allMaps(['more/*.yml', 'more/a.yml'], [], folder, null)
    expect(maps.map(({ name }) => name)).toEqual(['own/a', 'own/b'])
    await expect(allMaps(['more/*.yaml'], [], folder, null)).rejects.toThrow(
      'No file fits the pattern "more/*.yaml".',
    )
  })

  test('what does not exist is answered with what does', async () => {
    await expect(loadMap('wisper.cpp', folder)).rejects.toThrow(
      'There is no rename map "wisper.cpp", neither built in nor as a file. Did you mean whisper.cpp? Built in are llama.cpp, whisper.cpp, ',
    )
    await expect(loadMap('./whisper.cpp', folder)).rejects.toThrow('"./whisper.cpp" is no file.')
    await expect(loadMap('/dev/zero', folder)).rejects.toThrow('"/dev/zero" is no file.')
  })

  test("the repository's own map", async () => {
    const own = (bytes: Buffer): ReturnType<typeof allMaps> => allMaps([], [], folder, bytes)
    expect(await own(Buffer.from(SMALL))).toMatchObject([{ name: 'a/b' }])
    await expect(own(Buffer.from([0xff, 0xfe, 0x61, 0]))).rejects.toThrow(
      '.github/flag-renames.yml: The rename map is not UTF-8 text. Save it as UTF-8.',
    )
    await expect(own(Buffer.from('a'))).rejects.toThrow(/^\.github\/flag-renames\.yml:1:1: /)
  })

  test('a run works with all built-in maps unless some are named, and adds what the repository and the caller give', async () => {
    const all = await allMaps('auto', [], folder, null)
    expect(all.length).toBeGreaterThan(2)
    const some = await allMaps(['own.yml', 'own.yml'], ['X=Y'], folder, Buffer.from(SMALL))
    expect(some.map(({ name, origin }) => `${name} ${origin}`)).toEqual([
      'a/b file',
      'a/b file',
      'inline inline',
    ])
  })
})
