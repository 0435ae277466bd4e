import { existsSync, readFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { checkout } from './support/clone.ts'
import { startGitHub, type GitHub, type StartOptions } from './support/github/start.ts'
import { act, type JobResult } from './support/job.ts'
import { git } from './support/repository.ts'

/** Every row of the pull request's life, through the built Action, run as the runner runs it. */
const BRANCH = 'flagshift/renamed-flags'
const CI = '.github/workflows/ci.yml'
const STALE = { content: '#!/bin/sh\ncmake -DOLD_FLAG=ON\n', mode: '100755' as const }
const FRESH = { content: '#!/bin/sh\ncmake -DNEW_FLAG=ON\n', mode: '100755' as const }
const STALE_CI = 'on: push\njobs: {a: {steps: [{run: cmake -DOLD_FLAG=ON}]}}\n'
const FRESH_CI = STALE_CI.replace('OLD_FLAG', 'NEW_FLAG')
const WISHES = { labels: 'build', reviewers: 'ada' }

type Inputs = Readonly<Record<string, string>>

/** A repository with one stale script, and runs on its branches. */
interface Story {
  readonly github: GitHub
  run(inputs?: Inputs, signal?: AbortSignal): Promise<JobResult>
  /** A run that must end well, or as `status` says; what it did to the pull request. */
  operation(inputs?: Inputs, status?: number): Promise<string | undefined>
  /** A commit by a person. */
  commit(
    files: Parameters<GitHub['objects']['commit']>[1],
    branch?: string,
    message?: string,
  ): Promise<string>
  file(name: string, branch?: string): Promise<string | undefined>
}

async function story<Told>(
  tell: (story: Story) => Promise<Told>,
  options: StartOptions = {},
): Promise<Told> {
  const github = await startGitHub({ files: { 'build.sh': STALE }, ...options })
  const workspaces = new Map<string, string>()
  async function run(
    { onto = 'main', ...inputs }: Inputs = {},
    signal?: AbortSignal,
  ): Promise<JobResult> {
    const commit = (await github.objects.head(onto)) ?? ''
    const workspace = workspaces.get(commit) ?? (await checkout(github, onto))
    workspaces.set(commit, workspace)
    return act(github, workspace, inputs, { GITHUB_REF: `refs/heads/${onto}` }, signal)
  }
  try {
    return await tell({
      github,
      run,
      async operation(inputs, status = 0) {
        const result = await run(inputs)
        expect([result.status, result.status === status ? '' : result.stdout]).toEqual([status, ''])
        return result.outputs['pull-request-operation']
      },
      commit: (files, branch = 'main', message = 'A change by a person') =>
        github.objects.commit(branch, files, message),
      async file(name, branch = BRANCH) {
        return (await github.objects.read(branch)).get(name)?.bytes.toString()
      },
    })
  } finally {
    await github.close()
    expect(github.violations).toEqual([])
  }
}

/** Runs once more, which must only read, and little. */
async function expectQuiet({ github, operation }: Story, expected: string, inputs: Inputs = {}) {
  github.forget()
  expect(await operation(inputs)).toBe(expected)
  expect(github.writes()).toEqual([])
  expect(github.reads().length).toBeLessThanOrEqual(6)
}

describe('the life of the pull request', () => {
  test('created, unchanged, updated, closed, reopened: one branch, one pull request', async () => {
    await story(async (one) => {
      const { github, operation, commit, file } = one
      expect(await operation(WISHES)).toBe('created')
      expect(github.writes().length).toBeLessThanOrEqual(6)
      await expectQuiet(one, 'unchanged', WISHES)

      await commit({ 'other.txt': 'The base moves.\n' })
      await expectQuiet(one, 'unchanged', WISHES)

      const base = await commit({ 'more.sh': STALE })
      expect(await operation(WISHES)).toBe('updated')
      expect(await file('more.sh')).toBe(FRESH.content)
      const head = await github.objects.info((await github.objects.head(BRANCH)) ?? '')
      expect(head.parents).toEqual([base])
      await expectQuiet(one, 'unchanged', WISHES)

      await commit({ 'build.sh': FRESH, 'more.sh': FRESH })
      expect(await operation(WISHES)).toBe('closed')
      expect(github.pulls).toMatchObject([{ state: 'closed', comments: [{}] }])
      expect(github.pulls[0]?.comments[0]?.body).toContain('Nothing is left to do')
      expect(await github.objects.head(BRANCH)).toBeNull()
      await expectQuiet(one, 'none', WISHES)

      await commit({ 'build.sh': STALE })
      expect(await operation(WISHES)).toBe('reopened')
      await expectQuiet(one, 'unchanged', WISHES)
      expect(github.pulls).toMatchObject([
        { state: 'open', labels: ['build'], reviewers: ['ada'], comments: [{}] },
      ])
    })
  })

  test('declined by a person: not proposed again, a different patch is', async () => {
    await story(async (one) => {
      const { github, operation, commit } = one
      await operation()
      for (const pull of github.pulls) pull.state = 'closed'
      await expectQuiet(one, 'declined')
      await commit({ 'build.sh': { ...STALE, content: `# moved\n${STALE.content}` } })
      expect(await operation()).toBe('declined')
      await commit({ 'more.sh': STALE })
      expect(await operation()).toBe('created')
      expect(github.pulls.map(({ state }) => state)).toEqual(['closed', 'open'])
      await github.objects.remove(BRANCH)
      expect(await operation()).toBe('declined')
      expect(await github.objects.head(BRANCH)).toBeNull()
    })
  })

  test('human commits are kept, and said once', async () => {
    await story(async (one) => {
      const { github, operation, commit } = one
      await operation()
      const theirs = await commit({ 'mine.txt': 'x\n' }, BRANCH)
      await commit({ 'more.sh': STALE })
      expect(await operation()).toBe('kept-human-commits')
      await expectQuiet(one, 'kept-human-commits')
      expect(await github.objects.head(BRANCH)).toBe(theirs)
      expect(github.pulls).toMatchObject([{ state: 'open', comments: [{}] }])
    })
  })

  test.each(['merge', 'squash'] as const)(
    'merged by %s with the branch left over: it goes, and a new patch is a new pull request',
    async (how) => {
      await story(async ({ github, operation, commit }) => {
        await operation()
        await github.merge(1, how)
        expect(await operation()).toBe('none')
        expect(await github.objects.head(BRANCH)).toBeNull()
        await commit({ 'more.sh': STALE })
        expect(await operation()).toBe('created')
        expect(github.pulls.map(({ state }) => state)).toEqual(['closed', 'open'])
      })
    },
  )

  test('the base branch renamed: the pull request goes on', async () => {
    await story(async (one) => {
      const { github, operation, commit } = one
      await operation()
      await github.renameBase('main', 'trunk')
      await commit({ 'more.sh': STALE }, 'trunk')
      expect(await operation({ onto: 'trunk' })).toBe('updated')
      await expectQuiet(one, 'unchanged', { onto: 'trunk' })
      expect(github.pulls).toMatchObject([{ base: 'trunk', state: 'open' }])
    })
  })

  test('a branch of that name that is not ours is left alone', async () => {
    await story(async ({ github, run, commit }) => {
      await github.objects.point(BRANCH, (await github.objects.head('main')) ?? '')
      const theirs = await commit({ 'mine.txt': 'x\n' }, BRANCH)
      const result = await run()
      expect(result).toMatchObject({
        status: 1,
        outputs: { 'pull-request-operation': 'blocked', 'pull-request-number': '' },
      })
      expect(result.stdout).toContain('commits that Flagshift did not make')
      expect(github.writes()).toEqual([])
      expect(await github.objects.head(BRANCH)).toBe(theirs)
    })
  })

  test('two runs at once end with one branch and one pull request', async () => {
    await story(async (one) => {
      const { github, run } = one
      const both = await Promise.all([run(WISHES), run(WISHES)])
      expect(both.map(({ status }) => status)).toEqual([0, 0])
      expect(github.pulls).toMatchObject([{ state: 'open', labels: ['build'] }])
      for (const { outputs } of both)
        expect(outputs).toMatchObject({
          'pull-request-number': '1',
          commit: await github.objects.head(BRANCH),
        })
      await expectQuiet(one, 'unchanged', WISHES)
    })
  })

  test('200 files take at most eight write calls; an unchanged second run none', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`d${at % 20}/build-${at}.sh`, STALE]),
    )
    await story(
      async (one) => {
        expect(await one.operation(WISHES)).toBe('created')
        expect(one.github.writes().length).toBeLessThanOrEqual(8)
        const made = await one.github.objects.read(BRANCH)
        const scripts = [...made].filter(([name]) => name in files)
        expect(scripts).toHaveLength(200)
        expect(
          new Set(scripts.map(([, { bytes, mode }]) => `${mode} ${bytes.toString()}`)),
        ).toEqual(new Set([`100755 ${FRESH.content}`]))
        await expectQuiet(one, 'unchanged', WISHES)
      },
      { files },
    )
  })
})

