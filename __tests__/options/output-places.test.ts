import { existsSync, mkdirSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import { repositoryOf } from '../support/repository.ts'
import { flagshift, runAction } from '../support/run.ts'

test.each([
  ['state', ['fleet', 'plan', '--owner', 'octo']],
  ['output', ['check', '--rename', 'OLD_FLAG=NEW_FLAG']],
  ['output', ['census', 'OLD_FLAG']],
  ['report-file', ['patch', '--rename', 'OLD_FLAG=NEW_FLAG']],
  ['page', ['open', '--publish', 'local', '--rename', 'OLD_FLAG=NEW_FLAG']],
])('--%s makes no folder that nobody asked for: %j', async (option, words) => {
  const folder = await repositoryOf({ 'a.sh': 'cmake -DOLD_FLAG=1\n' })
  const { status, stderr } = await flagshift([...words, `--${option}`, 'misspelt/a/file'], {
    cwd: folder,
  })
  expect([status, stderr.replaceAll(/\s+/g, ' ')]).toEqual([
    2,
    `flagshift: --${option} is "misspelt/a/file", and its folder is not there. Make the folder, or name another file. `,
  ])
  expect(existsSync(path.join(folder, 'misspelt'))).toBe(false)
})

test('the Action makes the folder of its report, and a command line writes into one that is there', async () => {
  const folder = await repositoryOf({ 'a.sh': 'cmake -DOLD_FLAG=1\n' })
  mkdirSync(path.join(folder, 'there'))
  const words = ['check', '--rename', 'OLD_FLAG=NEW_FLAG', '--output', 'there/result']
  expect(await flagshift(words, { cwd: folder })).toMatchObject({ status: 1 })
  expect(existsSync(path.join(folder, 'there', 'result'))).toBe(true)
  const inputs = { mode: 'patch', renames: 'OLD_FLAG=NEW_FLAG', 'smoke-test': 'off' }
  const run = await runAction(
    { ...inputs, 'report-file': path.join(folder, 'made', 'report.json') },
    { GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: 'octo/a' },
  )
  expect(run.status).toBe(0)
  expect(existsSync(path.join(folder, 'made', 'report.json'))).toBe(true)
})
