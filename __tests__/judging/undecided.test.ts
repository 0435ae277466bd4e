import { expect, test } from '@jest/globals'

import type { Reason } from '../../src/core/use.ts'
import { unreadIn } from '../../src/judging/undecided.ts'

const DENIED: Reason = { code: 'unreadable', message: 'Permission denied.' }

test.each<[what: string, skipped: Parameters<typeof unreadIn>[0], message: string | undefined]>([
  ['no file', [], undefined],
  ['one file', [{ path: 'a.sh', reason: DENIED }], 'a.sh could not be read (Permission denied)'],
  [
    'three files, of which the first one is named',
    ['a.sh', 'b.sh', 'c.sh'].map((path) => ({ path, reason: DENIED })),
    'a.sh and 2 more files could not be read (Permission denied)',
  ],
  [
    'a reason that has a stop within',
    [{ path: 'a.sh', reason: { ...DENIED, message: 'No v1.2 here' } }],
    'a.sh could not be read (No v1.2 here)',
  ],
  [
    'a file that anybody may read and nobody looks at',
    [{ path: 'LICENSE', reason: { code: 'licence', message: 'A licence.' } }],
    undefined,
  ],
  ['a path that nobody can write', [{ path: 'a\udc80.sh', reason: DENIED }], undefined],
])('%s: what may hold a name and was not read', (_what, skipped, message) => {
  const told = unreadIn(skipped)
  expect(told.map((one) => one.message)).toEqual(message === undefined ? [] : [message])
  for (const one of told)
    expect(one).toMatchObject({ upstream: null, path: 'a.sh', places: 0, names: {} })
})
