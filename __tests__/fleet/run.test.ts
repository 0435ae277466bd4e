import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { fleetMarkdown, fleetOf, type Fleet } from '../../src/fleet/dashboard.ts'
import { namesIn } from '../../src/fleet/member.ts'
import { fleetPage } from '../../src/fleet/fleet-page.ts'
import { failedRow, type FleetRow } from '../../src/fleet/fleet-row.ts'
import { runFleet } from '../../src/fleet/run.ts'
import { fleetTable } from '../../src/fleet/fleet-table.ts'
import { styleFor } from '../../src/report/style.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { git, repositoryOf, type Files } from '../support/repository.ts'
import { flagshift, ROOT } from '../support/run.ts'
import { some } from '../support/thorough.ts'

test('a list has one repository on each line, each once; what begins with # is a comment', () => {
  expect(namesIn('# all\r\na b\n\n  c#d  # third\n\t\na b\n#e\n')).toEqual(['a b', 'c#d'])
  expect(namesIn('a #b\nc #d\n', (name) => name === 'a #b')).toEqual(['a #b', 'c'])
  expect(namesIn('#e\n#f\n', (name) => name === '#e')).toEqual(['#e'])
})

describe('a run over many repositories', () => {
  const members = Array.from({ length: 100 }, (_, at) => ({
    name: `r${at}`,
    place: `/r${at}`,
    head: 'c',
  }))

  /** A run with a memory of what was checked, called off after so many. */
  async function runWith(known: Map<string, FleetRow>, most = Infinity) {
    const off = new AbortController()
    const checked: string[] = []
    let [now, peak] = [0, 0]
    const run = await runFleet(
      members,
      7,
      {
        kept: async ({ name }) => Promise.resolve(known.get(name) ?? null),
        check: async (member) => {
          now += 1
          peak = Math.max(peak, now)
          checked.push(member.name)
          await new Promise((resolve) => setImmediate(resolve))
          now -= 1
          if (checked.length >= most) off.abort()
          off.signal.throwIfAborted()
          const row = failedRow(member, 'x')
          known.set(member.name, row)
          return row
        },
        fail: (stranger) => failedRow(stranger, stranger.why),
        tell: () => undefined,
      },
      off.signal,
    )
    return { run, checked, peak }
  }

  test('checks each once, in the order of the list, and never more at once than it may', async () => {
    const { run, checked, peak } = await runWith(new Map())
    expect(run.rows.map(({ repository }) => repository)).toEqual(members.map(({ name }) => name))
    expect(new Set(checked).size).toBe(100)
    expect(peak).toBe(7)
  })

  test('that is called off goes on where it was: none twice, none lost', async () => {
    const known = new Map<string, FleetRow>()
    const first = await runWith(known, 40)
    expect(first.run.unreached).toBe(100 - first.run.rows.length)
    expect(known.size).toBe(first.run.rows.length)
    const second = await runWith(known)
    expect(second.run).toMatchObject({ kept: first.run.rows.length, unreached: 0 })
    expect(second.run.rows).toHaveLength(100)
    expect(second.checked.length).toBe(second.run.unreached + 100 - first.run.rows.length)
  })

  test('ends with what goes wrong in Flagshift itself', async () => {
    const effects = {
      kept: async () => Promise.resolve(null),
      check: async () => Promise.reject(new Error('no space left')),
      fail: () => null,
      tell: () => undefined,
    }
    await expect(runFleet(members, 2, effects, new AbortController().signal)).rejects.toThrow(
      'no space left',
    )
  })
})

/** A folder with repositories, and the list that names them. */
async function folderOf(all: Readonly<Record<string, Files>>): Promise<string> {
  const folder = await temporaryDirectory()
  for (const [name, files] of Object.entries(all))
    renameSync(await repositoryOf(files), path.join(folder, name))
  writeFileSync(path.join(folder, 'list'), `${Object.keys(all).join('\n')}\nnowhere\n`)
  return folder
}

const STALE = { 'build.sh': 'cmake -B build -DOLD_FLAG=ON # \xe9\n' }
const RUN = ['fleet', 'run', 'list', '--output', 'out', '--rename', 'OLD_FLAG=NEW_FLAG']

