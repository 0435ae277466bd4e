import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { Mood } from '../support/github/start.ts'
import { onlyThorough, some } from '../support/thorough.ts'
import { CHANGES, CMAKE, propose, REPOSITORY, type Change } from './proposal.ts'
import { openScene, type Scene } from './scene.ts'

const testOfMore = onlyThorough(test)

const BRANCH = 'flagshift/main'
const WISHES = { labels: ['build'], reviewers: ['ada'], assignees: ['ada'], milestone: 'Next' }
let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.end())

/** What must be the same however a run came to its end. */
async function endState(end: Scene): Promise<object> {
  const { github } = end
  const head = await github.objects.head(BRANCH)
  return {
    files: head === null ? null : await end.files(BRANCH),
    commits: head === null ? 0 : (await github.objects.info(head)).parents.length,
    pulls: github.pulls.map((pull) => ({
      state: pull.state,
      title: pull.title,
      text: pull.body.split('<!--')[0],
      labels: pull.labels,
      reviewers: pull.reviewers,
      assignees: pull.assignees,
      milestone: pull.milestone?.title,
      comments: pull.comments.length,
    })),
  }
}

/** Runs until the run says that it reached its end; the connection is there again after the first time. */
async function runToTheEnd(changes: Readonly<Record<string, Change>>, over: object): Promise<void> {
  const published = await scene.run(changes, over)
  if (published.messages.every(({ level }) => level === 'info')) return
  scene.github.kill = undefined
  const again = await scene.run(changes, over)
  expect(again.messages.filter(({ level }) => level === 'error')).toEqual([])
}

describe('killed at any write, a second run comes to the same end', () => {
  const stories: readonly (readonly [
    name: string,
    before: readonly Readonly<Record<string, Change>>[],
    last: Readonly<Record<string, Change>>,
    over: object,
    writes: number,
  ])[] = [
    ['created', [], CHANGES, WISHES, 8],
    ['updated', [{ 'CMakeLists.txt': CMAKE }], CHANGES, { body: 'New.\n' }, 5],
    ['closed', [CHANGES], {}, {}, 3],
    ['reopened', [CHANGES, {}], { 'CMakeLists.txt': CMAKE }, { body: 'Again.\n' }, 5],
  ]
  // Killed before the second write is killed after the first, as far as GitHub can tell.
  const cases = stories.flatMap(([name, before, last, over, writes]) =>
    Array.from({ length: writes + 1 }, (_, at) => {
      const kill = { write: Math.max(at, 1), when: at === 0 ? 'before' : 'after' } as const
      return { name, before, last, over, writes, kill, ...kill }
    }),
  )

  const ends = new Map<string, object>()

  /** The end of the story when nothing goes wrong; told once. */
  async function wholeEnd({ name, before, last, over, writes }: (typeof cases)[number]) {
    const known = ends.get(name)
    if (known) return known
    for (const changes of before) await scene.run(changes)
    scene.github.forget()
    await scene.run(last, over)
    expect(scene.github.writes()).toHaveLength(writes)
    const end = await endState(scene)
    ends.set(name, end)
    await scene.end()
    scene = await openScene()
    return end
  }

  test.each(some(cases, 8))('$name, $when write $write', async (story) => {
    const { before, last, over, kill } = story
    const expected = await wholeEnd(story)
    for (const changes of before) await scene.run(changes)
    scene.github.forget()
    scene.github.kill = kill
    await runToTheEnd(last, over)
    scene.github.kill = undefined
    expect(await endState(scene)).toEqual(expected)
    scene.github.forget()
    await scene.run(last, over)
    expect(scene.github.writes()).toEqual([])
  })
})

