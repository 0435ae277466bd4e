import { describe, expect, test } from '@jest/globals'

import { temporaryDirectory } from './support/directory.ts'
import type { Mood } from './support/github/start.ts'
import { BRANCH, expectQuiet, FRESH, STALE, story, WISHES } from './support/story.ts'
import { isThorough, onlyThorough, some } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

const PAGE = '<!DOCTYPE html><html><head><title>Unicorn! · GitHub</title></head><p>Hi</p></html>'

function refusal(status: number, message: string): Mood['answer'] {
  return { status, body: { message } }
}

describe('a draft that GitHub refuses', () => {
  const errors = [{ type: 'FORBIDDEN', message: 'no' }]
  const rows: readonly (readonly [string, Mood['answer']])[] = [
    ['403', refusal(403, 'Resource not accessible by integration')],
    ['500', refusal(500, 'Server Error')],
    ['FORBIDDEN', { status: 200, body: { data: null, errors } }],
  ]
  test.each(some(rows, 3))(
    'by %s: a warning, the marker stays true, tried again',
    async (_, no) => {
      await story(async ({ github, run, operation }) => {
        await operation()
        const mood = { on: /ToDraft/, times: 100, answer: no }
        github.moods.push(mood)
        for (const round of [1, 2]) {
          const before = mood.times
          const result = await run({ draft: 'true' })
          expect([round, result.status]).toEqual([round, 0])
          expect(result.stdout).toMatch(/^::warning::.*draft/m)
          expect(mood.times).toBeLessThan(before)
          expect(github.pulls).toMatchObject([{ draft: false }])
          expect(github.pulls[0]?.body).toContain('"draft":false')
        }
        mood.times = 0
        const result = await run({ draft: 'true' })
        expect(result.stdout).not.toMatch(/^::warning::.*draft/m)
        expect(github.pulls).toMatchObject([{ draft: true }])
        expect(github.pulls[0]?.body).toContain('"draft":true')
      })
    },
  )
})

/** A script that sets these names, line by line. */
function setting(...names: readonly string[]) {
  const lines = names.map((name) => `cmake -D${name}=ON .\n`)
  return { content: `#!/bin/sh\n${lines.join('')}`, mode: '100755' as const }
}

test('the commit follows a base that grows in a file of the patch', async () => {
  await story(
    async (one) => {
      const { github, operation, commit, file } = one
      expect(await operation()).toBe('created')
      expect(github.pulls[0]?.body).toContain('1 place')
      // The file is the same after the patch, and so is the set of files.
      const base = await commit({ 'build.sh': setting('OLD_FLAG', 'OLD_FLAG') })
      expect(await operation()).toBe('updated')
      const head = await github.objects.info((await github.objects.head(BRANCH)) ?? '')
      expect(head.parents).toEqual([base])
      expect(await file('build.sh')).toBe(setting('NEW_FLAG', 'NEW_FLAG').content)
      expect(github.pulls[0]?.body).toContain('2 places')
      await expectQuiet(one, 'unchanged')
    },
    { files: { 'build.sh': setting('OLD_FLAG', 'NEW_FLAG') } },
  )
})

testOfMore(
  'a stamp-like line in the commit message keeps no commit of ours for a person’s',
  async () => {
    await story(async (one) => {
      const message = `Rename a flag\n\nFlagshift-Patch: ${'0'.repeat(64)}\n\nSigned by nobody`
      expect(await one.operation({ 'commit-message': message })).toBe('created')
      await expectQuiet(one, 'unchanged', { 'commit-message': message })
      await one.commit({ 'more.sh': STALE })
      expect(await one.operation({ 'commit-message': message })).toBe('updated')
      expect(await one.file('more.sh')).toBe(FRESH.content)
    })
  },
)

