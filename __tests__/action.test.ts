import { readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import type { Report } from '../src/report/report.ts'
import { proof } from './report/reports.ts'
import { checkout } from './support/clone.ts'
import { temporaryDirectory } from './support/directory.ts'
import { startGitHub, type GitHub } from './support/github/start.ts'
import { runAction, type ActionResult, type Alone } from './support/run.ts'
import { onlyThorough } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

const FILES = {
  'build.sh': { content: '#!/bin/sh\ncmake -B build -DOLD_FLAG=ON\n', mode: '100755' as const },
  'README.md': 'Build with `-DOLD_FLAG=ON`.\n',
}
const INPUTS = { maps: '', renames: 'OLD_FLAG=NEW_FLAG', 'smoke-test': 'off' }

let github: GitHub
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

/** The environment of a job for the checked-out branch. */
function job(
  workspace: string,
  over: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    FLAGSHIFT_TEST_THROTTLE: 'off',
    ...over,
  }
}

/** One run with the job's own token, which must show up nowhere. */
async function act(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  over: Readonly<Record<string, string>> = {},
  alone: Alone = {},
): Promise<ActionResult> {
  const result = await runAction(
    { ...INPUTS, token: github.token, ...inputs },
    job(workspace, over),
    alone,
  )
  const written = [
    result.stdout.replace(`::add-mask::${github.token}`, ''),
    result.stderr,
    result.summary,
    ...Object.values(result.outputs),
  ]
  const files = ['patch-file', 'report-file', 'sarif-file'].map(
    (name) => result.outputs[name] ?? '',
  )
  for (const file of files.filter((name) => name !== '')) written.push(readFileSync(file, 'utf8'))
  expect(written.join('\n')).not.toContain(github.token)
  return result
}

describe('pull-request', () => {
  test('opens a pull request, and a second run changes nothing', async () => {
    github = await startGitHub({ files: FILES })
    const workspace = await checkout(github)
    const first = await act(workspace, {}, {}, { alone: true })
    expect(first).toMatchObject({
      status: 0,
      outputs: {
        status: 'patched',
        changed: 'true',
        sites: '2',
        files: '2',
        'smoke-test': 'off',
        'pull-request-number': '1',
        'pull-request-operation': 'created',
        branch: 'flagshift/renamed-flags',
        commit: await github.objects.head('flagshift/renamed-flags'),
      },
    })
    expect(first.outputs['pull-request-url']).toContain('/pull/1')
    const files = await github.objects.read('flagshift/renamed-flags')
    expect(files.get('build.sh')).toMatchObject({ mode: '100755' })
    expect(files.get('build.sh')?.bytes.toString()).toBe(
      '#!/bin/sh\ncmake -B build -DNEW_FLAG=ON\n',
    )
    expect(first.summary).toContain('Pull request: **created**')
    expect(first.summary).toContain('`OLD_FLAG` → `NEW_FLAG`')
    expect(first.stdout).toContain(
      '::warning title=Stale build flag,file=README.md,line=1,col=15::',
    )

    github.forget()
    const second = await act(workspace, {}, {}, { alone: true })
    expect(second.outputs['pull-request-operation']).toBe('unchanged')
    expect(github.writes()).toEqual([])
    expect(github.reads().length).toBeLessThanOrEqual(6)
  })

  testOfMore('a clean base closes the pull request', async () => {
    github = await startGitHub({ files: FILES })
    await act(await checkout(github))
    await github.objects.commit('main', {
      'build.sh': { content: '#!/bin/sh\ncmake -B build -DNEW_FLAG=ON\n', mode: '100755' },
      'README.md': 'Build with `-DNEW_FLAG=ON`.\n',
    })
    const result = await act(await checkout(github))
    expect(result.outputs).toMatchObject({
      status: 'clean',
      changed: 'false',
      'patch-file': '',
      'pull-request-operation': 'closed',
    })
    expect(github.pulls[0]).toMatchObject({ state: 'closed' })
  })

  test('a dry run makes no write call', async () => {
    github = await startGitHub({ files: FILES })
    const result = await act(await checkout(github), { 'dry-run': 'true' })
    expect(result.outputs).toMatchObject({ status: 'patched', 'pull-request-operation': 'none' })
    expect(github.calls).toEqual([])
  })

  test('nothing is published from a pull request event', async () => {
    github = await startGitHub({ files: FILES })
    const result = await act(
      await checkout(github),
      {},
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
    )
    expect(result.outputs['pull-request-operation']).toBe('none')
    expect(github.calls).toEqual([])
  })

  test('a refusal fails the run, and says what to switch on', async () => {
    github = await startGitHub({ files: FILES })
    github.rules.pullRequestsForbidden = true
    const result = await act(await checkout(github))
    expect(result.status).toBe(1)
    expect(result.outputs['pull-request-operation']).toBe('blocked')
    expect(result.stdout).toContain('::error::')
    expect(result.summary).toContain('/compare/main...')
  })
})