describe('GitHub’s own troubles are sat out', () => {
  const secondary: Mood['answer'] = {
    status: 403,
    headers: { 'retry-after': '1' },
    body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
  }
  const notYet: Mood['answer'] = {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ message: "Could not resolve to a node with the global id of 'PR_x'." }],
    },
  }
  const steps = [/GET \/pulls/, /POST \/git\/trees/, /POST \/git\/refs/, /POST \/pulls$/, /labels/]
  const troubles: readonly (readonly [string, Mood['answer']])[] = [
    ['502', { status: 502, body: { message: 'Bad gateway' } }],
    ['a reset before', 'cut-before'],
    ['a reset after', 'cut-after'],
    ['a node that is not there yet', notYet],
  ]
  const rows = troubles.flatMap(([name, answer]) => steps.map((on) => ({ name, answer, on })))
  test.each(some(rows, 9))('$name at $on', async ({ on, answer }) => {
    scene.github.moods.push({ on, times: 2, answer })
    const published = await scene.run(CHANGES, WISHES)
    expect(published).toMatchObject({ operation: 'created', number: 1, messages: [] })
    expect(scene.only()).toMatchObject({ labels: ['build'], reviewers: ['ada'] })
  })

  test('a comment is not made twice, though its answer was lost', async () => {
    await scene.run()
    scene.github.moods.push({ on: /POST .*comments/, times: 1, answer: 'cut-after' })
    expect(await scene.run({})).toMatchObject({ operation: 'closed' })
    expect(scene.only().comments).toHaveLength(1)
  })

  testOfMore('a secondary rate limit is waited for as long as GitHub says', async () => {
    delete process.env['FLAGSHIFT_TEST_THROTTLE']
    try {
      scene.github.moods.push({ on: /POST \/git\/trees/, times: 1, answer: secondary })
      const start = Date.now()
      expect(await scene.run()).toMatchObject({ operation: 'created', messages: [] })
      expect(Date.now() - start).toBeGreaterThanOrEqual(1000)
      expect(scene.lines.join('\n')).toContain('GitHub asks to wait 1 s')
    } finally {
      process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'
    }
  })

  test('trouble that does not end is reported, and what was done is not done twice', async () => {
    const mood: Mood = {
      on: /POST \/pulls$/,
      times: 100,
      answer: { status: 500, body: { message: 'Server Error' } },
    }
    scene.github.moods.push(mood)
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'blocked', branch: BRANCH })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'github-failed' }])
    expect(100 - mood.times).toBeLessThan(10)
    mood.times = 0
    expect(await scene.run()).toMatchObject({ operation: 'created', commit: published.commit })
  })

  test('a rate limit far away ends the run', async () => {
    delete process.env['FLAGSHIFT_TEST_THROTTLE']
    scene.github.moods.push({
      on: /POST \/git\/trees/,
      times: 9,
      answer: { ...secondary, headers: { 'retry-after': '3600' } },
    })
    const published = await scene.run()
    process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'
    expect(published.messages).toMatchObject([{ level: 'error', code: 'rate-limited' }])
    expect(scene.github.writes()).toHaveLength(1)
  })
})

describe('two at once', () => {
  test('both proposing the same end with one pull request', async () => {
    const both = await Promise.all([scene.run(CHANGES, WISHES), scene.run(CHANGES, WISHES)])
    expect(
      both.flatMap(({ messages }) => messages).filter(({ level }) => level === 'error'),
    ).toEqual([])
    expect(scene.only()).toMatchObject({ state: 'open', labels: ['build'] })
  })

  test.each([/POST \/git\/commits/, /POST \/git\/refs/, /POST \/pulls$/])(
    'the other one is done when this one comes to %s: taken over',
    async (on) => {
      scene.github.meanwhile.push({ on, act: () => scene.run() })
      const published = await scene.run()
      expect(published.messages).toEqual([])
      expect(published.number).toBe(1)
      expect(scene.only().state).toBe('open')
      expect(published.commit).toBe(await scene.github.objects.head(BRANCH))
    },
  )

  test('the other one publishes something else: this one leaves it', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    const other: Readonly<Record<string, Change>> = { 'README.md': ['# demo\n', '# other\n'] }
    scene.github.meanwhile.push({ on: /POST \/git\/commits/, act: () => scene.run(other) })
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'blocked' })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'another-run' }])
    expect((await scene.files(BRANCH))['README.md']).toBe('# other\n')
  })

  test.each([/POST \/git\/trees/, /POST \/git\/commits/, /MoveRef/])(
    'a person pushes at %s: the push is kept',
    async (on) => {
      await scene.run({ 'CMakeLists.txt': CMAKE })
      scene.github.meanwhile.push({
        on,
        act: () => scene.github.objects.commit(BRANCH, { 'mine.txt': 'x\n' }),
      })
      expect(await scene.run()).toMatchObject({ operation: 'kept-human-commits' })
      expect((await scene.files(BRANCH))['mine.txt']).toBe('x\n')
    },
  )
})