describe('killed at any write call, another run comes to the same end', () => {
  /** What GitHub has in the end, without what differs from run to run. */
  async function endOf({ github }: Story): Promise<object> {
    const head = await github.objects.head(BRANCH)
    const files = head === null ? [] : [...(await github.objects.read(head))]
    return {
      files: files.map(([name, { bytes, mode }]) => `${mode} ${name} ${bytes}`),
      parents: head === null ? 0 : (await github.objects.info(head)).parents.length,
      pulls: github.pulls.map((pull) => ({
        ...pull,
        body: pull.body.split('<!--')[0],
        headSha: '',
        comments: pull.comments.length,
        events: pull.events.length,
      })),
    }
  }

  const STEPS = [
    ['created', {}],
    ['updated', { 'more.sh': STALE }],
    ['closed', { 'build.sh': FRESH, 'more.sh': FRESH }],
    ['reopened', { 'build.sh': STALE }],
  ] as const

  /** What a whole life takes and leaves, step by step. */
  async function wholeLife() {
    return story(async (one) => {
      const steps: { readonly writes: number; readonly end: object }[] = []
      for (const [name, files] of STEPS) {
        if (name !== 'created') await one.commit(files)
        one.github.forget()
        expect(await one.operation(WISHES)).toBe(name)
        steps.push({ writes: one.github.writes().length, end: await endOf(one) })
      }
      return steps
    })
  }

  /** A life in which each run is killed at the same write call, and run again. */
  async function cutLife(at: number, whole: Awaited<ReturnType<typeof wholeLife>>) {
    await story(async (one) => {
      const { github, run, operation, commit } = one
      for (const [step, [name, files]] of STEPS.entries()) {
        const { writes, end } = whole[step] ?? { writes: 0, end: {} }
        if (name !== 'created') await commit(files)
        if (at <= writes) {
          github.forget()
          const killer = new AbortController()
          // Killed before the second write is killed after the first, as far as GitHub can tell.
          github.kill = {
            write: Math.max(at, 1),
            when: at === 0 ? 'before' : 'after',
            act: () => killer.abort(),
          }
          const killed = await run(WISHES, killer.signal)
          expect([name, at, killed.status, killed.outputs]).toEqual([name, at, -1, {}])
          github.kill = undefined
        }
        await operation(WISHES)
        expect([name, at, await endOf(one)]).toEqual([name, at, end])
      }
    })
  }

  test('created, updated, closed, reopened', async () => {
    const whole = await wholeLife()
    expect(whole.map(({ writes }) => writes >= 3)).toEqual([true, true, true, true])
    const queue = Array.from(
      { length: Math.max(...whole.map(({ writes }) => writes)) + 1 },
      (_, at) => at,
    )
    // Several at a time: a run waits for the stand-in about as long as it works.
    const worker = async (): Promise<void> => {
      for (let at = queue.shift(); at !== undefined; at = queue.shift()) await cutLife(at, whole)
    }
    await Promise.all([worker(), worker(), worker()])
  }, 180_000)
})

