import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { linksOf, type Fleet } from '../../src/fleet/dashboard.ts'
import { writeIssue } from '../../src/fleet/github/issue.ts'
import { failedRow } from '../../src/fleet/fleet-row.ts'
import { connectToGitHub } from '../../src/publish/github/client.ts'
import { checkout } from '../support/clone.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { JOB, startGitHub, type GitHub } from '../support/github/start.ts'
import { act } from '../support/job.ts'
import { writeFiles } from '../support/repository.ts'
import { flagshift, ROOT } from '../support/run.ts'
import { actionInputs, runScript, stepsOf, type Values } from '../support/workflow.ts'

process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'
// The calling workflow's repository is octo/fleet; the only one of the fleet that is there is octo/demo.
const TOKEN = 'ghs_canaryTokenOfTheFleetThatMustNeverBeSeen0'
const NAMES = ['octo/gone', 'octo/demo', 'octo/late']
const MATRIX = {
  include: NAMES.map((repository) => ({ repository, ref: 'main', upstreams: 'engine' })),
}

const PLAN = {
  matrix: MATRIX,
  cursor: '7',
  stopped: 'The matrix is full.',
  left: [{ why: 'It is archived.', repositories: 30, names: ['octo/a', 'octo/b'] }],
}

let github: GitHub
beforeEach(async () => {
  github = await startGitHub({
    files: { 'build.sh': '#!/bin/sh\ncmake -DOLD_FLAG=ON\n' },
    tokens: { [TOKEN]: { ...JOB, login: 'fleet-bot' } },
  })
  const on = /^GET \/repos\/octo\/[^/]+\/pulls$/
  github.moods.push({ on, times: Infinity, answer: { status: 200, body: [] } })
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

const values = (more: Values = {}): Values => ({
  'secrets.token': TOKEN,
  'github.token': github.token,
  'secrets.read-token || github.token': github.token,
  'needs.plan.outputs.plan': JSON.stringify(PLAN),
  'inputs.branch': 'flagshift/renamed-flags',
  'inputs.maps': '',
  'inputs.renames': 'OLD_FLAG=NEW_FLAG',
  'inputs.scopes': '',
  'inputs.smoke-test': 'off',
  'inputs.max-pull-requests': '1',
  'inputs.dry-run': 'false',
  'inputs.pause': 'false',
  'inputs.until': '',
  'inputs.issue': '0',
  'matrix.repository': 'octo/demo',
  'matrix.ref': 'main',
  'matrix.job': '1',
  'strategy.job-index': '1',
  ...more,
})

/** The runner's variables of the calling workflow. */
const calling = (): Values => ({
  GITHUB_REPOSITORY: 'octo/fleet',
  GITHUB_API_URL: github.url,
  GITHUB_REF: 'refs/heads/trunk',
  GITHUB_EVENT_NAME: 'schedule',
  FLAGSHIFT_TEST_THROTTLE: 'off',
})

/** A workspace with Flagshift in it, as its checkout leaves it, and the repository where that is asked for. */
async function workspaceOf(withRepository = false): Promise<string> {
  const folder = await temporaryDirectory()
  symlinkSync(ROOT, path.join(folder, '.flagshift'))
  if (withRepository) renameSync(await checkout(github), path.join(folder, 'repository'))
  return folder
}

/** The job that looks at octo/demo, and what it uploads. */
async function look(): Promise<string> {
  const workspace = await workspaceOf(true)
  const inputs = actionInputs('fleet.yml', 'look', values())
  const { status, outputs } = await act(github, workspace, { ...inputs, token: '' }, calling())
  expect([status, outputs['status']]).toEqual([0, 'patched'])
  const told = {
    'steps.flagshift.outputs.report-file': outputs['report-file']!,
    'steps.flagshift.outputs.patch-file': outputs['patch-file']!,
  }
  const ended = await runScript('fleet.yml', 'look', workspace, values(told), calling())
  expect(ended.status).toBe(0)
  return path.join(workspace, 'fleet')
}

async function choose(artifact: string, more: Values = {}) {
  const workspace = await workspaceOf()
  cpSync(artifact, path.join(workspace, 'looked', 'flagshift-look-1'), { recursive: true })
  writeFiles(workspace, { 'looked/flagshift-look-plan/plan.json': '{}' })
  const ended = await runScript('fleet.yml', 'choose', workspace, values(more), calling())
  expect([ended.status, ended.stderr]).toEqual([0, expect.stringContaining('The dashboard is in')])
  return { ...ended, fleet: fleetIn(workspace) }
}

function fleetIn(workspace: string): Fleet {
  return JSON.parse(readFileSync(path.join(workspace, 'fleet', 'fleet.json'), 'utf8')) as Fleet
}

/** The job that opens the pull request, and what it uploads; the whole run's artifacts in one folder. */
async function open(artifact: string): Promise<string> {
  const workspace = await workspaceOf(true)
  cpSync(artifact, path.join(workspace, 'fleet'), { recursive: true })
  const inputs = actionInputs('fleet.yml', 'open', values())
  // A runner starts it in the workspace.
  const file = path.join(workspace, inputs['report-file']!)
  const given = { ...inputs, 'report-file': file }
  const { status, outputs } = await act(github, workspace, given, calling())
  expect([status, outputs['pull-request-operation']]).toEqual([0, 'created'])
  const told = values({ 'steps.flagshift.outputs.report-file': outputs['report-file']! })
  expect((await runScript('fleet.yml', 'open', workspace, told, calling())).status).toBe(0)
  const all = await temporaryDirectory()
  cpSync(artifact, path.join(all, 'looked', 'flagshift-look-1'), { recursive: true })
  const opened = path.join(all, 'opened', 'flagshift-open-1')
  cpSync(path.join(workspace, 'opened'), opened, { recursive: true })
  for (const job of ['look', 'open'])
    writeFiles(all, { [`${job}ed/flagshift-${job}-plan/plan.json`]: '{}' })
  return all
}

describe('the workflow for a fleet', () => {
  // download-artifact, from its fifth version on, unpacks a single one that fits a pattern without a folder of its own.
  test('finds no artifact of a job alone by a pattern, and takes none but those of jobs', async () => {
    const names = ['plan', 'look', 'choose', 'open'].flatMap((job) =>
      stepsOf('fleet.yml', job).flatMap((step) =>
        step.uses?.startsWith('actions/upload-artifact@') === true ? [step.with!['name']] : [],
      ),
    )
    const kinds = [
      'look-plan',
      'look-${{ strategy.job-index }}',
      'open-plan',
      'open-${{ matrix.job }}',
    ]
    expect(names).toEqual(kinds.map((kind) => '${{ inputs.name }}-' + kind))
    const workspace = await workspaceOf()
    writeFiles(workspace, { 'looked/plan.json': '{}' })
    const ended = await runScript('fleet.yml', 'choose', workspace, values({}), calling())
    expect(ended.stderr).toContain('The dashboard is in')
  })

  test.each(['plan', 'look'])('gives %s no secret but the one that only reads', (job) => {
    const steps = JSON.stringify(stepsOf('fleet.yml', job))
    expect([...new Set(steps.match(/\$\{\{[^}]*(?:secrets|token)[^}]*\}\}/g))]).toEqual([
      '${{ secrets.read-token || github.token }}',
    ])
  })

  test('looks, opens one pull request in the repository that it looked at, and tells of all in an issue', async () => {
    const artifact = await look()
    // What its builds leave in the folder speaks for no other repository, and opens nothing.
    for (const name of [
      '2/report.json',
      '1/report.json',
      'published.json/report.json',
      'plan.json',
    ])
      cpSync(path.join(artifact, 'report.json'), path.join(artifact, name))
    expect(github.calls).toEqual([])
    const chosen = await choose(artifact)
    const commit = await github.objects.head('main')
    const row = { repository: 'octo/demo', ref: 'main', commit, job: 1 }
    expect(chosen.fleet.statuses).toEqual({ patched: 1, failed: 2 })
    expect(chosen.outputs).toBe(`matrix=${JSON.stringify({ include: [row] })}\n`)
    expect(github.writes()).toEqual([])
    const all = await open(artifact)
    expect(github.pulls).toMatchObject([{ number: 1, base: 'main', user: 'fleet-bot' }])
    github.rules.issues.push({ number: 7, body: 'Ours.\r\n' })
    symlinkSync(ROOT, path.join(all, '.flagshift'))
    mkdirSync(path.join(all, 'opened', 'flagshift-open-2'))
    const artifacts = await temporaryDirectory()
    cpSync(all, artifacts, { recursive: true, verbatimSymlinks: true })
    const settings = { ...calling(), GITHUB_REPOSITORY: 'octo/demo' }
    const told = values({ 'inputs.issue': '7' })
    const shown = await runScript('fleet.yml', 'dashboard', all, told, settings)
    expect([shown.status, shown.outputs]).toEqual([0, ''])
    const body = github.rules.issues[0]!.body
    expect(body).toMatch(/^Ours\.\n\n<!-- flagshift-fleet -->\n# Fleet\n\n3 repositories: 1 with a/)
    expect(body).toContain('Pull requests: 1 open, at most 1 at once; none is next.')
    expect(body).toContain('The matrix is full. The rest was not looked at; its cursor is 7.')
    expect(body).toContain('Left out: octo/a, octo/b and 28 more: It is archived.')
    expect(body).toMatch(
      /\| octo\/demo \| patched \| 1 place in 1 file, 1 of them for review \| \[#1\]\(http[^)]*\) \|/,
    )
    expect(body).not.toContain('report.json')
    // Again: the same, so nothing is written.
    github.forget()
    await runScript('fleet.yml', 'dashboard', artifacts, told, settings)
    expect(github.writes()).toEqual([])
  })

  test('keeps its dashboard where nothing is planned any more, and where the issue is refused', async () => {
    const settings = { ...calling(), GITHUB_REPOSITORY: 'octo/demo' }
    async function showNone(plan: object) {
      const workspace = await workspaceOf()
      const none = JSON.stringify({ ...PLAN, ...plan, matrix: { include: [] } })
      const told = values({ 'needs.plan.outputs.plan': none, 'inputs.issue': '9' })
      const ended = await runScript('fleet.yml', 'dashboard', workspace, told, settings)
      expect(fleetIn(workspace).repositories).toEqual([])
      return ended
    }
    const ended = await showNone({ cursor: null, stopped: null })
    expect([ended.status, ended.summary]).toEqual([
      2,
      expect.stringMatching(/^# Fleet\n\nNo repository got/),
    ])
    expect(ended.stderr).toContain('GitHub did not take the dashboard for octo/demo#9')
    // A plan that ended before it found any says nothing of all.
    const part = await showNone({ cursor: '0', stopped: 'GitHub asks to wait.' })
    expect([part.status, part.stderr]).toEqual([0, expect.stringContaining('issue stays as it is')])
    expect(part.summary).toContain('GitHub asks to wait. The rest was not looked at')
  })

  test.each([
    ['until', '31.12.2026', 'which is no day. Write it as 2026-12-31.'],
    ['until', '2026-1-5', 'which is no day.'],
    ['until', '2026-99-99', 'which is no day.'],
    ['until', '2026-02-30', 'which is no day.'],
    ['until', 'today', 'which is no day.'],
    ['until', '2028-02-29', ''],
    ['max-pull-requests', '-1', 'It must be a whole number from 0 to 100000.'],
    ['max-pull-requests', '1.5', 'It must be a whole number from 0 to 100000.'],
    ['max-pull-requests', '100001', 'It must be a whole number from 0 to 100000.'],
    ['max-pull-requests', '100000', ''],
    ['branch', 'a..b', 'which is no branch name'],
    ['issue', '-1', 'Write it as OWNER/NAME#NUMBER.'],
    ['issue', '12', ''],
  ])('before anything is asked, %s may be %s or not', async (name, value, words) => {
    const told = values({ [`inputs.${name}`]: value })
    const settings = { ...calling(), RUNNER_TEMP: await temporaryDirectory() }
    const ended = await runScript('fleet.yml', 'plan', await workspaceOf(), told, settings)
    expect([ended.status, ended.stdout]).toEqual([words === '' ? 0 : 2, ''])
    expect(ended.stderr).toContain(words)
    expect(github.calls).toEqual([])
  })

  test.each([
    ['dry-run', 'true', 'next: octo/demo'],
    ['pause', 'true', 'Pull requests: 0 open; none is opened or brought up to date for now.'],
    [
      'until',
      '2020-01-01',
      'Pull requests: 0 open; none is opened or brought up to date after 2020-01-01.',
    ],
  ])('opens nothing where %s says so, and tells what would be', async (name, value, words) => {
    const artifact = await look()
    // An address that a build wrote leads nowhere.
    const file = path.join(artifact, 'report.json')
    const report = JSON.parse(readFileSync(file, 'utf8')) as object
    const publication = { url: 'https://github.com/octo/demo/pull/666' }
    writeFileSync(file, JSON.stringify({ ...report, publication }))
    const { outputs, summary } = await choose(artifact, { [`inputs.${name}`]: value })
    expect(outputs.trim()).toBe('')
    expect(summary).toContain(words)
    expect(summary).not.toContain('666')
  })
})

test.each([0, 24])('a campaign is open on its last day: that of in %d hours', async (hours) => {
  const until = new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10)
  const { outputs } = await choose(await look(), { 'inputs.until': until })
  // It may have ended meanwhile.
  expect(outputs.includes('octo/demo') || new Date().toISOString().slice(0, 10) > until).toBe(true)
})

describe('the dashboard in an issue', () => {
  const [begin, end] = ['<!-- flagshift-fleet -->', '<!-- /flagshift-fleet -->']
  const part = `${begin}\nnew\n${end}`

  test('leads to pull requests of the repository that a row is about, and nowhere else', () => {
    const row = failedRow({ name: 'octo/Demo' }, '')
    expect(linksOf({ ...row, pullRequest: 'https://ghe.org/git/octo/demo/pull/3' })).toHaveLength(1)
    for (const at of ['evil/demo/pull/3', 'octo/demo/pull/3?', 'evil/x?/octo/demo/pull/3'])
      expect(linksOf({ ...row, pullRequest: `https://github.com/${at}` })).toEqual([])
  })

  async function issueWith(body: string, tell: (room: number) => string): Promise<string> {
    github.rules.issues.push({ number: 7, body })
    const octokit = connectToGitHub({ token: TOKEN, apiUrl: github.url }, () => undefined)
    await writeIssue(octokit, TOKEN, { owner: 'octo', repo: 'demo', number: 7 }, tell)
    return github.rules.issues[0]!.body ?? ''
  }

  test.each([
    ['nothing', '', part],
    ['an earlier one', `a\n${begin}\nold\n${end}\nb`, `a\n${part}\nb`],
    ['copies of it', `${part}\na\n${part}\nb`, `${part}\na\n\nb`],
    ['marks in a text', `> ${begin}\nold\n${end} a`, `> ${begin}\nold\n${end} a\n\n${part}`],
    ['one without its end', `${begin}\nold\nours`, `${begin}\nold\nours\n\n${part}`],
    ['that one at the next run', `${begin}\nours\n\n${part}`, `${begin}\nours\n\n${part}`],
    ['one without its beginning', `old ${end} ours`, `old ${end} ours\n\n${part}`],
  ])('stands in the place of %s, and takes nothing of people away', async (_, before, after) => {
    expect(await issueWith(before, () => 'new')).toBe(after)
  })
})

describe('fleet gather', () => {
  test('brings open ones up to date, and opens no more than may be open: proved and safe ones first', async () => {
    const folder = await temporaryDirectory()
    const report = JSON.parse(readFileSync(path.join(await look(), 'report.json'), 'utf8')) as {
      readonly sites: readonly object[]
    }
    const proof = (verdict: string) => ({ ...report, proof: { verdict } })
    const doubtful = { ...report, sites: report.sites.map((one) => ({ ...one, safety: 'review' })) }
    const reports = [doubtful, report, proof('regression'), proof('proved'), '', { schema: 'x' }]
    const include = reports.map((_, at) => ({
      repository: at === 1 ? 'octo/demo' : `octo/r${at}`,
      ref: 'main',
      upstreams: '',
    }))
    writeFileSync(path.join(folder, 'plan.json'), JSON.stringify({ matrix: { include } }))
    for (const [at, one] of reports.entries()) {
      mkdirSync(path.join(folder, String(at)))
      writeFileSync(path.join(folder, String(at), 'report.json'), JSON.stringify(one))
    }
    await github.objects.point('flagshift/renamed-flags', (await github.objects.head('main')) ?? '')
    await github.objects.commit('flagshift/renamed-flags', { a: 'b' })
    await github.open('flagshift/renamed-flags')
    const env = { ...process.env, ...calling(), GITHUB_TOKEN: TOKEN }
    const gather = ['fleet', 'gather', folder, '--json', '--max-pull-requests']
    const ended = await flagshift([...gather, '3'], { env })
    const { opening, repositories, statuses } = JSON.parse(ended.stdout) as Fleet
    expect(opening?.include.map(({ job }) => job)).toEqual([1, 3, 0])
    expect(opening).toMatchObject({ most: 3, waiting: 1 })
    expect(statuses).toEqual({ patched: 4, failed: 2 })
    expect(repositories[4]?.message).toBe('What its job left is no report.')
    const none = JSON.parse((await flagshift([...gather, '0'], { env })).stdout) as Fleet
    expect(none.opening).toMatchObject({ include: [{ job: 1 }], waiting: 3 })
    // A refusal is no answer: as many as may be open may be open there.
    github.moods.unshift({
      on: /octo\/r3\/pulls$/,
      times: 9,
      answer: { status: 403, body: { message: 'Forbidden' } },
    })
    const unknown = await flagshift([...gather.filter((one) => one !== '--json'), '3'], { env })
    expect(unknown.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'no new one comes, since GitHub does not tell those of octo/r3; 3 wait until it does.',
    )
    expect(
      (JSON.parse(readFileSync(path.join(folder, 'fleet.json'), 'utf8')) as Fleet).opening,
    ).toMatchObject({ include: [{ job: 1 }], unknown: ['octo/r3'] })
  })

  test.each([
    [[], 'This is no plan.'],
    [
      ['--output', 'x'],
      'fleet run, census, maps list, maps show and maps import, not for fleet gather.',
    ],
    [['--max-pull-requests=-1'], 'It must be a whole number from 0 to 100000.'],
    [['--issue', 'octo/fleet'], '--issue is "octo/fleet". Write it as OWNER/NAME#NUMBER.'],
    [['--issue', 'octo/demo#9'], 'GitHub did not take the dashboard for octo/demo#9: Not Found'],
  ])('%j is refused', async (more, words) => {
    const folder = await temporaryDirectory()
    const plan = words === 'This is no plan.' ? '{}' : JSON.stringify(MATRIX)
    writeFileSync(path.join(folder, 'plan.json'), plan)
    const env = { ...process.env, ...calling(), GITHUB_TOKEN: TOKEN }
    const ended = await flagshift(['fleet', 'gather', folder, ...more], { env })
    expect(ended.status).toBe(2)
    expect(ended.stderr).toContain(words)
  })
})
