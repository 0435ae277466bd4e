import { expect, test } from '@jest/globals'

import { renamed, rewrite } from '../languages/cases.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'

test.each<[what: string, state: RenameState, says: string]>([
  [
    'a condition on a flag that was split does not say which of them it asks for',
    renamed('OLD', ['ONE', 'TWO']),
    'says nothing of which of them it asks for',
  ],
  [
    'a condition on a flag that was inverted needs more than the name',
    renamed('OLD', 'NEW', { value: { kind: 'inverted' } }),
    'the value changes with the name (it is inverted)',
  ],
  [
    'each value that changes is named',
    renamed('OLD', 'NEW', { value: { kind: 'mapped', values: { ON: 'AUTO', OFF: 'NONE' } } }),
    '(ON becomes AUTO, OFF becomes NONE)',
  ],
  [
    'where the upstream has neither name of a rename that a person gave nobody knows which one comes',
    renamed('OLD', 'NEW', { state: 'absent', builtIn: false }),
    'it is not known which one arrives here',
  ],
  [
    'where the upstream was not read nobody knows either',
    renamed('OLD', 'NEW', { state: 'unknown' }),
    'it is not known which one arrives here',
  ],
  [
    'where the old name still works both are asked for',
    renamed('OLD', 'NEW', { state: 'aliased' }),
    'still accepts OLD and turns it into NEW',
  ],
])('%s', (_what, state, says) => {
  const { sites } = rewrite('cmake', 'if(OLD)\nendif()\n', [state])
  expect(sites.map(({ reason }) => reason.message)).toEqual([expect.stringContaining(says)])
})
