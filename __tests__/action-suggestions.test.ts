import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { checkout } from './support/clone.ts'
import type { PullRecord } from './support/github/pulls.ts'
import { startGitHub, type GitHub } from './support/github/start.ts'
import { act, pullRequestEvent, type JobResult } from './support/job.ts'
import { onlyThorough } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

const READ_ONLY = 'ghs_readOnlyTokenOfAForkThatMustNeverBeSeen'
const FILLER = Array.from({ length: 20 }, (_, index) => `# line ${index}\n`).join('')
/** A stale line far from anything that pull requests here touch. */
const FAR = `${FILLER}cmake -DOLD_FLAG=ON far\n`

let github: GitHub
beforeEach(async () => {
  github = await startGitHub({
    files: { 'build.sh': `#!/bin/sh\n${FAR}`, 'README.md': '# demo\n' },
    tokens: {
      [READ_ONLY]: {
        login: 'github-actions[bot]',
        contents: 'read',
        pulls: 'read',
        workflows: false,
      },
    },
  })
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

type Contents = Parameters<GitHub['objects']['commit']>[1]

/** A person's pull request with these files. */
async function propose(files: Contents): Promise<PullRecord> {
  if ((await github.objects.head('topic')) === null)
    await github.objects.point('topic', (await github.objects.head('main')) ?? '')
  await github.objects.commit('topic', files)
  return github.pulls[0] ?? (await github.open('topic'))
}

/** GitHub's merge of the pull request with today's base; the files are those of both. */
async function mergeWithBase(files: Contents): Promise<string> {
  const { objects } = github
  const parents = [(await objects.head('main')) ?? '', (await objects.head('topic')) ?? '']
  await objects.point('scratch', parents[0] ?? '')
  const { tree } = await objects.info(await objects.commit('scratch', files))
  const { body } = await objects.forward('POST', '/repos/octo/demo/git/commits', {
    message: 'Merge',
    tree,
    parents,
  })
  await objects.point('merge', body?.['sha'] as string)
  return 'merge'
}

async function check(
  branch = 'topic',
  inputs: Readonly<Record<string, string>> = {},
  event = 'pull_request',
): Promise<JobResult> {
  const head = (await github.objects.head('topic')) ?? ''
  return act(
    github,
    await checkout(github, branch),
    { mode: 'check', suggestions: 'true', ...inputs },
    await pullRequestEvent(1, head, event),
  )
}

/** What GitHub would put in the place of the comment's lines. */
function suggested(body: string): string | undefined {
  return /^(`{3,})suggestion\n([^]*?)^\1$/m.exec(body)?.[2]
}

describe('suggestions', () => {
  test('lines of the diff are suggested, the others annotated, and a second run adds nothing', async () => {
    const pull = await propose({
      'build.sh': `#!/bin/sh\ncmake -DOLD_FLAG=ON -S a\n${FAR}`,
      'README.md': '# demo\nBuild with `-DOLD_FLAG=ON`.\n',
    })
    const result = await check()
    expect(result.status).toBe(1)
    expect(
      pull.reviewComments?.map(({ path, line, startLine, body }) => ({
        path,
        line,
        startLine,
        text: suggested(body),
      })),
    ).toEqual([
      {
        path: 'README.md',
        line: 2,
        startLine: null,
        text: 'Build with `-DNEW_FLAG=ON`.\n',
      },
      { path: 'build.sh', line: 2, startLine: null, text: 'cmake -DNEW_FLAG=ON -S a\n' },
    ])
    expect(pull.reviewComments?.[0]?.body).toContain('`OLD_FLAG` → `NEW_FLAG`')
    expect(github.writes().map(({ path }) => path)).toEqual(['/pulls/1/reviews'])
    expect(github.writes()[0]?.body).toMatchObject({
      event: 'COMMENT',
      commit_id: pull.headSha,
      body: expect.stringContaining('1 more place') as unknown,
    })
    expect(result.stdout.match(/^::warning /gm)).toHaveLength(1)
    expect(result.stdout).toContain('file=build.sh,line=23')

    github.forget()
    const again = await check()
    expect(github.writes()).toEqual([])
    expect(again.stdout.match(/^::warning /gm)).toHaveLength(1)
    expect(again.stdout).toContain('has been')
  })

  testOfMore(
    'a later push gets a comment for what is new only, wherever the lines went',
    async () => {
      const pull = await propose({ 'build.sh': `cmake -DOLD_FLAG=ON -S a\n${FAR}` })
      await check()
      const [first] = pull.reviewComments ?? []
      await propose({ 'build.sh': `cmake -DOLD_FLAG=ON -S a\n\ncmake -DOLD_FLAG=ON -S a\n${FAR}` })
      if (first) first.line = 3
      await check()
      expect(pull.reviewComments?.map(({ line }) => line)).toEqual([3, 1])
      if (first) first.line = null
      await check()
      expect(pull.reviewComments).toHaveLength(2)
      // One comment whose line is gone stands for one line only.
      pull.reviewComments?.pop()
      await check()
      expect(pull.reviewComments?.map(({ line }) => line)).toEqual([null, 3])
    },
  )

  test('several edits of a line are one suggestion, and so are neighbouring lines', async () => {
    const pull = await propose({
      'build.sh': `A=-DOLD_FLAG=ON B=-DOLD_FLAG=OFF\ncmake -DOLD_FLAG=ON\n${FAR}`,
    })
    await check()
    expect(pull.reviewComments).toMatchObject([{ startLine: 1, line: 2 }])
    expect(suggested(pull.reviewComments?.[0]?.body ?? '')).toBe(
      'A=-DNEW_FLAG=ON B=-DNEW_FLAG=OFF\ncmake -DNEW_FLAG=ON\n',
    )
  })

  test('fences, CRLF lines and a line without its end come out as they are in the file', async () => {
    const pull = await propose({
      'README.md': '# demo\n\n`````sh\ncmake -DOLD_FLAG=ON # ````` \n`````\n',
      'win.bat': '@echo off\r\nset X=-DOLD_FLAG=ON\r\n',
      'last.sh': 'cd x\ncmake -DOLD_FLAG=ON \u00fc',
    })
    await check()
    expect(pull.reviewComments?.[0]?.body).toContain('\n``````suggestion\n')
    expect(
      Object.fromEntries(
        (pull.reviewComments ?? []).map(({ path, body }) => [path, suggested(body)]),
      ),
    ).toEqual({
      'README.md': 'cmake -DNEW_FLAG=ON # ````` \n',
      'win.bat': 'set X=-DNEW_FLAG=ON\r\n',
      'last.sh': 'cmake -DNEW_FLAG=ON \u00fc\n',
    })
  })

  testOfMore(
    'the merge commit is scanned, the head is commented on: lines are found again',
    async () => {
      const topic = `#!/bin/sh\n${FAR}cmake -DOLD_FLAG=ON -S new\n`
      const pull = await propose({ 'build.sh': topic })
      const moved = '# one\n# two\n# three\n'
      await github.objects.commit('main', { 'build.sh': `${moved}#!/bin/sh\n${FAR}` })
      const merge = await mergeWithBase({ 'build.sh': `${moved}${topic}` })
      await check(merge)
      expect(pull.reviewComments).toMatchObject([{ startLine: 22, line: 23 }])
      expect(suggested(pull.reviewComments?.[0]?.body ?? '')).toBe(
        'cmake -DNEW_FLAG=ON far\ncmake -DNEW_FLAG=ON -S new\n',
      )
    },
  )

  testOfMore('a line that the base changed meanwhile is annotated, never suggested', async () => {
    const near = 'cmake -DOLD_FLAG=ON near\n# one\n# two\n'
    await github.objects.commit('main', { 'build.sh': near })
    const pull = await propose({ 'build.sh': `${near}# new\n` })
    const changed = near.replace('near', 'base')
    await github.objects.commit('main', { 'build.sh': changed })
    const merge = await mergeWithBase({ 'build.sh': `${changed}# new\n` })
    const result = await check(merge)
    expect(pull.reviewComments ?? []).toEqual([])
    expect(result.stdout.match(/^::warning /gm)).toHaveLength(1)
  })

  testOfMore(
    'at most thirty comments, and all files of a large pull request are looked at',
    async () => {
      const pull = await propose(
        Object.fromEntries(
          Array.from({ length: 110 }, (_, at) => [
            `d/f${String(at).padStart(3, '0')}.sh`,
            at < 76 ? 'true\n' : 'cmake -DOLD_FLAG=ON\n',
          ]),
        ),
      )
      await check()
      expect(pull.reviewComments?.map(({ path }) => path)).toEqual(
        Array.from({ length: 30 }, (_, at) => `d/f${String(at + 76).padStart(3, '0')}.sh`),
      )
      github.forget()
      await check()
      expect(github.writes()).toEqual([])
    },
  )

  testOfMore('keeps to the description of Enterprise Server', async () => {
    await github.close()
    github = await startGitHub({ files: { 'build.sh': '#!/bin/sh\n' }, edition: 'ghes' })
    const pull = await propose({ 'build.sh': 'cmake -DOLD_FLAG=ON\ncmake -DOLD_FLAG=ON -S a\n' })
    await check()
    await check()
    expect(pull.reviewComments).toHaveLength(1)
  })

  test('a lost answer does not comment twice', async () => {
    const pull = await propose({ 'build.sh': `cmake -DOLD_FLAG=ON -S a\n${FAR}` })
    github.moods.push({ on: /POST .*reviews/, times: 1, answer: 'cut-after' })
    await check()
    expect(pull.reviewComments).toHaveLength(1)
  })
})