testOfMore('each base has its own branch', async () => {
  github = await startGitHub({ files: FILES })
  await github.objects.commit('release/1.x', FILES, 'The old line')
  const event = path.join(await temporaryDirectory(), 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }))
  const main = await act(await checkout(github), {}, { GITHUB_EVENT_PATH: event })
  const old = await act(
    await checkout(github, 'release/1.x'),
    {},
    {
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: 'refs/heads/release/1.x',
    },
  )
  expect(
    [main, old].map(({ outputs }) => [outputs['branch'], outputs['pull-request-operation']]),
  ).toEqual([
    ['flagshift/renamed-flags', 'created'],
    ['flagshift/renamed-flags-release-1.x', 'created'],
  ])
})

test('check reports, annotates and fails; it needs no token and calls nobody', async () => {
  github = await startGitHub({ files: FILES })
  const inputs = { mode: 'check', token: '' }
  const result = await act(await checkout(github), inputs, {}, { alone: true })
  expect(result).toMatchObject({
    status: 1,
    outputs: { status: 'stale', 'pull-request-operation': 'none' },
  })
  expect(github.calls).toEqual([])
  // Nobody but the person who wrote the input says that it was renamed.
  expect(result.stdout).toContain('::error::This repository uses build flags by old names; see')
  const sarif = JSON.parse(readFileSync(result.outputs['sarif-file'] ?? '', 'utf8')) as {
    runs: { results: unknown[] }[]
  }
  expect(sarif.runs[0]?.results).toHaveLength(2)
})

describe('two jobs', () => {
  test('patch without a token, then publish from the commit', async () => {
    github = await startGitHub({ files: FILES })
    const workspace = await checkout(github)
    const file = path.join(workspace, 'report.json')
    const first = await act(workspace, { mode: 'patch', token: '', 'report-file': file })
    expect(first).toMatchObject({ status: 0, outputs: { status: 'patched', 'report-file': file } })
    expect(github.calls).toEqual([])
    expect((JSON.parse(readFileSync(file, 'utf8')) as Report).patch.files).toBe(2)
    expect(first.stdout.trimEnd().split('\n').at(-1)).toBe(
      `Flagshift: patched; 2 places in 2 files, 2 for a person to look at; smoke test off; patch ${first.outputs['patch-file']}, report ${file}, SARIF ${first.outputs['sarif-file']}`,
    )
    const second = await act(workspace, { mode: 'publish', 'report-file': file })
    expect(second).toMatchObject({ status: 0, outputs: { 'pull-request-operation': 'created' } })
  })

  test('a report of another patch or of other renames is not published', async () => {
    github = await startGitHub({ files: FILES })
    const workspace = await checkout(github)
    const file = path.join(workspace, 'report.json')
    await act(workspace, { mode: 'patch', token: '', 'report-file': file })
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    const [own] = proof().renames
    const of = (from: string) => proof({ renames: [{ ...own!, from, to: ['NEW_FLAG'] }] })
    for (const [more, said] of [
      [
        { patch: { ...report.patch, diff: 'another' } },
        'The patch in the report is not the one that this commit gives.',
      ],
      [{ proof: of('ELSE') }, 'The report proves ELSE → NEW_FLAG, which this patch does not make.'],
      [{ proof: of('OLD_FLAG') }, null],
    ] as const) {
      writeFileSync(file, JSON.stringify({ ...report, ...more }))
      const result = await act(workspace, {
        mode: 'publish',
        'report-file': file,
        'dry-run': 'true',
      })
      expect(result.status).toBe(said === null ? 0 : 1)
      expect(result.stdout).toContain(said ?? 'dry run')
    }
    expect(github.calls).toEqual([])
  })
})

test('a wrong input is one error that names it, and nothing is called', async () => {
  github = await startGitHub({ files: FILES })
  const workspace = await checkout(github)
  for (const [inputs, message] of [
    [
      { mode: 'pr' },
      'The input mode is "pr". It must be one of: pull-request, check, patch, publish, plan.',
    ],
    [{ scopes: 'everything' }, 'The input scopes is "everything".'],
    [{ draft: 'maybe' }, 'The input draft is "maybe". It must be true or false.'],
    [{ 'smoke-timeout': 'soon' }, 'The input smoke-timeout is "soon".'],
    [{ branch: 'a b' }, 'The input branch is "a b", which is no branch name.'],
    [{ renames: 'OLD' }, 'OLD'],
  ] as const) {
    const result = await act(workspace, inputs)
    expect(result.status).toBe(1)
    expect(result.stdout).toContain(message)
  }
  expect(github.calls).toEqual([])
})
