import { expect, test } from '@jest/globals'

import { firstOf } from '../../src/core/first-of.ts'

test('of many only the first are made', () => {
  let made = 0
  function* count(): Generator<number> {
    while (true) yield ++made
  }
  expect(firstOf(count(), 3)).toEqual([1, 2, 3])
  expect(made).toBe(3)
  expect(firstOf([1], 3)).toEqual([1])
})