function fleetIn(folder: string): Fleet {
  return JSON.parse(readFileSync(path.join(folder, 'out', 'fleet.json'), 'utf8')) as Fleet
}

test('results that lie in a folder outside git are none of its files', async () => {
  const folder = await folderOf({})
  const plain = path.join(folder, 'plain')
  mkdirSync(plain)
  writeFileSync(path.join(plain, 'b.sh'), 'cmake -DOLD_FLAG=1\n')
  writeFileSync(path.join(folder, 'list'), 'plain\n')
  const run = ['fleet', 'run', 'list', '--rename', 'OLD_FLAG=NEW_FLAG', '--output', 'plain/out (1)']
  const told = []
  for (let round = 0; round < 2; round += 1) {
    await flagshift([...run, '--scope', 'build,docs,sources'], { cwd: folder })
    const file = path.join(plain, 'out (1)', 'fleet.json')
    told.push((JSON.parse(readFileSync(file, 'utf8')) as Fleet).repositories[0]!.places)
  }
  expect(told[1]).toEqual(told[0])
  expect(told[0]).toMatchObject({ files: 1 })
})

test('fleet run leaves a report and a patch of each repository and a dashboard, and does again only what changed', async () => {
  const folder = await folderOf({
    stale: STALE,
    clean: { 'a.sh': 'echo\n' },
    wrong: { '.github/flagshift.yml': 'nokey: 1\n' },
  })
  mkdirSync(path.join(folder, 'plain'))
  writeFileSync(path.join(folder, 'plain', 'b.sh'), 'cmake -DOLD_FLAG=1\n')
  await git(folder, 'init', '--quiet', '--bare', 'empty.git')
  await git(folder, 'clone', '--quiet', '--bare', 'stale', 'bare.git')
  writeFileSync(
    path.join(folder, 'list'),
    'stale\n./stale/ # again\nclean\nwrong\nplain\nempty.git\nbare.git\nnowhere\n',
  )
  const first = await flagshift(RUN, { cwd: folder })
  expect(first).toMatchObject({ status: 0 })
  const all = fleetIn(folder)
  expect(all.repositories.map(({ repository, status }) => `${repository} ${status}`)).toEqual([
    'stale patched',
    'clean clean',
    'wrong failed',
    'plain patched',
    'empty.git failed',
    'bare.git patched',
    'nowhere failed',
  ])
  expect(all.renames).toEqual([
    { from: 'OLD_FLAG', to: ['NEW_FLAG'], places: 3, review: 3, repositories: 3 },
  ])
  const [stale, , wrong] = all.repositories
  expect(wrong!.message).toContain('.github/flagshift.yml:1:1: Unknown key "nokey".')
  const patch = path.join(folder, 'out', stale!.folder!, 'renames.patch')
  await git(path.join(folder, 'stale'), 'apply', '--check', patch)
  expect(readFileSync(patch, 'latin1')).toContain('+cmake -B build -DNEW_FLAG=ON # \xe9\n')
  expect(first.stdout).toContain('7 repositories: 3 with a patch, 3 not checked, 1 clean.')
  const files = readdirSync(path.join(folder, 'out'), { recursive: true }).map(String)
  expect(files.filter((file) => file.endsWith('.patch'))).toHaveLength(3)
  expect(files.filter((file) => file.includes('.work'))).toEqual([])

  const gathered = await flagshift(['fleet', 'gather', 'out'], { cwd: folder })
  expect([gathered.status, gathered.stderr]).toEqual([
    2,
    expect.stringContaining(
      'out/plan.json: It is not there, and what fleet run left has its dashboard already',
    ),
  ])

  await git(path.join(folder, 'clean'), 'commit', '--quiet', '--allow-empty', '--message', 'more')
  const second = await flagshift(RUN, { cwd: folder })
  expect(second.stderr).toContain('2 of them did not change since an earlier run')
  expect(second.stderr).toContain('stale: patched, as before')
  expect(second.stderr).not.toContain('clean: clean, as before')
  // What was taken away is made again, the report too.
  writeFileSync(patch, '')
  rmSync(path.join(folder, 'out', stale!.folder!, 'report.json'))
  const third = await flagshift(RUN, { cwd: folder })
  expect(third.stderr).not.toContain('stale: patched, as before')
  expect(readFileSync(patch, 'latin1')).not.toBe('')
  const other = await flagshift([...RUN, '--exclude', 'build.sh', '--json'], { cwd: folder })
  expect(JSON.parse(other.stdout)).toMatchObject({
    statuses: { patched: 1, undecided: 2, clean: 1, failed: 3 },
  })
  // Of what is stale no more nothing is left.
  const left = readdirSync(path.join(folder, 'out'), { recursive: true }).map(String)
  expect(left.filter((file) => file.endsWith('.patch'))).toHaveLength(1)
})

