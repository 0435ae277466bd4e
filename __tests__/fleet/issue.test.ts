import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { fleetOf } from '../../src/fleet/dashboard.ts'
import { failedRow } from '../../src/fleet/fleet-row.ts'
import { tellIssue } from '../../src/fleet/tell-issue.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { JOB, startGitHub, type GitHub } from '../support/github/start.ts'
import { flagshift } from '../support/run.ts'

const TOKEN = 'ghs_canaryTokenOfTheFleetThatMustNeverBeSeen0'
const [BEGIN, END] = ['<!-- flagshift-fleet -->', '<!-- /flagshift-fleet -->']

let github: GitHub
beforeEach(async () => {
  github = await startGitHub({
    files: { 'build.sh': 'cmake -DOLD_FLAG=ON\n' },
    tokens: { [TOKEN]: { ...JOB, login: 'fleet-bot' } },
  })
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

const nameOf = (at: number): string => `octo/repository-${at}`

/** A folder with the plan of so many repositories, and what else it says. */
async function folderOf(size: number, more: object | null = {}): Promise<string> {
  const folder = await temporaryDirectory()
  const include = Array.from({ length: size }, (_, at) => ({
    repository: nameOf(at),
    ref: 'main',
    upstreams: '',
  }))
  const plan = more === null ? { include } : { matrix: { include }, ...more }
  writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(plan))
  return folder
}

/** Gathers it with the command into an issue with a text of people, and gives the issue's text. */
async function showIn(folder: string, body: string, ...more: readonly string[]) {
  github.rules.issues.splice(0, 1, { number: 7, body })
  const env = {
    PATH: process.env['PATH'],
    FLAGSHIFT_TEST_THROTTLE: 'off',
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: TOKEN,
  }
  const ended = await flagshift(['fleet', 'gather', folder, '--issue=octo/demo#7', ...more], {
    env,
  })
  return { ...ended, body: github.rules.issues[0]!.body }
}

/** As a job leaves it: nothing was found, and much could not be decided. */
async function reportWith(reasons: readonly string[]): Promise<string> {
  const folder = await temporaryDirectory()
  writeFileSync(path.join(folder, 'build.sh'), 'cmake\n')
  const file = path.join(folder, 'report.json')
  await flagshift(['patch', folder, '--rename', 'OLD_FLAG=NEW_FLAG', '--report-file', file])
  const report = JSON.parse(readFileSync(file, 'utf8')) as object
  const undecided = reasons.map((message) => ({ message, todo: 'Check it out.', places: 1 }))
  return JSON.stringify({ ...report, status: 'undecided', undecided })
}

describe('in an issue without room for all of it', () => {
  test('each repository keeps its row: reasons are shortened, and it is said of how many', async () => {
    const folder = await folderOf(256)
    const long = await reportWith(['a', 'b'].map((letter) => `\`X\` is ${letter.repeat(400)}.`))
    for (let at = 0; at < 200; at += 1) {
      mkdirSync(path.join(folder, String(at)))
      writeFileSync(path.join(folder, String(at), 'report.json'), long)
    }
    const { status, body } = await showIn(folder, 'Ours.')
    expect(status).toBe(0)
    for (let at = 0; at < 256; at += 1) expect(body).toContain(`\n| ${nameOf(at)} | `)
    expect(body).toContain('256 repositories: 200 undecided, 56 not checked.')
    expect(body).toContain(
      "What is said of 200 repositories is shortened here; it stands whole in the run's own dashboard.",
    )
    // A short one stays as it is, and the room is used.
    expect(body).toContain('| failed | Its job left no report. |')
    expect(body).toMatch(
      /Undecided: <code>X<\/code> is a{20,}…<br>Undecided: <code>X<\/code> is b{20,}…/,
    )
    expect(body.length).toBeGreaterThan(64_000)
    expect(body.length).toBeLessThanOrEqual(65_536)
    const whole = readFileSync(path.join(folder, 'fleet.md'), 'utf8')
    expect(whole).toContain('b'.repeat(400))
  })

  test('rows come before what stands beside them, and a long cursor leaves them its room', async () => {
    const cursor = `octo/z,${Array.from({ length: 9000 }, (_, at) => at + 1).join(',')}`
    const left = [{ why: 'w'.repeat(30_000), repositories: 1, names: ['octo/a'] }]
    const folder = await folderOf(256, { cursor, stopped: 'The matrix is full.', left })
    const { body } = await showIn(folder, 'o'.repeat(30_000))
    for (let at = 0; at < 256; at += 1) expect(body).toContain(`\n| ${nameOf(at)} | `)
    expect(body).toContain(
      "The matrix is full. The rest was not looked at; its cursor is in the run's own dashboard.",
    )
    expect(body).toContain(
      "\nTotals, pull requests and who was left out stand in the run's own dashboard.\n",
    )
    expect(body).not.toContain('shortened')
    expect(readFileSync(path.join(folder, 'fleet.md'), 'utf8')).toContain(',9000')
  })

  test('as many rows stand there as have room, and the others are counted', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => failedRow({ name: nameOf(at) }, 'x'))
    const all = fleetOf(rows, { flagshift: '1', unreached: 0, opening: null })
    const told = tellIssue(all, 60_000)
    expect(told.length).toBeGreaterThan(59_900)
    expect(told.length).toBeLessThanOrEqual(60_000)
    expect(told).toContain('# Fleet\n\n3000 repositories: 3000 not checked.')
    const shown = told.split('\n').filter((line) => line.startsWith('| octo/')).length
    expect(told).toContain(`\n${3000 - shown} more repositories stand in the run's own dashboard.`)
    expect(tellIssue(all, 100)).not.toContain('octo/')
    expect(tellIssue(all, 1e6)).not.toContain("the run's own")
  })

  test('nothing is written where what people wrote fills it, and that is said', async () => {
    const body = 'o'.repeat(65_400)
    const shown = await showIn(await folderOf(1), body)
    expect([shown.status, shown.body]).toEqual([2, body])
    expect(shown.stderr.replaceAll(/\s+/g, ' ')).toContain(
      'octo/demo#7 has no room for the dashboard: its own text has 65400 of at most 65536 letters.',
    )
    expect(github.writes()).toEqual([])
  })
})

