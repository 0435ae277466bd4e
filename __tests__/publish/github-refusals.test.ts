import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { JOB_TOKEN, type GitHub } from '../support/github/start.ts'
import type { Identity } from '../support/github/rules.ts'
import { CHANGES, CMAKE, REPOSITORY, WORKFLOW } from './proposal.ts'
import { openScene, type Scene } from './scene.ts'

const BRANCH = 'flagshift/main'
const CI = '.github/workflows/ci.yml'
const WITH_WORKFLOW = { ...CHANGES, [CI]: WORKFLOW }
const BOT: Identity = {
  login: 'build-bot[bot]',
  contents: 'write',
  pulls: 'write',
  workflows: true,
}
const TOKENS = {
  ghs_withWorkflows: BOT,
  ghs_withoutWorkflows: { ...BOT, workflows: false },
  ghs_readOnly: { ...BOT, contents: 'read', pulls: 'read' },
  ghs_contentsOnly: { ...BOT, pulls: 'read' },
} as const

let scene: Scene
let github: GitHub

beforeEach(async () => {
  scene = await openScene({
    files: { ...REPOSITORY, [CI]: { content: WORKFLOW[0] } },
    tokens: TOKENS,
  })
  ;({ github } = scene)
})
afterEach(() => scene.end())

describe('workflow files', () => {
  test('a job’s own token: the rest is committed, the patch for them is in the body', async () => {
    const published = await scene.run(WITH_WORKFLOW)
    expect(published).toMatchObject({
      operation: 'created',
      left: [{ path: CI, reason: { code: 'workflow-right-missing' } }],
    })
    expect(published.messages).toMatchObject([{ level: 'warning', code: 'workflow-files-left' }])
    const files = await scene.files(BRANCH)
    expect(files[CI]).toBe(WORKFLOW[0])
    expect(files['CMakeLists.txt']).toBe(CMAKE[1])
    expect(scene.only().body).toContain('+jobs: {a: {steps: [{run: cmake -DGGML_CUDA=ON}]}}')
    expect(scene.only().body).toContain('**Workflows: write**')
    expect(github.calls.every(({ status }) => status !== 403)).toBe(true)
    github.forget()
    expect(await scene.run(WITH_WORKFLOW)).toMatchObject({ operation: 'unchanged' })
    expect(github.writes()).toEqual([])
    expect(github.reads().length + 1).toBeLessThanOrEqual(7)
  })

  test('a token with the right commits them', async () => {
    const token = 'ghs_withWorkflows'
    const published = await scene.run(WITH_WORKFLOW, {}, { token })
    expect(published).toMatchObject({ operation: 'created', left: [], messages: [] })
    expect((await scene.files(BRANCH))[CI]).toBe(WORKFLOW[1])
  })

  test('a pull request that can’t be edited for a moment leaves none of them out', async () => {
    const who = { token: 'ghs_withWorkflows' }
    await scene.run({ [CI]: WORKFLOW }, {}, who)
    const answer = { status: 403, body: { message: 'Resource not accessible by integration' } }
    github.moods.push({ on: /PATCH \/pulls\/1$/, times: 1, answer })
    const refused = await scene.run(WITH_WORKFLOW, {}, who)
    expect(refused).toMatchObject({ operation: 'blocked', left: [] })
    expect(refused.messages.map(({ code }) => code)).toEqual(['pull-requests-right-missing'])
    expect(await scene.run(WITH_WORKFLOW, {}, who)).toMatchObject({
      operation: 'updated',
      left: [],
    })
    expect((await scene.files(BRANCH))[CI]).toBe(WORKFLOW[1])
  })

  test('given later, such a token adds them', async () => {
    await scene.run(WITH_WORKFLOW)
    const published = await scene.run(WITH_WORKFLOW, {}, { token: 'ghs_withWorkflows' })
    expect(published).toMatchObject({ operation: 'updated', number: 1, left: [] })
    expect((await scene.files(BRANCH))[CI]).toBe(WORKFLOW[1])
    expect(scene.only().body).not.toContain('Workflow files for you to change')
  })

  test('another token without the right finds out by trying, and does not try again', async () => {
    const token = 'ghs_withoutWorkflows'
    const published = await scene.run(WITH_WORKFLOW, {}, { token })
    expect(published).toMatchObject({ operation: 'created', left: [{ path: CI }] })
    github.forget()
    expect(await scene.run(WITH_WORKFLOW, {}, { token })).toMatchObject({
      operation: 'unchanged',
      left: [{ path: CI }],
    })
    expect(github.writes()).toEqual([])
  })

  test('nothing but workflow files: blocked, and nothing is written', async () => {
    const published = await scene.run({ [CI]: WORKFLOW })
    expect(published).toMatchObject({ operation: 'blocked', branch: null, left: [{ path: CI }] })
    expect(published.messages.map(({ code }) => code)).toEqual([
      'workflow-files-left',
      'only-workflow-files',
    ])
    expect(github.writes()).toEqual([])
  })

  test('a patch too long for the body is named there instead', async () => {
    const long = '# x\n'.repeat(20_000)
    const published = await scene.run(
      { ...CHANGES, [CI]: [WORKFLOW[0], long] },
      { body: 'b'.repeat(60_000) },
    )
    expect(published).toMatchObject({ operation: 'created' })
    expect(scene.only().body.length).toBeLessThanOrEqual(65_536)
    expect(scene.only().body).toContain('The patch is in the job summary')
    github.forget()
    expect(
      await scene.run({ ...CHANGES, [CI]: [WORKFLOW[0], long] }, { body: 'b'.repeat(60_000) }),
    ).toMatchObject({ operation: 'unchanged' })
  })
})

