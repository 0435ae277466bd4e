import { expect, test } from '@jest/globals'

import { Names } from '../../src/core/names.ts'
import { judgeHits } from '../../src/judging/judge-repository.ts'
import { formatOf } from '../../src/languages/registry.ts'
import { rewriteAll } from '../../src/patch/rewrite.ts'
import type { Hit } from '../../src/scan/scan.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'

const RENAME: RenameState = {
  from: 'OLD_FLAG',
  to: [{ name: 'NEW_FLAG' }],
  kind: 'any',
  value: { kind: 'same' },
  state: 'renamed',
  upstream: null,
  readers: { old: 0, new: 1 },
  aliases: [],
  evidence: [],
  steps: [
    {
      map: 'inline',
      from: 'OLD_FLAG',
      to: [{ name: 'NEW_FLAG' }],
      kind: 'any',
      value: { kind: 'same' },
    },
  ],
  builtIn: false,
}
const NAMES = new Names(['OLD_FLAG', 'NEW_FLAG'])

function hit(path: string, text: string): Hit {
  return {
    entry: { path, mode: '100644', size: text.length },
    text,
    format: formatOf(path, text),
    leave: null,
    matches: NAMES.find(text),
    composed: [],
  }
}

/** Two files, the first of which fails a check when it is written. */
async function rewrite(first: Hit, second: Hit): ReturnType<typeof rewriteAll> {
  const judged = await judgeHits(
    { hits: [first, second], beyond: [] },
    () => false,
    { at: () => ({ states: [RENAME], linked: [] }) },
    NAMES,
    {
      scopes: new Set(['build', 'docs', 'sources'] as const),
      conditions: 'auto',
      maps: [],
      directory: '/',
    },
  )
  const files = judged.files.map(({ file, sites }) => ({
    file,
    sites:
      file.path === first.entry.path
        ? sites.map((site) => ({
            ...site,
            edits: [...site.edits, { ...site.edits[0]!, text: 'OTHER' }],
          }))
        : sites,
  }))
  return rewriteAll({ ...judged, files }, NAMES)
}

const READER = hit('app.cmake', 'if(OLD_FLAG)\n  message(on)\nendif()\n')
const WRITER = hit('set.cmake', 'set(OLD_FLAG ON)\n')

test('who writes for a file that is held back when it is written stays too', async () => {
  const { sites, patches } = await rewrite(READER, WRITER)
  expect(patches).toEqual([])
  expect(sites.map(({ path, action, reason }) => [path, action, reason.code])).toEqual([
    ['app.cmake', 'keep', 'overlap'],
    ['set.cmake', 'keep', 'read-here'],
  ])
})

test('who reads what such a file sets accepts both names', async () => {
  const { sites, patches } = await rewrite(WRITER, READER)
  expect(patches.map(({ after }) => after)).toEqual([
    'if(NEW_FLAG OR OLD_FLAG)\n  message(on)\nendif()\n',
  ])
  expect(sites.map(({ path, action, reason }) => [path, action, reason.code])).toEqual([
    ['set.cmake', 'keep', 'overlap'],
    ['app.cmake', 'widen', 'accept-both'],
  ])
})