test('the base is deleted meanwhile: what was pushed is taken back', async () => {
  const { github } = scene
  const base = (await github.objects.head('main')) ?? ''
  await github.objects.point('next', base)
  github.meanwhile.push({ on: /POST \/pulls$/, act: () => github.objects.remove('next') })
  const published = await scene.run(CHANGES, { onto: 'next' })
  expect(published).toMatchObject({ operation: 'blocked', branch: null, commit: null })
  expect(published).not.toHaveProperty('compareUrl')
  expect(published.messages.map(({ code }) => code)).toEqual(['branch-deleted', 'no-base'])
  expect(await github.objects.head(BRANCH)).toBeNull()
})

test('the branch is deleted meanwhile: it is made anew', async () => {
  const { github } = scene
  github.meanwhile.push({ on: /POST \/pulls$/, act: () => github.objects.remove(BRANCH) })
  expect(await scene.run()).toMatchObject({ operation: 'created', messages: [] })
  expect(await github.objects.head(BRANCH)).not.toBeNull()
})

test.each(['forbidden', 'unknown'] as const)(
  'where moving a ref by GraphQL is %s, REST does it, after another look',
  async (refMutation) => {
    const { github } = scene
    github.rules.refMutation = refMutation
    await scene.run({ 'CMakeLists.txt': CMAKE })
    expect(await scene.run()).toMatchObject({ operation: 'updated', messages: [] })
    expect(
      github
        .writes()
        .some(({ method, path }) => `${method} ${path}` === `PATCH /git/refs/heads/${BRANCH}`),
    ).toBe(true)
    github.meanwhile.push({
      on: /MoveRef/,
      act: () => github.objects.commit(BRANCH, { 'mine.txt': 'x\n' }),
    })
    expect(await scene.run({ 'CMakeLists.txt': CMAKE })).toMatchObject({
      operation: 'kept-human-commits',
    })
    await github.objects.point(
      BRANCH,
      (await github.objects.info((await github.objects.head(BRANCH)) ?? '')).parents[0] ?? '',
    )
    expect(await scene.run({})).toMatchObject({ operation: 'closed' })
    expect(await github.objects.head(BRANCH)).toBeNull()
  },
)

describe('bytes', () => {
  test('what is not UTF-8, or begins with a byte order mark, arrives byte for byte', async () => {
    const latin1 = Buffer.from('# gr\xf6\xdfe\r\n-DGGML_CUDA=ON\r\n', 'latin1')
    const bom = Buffer.from('\ufeff-DGGML_CUDA=ON\n')
    await scene.run({ 'latin1.cmake': ['', latin1], 'bom.cmake': ['', bom], ...CHANGES })
    const files = await scene.github.objects.read(BRANCH)
    expect(files.get('latin1.cmake')?.bytes).toEqual(latin1)
    expect(files.get('bom.cmake')?.bytes).toEqual(bom)
    expect(files.get('build.sh')?.bytes.toString()).toContain('\r\n')
  })

  test('text that GitHub stores otherwise is sent as blobs', async () => {
    scene.github.rules.mangle = (content) => content.replaceAll('\r\n', '\n')
    expect(await scene.run()).toMatchObject({ operation: 'created' })
    const files = await scene.github.objects.read(BRANCH)
    expect(files.get('build.sh')?.bytes.toString()).toBe(CHANGES['build.sh']?.[1])
    expect(files.get('build.sh')?.mode).toBe('100755')
  })
})

test('200 files take at most eight write calls', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, at): [string, Change] => [
      `src/dir${at % 20}/CMakeLists-${at}.cmake`,
      [`# ${at}\nset(X GGML_USE_CUBLAS)\n`, `# ${at}\nset(X GGML_USE_CUDA)\n`],
    ]),
  )
  await scene.run(many, WISHES)
  expect(scene.github.writes().length).toBeLessThanOrEqual(8)
  scene.github.forget()
  expect(await scene.run(many, WISHES)).toMatchObject({ operation: 'unchanged' })
  expect(scene.github.writes()).toEqual([])
  expect(scene.github.reads().length).toBeLessThanOrEqual(6)
})

test('a base that has it all already gets nothing', async () => {
  const commit = (await scene.github.objects.head('main')) ?? ''
  const same: Readonly<Record<string, Change>> = { 'CMakeLists.txt': [CMAKE[0], CMAKE[0]] }
  expect(propose(same, { branch: 'main', commit }).files).toHaveLength(1)
  expect(REPOSITORY['CMakeLists.txt']?.content).toBe(CMAKE[0])
  expect(await scene.run(same)).toMatchObject({ operation: 'none', branch: null })
  expect(await scene.github.objects.head(BRANCH)).toBeNull()
})