describe('pull requests forbidden by the setting', () => {
  test('the branch is pushed, with a link to open it and the place to switch it on', async () => {
    github.rules.pullRequestsForbidden = true
    const published = await scene.run()
    expect(published).toMatchObject({
      operation: 'blocked',
      branch: BRANCH,
      number: null,
      compareUrl: `${github.url}/octo/demo/compare/main...flagshift/main?expand=1`,
    })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'pull-requests-forbidden' }])
    expect(published.messages[0]?.text).toContain(`${github.url}/octo/demo/settings/actions`)
    expect(await github.objects.head(BRANCH)).toBe(published.commit)
  })

  test('switched on, the next run opens it from the same commit', async () => {
    github.rules.pullRequestsForbidden = true
    const first = await scene.run()
    github.rules.pullRequestsForbidden = false
    expect(await scene.run()).toMatchObject({ operation: 'created', commit: first.commit })
  })

  test('opened by a person through the link, its words stay theirs and the branch is kept true', async () => {
    github.rules.pullRequestsForbidden = true
    await scene.run({ 'CMakeLists.txt': CMAKE })
    github.pulls.push({
      number: 1,
      title: 'By hand',
      body: 'My words',
      state: 'open',
      closedBy: null,
      mergedAt: null,
      draft: false,
      base: 'main',
      branch: BRANCH,
      headSha: (await github.objects.head(BRANCH)) ?? '',
      user: 'ada',
      labels: [],
      reviewers: [],
      teams: [],
      assignees: [],
      milestone: null,
      autoMergeBy: null,
      comments: [],
      events: [],
    })
    expect(await scene.run()).toMatchObject({ operation: 'updated', number: 1 })
    expect(scene.only()).toMatchObject({ title: 'By hand', body: 'My words' })
    expect(await scene.run()).toMatchObject({ operation: 'unchanged' })
    expect(await scene.run({})).toMatchObject({ operation: 'unchanged' })
    expect(scene.only().state).toBe('open')
  })
})

