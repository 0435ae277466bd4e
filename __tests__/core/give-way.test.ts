import { expect, test } from '@jest/globals'

import { mapInTurn } from '../../src/core/give-way.ts'

test('what waits is heard between the parts of long work, and the order stays', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const made = await mapInTurn([1, 2, 3, 4, 5, 6], (item) => {
    const end = performance.now() + 60
    while (performance.now() < end);
    return item * 2
  })
  clearInterval(timer)
  expect(made).toEqual([2, 4, 6, 8, 10, 12])
  expect(turns).toBeGreaterThan(0)
})
