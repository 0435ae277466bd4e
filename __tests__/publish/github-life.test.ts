import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { Mood } from '../support/github/start.ts'
import { holdOnGitHub } from '../../src/publish/github/rounds.ts'
import type { Publication } from '../../src/report/publication.ts'
import { isWhole } from '../support/thorough.ts'
import { CHANGES, CMAKE, propose, SCRIPT } from './proposal.ts'
import { openScene, type Scene } from './scene.ts'

const BRANCH = 'flagshift/main'
/** Each week tries all calls at which somebody else may come in. */
const EACH = isWhole ? 1 : 9
let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.end())

describe('created', () => {
  test('one branch, one commit on the base, one pull request', async () => {
    const { github } = scene
    const base = await github.objects.head('main')
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'created', branch: BRANCH, number: 1, left: [] })
    expect(published.messages).toEqual([])
    expect(published.url).toBe(`${github.url}/octo/demo/pull/1`)
    const head = await github.objects.info((await github.objects.head(BRANCH)) ?? '')
    expect(head.sha).toBe(published.commit)
    expect(head.parents).toEqual([base])
    expect(await scene.files(BRANCH)).toEqual({
      'CMakeLists.txt': CMAKE[1],
      'build.sh': SCRIPT[1],
      'README.md': '# demo\n',
    })
    expect(scene.only()).toMatchObject({ state: 'open', base: 'main', draft: false })
  })

  test('modes stay, and no author is named so that GitHub signs', async () => {
    await scene.run()
    const files = await scene.github.objects.read(BRANCH)
    expect(files.get('build.sh')?.mode).toBe('100755')
    const commit = scene.github.calls.find(({ path }) => path === '/git/commits')
    expect(Object.keys(commit?.body ?? {}).toSorted()).toEqual(['message', 'parents', 'tree'])
  })

  test('an author and a sign-off on request', async () => {
    await scene.run(CHANGES, { author: 'Ada Lovelace <ada@example.org>', signOff: true })
    const head = await scene.github.objects.info((await scene.github.objects.head(BRANCH)) ?? '')
    expect(head.author).toMatchObject({ name: 'Ada Lovelace', email: 'ada@example.org' })
    expect(head.message).toContain('\nSigned-off-by: Ada Lovelace <ada@example.org>\n')
  })

  test('nothing to do and nothing there: only reads', async () => {
    expect(await scene.run({})).toMatchObject({ operation: 'none', branch: null, number: null })
    expect(scene.github.writes()).toEqual([])
  })
})

describe('what the job’s own token opens', () => {
  const WAITS = /opened with the job's own token/
  test('says once in the log, and on the page, that its workflows wait, and the way out', async () => {
    for (const operation of ['created', 'unchanged']) {
      expect(await scene.run()).toMatchObject({ operation })
      expect(scene.lines.filter((line) => WAITS.test(line))).toHaveLength(1)
      expect(scene.only().body.match(/opened with the job's own token/g)).toHaveLength(1)
      expect(scene.only().body).toContain('fine-grained personal access token')
    }
  })

  test('of another token’s nothing is said', async () => {
    const other = await openScene({
      tokens: {
        ghs_app: { login: 'flags[bot]', contents: 'write', pulls: 'write', workflows: true },
      },
    })
    await other.run(CHANGES, {}, { token: 'ghs_app' })
    expect([...other.lines, other.only().body].join('\n')).not.toMatch(WAITS)
    await other.end()
  })
})

describe('unchanged', () => {
  test('a second run writes nothing and reads little', async () => {
    const first = await scene.run()
    scene.github.forget()
    const second = await scene.run()
    expect(second).toMatchObject({ operation: 'unchanged', commit: first.commit, number: 1 })
    expect(scene.github.writes()).toEqual([])
    expect(scene.github.reads().length).toBeLessThanOrEqual(6)
  })

  test('the base moved elsewhere: nothing to write', async () => {
    await scene.run()
    await scene.github.objects.commit('main', { 'other.txt': 'x\n' })
    scene.github.forget()
    expect(await scene.run()).toMatchObject({ operation: 'unchanged' })
    expect(scene.github.writes()).toEqual([])
  })

  test('what a person made of title and body stays', async () => {
    await scene.run()
    const pull = scene.only()
    pull.title = 'A better title'
    pull.body = `Read this first!\r\n\r\n${pull.body.replaceAll('\n', '\r\n')}\r\n\r\nMy notes`
    const body = pull.body
    scene.github.forget()
    expect(await scene.run()).toMatchObject({ operation: 'unchanged' })
    expect(scene.github.writes()).toEqual([])
    expect(pull).toMatchObject({ title: 'A better title', body })
  })
})

describe('updated', () => {
  test('a different patch replaces the commit, and the pull request stays', async () => {
    const first = await scene.run({ 'CMakeLists.txt': CMAKE })
    const second = await scene.run(CHANGES, { body: 'Two files now.\n' })
    expect(second).toMatchObject({ operation: 'updated', number: 1 })
    expect(second.commit).not.toBe(first.commit)
    expect((await scene.files(BRANCH))['build.sh']).toBe(SCRIPT[1])
    expect(scene.only().body).toContain('Two files now.')
    expect((await scene.github.objects.info(second.commit ?? '')).parents).toEqual([
      await scene.github.objects.head('main'),
    ])
  })

  test('only the text changed: only the text is written', async () => {
    const first = await scene.run()
    scene.github.forget()
    const second = await scene.run(CHANGES, { body: 'The proof is here now.\n' })
    expect(second).toMatchObject({ operation: 'updated', commit: first.commit })
    expect(scene.github.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PATCH /pulls/1',
    ])
    scene.github.forget()
    expect(await scene.run(CHANGES, { body: 'The proof is here now.\n' })).toMatchObject({
      operation: 'unchanged',
    })
  })

  test('a person’s words below the marker outlive an update', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    const pull = scene.only()
    pull.title = 'My title'
    pull.body += '\n\nChecked on my machine.'
    await scene.run(CHANGES, { body: 'New text.\n' })
    expect(pull.body).toMatch(/^New text\.[^]*Checked on my machine\.$/)
    expect(pull.title).toBe('My title')
  })

  test('the base changed a patched file: a new commit on the new base', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    const moved = CMAKE.map((text) => `# new\n${text as string}`) as [string, string]
    const base = await scene.github.objects.commit('main', { 'CMakeLists.txt': moved[0] })
    const published = await scene.run({ 'CMakeLists.txt': moved })
    expect(published).toMatchObject({ operation: 'updated', number: 1 })
    expect((await scene.github.objects.info(published.commit ?? '')).parents).toEqual([base])
  })

  test('a draft follows the proof, but not against a person', async () => {
    await scene.run(CHANGES, { draft: true })
    const pull = scene.only()
    expect(pull.draft).toBe(true)
    await scene.run(CHANGES, { draft: false })
    expect(pull.draft).toBe(false)
    await scene.run(CHANGES, { draft: true })
    expect(pull.draft).toBe(true)
    pull.draft = false
    scene.github.forget()
    expect(await scene.run(CHANGES, { draft: true })).toMatchObject({ operation: 'unchanged' })
    expect(pull.draft).toBe(false)
  })
})