describe('tokens', () => {
  test('read-only: nothing is written, and the right that is missing is named', async () => {
    const published = await scene.run(CHANGES, {}, { token: 'ghs_readOnly' })
    expect(published).toMatchObject({ operation: 'blocked', branch: null })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'read-only-token' }])
    expect(published.messages[0]?.text).toContain('contents: write')
    expect(published.messages[0]?.text).toContain('forks')
    expect(await github.objects.head(BRANCH)).toBeNull()
  })

  test('without the right to open pull requests: the branch and a link', async () => {
    const published = await scene.run(CHANGES, {}, { token: 'ghs_contentsOnly' })
    expect(published).toMatchObject({ operation: 'blocked', branch: BRANCH })
    expect(published.compareUrl).toContain('/compare/main...flagshift/main')
    expect(published.messages).toMatchObject([{ code: 'pull-requests-right-missing' }])
  })

  test('unknown to GitHub', async () => {
    const published = await scene.run(CHANGES, {}, { token: 'ghs_nobodyKnowsThisOne' })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'bad-token' }])
  })

  test('for another repository', async () => {
    const published = await scene.run(CHANGES, {}, { repo: 'elsewhere' })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'repository-not-readable' }])
  })

  test('never show, not even when GitHub repeats them', async () => {
    github.moods.push({
      on: /POST \/pulls$/,
      times: 1,
      answer: { status: 403, body: { message: `no, ${JOB_TOKEN}\n::error::x` } },
    })
    const published = await scene.run(WITH_WORKFLOW)
    expect(published).toMatchObject({ operation: 'blocked' })
    expect(JSON.stringify([published, scene.lines])).not.toContain(JOB_TOKEN)
    expect(published.messages.every(({ text }) => !text.includes('\n'))).toBe(true)
  })
})

describe('rules on branches', () => {
  test.each([
    ['create', {}],
    ['update', { 'CMakeLists.txt': CMAKE }],
  ] as const)('that forbid to %s: said, with what to do', async (against, before) => {
    if (against === 'update') await scene.run(before)
    github.rules.protectedBranches.push({ pattern: /^flagshift\//, against: [against] })
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'blocked' })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'branch-protected' }])
    expect(published.messages[0]?.text).toContain('choose another name with the option branch')
  })

  test('that forbid to delete: the pull request is closed all the same', async () => {
    await scene.run()
    github.rules.protectedBranches.push({ pattern: /^flagshift\//, against: ['delete'] })
    expect(await scene.run({})).toMatchObject({ operation: 'closed', number: 1 })
    expect(scene.only().state).toBe('closed')
  })
})

