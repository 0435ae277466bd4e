import { expect, test } from '@jest/globals'

import { mergeAsked } from '../../src/proof/measuring/merge-asked.ts'

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  ['sets that fit are asked in one', [['A=ON'], ['B=ON', 'A=ON']], ['A=ON B=ON']],
  [
    'sets that contradict each other are not',
    [['A=ON'], ['A=OFF', 'B=ON']],
    ['A=ON', 'A=OFF B=ON'],
  ],
  [
    'a third goes with the one it fits',
    [['A=ON'], ['A=OFF'], ['A=OFF', 'B=1']],
    ['A=ON', 'A=OFF B=1'],
  ],
  ['two ways to compute are not', [['X_CUDA=ON'], ['X_METAL=ON']], ['X_CUDA=ON', 'X_METAL=ON']],
  ['one of them turned off is none', [['X_CUDA=ON'], ['X_METAL=OFF']], ['X_CUDA=ON X_METAL=OFF']],
])('%s', (_name, sets, merged) => {
  const asked = sets.map((words) => ({
    values: new Map(words.map((word) => word.split('=') as [string, string])),
    standsInPatch: false,
    isTold: false,
  }))
  const told = mergeAsked(asked).map(({ values }) =>
    [...values].map(([name, value]) => `${name}=${value}`).join(' '),
  )
  expect(told).toEqual(merged)
})
