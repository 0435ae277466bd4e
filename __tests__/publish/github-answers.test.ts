import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { Mood } from '../support/github/start.ts'
import { some } from '../support/thorough.ts'
import { CHANGES, CMAKE } from './proposal.ts'
import { openScene, type Scene } from './scene.ts'

const BRANCH = 'flagshift/main'
const WISHES = { labels: ['build'], reviewers: ['ada'], assignees: ['ada'], milestone: 'Next' }
const PAGE = '<!DOCTYPE html><html><head><title>Unicorn! · GitHub</title></head><p>Hi</p></html>'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.end())

/** Answers with a status of success that are none. */
const NONE: readonly (readonly [name: string, (body: string) => string])[] = [
  ['cut off', (body) => body.slice(0, Math.floor(body.length / 2))],
  ['empty', () => ''],
  ['a page', () => PAGE],
  ['null', () => 'null'],
  ['an object without anything', () => '{}'],
  ['a list of null', () => '[null]'],
  ['errors that are null', () => '{"data":null,"errors":[null]}'],
  ['a string', () => '"ok"'],
]

describe('a success that is no answer is a failed answer, and is tried again', () => {
  const calls = [
    /GET $/,
    /GET \/pulls$/,
    /POST \/git\/trees/,
    /GET \/git\/trees/,
    /POST \/git\/commits/,
    /POST \/git\/refs/,
    /POST \/pulls$/,
    /POST .*labels/,
    /POST .*assignees/,
    /PATCH \/issues/,
    /POST .*requested_reviewers/,
  ]
  const rows = calls.flatMap((on) => NONE.map(([name, done]) => ({ on, name, done })))
  // Each kind of answer and each call at least once.
  test.each(some(rows, 9))('$name at $on', async ({ on, done }) => {
    // An object without anything, and a list, are answers to a call of which nothing is needed.
    scene.github.moods.push({ on, times: 1, answer: { done } })
    expect(await scene.run(CHANGES, WISHES)).toMatchObject({ operation: 'created', number: 1 })
    expect(scene.only()).toMatchObject({ labels: ['build'], reviewers: ['ada'] })
    expect(await scene.files(BRANCH)).toMatchObject({ 'CMakeLists.txt': CMAKE[1] })
  })

  test.each(some(NONE, 3))('%s without end is said in a sentence', async (_, done) => {
    const on = /POST \/git\/trees/
    scene.github.moods.push({ on, times: 100, answer: { done } })
    const published = await scene.run()
    expect(published).toMatchObject({ operation: 'blocked', branch: null })
    expect(published.messages).toMatchObject([{ level: 'error', code: 'github-failed' }])
    expect(published.messages[0]?.text).toMatch(/GitHub said: an? [^<>]+, with status 201\.$/)
    scene.github.moods.length = 0
    expect(await scene.run()).toMatchObject({ operation: 'created' })
  })

  test.each(some([/RepositoryId/, /MoveRef/], 1))('GraphQL’s %s', async (on) => {
    await scene.run({ 'CMakeLists.txt': CMAKE })
    for (const [, done] of NONE) scene.github.moods.push({ on, times: 1, answer: { done } })
    expect(await scene.run()).toMatchObject({ operation: 'updated', messages: [] })
  })

  test('the comment that a pull request is closed with', async () => {
    await scene.run()
    for (const text of ['[]', '{"errors":[null],"data":null}'])
      scene.github.moods.push({ on: /POST .*comments/, times: 1, answer: { status: 200, text } })
    expect(await scene.run({})).toMatchObject({ operation: 'closed' })
    expect(scene.only()).toMatchObject({ state: 'closed', comments: [{}] })
  })
})

describe('what GitHub says is shown in a sentence', () => {
  const answers: readonly (readonly [Mood['answer'], RegExp])[] = [
    [{ status: 502, text: PAGE }, /said: a page instead of an answer \("Unicorn! · GitHub"\)/],
    [{ status: 503, text: '' }, /said: an empty answer \(503\)/],
    [{ status: 400, text: '<p>no</p>' }, /said: a page instead of an answer \(400\)/],
    [
      { status: 422, body: { message: 'Validation Failed', errors: [null, 7, { code: 'x' }] } },
      /said: Validation Failed/,
    ],
    [{ status: 422, body: { message: 'Validation Failed', errors: null } }, /Validation Failed/],
    [{ status: 403, body: { message: 'Protected branch rules' } }, /^A rule of the repository/],
  ]
  test.each(answers)('%j', async (answer, said) => {
    scene.github.moods.push({ on: /POST \/git\/trees/, times: 100, answer })
    const published = await scene.run()
    expect(published.messages).toHaveLength(1)
    expect(published.messages[0]?.text).toMatch(said)
    expect(published.messages[0]?.text).not.toMatch(/[<>]/)
  })
})

test('a pull request that was declined is remembered behind a hundred newer ones', async () => {
  const { github } = scene
  await scene.run()
  scene.only().state = 'closed'
  const headSha = (await github.objects.head('main')) ?? ''
  for (let count = 0; count < 120; count += 1)
    Object.assign(await github.open(BRANCH), { state: 'closed', body: 'Something else.', headSha })
  expect(await scene.run()).toMatchObject({ operation: 'declined', number: 1 })
})