test('a value of a map that a shell would take for more is shown, and nothing runs', async () => {
  const pwned = `${await temporaryDirectory()}/HACK`
  const values = [`a b; touch ${pwned}`, `$(touch ${pwned})`, `a") message("b`, 'a\nb']
  const map = {
    upstream: 'octo/engine',
    renames: values.map((value, at) => ({
      from: `OLD_${at}`,
      to: { [`NEW_${at}`]: value },
      kind: 'cmake-option',
    })),
  }
  const files = {
    'flags.yml': JSON.stringify(map),
    'CMakeLists.txt': values.map((_, at) => `set(OLD_${at} ON)\n`).join(''),
    'build.sh': values.map((_, at) => `cmake -DOLD_${at}=ON .\n`).join(''),
    Makefile: `all:\n${values.map((_, at) => `\tcmake -DOLD_${at}=ON .\n`).join('')}`,
    'ci/Dockerfile': `FROM x\n${values.map((_, at) => `RUN cmake -DOLD_${at}=ON .\n`).join('')}`,
    '.github/workflows/x.yml': `jobs:\n  a:\n    steps:\n${values.map((_, at) => `      - run: cmake -DOLD_${at}=ON .\n`).join('')}`,
  }
  await story(
    async ({ github, run }) => {
      const result = await run({ maps: 'flags.yml', renames: '' })
      expect(result).toMatchObject({
        status: 0,
        outputs: { changed: 'false', 'pull-request-operation': 'none' },
      })
      expect(result.stdout).toContain('has to be quoted for the place')
      expect(result.stdout).not.toMatch(/^(?!::).*\n?b"\)/m)
      expect(github.writes()).toEqual([])
    },
    { files },
  )
})

describe('what GitHub says is one sentence', () => {
  const rows: readonly (readonly [string, Mood['answer'], RegExp])[] = [
    ['a page', { status: 502, text: PAGE }, /a page instead of an answer \("Unicorn! · GitHub"\)/],
    [
      'errors of null',
      { status: 422, body: { message: 'Validation Failed', errors: [null] } },
      /GitHub said: Validation Failed/,
    ],
    ['half an answer', { done: (body) => body.slice(0, body.length / 2) }, /with status 201\.$/],
    ['an empty answer', { done: () => '' }, /an empty answer, with status 201\.$/],
    ['null', { done: () => 'null' }, /with status 201\.$/],
    ['a place that is not said', { status: 301, text: '{"message":"Moved"}' }, /status 301\.$/],
    ['a list without end', { done: () => `[${'{},'.repeat(9e5)}{}]` }, /a list of 900001 where/],
  ]
  test.each(isThorough ? rows : rows.slice(0, 2))('%s', async (_, answer, said) => {
    await story(async ({ github, run, operation }) => {
      github.moods.push({ on: /POST \/git\/trees/, times: 100, answer })
      const result = await run(WISHES)
      const errors = result.stdout.match(/^::error::.*/gm) ?? []
      expect(errors).toEqual([expect.stringMatching(said)])
      expect(errors.join('')).not.toMatch(/[<>]|this is a bug/)
      expect(result).toMatchObject({
        status: 1,
        outputs: { status: 'patched', 'pull-request-operation': 'blocked' },
      })
      expect(result.summary).toContain('`OLD_FLAG` → `NEW_FLAG`')
      github.moods.length = 0
      expect(await operation(WISHES)).toBe('created')
    })
  })
})

testOfMore('a pull request that was declined is found behind a hundred newer ones', async () => {
  await story(async (one) => {
    const { github } = one
    await one.operation()
    for (const pull of github.pulls) pull.state = 'closed'
    const headSha = (await github.objects.head('main')) ?? ''
    for (let count = 0; count < 120; count += 1)
      Object.assign(await github.open(BRANCH), { state: 'closed', body: 'Else.', headSha })
    const result = await one.run()
    expect(result.outputs).toMatchObject({
      'pull-request-operation': 'declined',
      'pull-request-number': '1',
    })
  })
})

function chain(name: string, length: number): readonly string[] {
  return Array.from({ length }, (_, at) => `${name}_${at}=${name}_${at + 1}`)
}

testOfMore(
  'a long chain of renames is followed, and one that is cut off is said and kept',
  async () => {
    await story(
      async ({ run, file }) => {
        const result = await run({
          renames: [...chain('FLAG', 60), ...chain('LONG', 140)].join('\n'),
        })
        expect(await file('build.sh')).toBe('#!/bin/sh\ncmake -DFLAG_60=ON -DLONG_0=ON .\n')
        expect(result.stdout).toContain('FLAG_0 was renamed to FLAG_60')
        for (const said of [result.stdout, result.summary])
          expect(said).toMatch(
            /LONG.+0 became LONG.+100 in 100 steps, which is as far as renames are/,
          )
      },
      { files: { 'build.sh': '#!/bin/sh\ncmake -DFLAG_0=ON -DLONG_0=ON .\n' } },
    )
  },
)