describe('a draft that GitHub does not change', () => {
  const troubles: readonly (readonly [string, Mood['answer']])[] = [
    ['500', { status: 500, body: { message: 'Server Error' } }],
    ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    [
      'FORBIDDEN',
      { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] } },
    ],
    ['a page', { status: 200, text: '<html></html>' }],
  ]
  test.each(troubles)('%s: said, the marker keeps what is, and tried again', async (_, answer) => {
    for (const draft of [true, false]) {
      await scene.run(CHANGES, { draft: !draft })
      const on = draft ? /ToDraft/ : /ToReady/
      const mood = { on, times: 100, answer }
      scene.github.moods.push(mood)
      for (const body of ['Another text.\n', 'Another text.\n']) {
        const published = await scene.run(CHANGES, { draft, body })
        expect(published.messages).toMatchObject([{ level: 'warning', code: 'draft-refused' }])
        expect(scene.only().draft).toBe(!draft)
        expect(scene.only().body).toContain(`"draft":${!draft}`)
      }
      mood.times = 0
      expect(await scene.run(CHANGES, { draft })).toMatchObject({ messages: [] })
      expect(scene.only().draft).toBe(draft)
      expect(scene.only().body).toContain(`"draft":${draft}`)
    }
  })

  test('what another job says of the patch makes a draft, and never takes one back', async () => {
    await scene.run(CHANGES, { draft: true })
    const published = await scene.run(CHANGES, { draft: false, mayBeReady: false })
    expect(published.messages).toMatchObject([{ level: 'info', code: 'draft-stays' }])
    expect(scene.only().draft).toBe(true)
    expect(await scene.run(CHANGES, { draft: false })).toMatchObject({ messages: [] })
    expect(scene.only().draft).toBe(false)
    await scene.run(CHANGES, { draft: true, mayBeReady: false })
    expect(scene.only().draft).toBe(true)
  })
})

describe('the commit follows the patch, though the files after it are the same', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['OLD\nNEW\n', 'OLD\nOLD\n'],
    ['NEW\nOLD\nx\n', 'OLD\nNEW\nx\n'],
    ['OLD\nOLD\n', 'NEW\nOLD\n'],
  ]
  test.each(rows)('%j, then %j', async (first, second) => {
    const fresh = first.replaceAll('OLD', 'NEW')
    for (const before of [first, second]) {
      const base = await scene.github.objects.commit('main', { 'flags.txt': before })
      const published = await scene.run({ 'flags.txt': [before, fresh] })
      const head = await scene.github.objects.info((await scene.github.objects.head(BRANCH)) ?? '')
      expect(head.sha).toBe(published.commit)
      expect(head.parents).toEqual([base])
    }
    scene.github.forget()
    expect(await scene.run({ 'flags.txt': [second, fresh] })).toMatchObject({
      operation: 'unchanged',
    })
    expect(scene.github.writes()).toEqual([])
  })
})

describe('closed and reopened', () => {
  test('the base needs nothing any more: closed with the reason, branch deleted', async () => {
    await scene.run()
    const published = await scene.run({})
    expect(published).toMatchObject({ operation: 'closed', number: 1 })
    const pull = scene.only()
    expect(pull.state).toBe('closed')
    expect(pull.comments).toHaveLength(1)
    expect(pull.comments[0]?.body).toContain('no file needs this patch any more')
    expect(await scene.github.objects.head(BRANCH)).toBeNull()
    scene.github.forget()
    expect(await scene.run({})).toMatchObject({ operation: 'none' })
    expect(scene.github.writes()).toEqual([])
  })

  test('auto-close off: stays open, and is not merged by itself any more', async () => {
    await scene.run()
    scene.github.forget()
    for (const armed of [null, 'github-actions[bot]']) {
      scene.only().autoMergeBy = armed
      expect(await scene.run({}, { autoClose: false })).toMatchObject({ operation: 'unchanged' })
      expect(scene.only()).toMatchObject({ state: 'open', autoMergeBy: null })
      expect(scene.github.writes()).toHaveLength(armed === null ? 0 : 1)
    }
  })

  test('opened by a person and closed again: that is a no, which our own closing is not', async () => {
    await scene.run()
    await scene.run({})
    const pull = scene.only()
    expect(pull.closedBy).toBe('github-actions[bot]')
    pull.closedBy = 'ada'
    for (const _ of [1, 2])
      expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
    expect(pull).toMatchObject({ state: 'closed', comments: [{}] })
    // Not even behind a newer one.
    const only = { 'build.sh': SCRIPT }
    expect(await scene.run(only)).toMatchObject({ operation: 'created', number: 2 })
    expect(await scene.run()).toMatchObject({ operation: 'closed', number: 2 })
    expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
    scene.github.pulls.pop()
    await scene.github.objects.point(BRANCH, pull.headSha)
    pull.state = 'open'
    // A person wants it open, though nothing is left to do.
    const left = await scene.run({})
    expect([left.operation, left.messages[0]?.text]).toEqual([
      'unchanged',
      expect.stringContaining('somebody opened it again after Flagshift had closed it'),
    ])
    expect(await scene.run()).toMatchObject({ operation: 'updated' })
    expect(await scene.run({})).toMatchObject({ operation: 'closed' })
    expect(await scene.run()).toMatchObject({ operation: 'reopened' })
  })

  test('two runs at once that close say why once', async () => {
    await scene.run()
    await Promise.all([scene.run({}), scene.run({})])
    expect(scene.only()).toMatchObject({ state: 'closed', comments: [{}] })
  })

  test('needed again: the same pull request is reopened with a commit on today’s base', async () => {
    await scene.run()
    await scene.run({})
    const base = await scene.github.objects.commit('main', { 'other.txt': 'x\n' })
    const published = await scene.run({ 'CMakeLists.txt': CMAKE }, { body: 'Again.\n' })
    expect(published).toMatchObject({ operation: 'reopened', number: 1 })
    expect(scene.only()).toMatchObject({ state: 'open' })
    expect(scene.only().body).toContain('Again.')
    expect((await scene.github.objects.info(published.commit ?? '')).parents).toEqual([base])
    scene.github.forget()
    expect(await scene.run({ 'CMakeLists.txt': CMAKE }, { body: 'Again.\n' })).toMatchObject({
      operation: 'unchanged',
    })
  })

  test('what cannot be reopened is opened anew', async () => {
    await scene.run()
    await scene.run({})
    scene.only().headSha = 'f'.repeat(40)
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'created', number: 2 })
    expect(scene.github.pulls.map(({ state }) => state)).toEqual(['closed', 'open'])
  })
})