describe('what cannot be suggested is annotated', () => {
  test.each([
    ['a read-only token', { token: READ_ONLY }, 'pull_request', 'pull-requests: write'],
    ['no token', { token: '' }, 'pull_request', 'need the input token'],
    ['another event', {}, 'push', 'for no pull request'],
  ] as const)('%s: a notice', async (_, inputs, event, message) => {
    const pull = await propose({ 'build.sh': `cmake -DOLD_FLAG=ON -S a\n${FAR}` })
    const result = await check('topic', inputs, event)
    expect(pull.reviewComments ?? []).toEqual([])
    expect(result.stdout).toMatch(new RegExp(`^::notice::.*${message}`, 'm'))
    expect(result.stdout.match(/^::warning /gm)).toHaveLength(2)
    expect(result).toMatchObject({ status: 1, outputs: { status: 'stale' } })
  })

  test('a checkout of something else, and a head that has moved on', async () => {
    const pull = await propose({ 'build.sh': `cmake -DOLD_FLAG=ON -S a\n${FAR}` })
    expect((await check('main')).stdout).toContain('neither the head of pull request #1')
    const workspace = await checkout(github, 'topic')
    const event = await pullRequestEvent(1, pull.headSha)
    await propose({ 'README.md': '# more\n' })
    const result = await act(github, workspace, { mode: 'check', suggestions: 'true' }, event)
    expect(result.stdout).toContain('newer commits')
    expect(github.writes()).toEqual([])
  })

  test('off by default: nobody is called', async () => {
    await propose({ 'build.sh': `cmake -DOLD_FLAG=ON -S a\n${FAR}` })
    await check('topic', { suggestions: 'false' })
    expect(github.calls).toEqual([])
  })
})
