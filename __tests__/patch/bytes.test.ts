import { expect, jest, test } from '@jest/globals'

import type { Edit } from '../../src/core/edit.ts'
import { repositoryOf } from '../support/repository.ts'

const actual = await import('../../src/core/edit.ts')

/** What is wrong with the rewriting of files that hold a certain word. */
const FAULTS: Readonly<Record<string, (text: string) => string>> = {
  loses: (text) => text.slice(0, -1),
  adds: (text) => `${text}\n`,
  changes: (text) => text.replace('changes', 'changed'),
  converts: (text) => text.replaceAll('\r\n', '\n'),
}

jest.unstable_mockModule('../../src/core/edit.ts', () => ({
  ...actual,
  applyEdits(text: string, edits: readonly Edit[]) {
    const after = actual.applyEdits(text, edits)
    const fault = Object.keys(FAULTS).find((word) => text.includes(word))
    return fault === undefined ? after : FAULTS[fault]!(after)
  },
}))
const { findChanges } = await import('../../src/find.ts')

test('a rewriting that would touch another byte is held back and told, other files go on', async () => {
  const root = await repositoryOf({
    'a.sh': 'cmake -DOLD_FLAG=ON\n# loses\n',
    'b.sh': 'cmake -DOLD_FLAG=ON\n# adds\n',
    'c.sh': 'cmake -DOLD_FLAG=ON\n# changes\n',
    'd.sh': 'cmake -DOLD_FLAG=ON\r\n# converts\r\n',
    'good.sh': 'cmake -DOLD_FLAG=ON\n',
  })
  const { sites, patches, source } = await findChanges(
    {
      directory: root,
      maps: [],
      renames: ['OLD_FLAG=NEW_FLAG'],
      upstream: null,
      rev: 'HEAD',
      include: [],
      exclude: [],
      scopes: new Set(['build']),
      conditions: 'auto',
    },
    () => {},
  )
  await source.close()
  expect(patches.map(({ path }) => path)).toEqual(['good.sh'])
  const held = { action: 'keep', safety: 'review', reason: { code: 'bytes' }, edits: [] }
  expect(sites).toMatchObject([
    { path: 'a.sh', ...held },
    { path: 'b.sh', ...held },
    { path: 'c.sh', ...held },
    { path: 'd.sh', ...held },
    { path: 'good.sh', action: 'replace' },
  ])
})
