import { expect, test } from '@jest/globals'

import { isBlocked } from '../../src/judging/blocked.ts'
import type { JudgedSite } from '../../src/judging/judged-site.ts'
import { renamed, rewrite } from '../languages/cases.ts'

const INVERTED = [renamed('OLD_FLAG', 'NEW_FLAG', { value: { kind: 'inverted' } })]
const RENAMED = [renamed('OLD_FLAG', 'NEW_FLAG')]
const PREMATURE = [renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature' })]

/** The only place of a text. */
function placeIn(...[reader, text, states]: Parameters<typeof rewrite>): JudgedSite {
  const { sites } = rewrite(reader, text, states)
  expect(sites).toHaveLength(1)
  return sites[0]!
}

test.each<[what: string, isBlocked: boolean, ...Parameters<typeof rewrite>]>([
  [
    'a value that changes with the name and is not seen',
    true,
    'shell',
    'cmake -DOLD_FLAG=$X .\n',
    INVERTED,
  ],
  ['the same in a comment', false, 'shell', '# cmake -DOLD_FLAG=$X .\n', INVERTED],
  ['what is rewritten', false, 'shell', 'cmake -DOLD_FLAG=ON .\n', RENAMED],
  ['what is not stale yet', false, 'shell', 'cmake -DOLD_FLAG=ON .\n', PREMATURE],
  [
    'a name of pieces that the file gives',
    true,
    'shell',
    'for x in FLAG; do make OLD_$x=1; done\n',
    RENAMED,
  ],
  ['the same in a comment', false, 'shell', 'x=FLAG\n# make OLD_$x=1\n', RENAMED],
  [
    'the same where the old name still works',
    false,
    'shell',
    'for x in FLAG; do make OLD_$x=1; done\n',
    PREMATURE,
  ],
  [
    'a name of which only a run knows whether it is the old one',
    false,
    'shell',
    'make OLD_$x=1\n',
    RENAMED,
  ],
  [
    'a longer name that is made of the old one',
    false,
    'cmake',
    'foreach(n OLD_FLAG)\n  set(MY_${n} ON)\nendforeach()\n',
    RENAMED,
  ],
])('%s: only a person can change it: %s', (_what, expected, ...[reader, text, states]) => {
  const { sites } = rewrite(reader, text, states)
  expect(sites.some(isBlocked)).toBe(expected)
})

test('what is only shown asks nobody, whatever its reason is', () => {
  const site = placeIn('shell', 'cmake -DOLD_FLAG=$X .\n', INVERTED)
  expect(isBlocked(site)).toBe(true)
  expect(isBlocked({ ...site, safety: 'display' })).toBe(false)
})
