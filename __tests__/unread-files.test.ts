import { rmSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import { temporaryDirectory } from './support/directory.ts'
import { git, repositoryOf } from './support/repository.ts'
import { flagshift } from './support/run.ts'

test('a file that could not be read may hold any name: nothing is clean before it is read or left out', async () => {
  const root = await repositoryOf({
    'a.sh': 'cmake -DANOTHER=ON .\n',
    'b.sh': 'cmake -DOLD_FLAG=ON .\n',
  })
  const blob = (await git(root, 'rev-parse', 'HEAD:b.sh')).trim()
  rmSync(path.join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)))
  const check = (...more: readonly string[]) =>
    flagshift(['check', root, '--rev', 'HEAD', '--rename', 'OLD_FLAG=NEW_FLAG', ...more])
  const unread = await check()
  expect(unread.status).toBe(3)
  expect(unread.stdout).toMatch(/^Undecided: b\.sh could not be read \(its object is missing/)
  expect(JSON.parse((await check('--json')).stdout)).toMatchObject({
    status: 'undecided',
    undecided: [{ upstream: null, path: 'b.sh', places: 0 }],
  })
  expect((await check('--exclude', 'b.sh')).status).toBe(0)
  const census = await flagshift(['census', 'OLD_FLAG', '--rev', 'HEAD'], { cwd: root })
  expect(census.stdout).toContain('.: 1 file could not be read, and may hold a name')
  const list = path.join(await temporaryDirectory(), 'list')
  writeFileSync(list, `${root}\n`)
  const plan = await flagshift(['fleet', 'plan', list])
  expect(plan.stdout).toContain('b.sh could not be read')
})