describe('declined', () => {
  test('the same patch is not proposed again', async () => {
    await scene.run()
    scene.only().state = 'closed'
    scene.github.forget()
    expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
    expect(scene.github.writes()).toEqual([])
  })

  test('closed by GitHub with its base, it is proposed to the next one', async () => {
    await scene.run()
    scene.only().state = 'closed'
    scene.only().base = 'gone'
    expect(await scene.run()).toMatchObject({ operation: 'created', number: 2 })
  })

  test('not even when the lines around it moved', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    scene.only().state = 'closed'
    const moved = CMAKE.map((text) => `# new\n${text as string}`) as [string, string]
    await scene.github.objects.commit('main', { 'CMakeLists.txt': moved[0] })
    expect(await scene.run({ 'CMakeLists.txt': moved })).toMatchObject({ operation: 'declined' })
  })

  test('a different patch is', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    scene.only().state = 'closed'
    expect(await scene.run()).toMatchObject({ operation: 'created', number: 2 })
  })

  test('nor is it put into another one, which goes', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    scene.only().state = 'closed'
    await scene.run()
    const commit = (await scene.github.objects.head('main')) ?? ''
    await scene.github.objects.commit('main', { 'other.txt': 'x\n' })
    const only = { 'CMakeLists.txt': CMAKE }
    expect(await scene.run(only, { base: { branch: 'main', commit } })).toMatchObject({
      operation: 'unchanged',
      messages: [{ code: 'base-moved' }],
    })
    const published = await scene.run(only)
    expect(published).toMatchObject({ operation: 'closed', number: 2 })
    expect(published.messages[0]?.text).toContain('was closed as #1')
    expect(scene.github.pulls[1]?.comments).toMatchObject([
      { body: expect.stringContaining('is what was closed as #1, so it is not proposed again') },
    ])
    expect(await scene.run(only)).toMatchObject({ operation: 'declined', number: 1 })
    expect(await scene.run()).toMatchObject({ operation: 'reopened', number: 2 })
    expect(await scene.run(only, { autoClose: false })).toMatchObject({
      operation: 'declined',
      number: 1,
    })
    expect(scene.github.pulls[1]).toMatchObject({ state: 'open' })
    expect(await scene.files(BRANCH)).toMatchObject({ 'build.sh': SCRIPT[1] })
    // Without a mark it is not known what it held.
    const pull = scene.github.pulls[1]!
    const { body } = pull
    pull.body = ''
    expect(await scene.run(only)).toMatchObject({ operation: 'declined', number: 1 })
    expect(await scene.files(BRANCH)).toMatchObject({ 'build.sh': SCRIPT[1] })
    pull.body = body
    // Nor is it behind one of which nobody knows what it held.
    const [first] = scene.github.pulls
    const words = first!.body
    first!.body = ''
    expect(await scene.run(only, { autoClose: false })).toMatchObject({
      operation: 'declined',
      number: 1,
    })
    first!.body = words
    // Who opens it again wants it all the same.
    await scene.run(only)
    await scene.github.objects.point(BRANCH, pull.headSha)
    pull.state = 'open'
    for (const operation of ['updated', 'unchanged'])
      expect(await scene.run(only)).toMatchObject({ operation, number: 2 })
  })

  test('not even when its description was emptied, which leaves no mark, and the base forced back', async () => {
    const { objects } = scene.github
    const before = (await objects.head('main')) ?? ''
    await objects.commit('main', { 'secret.txt': 'x\n' })
    await scene.run()
    Object.assign(scene.only(), { state: 'closed', body: '' })
    scene.github.forget()
    for (const at of [await objects.head('main'), before]) {
      await objects.point('main', at ?? '')
      expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
    }
    expect(scene.github.writes()).toEqual([])
  })

  test('the branch deleted by hand closes the pull request, which is a no', async () => {
    await scene.run()
    await scene.github.objects.remove(BRANCH)
    expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
    expect(await scene.github.objects.head(BRANCH)).toBeNull()
  })
})

describe('a commit that is not the newest one of the base', () => {
  test('and that the base does not hold: nothing is written, not even a close', async () => {
    const { objects } = scene.github
    await scene.run()
    await objects.point('feature', (await objects.head('main')) ?? '')
    const commit = await objects.commit('feature', { 'evil.txt': 'x\n' })
    scene.github.forget()
    for (const changes of [CHANGES, {}]) {
      const published = await scene.run(changes, { base: { branch: 'main', commit } })
      expect(published).toMatchObject({ operation: 'blocked' })
      expect(published.messages).toMatchObject([{ level: 'error', code: 'not-on-base' }])
    }
    expect(scene.github.writes()).toEqual([])
    expect(scene.only().state).toBe('open')
  })

  test('an old one closes nothing, and proposes nothing for a file that changed since', async () => {
    const { objects } = scene.github
    const commit = (await objects.head('main')) ?? ''
    await objects.commit('main', { 'CMakeLists.txt': 'project(other)\n' })
    const base = { branch: 'main', commit }
    expect(await scene.run(CHANGES, { base })).toMatchObject({
      operation: 'none',
      messages: [{ level: 'info', code: 'base-moved' }],
    })
    expect(scene.github.writes()).toEqual([])
    await scene.run()
    scene.github.forget()
    expect(await scene.run({}, { base })).toMatchObject({ operation: 'unchanged', number: 1 })
    expect(scene.github.writes()).toEqual([])
  })

  test('an old one is as good as the newest where only other files changed since', async () => {
    const { objects } = scene.github
    const commit = (await objects.head('main')) ?? ''
    await objects.commit('main', { 'other.txt': 'x\n' })
    const published = await scene.run(CHANGES, { base: { branch: 'main', commit } })
    expect(published).toMatchObject({ operation: 'created', number: 1 })
  })

  test.each([
    ['.github/workflows/flags.yml', 'none'],
    ['vendor/llama.cpp/CMakeLists.txt', 'none'],
    ['vendor/other/CMakeLists.txt', 'created'],
  ])('an old one, where %s changed since that may decide: %s', async (path, operation) => {
    const { objects } = scene.github
    const commit = (await objects.head('main')) ?? ''
    await objects.commit('main', { [path]: 'x\n' })
    expect(await scene.run(CHANGES, { base: { branch: 'main', commit } })).toMatchObject({
      operation,
    })
  })

  test('a base that was forced back: what was taken off stays off', async () => {
    const { objects } = scene.github
    const before = (await objects.head('main')) ?? ''
    await objects.commit('main', { 'secret.txt': 'x\n' })
    await scene.run()
    await objects.point('main', before)
    expect(await scene.run()).toMatchObject({ operation: 'updated', number: 1 })
    expect(await scene.files(BRANCH)).not.toHaveProperty('secret.txt')
    expect(await scene.run()).toMatchObject({ operation: 'unchanged' })
  })

  test('an old one goes on with what no newer one made, as long as nothing of it changed since', async () => {
    const { github } = scene
    const base = { branch: 'main', commit: (await github.objects.head('main')) ?? '' }
    const refused = { status: 403, body: { message: 'x' } }
    github.moods.push({ on: /POST \/pulls$/, times: 1, answer: refused })
    expect(await scene.run({ 'CMakeLists.txt': CMAKE })).toMatchObject({ operation: 'blocked' })
    await github.objects.commit('main', { 'other.txt': 'x\n' })
    // The branch alone is there, then the pull request.
    for (const [changes, operation] of [
      [{ 'CMakeLists.txt': CMAKE }, 'created'],
      [CHANGES, 'updated'],
    ] as const)
      expect(await scene.run(changes, { base, autoMerge: true })).toMatchObject({ operation })
    expect(scene.only().autoMergeBy).toBeNull()
    await github.objects.commit('main', { 'build.sh': 'echo\n' })
    for (const changes of [{ 'CMakeLists.txt': CMAKE }, {}])
      expect(await scene.run(changes, { base, autoMerge: true })).toMatchObject({
        operation: 'unchanged',
        messages: [{ code: 'base-moved' }],
      })
  })

  test.each([
    ['updates', CHANGES, [/POST \/git\/commits$/]],
    ['closes', {}, [/GET \/git\/ref\/heads\/main$/, /GET \/git\/ref\/heads\/main$/]],
  ])('one that becomes old while it %s looks at the newest first', async (_, changes, ons) => {
    const { github } = scene
    await scene.run({ 'CMakeLists.txt': CMAKE })
    const { body } = scene.only()
    const at = await github.objects.head(BRANCH)
    const push = () => github.objects.commit('main', { 'CMakeLists.txt': 'x\n' })
    for (const [nth, on] of ons.entries())
      github.meanwhile.push({ on, act: nth === ons.length - 1 ? push : async () => undefined })
    expect(await scene.run(changes)).toMatchObject({
      operation: 'unchanged',
      messages: [{ code: 'base-moved' }],
    })
    expect(scene.only()).toMatchObject({ state: 'open', body, comments: [] })
    expect(await github.objects.head(BRANCH)).toBe(at)
    expect(await scene.run(changes)).not.toMatchObject({ operation: 'blocked' })
  })

  test('an old one does not overrule the words and the proof of a newer one', async () => {
    const { objects } = scene.github
    const base = { branch: 'main', commit: (await objects.head('main')) ?? '' }
    const proved = { body: 'Proved.\n', title: 'Proved', draft: false }
    await scene.run(CHANGES, proved)
    await objects.commit('main', { 'other.txt': 'x\n' })
    // It keeps the branch.
    const newer = await scene.run(CHANGES, { body: 'Regression.\n', draft: true })
    expect(newer).toMatchObject({ operation: 'updated' })
    const { body, title } = scene.only()
    scene.github.forget()
    for (const over of [proved, { ...proved, autoMerge: true }])
      expect(await scene.run(CHANGES, { ...over, base })).toMatchObject({
        operation: 'unchanged',
        messages: [{ code: 'base-moved' }],
      })
    expect(scene.github.writes()).toEqual([])
    expect(scene.only()).toMatchObject({ body, title, draft: true })
    expect(await scene.run(CHANGES, proved)).toMatchObject({ operation: 'updated' })
    expect(scene.only()).toMatchObject({ draft: false, title: 'Proved' })
  })

  test.each(['nonsense', 'f'.repeat(40)])(
    'an old one takes %s in the description for no word of a newer one’s base, or leaves it',
    async (written) => {
      const { objects } = scene.github
      const commit = (await objects.head('main')) ?? ''
      await scene.run({ 'CMakeLists.txt': CMAKE })
      const pull = scene.only()
      pull.body = pull.body.replace(`"baseCommit":"${commit}"`, `"baseCommit":"${written}"`)
      expect(pull.body).toContain(written)
      await objects.commit('main', { 'other.txt': 'x\n' })
      expect(await scene.run(CHANGES, { base: { branch: 'main', commit } })).toMatchObject({
        operation: written === 'nonsense' ? 'updated' : 'unchanged',
      })
    },
  )

  test('an old one takes nothing away from what the run of a newer one published', async () => {
    const { objects } = scene.github
    const commit = (await objects.head('main')) ?? ''
    const base = { branch: 'main', commit }
    const more = { ...CHANGES, 'more.sh': SCRIPT }
    await objects.commit('main', { 'more.sh': SCRIPT[0] })
    for (const [changes, newer, older] of [
      [more, 'created', 'unchanged'],
      [{}, 'closed', 'none'],
      [more, 'reopened', 'unchanged'],
    ] as const) {
      expect(await scene.run(changes)).toMatchObject({ operation: newer })
      const at = await objects.head(BRANCH)
      scene.github.forget()
      expect(await scene.run(CHANGES, { base })).toMatchObject({
        operation: older,
        messages: [{ level: 'info', code: 'base-moved' }],
      })
      expect(scene.github.writes()).toEqual([])
      expect(await objects.head(BRANCH)).toBe(at)
    }
  })
})