describe('people and labels', () => {
  const WISHES = {
    labels: ['build', 'flags'],
    reviewers: ['ada', 'grace'],
    assignees: ['ada'],
    milestone: 'Next',
  }

  test('are set once, in few calls', async () => {
    await scene.run(CHANGES, WISHES)
    expect(scene.only()).toMatchObject({
      labels: ['build', 'flags'],
      reviewers: ['ada', 'grace'],
      assignees: ['ada'],
      milestone: { title: 'Next' },
    })
    expect(github.writes().length).toBeLessThanOrEqual(8)
    github.forget()
    expect(await scene.run(CHANGES, WISHES)).toMatchObject({ operation: 'unchanged' })
    expect(github.writes()).toEqual([])
  })

  test('taken off by a person, they stay off', async () => {
    await scene.run(CHANGES, WISHES)
    const pull = scene.only()
    pull.labels = ['flags', 'mine']
    pull.reviewers = []
    pull.assignees = []
    pull.milestone = null
    github.forget()
    expect(await scene.run(CHANGES, WISHES)).toMatchObject({ operation: 'unchanged' })
    expect(github.writes()).toEqual([])
    expect(github.reads().length).toBeLessThanOrEqual(6)
    expect(pull).toMatchObject({ labels: ['flags', 'mine'], reviewers: [], assignees: [] })
  })

  test('wished for later, they are added', async () => {
    await scene.run()
    await scene.run(CHANGES, WISHES)
    expect(scene.only()).toMatchObject({ labels: ['build', 'flags'], reviewers: ['ada', 'grace'] })
  })

  test('refused for one reason, they are told together, however many they are', async () => {
    const nobodies = Array.from({ length: 20 }, (_, at) => `nobody-${at}`)
    const { messages } = await scene.run(CHANGES, { reviewers: [...nobodies, 'ada'] })
    expect(messages).toMatchObject([{ code: 'reviewer-refused' }])
    for (const name of nobodies) expect(messages[0]?.text).toContain(name)
    expect(scene.only().reviewers).toEqual(['ada'])
  })

  test('refused, they are warnings, and one bad name does not cost the others', async () => {
    github.rules.labelsAllowed = false
    const published = await scene.run(CHANGES, {
      labels: ['build'],
      reviewers: ['ada', 'nobody'],
      teamReviewers: ['octo/builders'],
      milestone: 'Never',
    })
    expect(published).toMatchObject({ operation: 'created', number: 1 })
    expect(published.messages.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'warning labels-refused',
      'warning milestone-refused',
      'warning reviewer-refused',
      'warning team-reviewers-refused',
    ])
    expect(scene.only().reviewers).toEqual(['ada'])
  })

  test('the author of the pull request is not asked to review it', async () => {
    await scene.run(CHANGES, { reviewers: ['github-actions[bot]', 'ada'] })
    expect(scene.only().reviewers).toEqual(['ada'])
  })
})

describe('auto-merge', () => {
  test('is asked for once, and a person’s no is kept', async () => {
    await scene.run(CHANGES, { autoMerge: true })
    const pull = scene.only()
    expect(pull.autoMergeBy).toBe('github-actions[bot]')
    pull.autoMergeBy = null
    pull.events.push({ event: 'auto_merge_disabled', what: 'ada' })
    await scene.run(CHANGES, { autoMerge: true })
    expect(pull.autoMergeBy).toBeNull()
  })

  test('is taken back before a patch comes that is not fit for it', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE }, { autoMerge: true })
    github.forget()
    await scene.run(CHANGES, { autoMerge: false })
    expect(scene.only().autoMergeBy).toBeNull()
    const writes = github.writes().map(({ path }) => path)
    expect(writes.indexOf('/graphql NoAutoMerge')).toBeGreaterThanOrEqual(0)
    expect(writes.indexOf('/graphql NoAutoMerge')).toBeLessThan(writes.indexOf('/graphql MoveRef'))
  })

  test('of a person’s doing is left', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    scene.only().autoMergeBy = 'ada'
    await scene.run()
    expect(scene.only().autoMergeBy).toBe('ada')
  })

  test('refused, it is a warning', async () => {
    github.rules.autoMergeRefusal = 'Pull request Pull request is in clean status'
    const published = await scene.run(CHANGES, { autoMerge: true })
    expect(published).toMatchObject({ operation: 'created' })
    expect(published.messages).toMatchObject([{ level: 'warning', code: 'auto-merge-refused' }])
  })
})

test('a repository without drafts gets an ordinary pull request, and a warning once', async () => {
  github.rules.draftsSupported = false
  const published = await scene.run(CHANGES, { draft: true })
  expect(published).toMatchObject({ operation: 'created', number: 1 })
  expect(published.messages).toMatchObject([{ level: 'warning', code: 'draft-unsupported' }])
  github.forget()
  expect(await scene.run(CHANGES, { draft: true })).toMatchObject({
    operation: 'unchanged',
    messages: [],
  })
  expect(github.writes()).toEqual([])
})

test('a base commit that GitHub does not have is the person’s to push', async () => {
  github.rules.mangle = (content) => content
  const run = scene.run(CHANGES, { base: { branch: 'main', commit: 'f'.repeat(40) } })
  await expect(run).rejects.toThrow(/is not in octo\/demo on GitHub\. Push it first/)
})