test('fleet run --branches puts each patch on a branch of its repository too, and again where it is gone', async () => {
  const folder = await folderOf({ stale: STALE, clean: { 'a.sh': 'echo\n' } })
  await git(folder, 'clone', '--quiet', '--bare', 'stale', 'bare.git')
  const own = path.join(folder, 'stale')
  mkdirSync(path.join(own, 'sub', 'deep'), { recursive: true })
  writeFileSync(path.join(own, 'sub', 'build.sh'), 'cmake -DOLD_FLAG=1\n')
  writeFileSync(path.join(own, 'sub', 'deep', 'build.sh'), 'echo\n')
  await git(own, 'worktree', 'add', '--quiet', '../before')
  await git(own, 'add', 'sub')
  await git(own, 'commit', '--quiet', '--message', 'sub')
  // What has the same files is one, whatever it is called, and what has the same branches has one of ours.
  const listed = 'stale/sub stale stale/.git clean before bare.git out stale/sub/deep'.split(' ')
  writeFileSync(path.join(folder, 'list'), `${listed.join('\n')}\n`)
  mkdirSync(path.join(folder, 'out'))
  const branches = [...RUN, '--branches']
  await flagshift(branches, { cwd: folder })
  const said = 'It is on the branch flagshift/renamed-flags.'
  expect(fleetIn(folder).repositories.map((one) => [one.repository, one.branch])).toEqual([
    ['stale/sub', null],
    ['stale', said],
    ['clean', null],
    ['before', 'No branch was made: its branches are those of stale.'],
    ['bare.git', said],
    ['stale/sub/deep', null],
  ])
  expect(fleetIn(folder).repositories[0]!.message).toContain('It is a folder of "stale"')
  expect(await git(own, 'show', 'flagshift/renamed-flags:sub/build.sh')).toContain('-DNEW_FLAG=1')
  writeFileSync(path.join(folder, 'list'), 'stale\nclean\nbare.git\n')
  for (const name of ['stale', 'bare.git'])
    expect(
      await git(path.join(folder, name), 'show', 'flagshift/renamed-flags:build.sh'),
    ).toContain('-DNEW_FLAG=ON')
  expect(await git(path.join(folder, 'stale'), 'status', '--porcelain')).toBe('')
  await git(path.join(folder, 'bare.git'), 'branch', '--quiet', '-D', 'flagshift/renamed-flags')
  const again = await flagshift(branches, { cwd: folder })
  expect(again.stderr).toContain('2 of them did not change since an earlier run')
  expect(await git(path.join(folder, 'bare.git'), 'branch')).toContain('flagshift/renamed-flags')
  await git(own, 'checkout', '--quiet', '-b', 'mine')
  await flagshift([...branches, '--branch', 'mine'], { cwd: folder })
  const [mine, , other] = fleetIn(folder).repositories
  expect(mine!.branch).toMatch(/^No branch was made: The branch mine is the one that the/)
  expect(other!.branch).toBe('It is on the branch mine.')
  const main = await git(own, 'symbolic-ref', '--short', 'HEAD')
  expect(mine!.branch).toContain('--branch at the command line')
  await git(own, 'checkout', '--quiet', '--detach', main.trim())
  await flagshift(branches, { cwd: folder })
  // It has no option for another base.
  expect(fleetIn(folder).repositories[0]!.branch).toBe(
    'No branch was made: none is checked out there, to go on from.',
  )
})

