import { expect, test } from '@jest/globals'

import { endOfRange, justBefore } from '../../src/upstream/pins/ranges.ts'

test.each([
  ['<0.2.60', '0.2.60', false],
  ['<=0.2.50', '0.2.50', true],
  ['>=0.2.0,<0.2.50', '0.2.50', false],
  ['>=0.2.0, <=0.2.50, !=0.2.7', '0.2.50', true],
  ['<2, <1.5', '1.5', false],
  ['~=0.2.50', '0.3', false],
  ['~> 1.2', '2', false],
  ['==0.2.*', '0.3', false],
  ['1.x', '2', false],
  ['^2.0.0', '3', false],
  ['^0.2.3', '0.3', false],
  ['~1.2.3', '1.3', false],
  ['>=7.78 <7.81', '7.81', false],
])('%s ends at %s', (range, version, isIncluded) => {
  expect(endOfRange(range)).toEqual({ version, isIncluded })
})

test.each(['>=0.2.60', '!=1.0', '*', '^1 || ^2'])('%s has no one end', (range) => {
  expect(endOfRange(range)).toBeUndefined()
})

test('the version before one is older than it and newer than all others', () => {
  expect(justBefore('semver', '7.81')).toBe('7.81.0-0')
  expect(justBefore('build-number', 'b2000')).toBe('1999')
})