test.each([
  ['updates', CHANGES, 'updated'],
  ['closes', {}, 'unchanged'],
] as const)(
  'who takes the state out of the description while a run %s has it',
  async (_, changes, operation) => {
    const { github } = scene
    await scene.run({ 'CMakeLists.txt': CMAKE })
    const act = async () => void (scene.only().body = 'Mine.')
    github.meanwhile.push({ on: /GET \/pulls\/1$/, act })
    const published = await scene.run(changes)
    expect(published).toMatchObject({ operation, number: 1 })
    expect(published.messages.map(({ code }) => code)).toEqual([
      operation === 'updated' ? 'words-left' : 'left-open',
    ])
    expect(scene.only()).toMatchObject({ state: 'open', body: 'Mine.', comments: [] })
  },
)

test.each([
  ['closes', 'updates', CHANGES],
  ['merges', 'updates', CHANGES],
  ['merges', 'closes', {}],
  ['pushes to', 'closes', {}],
] as const)(
  'a pull request that a person %s while a run %s it stays as the person has it',
  async (what, _, changes) => {
    let isThrough = false
    const wrong: string[] = []
    for (let call = 1; !isThrough; call += EACH) {
      const one = await openScene()
      const { github } = one
      await one.run({ 'CMakeLists.txt': CMAKE })
      const pull = one.only()
      let left = call
      let body = ''
      const act = async (): Promise<void> => {
        body = pull.body
        if (pull.state === 'closed') return
        if (what === 'closes') Object.assign(pull, { state: 'closed', closedBy: 'ada' })
        else if (what === 'merges') await github.merge(1, 'merge')
        else await github.objects.commit(BRANCH, { 'mine.txt': 'x\n' })
      }
      // Between the last look and the writing of a description nothing can be seen.
      const again = (): void =>
        void github.meanwhile.push({
          on: /^(?!PATCH \/pulls)/,
          act: async () => (--left > 0 ? again() : await act()),
        })
      again()
      const published = await one.run(changes)
      isThrough = left > 0
      const { operation } = published
      const isWritten = !isThrough && pull.body !== body && what !== 'pushes to'
      const isTaken = !isThrough && what === 'pushes to' && pull.state === 'open'
      if (isWritten) wrong.push(`${call}: its words were written, ${operation}`)
      if (isTaken && operation !== 'kept-human-commits') wrong.push(`${call}: pushed, ${operation}`)
      if (pull.mergedAt !== null && operation === 'closed') wrong.push(`${call}: merged, closed`)
      await one.end()
    }
    expect(wrong).toEqual([])
  },
  120_000,
)

test('one that a person merges while a run updates it keeps the branch that was merged', async () => {
  const { github } = scene
  const { commit } = await scene.run({ 'CMakeLists.txt': CMAKE })
  github.meanwhile.push({ on: /PATCH \/pulls\/1$/, act: () => github.merge(1, 'merge') })
  expect(await scene.run()).toMatchObject({ operation: 'none' })
  expect(await github.objects.head(BRANCH)).toBe(commit)
})

test('one that a person opens from the branch of a declined one is that person’s', async () => {
  await scene.run()
  scene.only().state = 'closed'
  Object.assign(await scene.github.open(BRANCH), { body: 'Mine.' })
  expect(await scene.run()).toMatchObject({ operation: 'unchanged', number: 2 })
})

