import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import type { Report } from '../src/report/report.ts'
import { checkout } from './support/clone.ts'
import { temporaryDirectory } from './support/directory.ts'
import type { PullRecord } from './support/github/pulls.ts'
import { startGitHub, type GitHub } from './support/github/start.ts'
import { FORGED_PROOF } from './support/forged-proof.ts'
import { act, type JobResult } from './support/job.ts'
import { ROOT } from './support/run.ts'
import { onlyThorough, some } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

const TOPIC = 'forks/mallory/topic'

let github: GitHub
let pull: PullRecord
beforeEach(async () => {
  github = await startGitHub({ files: { 'build.sh': '#!/bin/sh\n' }, fork: 'mallory' })
  await github.objects.point(TOPIC, (await github.objects.head('main')) ?? '')
  await github.objects.commit(TOPIC, { 'build.sh': '#!/bin/sh\ncmake -DOLD_FLAG=ON\n' })
  pull = await github.open(TOPIC)
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, string | boolean>>
}

/** The steps of an example's workflow that use an action. */
function stepsOf(name: string, action: string): readonly Step[] {
  const file = path.join(ROOT, 'examples', 'fork-pull-requests', name)
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
  }
  return Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses.startsWith(action))
}

/** What the example's workflow gives the Action, without the expressions. */
function inputsOf(name: string): Readonly<Record<string, string>> {
  const [step] = stepsOf(name, 'flagshift/')
  const given = Object.entries(step?.with ?? {}).map(([key, value]) => [key, String(value)])
  return Object.fromEntries(given) as Readonly<Record<string, string>>
}

/** The first workflow: it has no token and calls nobody. */
async function report(): Promise<string> {
  const workspace = await checkout(github, TOPIC)
  const file = path.join(workspace, 'report.json')
  const inputs = { ...inputsOf('flagshift-report.yml'), 'report-file': file }
  const event = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' }
  const result = await act(github, workspace, inputs, event)
  expect(result).toMatchObject({ status: 0, outputs: { status: 'patched' } })
  expect(github.calls).toEqual([])
  return file
}

/** The workflow that follows it. */
async function follow(
  file: string,
  {
    branch = TOPIC,
    run = {},
    inputs = {},
  }: { branch?: string; run?: object; inputs?: object } = {},
): Promise<JobResult> {
  const event = path.join(await temporaryDirectory(), 'event.json')
  const workflowRun = {
    event: 'pull_request',
    head_sha: pull.headSha,
    head_branch: 'topic',
    head_repository: { full_name: 'mallory/demo', owner: { login: 'mallory' } },
    pull_requests: [],
    ...run,
  }
  const repository = { full_name: 'octo/demo', default_branch: 'main' }
  writeFileSync(event, JSON.stringify({ workflow_run: workflowRun, repository }))
  const environment = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: event }
  const workspace = await checkout(github, branch)
  const handed = path.join(workspace, 'handed-over.json')
  copyFileSync(file, handed)
  const given = { ...inputsOf('flagshift-suggest.yml'), 'report-file': handed, ...inputs }
  return act(github, workspace, given, environment)
}

test('the second workflow checks a fork’s commit out, which checkout refuses where it is not asked to', () => {
  const [checkedOut] = stepsOf('flagshift-suggest.yml', 'actions/checkout@')
  expect(checkedOut?.with).toMatchObject({ 'allow-unsafe-pr-checkout': true })
})

test('the report of the first workflow becomes suggestions by the second, once', async () => {
  const file = await report()
  for (let round = 0; round < 2; round += 1) {
    const result = await follow(file)
    expect(result).toMatchObject({ status: 0, outputs: { 'pull-request-operation': 'none' } })
    expect(result.stdout).not.toContain('Nothing is published from')
    expect(pull.reviewComments?.map(({ path: at, line }) => [at, line])).toEqual([['build.sh', 2]])
    expect(pull.reviewComments?.[0]?.body).toContain('cmake -DNEW_FLAG=ON')
    expect(result.summary).toMatch(
      /^- info: (?:Made 1 suggestion|Everything that can be suggested) on pull request/m,
    )
  }
  expect(github.writes().map(({ path: at }) => at)).toEqual(['/pulls/1/reviews'])
})

test.each(some(['pull_request_review_comment', 'pull_request_review', 'pull_request'], 1))(
  'the event %s publishes nothing, with a base too',
  async (event) => {
    const workspace = await checkout(github, TOPIC)
    const over = { GITHUB_EVENT_NAME: event, GITHUB_REF: 'refs/pull/1/merge' }
    const result = await act(github, workspace, { base: 'main' }, over)
    expect(result).toMatchObject({ status: 0, outputs: { 'pull-request-operation': 'none' } })
    expect(result.stdout).toContain(`Nothing is published from the event ${event}`)
    expect(github.writes()).toEqual([])
  },
)

