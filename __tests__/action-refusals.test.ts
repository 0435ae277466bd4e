import { existsSync, readFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { checkout } from './support/clone.ts'
import type { Mood } from './support/github/start.ts'
import { act, pullRequestEvent } from './support/job.ts'
import { git } from './support/repository.ts'
import { BRANCH, expectQuiet, FRESH, STALE, story, WISHES, type Inputs } from './support/story.ts'
import { isThorough, onlyThorough } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

const CI = '.github/workflows/ci.yml'
const STALE_CI = 'on: push\njobs: {a: {steps: [{run: cmake -DOLD_FLAG=ON}]}}\n'
const FRESH_CI = STALE_CI.replace('OLD_FLAG', 'NEW_FLAG')

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
    ghs_canaryThatOnlyReads: { ...RIGHTS, contents: 'read', pulls: 'read' },
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

  testOfMore('a token with the right commits them, also later', async () => {
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

  testOfMore('nothing but workflow files: nothing is written, the patch is offered', async () => {
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
    [
      'read-only',
      'ghs_canaryThatOnlyReads',
      null,
      'add "contents: write" and "pull-requests: write"',
    ],
    ['without pull requests', 'ghs_canaryContentsOnly', BRANCH, 'add "pull-requests: write"'],
    ['unknown to GitHub', 'ghs_canaryThatIsUnknown', null, 'GitHub does not know the token'],
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

  test('a pull request of a fork: report and annotations only, nobody is called', async () => {
    await story(async ({ github }) => {
      const result = await act(
        github,
        await checkout(github),
        { token: 'ghs_canaryThatOnlyReads' },
        await pullRequestEvent(7, 'f'.repeat(40)),
      )
      expect(result).toMatchObject({
        status: 0,
        outputs: { status: 'patched', files: '1', 'pull-request-operation': 'none' },
      })
      expect(result.stdout).toContain('::warning title=Stale build flag,file=build.sh,line=2')
      expect(result.summary).toContain('`OLD_FLAG` → `NEW_FLAG`')
      expect(github.calls).toEqual([])
    })
  })

  test.each([
    ['create', [], STALE],
    ['update', [STALE], FRESH],
  ] as const)('a rule on branches that forbids to %s', async (against, before, more) => {
    await story(async ({ github, run, operation, commit }) => {
      for (const file of before) {
        await operation()
        await commit({ 'more.sh': file })
      }
      await commit({ 'other.sh': more })
      github.rules.protectedBranches.push({ pattern: /^flagshift\//, against: [against] })
      const result = await run()
      expect(result).toMatchObject({ status: 1, outputs: { 'pull-request-operation': 'blocked' } })
      expect(result.stdout).toContain('choose another name with the option branch')
    })
  })

  testOfMore('a rule on branches that forbids to delete: closed all the same', async () => {
    await story(async ({ github, run, operation, commit }) => {
      await operation()
      await commit({ 'build.sh': FRESH })
      github.rules.protectedBranches.push({ pattern: /^flagshift\//, against: ['delete'] })
      const result = await run()
      expect(result.outputs['pull-request-operation']).toBe('closed')
      expect(result.stdout).toMatch(/^::warning::.*did not let it be deleted/m)
    })
  })

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

/** An answer of GitHub that is not the wished one. */
function answer(status: number, message: string, headers: Record<string, string> = {}) {
  return { status, headers, body: { message } }
}

describe('rates and faults', () => {
  const SLOW = answer(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' })
  const NODE = answer(422, "Could not resolve to a node with the global id of 'PR_x'.")

  const moods: readonly (readonly [string, Mood['answer']])[] = [
    ['5xx', answer(502, 'Bad gateway')],
    ['a secondary limit', { ...SLOW, status: 429 }],
  ]
  /** The publisher alone sits these out in publish/github-faults. */
  const more: typeof moods = [
    ['no answer in time', 'no-answer'],
    ['a node that is not there yet', NODE],
    ['a reset before', 'cut-before'],
    ['a reset after', 'cut-after'],
  ]
  test.each(isThorough ? [...moods, ...more] : moods)(
    '%s is sat out at every kind of call',
    async (_, mood) => {
      await story(async (one) => {
        const steps = [/GET \/pulls/, /POST \/git\/trees/, /POST \/git\/refs/, /POST \/pulls$/]
        for (const on of mood === 'no-answer' ? steps.slice(1, 2) : steps)
          one.github.moods.push({ on, times: 1, answer: mood })
        expect(await one.operation(WISHES)).toBe('created')
        expect(one.github.pulls).toMatchObject([{ labels: ['build'], reviewers: ['ada'] }])
        await expectQuiet(one, 'unchanged', WISHES)
      })
    },
  )

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

  testOfMore('a limit that ends far away ends the run at once', async () => {
    await story(async ({ github }) => {
      github.moods.push({
        on: /POST \/git\/trees/,
        times: 9,
        answer: { ...SLOW, headers: { 'retry-after': '3600' } },
      })
      const throttled = { FLAGSHIFT_TEST_THROTTLE: 'on' }
      const result = await act(github, await checkout(github), {}, throttled, {
        alone: true,
      })
      expect(result.status).toBe(1)
      expect(result.stdout).toContain('rate limit is used up; run again later')
      expect(github.writes()).toHaveLength(1)
    })
  })
})