test('the branch stays where a person opened another pull request from it', async () => {
  const { objects } = scene.github
  await objects.point('release', (await objects.head('main')) ?? '')
  await scene.run()
  Object.assign(await scene.github.open(BRANCH), { base: 'release', body: 'Mine.' })
  expect(await scene.run({})).toMatchObject({ operation: 'closed', number: 1 })
  expect(await objects.head(BRANCH)).not.toBeNull()
})

test('a draft is not merged by itself, whatever is asked for', async () => {
  await scene.run(CHANGES, { autoMerge: true })
  expect(scene.only().autoMergeBy).not.toBeNull()
  await scene.run(CHANGES, { autoMerge: true, draft: true })
  expect(scene.only()).toMatchObject({ draft: true, autoMergeBy: null })
  // Not even where a person marks it as ready.
  scene.only().draft = false
  for (const _ of [1, 2]) await scene.run(CHANGES, { autoMerge: true, draft: true })
  expect(scene.only()).toMatchObject({ draft: false, autoMergeBy: null })
})

test('what a person who opened it asked GitHub to merge stays asked for', async () => {
  await scene.run()
  Object.assign(scene.only(), { body: 'Mine.', user: 'ada', autoMergeBy: 'ada' })
  for (const changes of [CHANGES, { 'CMakeLists.txt': CMAKE }, {}]) await scene.run(changes)
  expect(scene.only().autoMergeBy).toBe('ada')
})

test('a pull request that a person opens meanwhile keeps its words', async () => {
  const { github } = scene
  const act = async () => {
    const opened = await github.open(BRANCH)
    Object.assign(opened, { title: 'My title', body: 'My words.' })
  }
  github.meanwhile.push({ on: /POST \/pulls$/, act })
  expect(await scene.run()).toMatchObject({
    operation: 'updated',
    number: 1,
    messages: [{ code: 'words-left' }],
  })
  expect(scene.only()).toMatchObject({ title: 'My title', body: 'My words.' })
})

test('what people write into the description while a run goes on stays there', async () => {
  const { github } = scene
  await scene.run()
  let words = 0
  const writeOn = (): void => {
    // GitHub has no lease on a description: what comes between the last look and the writing is lost.
    const on = /^(?!PATCH \/pulls)/
    const act = async () => {
      scene.only().body += `\nword ${++words}.`
      writeOn()
    }
    github.meanwhile.push({ on, act })
  }
  writeOn()
  for (const [changes, operation] of [
    [{ 'CMakeLists.txt': CMAKE }, 'updated'],
    [{}, 'closed'],
    [CHANGES, 'reopened'],
  ] as const) {
    expect(await scene.run(changes)).toMatchObject({ operation })
    for (let word = 1; word <= words; word++) expect(scene.only().body).toContain(`\nword ${word}.`)
  }
  expect(words).toBeGreaterThan(20)
})

/** What GitHub says of each comment on a locked conversation. */
function locked(): Mood {
  const message = 'Unable to create comment because issue is locked.'
  return { on: /POST .*comments/, times: 100, answer: { status: 403, body: { message } } }
}

describe('a locked conversation', () => {
  test('is a warning, and the pull request is closed all the same', async () => {
    await scene.run()
    scene.github.moods.push(locked())
    const published = await scene.run({})
    expect(published).toMatchObject({ operation: 'closed', number: 1 })
    expect(published.messages[0]).toMatchObject({ level: 'warning', code: 'comment-refused' })
    expect(scene.only().state).toBe('closed')
  })

  test('nor does it hide that people’s commits are kept', async () => {
    await scene.run()
    await scene.github.objects.commit(BRANCH, { 'more.txt': 'mine\n' })
    scene.github.moods.push(locked())
    expect(await scene.run()).toMatchObject({ operation: 'kept-human-commits', number: 1 })
  })
})