test.each(some(['SIGINT', 'SIGKILL'] as const, 2))(
  'a run that %s ends leaves whole files only, and the next one goes on',
  async (signal) => {
    const names = ['a', 'b', 'c']
    const folder = await folderOf(Object.fromEntries(names.map((name) => [name, STALE])))
    const child = spawn(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...RUN, '--jobs', '1'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.on('data', (text: Buffer) => {
      if (text.toString().includes('1 of 4')) child.kill(signal)
    })
    const [code] = (await once(child, 'close')) as [number | null]
    const kept = readdirSync(path.join(folder, 'out')).filter((name) => !/^fleet|^\./.test(name))
    for (const name of kept)
      expect(readdirSync(path.join(folder, 'out', name)).toSorted()).toEqual([
        'outcome.json',
        'renames.patch',
        'report.json',
      ])
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(3)
    // Only who was asked to end can say what is left.
    const said = signal === 'SIGINT' ? [130, fleetIn(folder).unreached] : [null, 4 - kept.length]
    expect([code, 4 - kept.length]).toEqual(said)
    const next = await flagshift(RUN, { cwd: folder })
    expect(next.stderr).toContain(`${kept.length} of them did not change`)
    expect(fleetIn(folder)).toMatchObject({ statuses: { patched: 3, failed: 1 }, unreached: 0 })
    expect(readdirSync(path.join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([])
  },
)

test('nothing in a name of a repository changes the dashboard', () => {
  const hostile = '<img src=x>|a](b) `c` @d\n::error::e'
  const row = { ...failedRow({ name: hostile }, hostile), undecided: [hostile, 'see `a|b` `<c`'] }
  const all = fleetOf([row, { ...row, status: 'clean' }], {
    flagshift: '1',
    unreached: 1,
    opening: null,
  })
  const page = fleetMarkdown(all)
  expect(page).toContain('<summary>1 clean</summary>')
  expect(page.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3)
  expect(page).not.toMatch(/(?<!\\)\|a|<img|@d|^::/m)
  expect(page).toContain('see <code>a\\|b</code> <code>&lt;c</code>')
  expect(fleetPage(all)).not.toContain('<img')
  // A runner takes a command from any line, however it is indented.
  for (const width of [40, 50, 60])
    expect(fleetTable(all, { style: styleFor({}, false, {}), width })).not.toMatch(/^\s*::/m)
})

test.each([
  [['run'], 'A word is missing.'],
  [['run', 'list'], 'fleet run has no --output.'],
  [
    ['run', 'list', '--output', 'out', '--branch', 'a'],
    '--branch says nothing without --branches.',
  ],
  [['walk'], 'The word behind fleet is "walk".'],
  [['run', 'nolist', '--output', 'out'], 'The list "nolist" can\'t be read.'],
  [['run', 'list', '--output', 'out', '--jobs', '0'], '--jobs is "0".'],
  [['run', 'list', '--output', 'out', '--rename', 'OLD'], '"OLD"'],
  [['run', 'list', '--output', 'out', '--map', 'nope.yml'], 'There is no rename map "nope.yml"'],
  [['run', 'list', '--output', 'out', '--scope', 'all'], '--scope is "all".'],
  [['run', 'list', '--output', 'out', '--branches', '--branch', 'a b'], '--branch is "a b"'],
  [['run', 'list', '--output', 'list'], "The folder can't be made (ENOTDIR)."],
  [['run', 'list', '--output', 'notes'], 'fleet.md: It holds no dashboard of a fleet.'],
])('fleet %j is refused', async (args, words) => {
  const folder = await folderOf({})
  mkdirSync(path.join(folder, 'notes'))
  writeFileSync(path.join(folder, 'notes', 'fleet.md'), '# Fleet\n\nOurs.\n')
  const ended = await flagshift(['fleet', ...args], { cwd: folder })
  expect(ended).toMatchObject({ status: 2 })
  expect(ended.stderr).toContain(words)
})