test('marks with blanks behind them are marks', async () => {
  const before = `a\n${BEGIN}  \nold\n${END}\t\nb`
  const { body } = await showIn(await folderOf(1), before)
  expect(body).toMatch(
    /^a\n<!-- flagshift-fleet -->\n# Fleet\n[^]*\n<!-- \/flagshift-fleet -->\nb$/,
  )
  expect(body.match(/flagshift-fleet/g)).toHaveLength(2)
  expect(body).not.toContain('old')
})

test('a matrix alone that has no rows does not empty an issue; a plan that has none does', async () => {
  const before = `${BEGIN}\nold\n${END}`
  const bare = await showIn(await folderOf(0, null), before)
  expect([bare.status, bare.body]).toEqual([0, before])
  expect(bare.stderr).toContain('so the issue stays as it is')
  const whole = await showIn(await folderOf(0, { cursor: null, stopped: null, left: [] }), before)
  expect(whole.body).toContain('No repository got a run.')
})

test.each([
  [['--max-pull-requests='], '--max-pull-requests is "". Give it a value or leave it out.'],
  [['--max-pull-requests', ''], '--max-pull-requests is "".'],
  [['--issue='], '--issue is "".'],
  [['--issue', 'octo/fleet'], '--issue is "octo/fleet".'],
  [['--issue', 'o/f#1', '--max-pull-requests', 'x'], '--max-pull-requests is "x".'],
  [['--pause'], '--pause says nothing without --max-pull-requests.'],
])('%j is refused before anything is written', async (more, words) => {
  const folder = await folderOf(1)
  const { status, stderr } = await showIn(folder, 'Ours.', ...more)
  expect([status, stderr.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(words)])
  expect(() => readFileSync(path.join(folder, 'fleet.md'))).toThrow('ENOENT')
  expect(github.calls).toEqual([])
})