describe('people’s commits', () => {
  test('are kept, and said once', async () => {
    await scene.run()
    const theirs = await scene.github.objects.commit(BRANCH, { 'more.txt': 'mine\n' })
    scene.only().autoMergeBy = 'github-actions[bot]'
    const published = await scene.run({ 'CMakeLists.txt': CMAKE })
    // No proof is of what the branch holds now.
    expect(scene.only().autoMergeBy).toBeNull()
    expect(published).toMatchObject({ operation: 'kept-human-commits', number: 1, commit: theirs })
    expect(await scene.github.objects.head(BRANCH)).toBe(theirs)
    expect(scene.only().comments).toHaveLength(1)
    scene.github.forget()
    await scene.run()
    expect(scene.github.writes()).toEqual([])
    await scene.run({})
    expect(scene.only()).toMatchObject({ state: 'open' })
    expect(scene.only().comments).toHaveLength(1)
  })

  test('an amended commit is a person’s, though it still says that it is ours', async () => {
    const { objects } = scene.github
    const published = await scene.run()
    const ours = await objects.info(published.commit ?? '')
    await objects.point(BRANCH, ours.parents[0] ?? '')
    const amended = await objects.commit(BRANCH, { 'CMakeLists.txt': 'mine\n' }, ours.message)
    expect(await scene.run()).toMatchObject({ operation: 'kept-human-commits' })
    expect(await objects.head(BRANCH)).toBe(amended)
  })

  test.each(['amended', 'signed anew', 'made again', 'on top', 'merged in', 'on its own'])(
    'with our very tree and words, %s, it is a person’s',
    async (how) => {
      const { objects, owner, repo } = scene.github
      const published = await scene.run()
      const ours = await objects.info(published.commit ?? '')
      const [base = ''] = ours.parents
      const bob = { name: 'Bob', email: 'bob@example.org' }
      const { name, email } = ours.author
      const side = await objects.commit('side', { 'side.txt': 'mine\n' })
      const parents = { 'on top': [ours.sha], 'merged in': [ours.sha, side], 'on its own': [] }
      const answer = await objects.forward('POST', `/repos/${owner}/${repo}/git/commits`, {
        message: ours.message,
        tree: ours.tree,
        parents: parents[how as keyof typeof parents] ?? [base],
        ...(how === 'signed anew' && { author: bob, committer: bob }),
        // By the very one whose commits Flagshift makes.
        ...(how === 'made again' && {
          author: { name, email, date: '2026-11-02T12:00:00Z' },
          committer: { name, email, date: '2026-11-02T12:00:00Z' },
        }),
        ...(how !== 'signed anew' &&
          how !== 'made again' && {
            author: { name, email, date: '2026-11-02T12:00:00Z' },
            committer: { ...bob, date: '2026-11-02T13:00:00Z' },
          }),
      })
      const theirs = answer.body?.['sha'] as string
      expect(theirs).not.toBe(ours.sha)
      await objects.point(BRANCH, theirs)
      await objects.commit('main', { 'other.txt': 'x\n' })
      for (const changes of [CHANGES, { 'CMakeLists.txt': CMAKE }])
        expect(await scene.run(changes)).toMatchObject({ branch: BRANCH, commit: theirs })
      expect(await objects.head(BRANCH)).toBe(theirs)
    },
  )

  test('are no commits of ours under another name, at which a run was cut off', async () => {
    const { github } = scene
    await scene.run({ 'CMakeLists.txt': CMAKE }, { author: 'Ann <ann@example.org>' })
    github.moods.push({ on: /PATCH \/pulls\/1$/, times: 0, answer: { status: 403, body: {} } })
    const mood = github.moods.at(-1)!
    // The first of two writes to the pull request notes where the branch goes.
    github.meanwhile.push({ on: /POST \/graphql moveRef/i, act: async () => void (mood.times = 9) })
    const over = { author: 'Bob <bob@example.org>' }
    expect(await scene.run(CHANGES, over)).toMatchObject({ operation: 'blocked', branch: BRANCH })
    mood.times = 0
    expect(await scene.run(CHANGES, over)).toMatchObject({ operation: 'updated', number: 1 })
    expect(scene.only().comments).toEqual([])
  })

  test.each([/POST \/git\/commits$/, /PATCH \/pulls\/1$/, /POST \/graphql moveRef/i])(
    'are no commits of another run that was faster at %s',
    async (on) => {
      const { github } = scene
      await scene.run({ 'CMakeLists.txt': CMAKE })
      const faster = async () => void (await scene.run(CHANGES))
      github.meanwhile.push({ on, act: faster })
      const slower = await scene.run({ 'build.sh': SCRIPT })
      expect(slower).toMatchObject({ operation: 'blocked' })
      expect(slower.messages.map(({ code }) => code)).toEqual(['another-run'])
      expect(await scene.run({ 'build.sh': SCRIPT })).toMatchObject({ operation: 'updated' })
      expect(await scene.run({ 'build.sh': SCRIPT })).toMatchObject({ operation: 'unchanged' })
      expect(scene.only().comments).toEqual([])
    },
  )

  test.each([/GET \/git\/ref\/heads\/main$/, /PATCH \/pulls\/1$/])(
    'are no commits of another run that was faster at %s while this one changes words',
    async (on) => {
      const { github } = scene
      await scene.run({ 'CMakeLists.txt': CMAKE })
      const act = async () => void (await scene.run(CHANGES))
      github.meanwhile.push({ on, act })
      const words = await scene.run({ 'CMakeLists.txt': CMAKE }, { title: 'Other words' })
      expect(words).toMatchObject({ operation: 'blocked', messages: [{ code: 'another-run' }] })
      expect(await scene.files(BRANCH)).toMatchObject({ 'build.sh': SCRIPT[1] })
      expect(await scene.run(CHANGES)).toMatchObject({ number: 1, branch: BRANCH })
      expect(scene.only().comments).toEqual([])
    },
  )

  test.each([
    ['first', {}],
    ['later', { 'README.md': ['# demo\n', '# other\n'] as const }],
  ])(
    'are no commits of a %s run at another call of this one, whichever is older',
    async (_, had) => {
      let windows = 0
      for (const isOlder of [true, false])
        for (let call = 1; call < 99; call += EACH) {
          const one = await openScene()
          const { github } = one
          if (Object.keys(had).length > 0) await one.run(had)
          const old = { branch: 'main', commit: (await github.objects.head('main')) ?? '' }
          await github.objects.commit('main', { 'other.txt': 'x\n' })
          const [base, others] = isOlder ? [old, {}] : [undefined, { base: old }]
          let left = call
          const again = (): void =>
            void github.meanwhile.push({
              on: /./,
              act: async () => {
                if (--left > 0) again()
                else await one.run({ 'CMakeLists.txt': CMAKE }, others)
              },
            })
          github.forget()
          again()
          await one.run({ 'build.sh': SCRIPT }, base === undefined ? {} : { base })
          if (left > 0) {
            await one.end()
            break
          }
          windows++
          for (const operation of [/created|updated|unchanged/, /unchanged/])
            expect([call, (await one.run()).operation]).toEqual([
              call,
              expect.stringMatching(operation),
            ])
          expect([isOlder, call, one.only().comments]).toEqual([isOlder, call, []])
          expect(await one.files(BRANCH)).toMatchObject({
            'CMakeLists.txt': CMAKE[1],
            'build.sh': SCRIPT[1],
          })
          await one.end()
        }
      expect(windows).toBeGreaterThan(4)
    },
    240_000,
  )

  test('nothing is said of commits where a person sets the branch back to an older one of ours', async () => {
    const first = await scene.run({ 'CMakeLists.txt': CMAKE })
    const last = await scene.run()
    await scene.github.objects.point(BRANCH, first.commit ?? '')
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'kept-human-commits', commit: first.commit })
    expect(published.messages[0]?.text).toContain('is not as Flagshift left it')
    const [comment, ...more] = scene.only().comments
    expect(more).toEqual([])
    expect(comment?.body).toContain(`Set the branch to Flagshift's own last commit, ${last.commit}`)
    await scene.github.objects.point(BRANCH, last.commit ?? '')
    expect(await scene.run()).toMatchObject({ operation: 'unchanged' })
  })

  test('taken off again, the branch goes on', async () => {
    const first = await scene.run({ 'CMakeLists.txt': CMAKE })
    await scene.github.objects.commit(BRANCH, { 'more.txt': 'mine\n' })
    await scene.run()
    await scene.github.objects.point(BRANCH, first.commit ?? '')
    expect(await scene.run()).toMatchObject({ operation: 'updated', number: 1 })
  })
})

describe('“Update branch”', () => {
  /** Merges the base into our branch, as the button does; with more in it when a person resolved something. */
  async function press(more: Readonly<Record<string, string>> = {}): Promise<string> {
    const { objects } = scene.github
    const ours = (await objects.head(BRANCH)) ?? ''
    const base = (await objects.head('main')) ?? ''
    await objects.point('scratch', base)
    const others = [...(await objects.read(base))].map(
      ([path, { bytes, mode }]) => [path, { content: bytes, mode: mode as '100644' }] as const,
    )
    const { tree } = await objects.info(
      await objects.commit('scratch', { ...Object.fromEntries(others), ...CHANGED, ...more }),
    )
    const { body } = await objects.forward('POST', '/repos/octo/demo/git/commits', {
      message: "Merge branch 'main' into flagshift/main",
      tree,
      parents: [ours, base],
    })
    await objects.point(BRANCH, body?.['sha'] as string)
    return body?.['sha'] as string
  }
  const CHANGED = {
    'CMakeLists.txt': CMAKE[1],
    'build.sh': { content: SCRIPT[1], mode: '100755' },
  } as const

  test('is no commit of a person: the branch stays ours', async () => {
    await scene.run()
    await scene.github.objects.commit('main', { 'other.txt': 'x\n' })
    await press()
    await scene.github.objects.commit('main', { 'other.txt': 'y\n' })
    const merge = await press()
    expect(await scene.run()).toMatchObject({ number: 1, commit: merge })
    scene.github.forget()
    expect(await scene.run()).toMatchObject({ operation: 'unchanged', commit: merge })
    expect(scene.github.writes()).toEqual([])
    expect(await scene.run({ 'CMakeLists.txt': CMAKE })).toMatchObject({ operation: 'updated' })
  })

  test('behind a no in an emptied description it hides nothing', async () => {
    await scene.run()
    await scene.github.objects.commit('main', { 'other.txt': 'x\n' })
    const headSha = await press()
    Object.assign(scene.only(), { state: 'closed', body: '', headSha })
    expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
  })

  test('the base forced back behind it: what was taken off stays off', async () => {
    const { objects } = scene.github
    const before = (await objects.head('main')) ?? ''
    await scene.run()
    await objects.commit('main', { 'secret.txt': 'x\n' })
    await press()
    expect(await scene.run()).toMatchObject({ operation: 'updated' })
    await objects.point('main', before)
    expect(await scene.run()).toMatchObject({ operation: 'updated', number: 1 })
    expect(await scene.files(BRANCH)).not.toHaveProperty('secret.txt')
    expect(scene.only().comments).toEqual([])
    expect(await scene.run()).toMatchObject({ operation: 'unchanged' })
  })

  test('however often it was pressed, with a run after each or after all', async () => {
    await scene.run()
    const update = async (text: string): Promise<void> => {
      await scene.github.objects.commit('main', { 'other.txt': text })
      await press()
    }
    for (const text of ['a', 'b', 'c', 'd']) {
      await update(text)
      expect(await scene.run()).toMatchObject({ operation: 'updated', number: 1 })
    }
    for (const text of ['e', 'f', 'g', 'h', 'i', 'j', 'k']) await update(text)
    for (const operation of ['updated', 'unchanged'])
      expect(await scene.run()).toMatchObject({ operation, number: 1 })
    expect(scene.only().comments).toEqual([])
  })

  test('with a person’s resolution in it, it is', async () => {
    await scene.run()
    await scene.github.objects.commit('main', { 'other.txt': 'x\n' })
    const merge = await press({ 'CMakeLists.txt': 'resolved by hand\n' })
    expect(await scene.run()).toMatchObject({ operation: 'kept-human-commits' })
    expect(await scene.github.objects.head(BRANCH)).toBe(merge)
  })
})

