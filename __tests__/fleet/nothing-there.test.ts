import { mkdirSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import { chooseOpenings } from '../../src/fleet/choose-openings.ts'
import { fleetOf, tellBeside } from '../../src/fleet/dashboard.ts'
import { failedRow } from '../../src/fleet/fleet-row.ts'
import { planHeadline } from '../../src/fleet/plan-report.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { repositoryOf } from '../support/repository.ts'
import { flagshift } from '../support/run.ts'

test.each([
  [['census', 'OLD', '--list', 'list'], 'No repository was counted. The list names none.\n'],
  [
    ['census', 'OLD', '--list', 'gone'],
    'No repository was counted. None could be.\n\nnowhere: not counted: There is no such directory.\n',
  ],
  [['fleet', 'plan', 'list'], 'No repository was looked at.\n'],
  [['fleet', 'run', 'list', '--output', 'out'], 'No repository got a run.\n'],
  [['fleet', 'gather', 'looked', '--max-pull-requests', '0'], 'No repository got a run.\n'],
])('%j of nothing says so in one sentence', async (words, said) => {
  const folder = await temporaryDirectory()
  writeFileSync(path.join(folder, 'list'), '# none yet\n')
  writeFileSync(path.join(folder, 'gone'), 'nowhere\n')
  mkdirSync(path.join(folder, 'looked'))
  writeFileSync(path.join(folder, 'looked', 'plan.json'), '{"include": []}')
  const env = { PATH: process.env['PATH'], GITHUB_TOKEN: 'x' }
  const { status, stdout, stderr } = await flagshift(words, { cwd: folder, env })
  expect([status, stdout]).toEqual([0, said])
  expect(stderr).not.toContain('Which of them are archived')
})

test('of no repository no pull requests are counted', () => {
  const opening = chooseOpenings([], { open: new Map(), unknown: [] }, 0, null)
  expect(tellBeside(fleetOf([], { flagshift: '1', unreached: 0, opening }))).toEqual([])
})

test('a name that stands nowhere is in no place', async () => {
  const folder = await repositoryOf({ 'a.sh': 'echo\n' })
  const { stdout } = await flagshift(['census', 'OLD_FLAG'], { cwd: folder })
  expect(stdout).toBe('OLD_FLAG: no place in 1 repository\n')
})

test('a plan says how many are planned, and of those only that an old name may stand there', () => {
  const row = { repository: 'a', isPlanned: true, why: '' }
  const planned = { repository: 'a', ref: '', upstreams: '' }
  expect(planHeadline({ planned: [planned], rows: [row, row] })).toBe(
    '1 of 2 repositories is planned: an old name may stand there',
  )
})

const row = (repository: string) => ({
  ...failedRow({ name: repository, head: 'c' }, ''),
  status: 'patched' as const,
})
const gathered = ['o/a', 'o/b', 'o/c'].map((repository, job) => ({
  repository,
  ref: 'main',
  upstreams: '',
  job,
  row: row(repository),
}))

test.each([
  [0, [], [], '0 open, at most 0 at once: no new one comes for 3 repositories with a patch.'],
  [0, ['o/a', 'o/b', 'o/c'], [], '3 open, at most 0 at once: no new one comes.'],
  [1, ['o/a'], [], '1 open, at most 1 at once; none is next; 2 wait until fewer are open.'],
  [2, ['o/a'], [], '1 open, at most 2 at once; next: o/b; 1 more waits until fewer are open.'],
  [
    9,
    [],
    ['o/c'],
    '0 open, at most 9 at once; no new one comes, since GitHub does not tell those of o/c; 3 wait until it does.',
  ],
])(
  'of at most %d pull requests with %j open it is said what comes next',
  (most, open, unknown, said) => {
    const pulls = { open: new Map(open.map((name) => [name, 'x'])), unknown }
    const opening = chooseOpenings(gathered, pulls, most, null)
    const fleet = fleetOf(
      gathered.map((one) => one.row),
      { flagshift: '1', unreached: 0, opening },
    )
    expect(tellBeside(fleet)).toEqual([`Pull requests: ${said}`])
  },
)
