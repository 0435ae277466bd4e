import { expect, test } from '@jest/globals'

import { tellOnce } from '../../src/core/tell-once.ts'

test('each line is told once, and no more than a person reads', () => {
  const told: string[] = []
  const tell = tellOnce((line) => told.push(line))
  for (let round = 0; round < 3; round += 1) {
    for (const line of ['Reading.', 'Reading.']) tell(line)
    for (let line = 0; line < 3000; line += 1) tell(`Waiting ${line}.`)
  }
  expect(told.length).toBe(2001)
  expect(told.slice(0, 2)).toEqual(['Reading.', 'Waiting 0.'])
  expect(told.at(-1)).toBe('More is being done than is told here.')
})