describe('merged', () => {
  test.each(['merge', 'squash'] as const)(
    'by %s with the branch left over: the branch goes, and a new patch gets a new pull request',
    async (how) => {
      await scene.run({ 'CMakeLists.txt': CMAKE })
      await scene.github.merge(1, how)
      expect(await scene.run({})).toMatchObject({ operation: 'none' })
      expect(await scene.github.objects.head(BRANCH)).toBeNull()
      const published = await scene.run({ 'build.sh': SCRIPT })
      expect(published).toMatchObject({ operation: 'created', number: 2 })
    },
  )

  test.each(['merge', 'squash'] as const)(
    'by %s, and needed again at once: a commit on today’s base, a new pull request',
    async (how) => {
      await scene.run({ 'CMakeLists.txt': CMAKE })
      await scene.github.merge(1, how)
      const base = await scene.github.objects.commit('main', { 'CMakeLists.txt': CMAKE[0] })
      const published = await scene.run({ 'CMakeLists.txt': CMAKE })
      expect(published).toMatchObject({ operation: 'created', number: 2 })
      expect((await scene.github.objects.info(published.commit ?? '')).parents).toEqual([base])
    },
  )
})

/** A run at a commit of the base that could not decide. */
function hold(lines: readonly string[], commit: string): Promise<Publication> {
  const { owner, repo, token, url } = scene.github
  const target = { owner, repo, token, apiUrl: url, serverUrl: url }
  const proposal = propose(CHANGES, { branch: 'main', commit })
  return holdOnGitHub(proposal, { key: 'why', lines }, target, () => {})
}

test('a run that could not decide takes auto-merge back, also where the newest commit has no run, but not what a newer one asked for', async () => {
  const { objects } = scene.github
  const commits = [(await objects.head('main')) ?? '']
  await scene.run(CHANGES, { autoMerge: true })
  const pull = scene.only()
  expect(pull.autoMergeBy).toBe('github-actions[bot]')
  commits.push(await objects.commit('main', { 'other.txt': 'x\n' }))
  expect(await hold(['It is so.'], commits[0]!)).toMatchObject({
    operation: 'unchanged',
    messages: [{ code: 'base-moved' }],
  })
  expect(pull).toMatchObject({ autoMergeBy: null, comments: [] })
  await scene.run(CHANGES, { title: 'Newer words' })
  pull.autoMergeBy = 'github-actions[bot]'
  await hold(['It is so.'], commits[0]!)
  expect(pull).toMatchObject({ autoMergeBy: 'github-actions[bot]', comments: [] })
  await hold(['It is so.'], commits[1]!)
  expect(pull).toMatchObject({ autoMergeBy: null, comments: [{}] })
  // What Flagshift took back itself it may ask for again.
  await scene.run(CHANGES, { title: 'Newest words', autoMerge: true })
  expect(pull.autoMergeBy).toBe('github-actions[bot]')
  const { body } = pull
  for (const [words, armed, left] of [
    ['', 'github-actions[bot]', null],
    [body, 'ada', 'ada'],
  ] as const) {
    Object.assign(pull, { body: words, autoMergeBy: armed })
    await hold(['It is so.'], commits[1]!)
    expect(pull.autoMergeBy).toBe(left)
  }
  Object.assign(pull, { base: 'next', autoMergeBy: 'github-actions[bot]' })
  expect(await hold(['It is so.', 'More.'], commits[1]!)).toMatchObject({ operation: 'none' })
  expect(pull).toMatchObject({ autoMergeBy: null, comments: [{}] })
})

test('why a pull request is left as it is fits into a comment, however many reasons there are', async () => {
  await scene.run()
  const commit = (await scene.github.objects.head('main')) ?? ''
  const lines = Array.from({ length: 1000 }, (_, at) => `${'x'.repeat(200)} \`v${at}\`.`)
  for (let round = 0; round < 2; round += 1) await hold(lines, commit)
  const [comment, ...more] = scene.only().comments
  expect(more).toEqual([])
  expect(comment?.body.length).toBeLessThan(65_536)
  expect(comment?.body).toContain('Cut here')
})

