import { describe, expect, test } from '@jest/globals'

import { bundledVersion } from '../../src/maps/bundles.ts'
import { loadMap } from '../../src/maps/load.ts'
import { parseMap } from '../../src/maps/parse.ts'
import { printMap } from '../support/print-map.ts'

const MAP = parseMap(
  `upstream: a/b
versions: build-number
bundles:
  - package: pypi:my-binding
    releases: {v0.2.9: b40, v0.2.10: b52, 0.3: null, v0.4.0: b90}
    until: v0.4.2
  - package: go:example.org/binding
    versions: date
    releases: {'2024-01-02T10:00:00Z': b7, '2024-03-01T00:00:00Z': b9}
    until: '2024-03-05'
renames: [{from: A, to: B, kind: macro}]
`,
  'm.yml',
)

describe('what a release of a package holds', () => {
  test.each([
    ['a listed release', '0.2.10', 'b52'],
    ['one between two holds what the one before does', 'v0.2.12', 'b52'],
    ['the last one that was looked at', '0.4.2', 'b90'],
    ['a build for something', '0.2.10+cu121', 'b52'],
    ['a second build of a release', '0.2.9.post1', 'b40'],
    ['what is no version of the upstream', '0.3.1', undefined],
    ['older than all that are known', '0.2.8', undefined],
    ['newer than all that are known', '0.4.3', undefined],
    ['a prerelease of a release that brought another one', '0.2.10-rc1', undefined],
    ['a prerelease of a release that brought nothing', '0.2.12-rc1', 'b52'],
    ['no version', 'main', undefined],
  ])('%s: %s', (_, version, held) => {
    expect(bundledVersion(MAP, 'pypi:My_Binding', version)).toBe(held)
  })

  test.each([
    ['v0.0.0-20240102095959-0123456789ab', undefined],
    ['v0.0.0-20240102100000-0123456789ab', 'b7'],
    ['v1.2.4-0.20240301000001-0123456789ab', 'b9'],
    ['v0.0.0-20250101000000-0123456789ab', undefined],
  ])('a Go pseudo-version tells by its moment: %s', (version, held) => {
    expect(bundledVersion(MAP, 'go:example.org/binding', version)).toBe(held)
  })

  test('another package holds nothing that is known', () => {
    expect(bundledVersion(MAP, 'npm:my-binding', '0.2.10')).toBeUndefined()
  })

  test('what is printed is read again', () => {
    expect(parseMap(printMap(MAP), 'm.yml')).toEqual(MAP)
  })
})

test('llama-cpp-python is as its map says: the release before a name came holds a build before it', async () => {
  const map = await loadMap('llama.cpp', '.')
  const held = (version: string): string | undefined =>
    bundledVersion(map, 'pypi:llama-cpp-python', version)
  expect(['0.2.57', '0.2.58', '0.2.74', '0.2.77', '0.2.78', '0.2.80', '0.3.2'].map(held)).toEqual([
    'b2456',
    'b2578',
    'b2860',
    'b3078',
    'b3124',
    'b3281',
    'b4094',
  ])
})

test('the bindings of other languages have their own releases', async () => {
  const llama = await loadMap('llama.cpp', '.')
  const whisper = await loadMap('whisper.cpp', '.')
  expect(bundledVersion(llama, 'cargo:llama_cpp_sys_2', '0.1.46')).toBe('b2523')
  expect(bundledVersion(llama, 'nuget:llamasharp', '0.15.0')).toBe('b3479')
  expect(bundledVersion(whisper, 'cargo:whisper-rs-sys', '0.10.1')).toBe('v1.6.2')
  expect(bundledVersion(whisper, 'pypi:pywhispercpp', '1.3.0')).toBeUndefined()
})
