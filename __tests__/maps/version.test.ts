import { describe, expect, test } from '@jest/globals'

import type { VersionScheme } from '../../src/maps/rename.ts'
import { compareVersions, isVersion } from '../../src/maps/version.ts'

describe('versions in their order', () => {
  test.each<[VersionScheme, readonly string[]]>([
    [
      'semver',
      [
        'v0.9.9',
        '1.0.0-alpha',
        '1.0.0-alpha.1',
        '1.0.0-alpha.beta',
        '1.0.0-beta.2',
        '1.0.0-beta.11',
        '1.0.0-rc.1',
        '1.0.0',
        'v1.7',
        'v1.7.1',
        '1.10.0',
        'v2021',
        'v2025.0.1',
      ],
    ],
    ['build-number', ['b117', '579', 'b2534', 'b3240', 'b10369']],
    ['date', ['2023-05-20', '2024-06-26', '2024-06-26T12:00:00Z', '2024-12-01']],
  ])('%s', (scheme, ordered) => {
    for (const [i, a] of ordered.entries())
      for (const [j, b] of ordered.entries())
        expect([a, b, Math.sign(compareVersions(scheme, a, b)!)]).toEqual([a, b, Math.sign(i - j)])
  })
})

test.each<[VersionScheme, string, string]>([
  ['semver', 'v1.0', '1.0.0'],
  ['semver', '1.0.0+one', '1.0.0+two'],
  ['build-number', 'b3240', '3240'],
])('%s: %s and %s are one version', (scheme, a, b) => {
  expect(compareVersions(scheme, a, b)).toBe(0)
})

test.each<[VersionScheme, string, string]>([
  ['commit', 'f3f65429c', 'f3f65429c'],
  ['build-number', 'b1', '0.2.58'],
  ['semver', 'b3240', '1.0.0'],
  ['date', 'today', '2024-01-01'],
])('%s: %s and %s cannot be compared', (scheme, a, b) => {
  expect(compareVersions(scheme, a, b)).toBeUndefined()
})

test('a version must have the form of its scheme', () => {
  expect(isVersion('commit', 'f3f65429c')).toBe(true)
  expect(isVersion('commit', 'main')).toBe(false)
  expect(isVersion('semver', '1.2.3.4')).toBe(true)
  expect(isVersion('semver', 'latest')).toBe(false)
  expect(isVersion('date', '2024-13-45')).toBe(false)
})