describe('what the token may not do', () => {
  const RIGHTS = {
    login: 'flags[bot]',
    contents: 'write',
    pulls: 'write',
    workflows: true,
  } as const
  const tokens = {
    ghs_canaryWithWorkflows: RIGHTS,
    ghs_canaryWithoutWorkflows: { ...RIGHTS, workflows: false },
    ghs_canaryReadOnly: { ...RIGHTS, contents: 'read', pulls: 'read' },
    ghs_canaryContentsOnly: { ...RIGHTS, pulls: 'read' },
  } as const
  const files = { 'build.sh': STALE, [CI]: STALE_CI }

  test.each(['', 'ghs_canaryWithoutWorkflows'])(
    'workflow files are left out, and ready as a patch in body, summary and file (%s)',
    async (token) => {
      await story(
        async (one) => {
          const { github, run, file } = one
          const inputs: Inputs = token === '' ? {} : { token }
          const result = await run(inputs)
          expect(result).toMatchObject({
            status: 0,
            outputs: { 'pull-request-operation': 'created' },
          })
          expect(await file('build.sh')).toBe(FRESH.content)
          expect(await file(CI)).toBe(STALE_CI)
          const added = `+${FRESH_CI.split('\n')[1]}`
          expect(github.pulls[0]?.body).toContain(added)
          expect(github.pulls[0]?.body).toContain('**Workflows: write**')
          expect(result.stdout).toMatch(/^::warning::.*scope workflow/m)
          const [, offered] = result.summary.split('Apply this with `git apply`')
          expect(offered).toContain(added)
          const patch = path.join(result.temporary, 'flagshift', 'left-out.patch')
          expect(readFileSync(patch, 'utf8')).toContain(added)
          expect(readFileSync(patch, 'utf8')).not.toContain('build.sh')
          const workspace = await checkout(github, BRANCH)
          await git(workspace, 'apply', patch)
          expect(readFileSync(path.join(workspace, CI), 'utf8')).toBe(FRESH_CI)
          await expectQuiet(one, 'unchanged', inputs)
        },
        { files, tokens },
      )
    },
  )

  test('a token with the right commits them, also later', async () => {
    await story(
      async ({ github, run, file }) => {
        await run()
        const result = await run({ token: 'ghs_canaryWithWorkflows' })
        expect(result.outputs['pull-request-operation']).toBe('updated')
        expect(await file(CI)).toBe(FRESH_CI)
        expect(github.pulls[0]?.body).not.toContain('Workflow files for you')
        expect(existsSync(path.join(result.temporary, 'flagshift', 'left-out.patch'))).toBe(false)
      },
      { files, tokens },
    )
  })

  test('nothing but workflow files: nothing is written, the patch is offered', async () => {
    await story(
      async ({ github, run }) => {
        const result = await run()
        expect(result).toMatchObject({
          status: 1,
          outputs: { 'pull-request-operation': 'blocked' },
        })
        expect(github.writes()).toEqual([])
        expect(result.summary).toContain(`+${FRESH_CI.split('\n')[1]}`)
        expect(existsSync(path.join(result.temporary, 'flagshift', 'left-out.patch'))).toBe(true)
      },
      { files: { [CI]: STALE_CI } },
    )
  })

  test('pull requests forbidden by the setting: a branch, a link, the place to switch it on', async () => {
    await story(async ({ github, run, operation }) => {
      github.rules.pullRequestsForbidden = true
      const result = await run()
      expect(result).toMatchObject({
        status: 1,
        outputs: {
          'pull-request-operation': 'blocked',
          branch: BRANCH,
          commit: await github.objects.head(BRANCH),
        },
      })
      expect(result.stdout).toContain(`${github.url}/octo/demo/settings/actions`)
      expect(result.summary).toContain(`${github.url}/octo/demo/compare/main...${BRANCH}?expand=1`)
      github.rules.pullRequestsForbidden = false
      expect(await operation()).toBe('created')
      expect(await github.objects.head(BRANCH)).toBe(result.outputs['commit'])
    })
  })

  test.each([
    ['read-only', 'ghs_canaryReadOnly', null, 'add "contents: write" and "pull-requests: write"'],
    ['without pull requests', 'ghs_canaryContentsOnly', BRANCH, 'add "pull-requests: write"'],
    ['unknown to GitHub', 'ghs_canaryUnknown', null, 'GitHub does not know the token'],
  ])(
    'a token that is %s: report and annotations, and what is missing',
    async (_, token, at, message) => {
      await story(
        async ({ github, run }) => {
          const result = await run({ token })
          expect(result).toMatchObject({
            status: 1,
            outputs: {
              status: 'patched',
              files: '1',
              'pull-request-operation': 'blocked',
              branch: at ?? '',
            },
          })
          expect(result.stdout).toContain(message)
          expect(result.stdout).toContain('::warning title=Stale build flag,file=build.sh,line=2')
          expect(result.summary).toContain('`OLD_FLAG` → `NEW_FLAG`')
          expect(readFileSync(result.outputs['patch-file'] ?? '', 'utf8')).toContain('NEW_FLAG')
          expect((await github.objects.head(BRANCH)) === null).toBe(at === null)
          expect(github.pulls).toEqual([])
        },
        { tokens },
      )
    },
  )

  test.each(['create', 'update', 'delete'] as const)(
    'a rule on branches that forbids to %s',
    async (against) => {
      await story(async ({ github, run, operation, commit }) => {
        if (against !== 'create') await operation()
        if (against === 'update') await commit({ 'more.sh': STALE })
        if (against === 'delete') await commit({ 'build.sh': FRESH })
        github.rules.protectedBranches.push({ pattern: /^flagshift\//, against: [against] })
        const result = await run()
        if (against === 'delete') {
          expect(result.outputs['pull-request-operation']).toBe('closed')
          expect(result.stdout).toMatch(/^::warning::.*did not let it be deleted/m)
        } else {
          expect(result).toMatchObject({
            status: 1,
            outputs: { 'pull-request-operation': 'blocked' },
          })
          expect(result.stdout).toContain('choose another name by the input "branch"')
        }
      })
    },
  )

  test('missing label, reviewer, team and milestone rights are warnings', async () => {
    await story(async ({ github, run }) => {
      github.rules.labelsAllowed = false
      const result = await run({
        labels: 'build',
        reviewers: 'ada, nobody',
        'team-reviewers': 'octo/builders',
        assignees: 'grace',
        milestone: 'Never',
      })
      expect(result).toMatchObject({ status: 0, outputs: { 'pull-request-operation': 'created' } })
      expect(result.stdout.match(/^::warning::GitHub did not take the .*/gm)).toHaveLength(4)
      expect(github.pulls[0]).toMatchObject({ reviewers: ['ada'], assignees: ['grace'] })
    })
  })
})

describe('rates and faults', () => {
  const answer = (status: number, message: string, headers: Record<string, string> = {}) => ({
    status,
    headers,
    body: { message },
  })
  const SLOW = answer(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' })
  const NODE = answer(422, "Could not resolve to a node with the global id of 'PR_x'.")

  test.each([
    ['5xx', answer(502, 'Bad gateway')],
    ['a secondary limit', { ...SLOW, status: 429 }],
    ['a node that is not there yet', NODE],
    ['a reset before', 'cut-before'],
    ['a reset after', 'cut-after'],
    ['no answer in time', 'no-answer'],
  ] as const)('%s is sat out at every kind of call', async (_, mood) => {
    await story(async (one) => {
      const steps = [/GET \/pulls/, /POST \/git\/trees/, /POST \/git\/refs/, /POST \/pulls$/]
      for (const on of mood === 'no-answer' ? steps.slice(1, 2) : steps)
        one.github.moods.push({ on, times: 1, answer: mood })
      expect(await one.operation(WISHES)).toBe('created')
      expect(one.github.pulls).toMatchObject([{ labels: ['build'], reviewers: ['ada'] }])
      await expectQuiet(one, 'unchanged', WISHES)
    })
  })

  test('trouble that does not end is reported, and the next run finishes the job', async () => {
    await story(async ({ github, run, operation }) => {
      const mood = { on: /POST \/pulls$/, times: 100, answer: answer(500, 'Server Error') }
      github.moods.push(mood)
      const result = await run()
      expect(result).toMatchObject({ status: 1, outputs: { 'pull-request-operation': 'blocked' } })
      expect(result.stdout).toContain('what is done already is not done twice')
      expect(100 - mood.times).toBeLessThan(10)
      mood.times = 0
      expect(await operation()).toBe('created')
      expect(await github.objects.head(BRANCH)).toBe(result.outputs['commit'])
    })
  })

  test('a limit that ends far away ends the run at once', async () => {
    await story(async ({ github }) => {
      github.moods.push({
        on: /POST \/git\/trees/,
        times: 9,
        answer: { ...SLOW, headers: { 'retry-after': '3600' } },
      })
      const throttled = { FLAGSHIFT_TEST_THROTTLE: 'on' }
      const result = await act(github, await checkout(github), {}, throttled)
      expect(result.status).toBe(1)
      expect(result.stdout).toContain('rate limit is used up; run again later')
      expect(github.writes()).toHaveLength(1)
    })
  })
})