test('a commit that the base does not hold brings no pull request, whatever the event', async () => {
  await github.objects.point('feature', (await github.objects.head(TOPIC)) ?? '')
  const workspace = await checkout(github, 'feature')
  for (const event of ['push', 'issue_comment']) {
    const result = await act(github, workspace, { base: 'main' }, { GITHUB_EVENT_NAME: event })
    expect(result).toMatchObject({ status: 1, outputs: { 'pull-request-operation': 'blocked' } })
    expect(result.stdout).toContain('The branch main does not hold the commit')
  }
  expect(github.writes()).toEqual([])
})

describe('what was handed over is checked against the commit', () => {
  test.each([
    ['another patch', (one: Report) => ({ ...one, patch: { ...one.patch, diff: 'another' } })],
    ['no report', () => ({ hello: 'world' })],
  ])('%s: nothing is said on the pull request', async (_, forge) => {
    const file = await report()
    writeFileSync(file, JSON.stringify(forge(JSON.parse(readFileSync(file, 'utf8')) as Report)))
    expect((await follow(file)).status).toBe(1)
    expect(github.calls).toEqual([])
  })

  test.each(['upstreams', 'proof'])(
    'items of %s that are none are not gone through',
    async (at) => {
      const file = await report()
      const handed = JSON.parse(readFileSync(file, 'utf8')) as object
      const none = Array.from({ length: 1_000_000 }, () => ({}))
      const forged = at === 'proof' ? { ...FORGED_PROOF, runs: none } : none
      writeFileSync(file, JSON.stringify({ ...handed, [at]: forged }))
      const { status, stdout } = await follow(file)
      const isRefused = stdout.includes('it is no Flagshift report')
      expect([status, isRefused]).toEqual(at === 'proof' ? [0, false] : [1, true])
    },
  )

  test('what is larger than any report of use is not read', async () => {
    const file = await report()
    const handed = JSON.parse(readFileSync(file, 'utf8')) as object
    const filler = 'x'.repeat(17 * 1024 ** 2)
    writeFileSync(file, JSON.stringify({ ...handed, filler }))
    const result = await follow(file)
    expect(result.status).toBe(1)
    expect(result.stdout).toMatch(/it has \d+ bytes, of which 16777216 are read at most/)
    expect(github.writes()).toEqual([])
  })

  test('a proof that somebody wrote into it is nowhere', async () => {
    const file = await report()
    const handed = JSON.parse(readFileSync(file, 'utf8')) as Report
    writeFileSync(file, JSON.stringify({ ...handed, proof: FORGED_PROOF }))
    const { status, stdout, summary, outputs } = await follow(file)
    expect(status).toBe(0)
    expect(`${stdout}${summary}${JSON.stringify(outputs)}`).not.toMatch(/proved/)
    expect(pull.reviewComments).toHaveLength(1)
  })

  testOfMore('a commit that is not the one of the pull request', async () => {
    const file = await report()
    const moved = await follow(file, { run: { head_sha: 'f'.repeat(40) } })
    expect(moved.stdout).toContain('What is checked out is neither the head of')
    await github.objects.commit(TOPIC, { 'more.txt': 'x\n' })
    await github.objects.commit('main', { 'build.sh': '#!/bin/sh\n# today\n' })
    const result = await follow(file, { branch: TOPIC })
    expect(result.stdout).toContain('The report is of the commit')
    expect(github.writes()).toEqual([])
  })

  testOfMore('a pull request that is closed by now', async () => {
    const file = await report()
    pull.state = 'closed'
    expect((await follow(file)).stdout).toContain('No open pull request from mallory:topic')
    expect(github.writes()).toEqual([])
  })
})

describe('nothing is pushed, opened or merged after a proposal’s workflow', () => {
  test.each(
    some(
      [
        ['of a fork', {}],
        ['of a fork that pushed', { event: 'push' }],
        [
          'of this repository',
          { head_repository: { full_name: 'octo/demo', owner: { login: 'octo' } } },
        ],
        ['that says nothing of where it is from', { head_repository: null }],
        ['that can’t be read', { head_sha: 'x' }],
      ] as const,
      5,
    ),
  )('%s', async (_, run) => {
    const file = await report()
    const inputs = { suggestions: 'false', 'auto-merge': 'true' }
    for (const mode of ['publish', 'pull-request']) {
      const given = { ...inputs, mode, ...(mode === 'publish' ? {} : { 'report-file': '' }) }
      const result = await follow(file, { run, inputs: given })
      expect(result.outputs['pull-request-operation']).toBe('none')
      expect(result.stdout).toContain('Nothing is published from the event workflow_run')
    }
    expect(github.writes()).toEqual([])
  })
})