describe('branches', () => {
  test('one of that name that is not ours is left alone', async () => {
    const { objects } = scene.github
    await objects.point(BRANCH, (await objects.head('main')) ?? '')
    const theirs = await objects.commit(BRANCH, { 'mine.txt': 'x\n' })
    scene.github.forget()
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'blocked', branch: null, number: null })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'foreign-branch' }])
    await scene.github.open(BRANCH)
    const codes = { 'foreign-branch': 'blocked', 'left-open': 'unchanged' }
    for (const [code, operation] of Object.entries(codes))
      expect(await scene.run(code === 'left-open' ? {} : CHANGES)).toMatchObject({
        operation,
        messages: [{ code }],
      })
    expect(scene.github.writes()).toEqual([])
    expect(await objects.head(BRANCH)).toBe(theirs)
  })

  test('one of that name without commits of its own is somebody’s, but where a pull request of ours came from it', async () => {
    const { objects } = scene.github
    await objects.point(BRANCH, (await objects.head('main')) ?? '')
    const published = await scene.run()
    expect(published.messages).toMatchObject([{ level: 'error', code: 'foreign-branch' }])
    expect(scene.github.writes()).toEqual([])
    await objects.remove(BRANCH)
    await scene.run()
    await objects.point(BRANCH, (await objects.head('main')) ?? '')
    scene.github.forget()
    expect(await scene.run()).toMatchObject({ operation: 'created', number: 2 })
    const move = scene.github.calls.find(({ path }) => path === '/graphql MoveRef')
    expect(move?.body).toMatchObject({ variables: { force: false } })
  })

  test('one of that name with a history of its own is left alone', async () => {
    const { objects } = scene.github
    await objects.commit('pages', { 'index.html': 'x\n' })
    const published = await scene.run(CHANGES, { branch: 'pages' })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'foreign-branch' }])
    expect(scene.github.writes()).toEqual([])
    const commit = (await objects.head('main')) ?? ''
    const onto = await scene.run(CHANGES, { base: { branch: 'pages', commit } })
    expect(onto.messages).toMatchObject([{ level: 'error', code: 'not-on-base' }])
    expect(scene.github.writes()).toEqual([])
  })

  test.each([
    ['update', 'update/flags'],
    ['update/flags', 'update'],
    ['a/b/c', 'a'],
  ])('%s can’t be made beside %s: nothing is written', async (branch, other) => {
    const { objects } = scene.github
    await objects.point(other, (await objects.head('main')) ?? '')
    await objects.point(`${branch}-more`, (await objects.head('main')) ?? '')
    const published = await scene.run(CHANGES, { branch })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'branch-in-the-way' }])
    expect(published.messages[0]?.text).toContain(`beside the branch ${other}:`)
    expect(scene.github.writes()).toEqual([])
  })

  describe('never the base, nor the default branch', () => {
    const rows = [
      ['main', 'main', 'branch-is-base'],
      ['Main', 'main', 'branch-is-base'],
      ['heads/main', 'main', 'branch-is-base'],
      ['next', 'next', 'branch-is-base'],
      ['main', 'next', 'branch-is-default'],
      ['MAIN', 'next', 'branch-is-default'],
    ] as const
    test.each(rows)('%s towards %s', async (branch, onto, code) => {
      const { objects } = scene.github
      const main = (await objects.head('main')) ?? ''
      await objects.point('next', main)
      for (const changes of [CHANGES, {}]) {
        const published = await scene.run(changes, { branch, onto })
        expect(published).toMatchObject({ operation: 'blocked', branch: null, commit: null })
        expect(published.messages).toMatchObject([{ level: 'error', code }])
      }
      expect(scene.github.writes()).toEqual([])
      expect(await objects.head('main')).toBe(main)
    })

    test('not even where a pull request from it carries our marker', async () => {
      const { objects } = scene.github
      await scene.run()
      const [pull] = scene.github.pulls
      await objects.remove(BRANCH)
      const marker = (pull?.body ?? '').replace('"base":"main"', '"base":"old"')
      await objects.point('next', (await objects.head('main')) ?? '')
      await objects.commit('main', { 'more.txt': 'x\n' })
      const forged = await scene.github.open('main')
      Object.assign(forged, {
        base: 'next',
        body: marker.replace('"branch":"flagshift/main"', '"branch":"flagshift/next"'),
      })
      scene.github.forget()
      const published = await scene.run(CHANGES, { onto: 'next' })
      expect(published.messages).toMatchObject([{ code: 'branch-is-default' }])
      expect(scene.github.writes()).toEqual([])
    })
  })

  test('a base that is not there is said before anything is written', async () => {
    const commit = (await scene.github.objects.head('main')) ?? ''
    for (const changes of [CHANGES, {}]) {
      const published = await scene.run(changes, { base: { branch: 'mian', commit } })
      expect(published).toMatchObject({ operation: 'blocked' })
      expect(published.messages).toMatchObject([{ level: 'error', code: 'no-base' }])
    }
    expect(scene.github.writes()).toEqual([])
  })

  test('an archived repository is said before anything is written', async () => {
    scene.github.rules.archived = true
    expect((await scene.run()).messages).toMatchObject([{ level: 'error', code: 'archived' }])
    expect(scene.github.writes()).toEqual([])
  })

  test('the base branch is renamed: the pull request goes on', async () => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    await scene.github.renameBase('main', 'trunk')
    const published = await scene.run(CHANGES, { onto: 'trunk' })
    expect(published).toMatchObject({ operation: 'updated', number: 1, branch: BRANCH })
    expect(scene.only()).toMatchObject({ base: 'trunk', state: 'open' })
    scene.github.forget()
    expect(await scene.run(CHANGES, { onto: 'trunk' })).toMatchObject({ operation: 'unchanged' })
    expect(scene.github.writes()).toEqual([])
    // No pull request from the branch's new name is what GitHub is asked about twice.
    expect(scene.github.reads().length).toBeLessThanOrEqual(9)
  })

  test('one name for two base branches: the second is told to take another', async () => {
    const { objects } = scene.github
    await objects.point('next', (await objects.head('main')) ?? '')
    const branch = 'flags'
    await scene.run(CHANGES, { branch })
    scene.github.forget()
    for (const changes of [{ 'CMakeLists.txt': CMAKE }, {}]) {
      const published = await scene.run(changes, { branch, onto: 'next' })
      expect(published).toMatchObject({ operation: 'blocked' })
      expect(published.messages).toMatchObject([{ level: 'error', code: 'branch-in-use' }])
    }
    // Not even where commits of people are on it.
    await objects.commit(branch, { 'more.txt': 'x\n' })
    scene.only().autoMergeBy = 'github-actions[bot]'
    scene.github.forget()
    expect(await scene.run(CHANGES, { branch, onto: 'next' })).toMatchObject({
      messages: [{ code: 'branch-in-use' }],
    })
    expect(scene.github.writes()).toEqual([])
  })

  test('a person lets the pull request go to another base: it is left there, and goes on once it is back', async () => {
    const { objects } = scene.github
    await objects.point('next', (await objects.head('main')) ?? '')
    await scene.run({ 'CMakeLists.txt': CMAKE })
    const pull = scene.only()
    Object.assign(pull, { base: 'next', autoMergeBy: 'github-actions[bot]' })
    const { body } = pull
    const tip = await objects.head(BRANCH)
    await objects.commit('main', { 'feature.txt': 'x\n' })
    for (const changes of [CHANGES, {}])
      expect(await scene.run(changes, { autoMerge: true })).toMatchObject({
        operation: 'unchanged',
        number: 1,
        messages: [{ level: 'info', code: 'set-elsewhere' }],
      })
    expect(pull).toMatchObject({ base: 'next', body, state: 'open', autoMergeBy: null })
    expect(await objects.head(BRANCH)).toBe(tip)
    // A run of that base does not take it for one whose base was renamed.
    expect(await scene.run(CHANGES, { onto: 'next' })).toMatchObject({ number: 2 })
    scene.github.pulls.pop()
    pull.base = 'main'
    expect(await scene.run()).toMatchObject({ operation: 'updated', number: 1 })
    Object.assign(pull, { base: 'next', state: 'closed' })
    expect(await scene.run()).toMatchObject({ operation: 'created', number: 2 })
  })

  test('two base branches have a pull request each', async () => {
    const { objects } = scene.github
    await objects.point('next', (await objects.head('main')) ?? '')
    await scene.run()
    expect(await scene.run(CHANGES, { onto: 'next' })).toMatchObject({
      operation: 'created',
      number: 2,
      branch: 'flagshift/next',
    })
    expect(await scene.run()).toMatchObject({ operation: 'unchanged', number: 1 })
  })
})
