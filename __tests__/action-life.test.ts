import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import { checkout } from './support/clone.ts'
import type { GitHub } from './support/github/start.ts'
import { act as runJob } from './support/job.ts'
import { BRANCH, expectQuiet, FRESH, STALE, story, WISHES, type Story } from './support/story.ts'
import { isThorough, isWhole, onlyThorough } from './support/thorough.ts'

const testOfMore = onlyThorough(test)

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

  testOfMore('declined by a person: not proposed again, a different patch is', async () => {
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

  testOfMore('human commits are kept, and said once', async () => {
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

  testOfMore.each(['merge', 'squash'] as const)(
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

  testOfMore('the base branch renamed: the pull request goes on', async () => {
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

  testOfMore('a branch of that name that is not ours is left alone', async () => {
    await story(async ({ github, run, commit }) => {
      await github.objects.point(BRANCH, (await github.objects.head('main')) ?? '')
      const theirs = await commit({ 'mine.txt': 'x\n' }, BRANCH)
      const result = await run()
      expect(result).toMatchObject({
        status: 1,
        outputs: { 'pull-request-operation': 'blocked', 'pull-request-number': '' },
      })
      expect(result.stdout).toContain('Flagshift did not make the branch')
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

  testOfMore('200 files take at most eight write calls; an unchanged second run none', async () => {
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

/** What GitHub has in the end, without what differs from run to run. */
async function endOf({ github }: Story): Promise<object> {
  const head = await github.objects.head(BRANCH)
  const files = head === null ? [] : [...(await github.objects.read(head))]
  return {
    files: files.map(([name, { bytes, mode }]) => `${mode} ${name} ${bytes.toString()}`),
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

/** Cancels the run at the nth call of a name, while GitHub answers it. */
function cancelAt(github: GitHub, name: string, nth: number, cancel: () => void): void {
  const act = async () => (nth === 1 ? cancel() : cancelAt(github, name, nth - 1, cancel))
  github.meanwhile.push({ on: new RegExp(`^${name}$`), act })
}

describe('killed at any write call, another run comes to the same end', () => {
  const ALL = [
    ['created', {}],
    ['updated', { 'more.sh': STALE }],
    ['closed', { 'build.sh': FRESH, 'more.sh': FRESH }],
    ['reopened', { 'build.sh': STALE }],
  ] as const
  // The publisher alone is killed at its writes in all four by publish/github-faults.
  const STEPS = isThorough ? ALL : ALL.slice(0, 2)

  /** What a whole life takes and leaves, step by step; it is lived once. */
  let life: ReturnType<typeof wholeLife> | undefined
  const whole = () => (life ??= wholeLife())
  const namesOfWrites = async (step: number) => (await whole())[step]?.names ?? []

  async function wholeLife() {
    return story(async (one) => {
      const steps: {
        readonly writes: number
        readonly names: readonly string[]
        readonly end: object
      }[] = []
      for (const [name, files] of STEPS) {
        if (name !== 'created') await one.commit(files)
        one.github.forget()
        expect(await one.operation(WISHES)).toBe(name)
        const names = one.github.writes().map(({ method, path: at }) => `${method} ${at}`)
        steps.push({ writes: names.length, names, end: await endOf(one) })
      }
      return steps
    })
  }

  /** A life in which each run is killed at the same write call, and run again. */
  async function cutLife(at: number, lived: Awaited<ReturnType<typeof wholeLife>>) {
    await story(async (one) => {
      const { github, run, operation, commit } = one
      for (const [step, [name, files]] of STEPS.entries()) {
        const { writes, end } = lived[step] ?? { writes: 0, end: {} }
        if (name !== 'created') await commit(files)
        github.forget()
        const killer = new AbortController()
        // Killed before the second write is killed after the first, as far as GitHub can tell.
        github.kill = {
          write: Math.max(at, 1),
          when: at === 0 ? 'before' : 'after',
          act: () => killer.abort(),
        }
        const { status } = await run(WISHES, killer.signal)
        // A step with fewer writes than that comes to its end at once.
        expect([name, at, status]).toEqual([name, at, at <= writes ? -1 : 0])
        github.kill = undefined
        await operation(WISHES)
        expect([name, at, await endOf(one)]).toEqual([name, at, end])
      }
    })
  }

  /** A life in which one run is cancelled at one write, and run again. */
  async function cancelledLife(cut: number, at: number) {
    await story(async (one) => {
      const { github, run, operation, commit } = one
      for (const [step, [name, files]] of STEPS.slice(0, cut + 1).entries()) {
        if (name !== 'created') await commit(files)
        github.forget()
        if (step < cut) {
          await operation(WISHES)
          continue
        }
        const writes = await namesOfWrites(step)
        const nth = writes.slice(0, at + 1).filter((other) => other === writes[at]).length
        const job = new AbortController()
        cancelAt(github, writes[at]!, nth, () => job.abort('SIGINT'))
        const result = await run(WISHES, job.signal)
        const where = `${name} at ${writes[at]}`
        expect([where, result.status]).toEqual([where, 130])
        // Nothing is begun any more, and what was answered is known.
        expect([where, github.writes().length]).toEqual([where, at + 1])
        const [pull] = github.pulls
        expect([where, result.outputs]).toMatchObject([
          where,
          {
            status: name === 'closed' ? 'clean' : 'patched',
            'pull-request-number': pull === undefined ? '' : String(pull.number),
          },
        ])
        const operations: Readonly<Record<string, readonly string[]>> = {
          open: ['blocked', 'created', 'updated', 'reopened'],
          closed: ['blocked', 'closed'],
        }
        expect(operations[pull?.state ?? 'open']).toContain(
          result.outputs['pull-request-operation'],
        )
        const made = {
          branch: BRANCH,
          commit: await github.objects.head(BRANCH),
          'pull-request-operation': 'created',
        }
        const isMade = name === 'created' && pull !== undefined
        expect([where, result.outputs]).toMatchObject([where, isMade ? made : {}])
        const last = result.stdout.trimEnd().split('\n').at(-1)
        expect(last).toMatch(/^Flagshift: cancelled; (?:patched|clean); .*pull request /)
        // Whoever was through when it came has nothing to say of it.
        const isTold = result.summary.includes('The run was cancelled while it published')
        expect([where, isTold || at === writes.length - 1]).toEqual([where, true])
        await operation(WISHES)
        const { end } = (await whole())[step] ?? { end: {} }
        expect([where, await endOf(one)]).toEqual([where, end])
      }
    })
  }

  test('a job that is cancelled begins nothing more, and tells what is known', async () => {
    expect.hasAssertions()
    const steps = isWhole ? [...STEPS.keys()] : [0]
    for (const step of steps) {
      const names = await namesOfWrites(step)
      for (const at of names.keys())
        if (isThorough || names[at] === 'POST /pulls') await cancelledLife(step, at)
    }
  }, 180_000)

  testOfMore('what waits to be repeated when a job is cancelled is not sent', async () => {
    await story(async ({ github }) => {
      const job = new AbortController()
      const pulls = /^POST \/pulls$/
      github.moods.push({ on: pulls, times: 9, answer: { status: 502, body: { message: 'x' } } })
      github.meanwhile.push({ on: /^POST \/git\/refs$/, act: async () => void cancel() })
      const cancel = async () => {
        while (!github.writes().some(({ method, path: at }) => pulls.test(`${method} ${at}`)))
          await wait(20)
        job.abort('SIGINT')
      }
      const workspace = await checkout(github)
      // As on GitHub: a second of waiting takes one.
      const over = { FLAGSHIFT_TEST_THROTTLE: '' }
      const result = await runJob(github, workspace, {}, over, { signal: job.signal })
      expect(result.status).toBe(130)
      expect(result.outputs).toMatchObject({ branch: BRANCH, 'pull-request-operation': 'blocked' })
      await wait(5000)
      const sent = github.writes().filter(({ method, path: at }) => pulls.test(`${method} ${at}`))
      expect(sent).toHaveLength(1)
    })
  })

  testOfMore(
    'created, updated, closed, reopened',
    async () => {
      const lived = await whole()
      expect(lived.map(({ writes }) => writes >= 3)).toEqual(STEPS.map(() => true))
      const most = Math.max(...lived.map(({ writes }) => writes))
      const all = [...Array(most + 1).keys()]
      const queue = isWhole ? all : isThorough ? [0, 2, most] : [2]
      // Several at a time: a run waits for the stand-in about as long as it works.
      const worker = async (): Promise<void> => {
        for (let at = queue.shift(); at !== undefined; at = queue.shift()) await cutLife(at, lived)
      }
      await Promise.all([worker(), worker(), worker()])
    },
    180_000,
  )
})
