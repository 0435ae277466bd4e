import { writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import type { Answer } from '../../src/fleet/github/ask.ts'
import { listNames } from '../../src/fleet/github/list-names.ts'
import { makePlan, type Plan } from '../../src/fleet/plan.ts'
import { handedOn } from '../../src/fleet/plan-report.ts'
import { makeSelection } from '../../src/fleet/select-repositories.ts'
import { temporaryDirectory } from '../support/directory.ts'
import {
  startOrganisation,
  type Organisation,
  type OrganisationRepository,
} from '../support/github/organisation.ts'
import { flagshift, runAction } from '../support/run.ts'
import { actionInputs } from '../support/workflow.ts'

const TOKEN = 'ghp_canaryTokenThatMustNeverBeSeen000000'
let organisation: Organisation
afterEach(() => {
  organisation.close()
  expect(organisation.violations).toEqual([])
})

/** One that may hold any rename without an upstream. */
const builds = (id: number, name: string, before: readonly string[] = []) => ({
  id,
  name,
  before,
  files: { 'CMakeLists.txt': `# ${id}\n` },
})

const one = (id: number, name: string, file: string): OrganisationRepository => ({
  id,
  name,
  files: { [file]: `${id}\n` },
})

interface Told {
  readonly matrix: { readonly include: readonly { readonly repository: string }[] }
  readonly cursor: string | null
  readonly stopped: string | null
  readonly repositories: readonly { readonly repository: string; readonly why: string }[]
}

/** Plans a list of `octo/NAME` with the command, as a person does. */
async function planList(names: string, ...more: readonly string[]) {
  const cwd = await temporaryDirectory()
  const lines = names.split(' ').map((name) => `octo/${name}\n`)
  writeFileSync(path.join(cwd, 'list.txt'), lines.join(''))
  const env = {
    PATH: process.env['PATH'],
    FLAGSHIFT_TEST_THROTTLE: 'off',
    GITHUB_API_URL: organisation.url,
    GITHUB_TOKEN: TOKEN,
  }
  const asked = ['--list', 'list.txt', '--rename', 'OLD_FLAG=NEW_FLAG', '--json', ...more]
  const ended = await flagshift(['fleet', 'plan', ...asked], { cwd, env })
  const told = (ended.status === 0 ? JSON.parse(ended.stdout) : null) as Told
  const planned = told?.matrix.include.map(({ repository }) => repository.replace('octo/', ''))
  return { ...ended, ...told, planned: planned?.join(' ') ?? '' }
}

test.each([
  ['build', 'engine', 'build'],
  ['sources', 'app', 'sources'],
  ['docs', 'book', 'docs'],
  // What may be a script that builds may be one that does not.
  ['build,sources', 'app engine tools', 'build or sources'],
  ['', 'book engine', 'build or docs'],
])('a rename without an upstream is looked for in what the scopes %j ask for', async (...of) => {
  const [scopes, names, words] = of
  organisation = await startOrganisation([
    one(1, 'app', 'src/main.c'),
    one(2, 'book', 'README.md'),
    one(3, 'engine', 'CMakeLists.txt'),
    { ...one(4, 'empty', 'x'), files: {} },
    ...(scopes === 'build,sources' ? [one(5, 'tools', 'tools/run.py')] : []),
  ])
  const expected = names.split(' ').map((name) => `octo/${name}`)
  const more = scopes === '' ? [] : ['--scope', scopes]
  const { planned, repositories } = await planList('app book empty engine tools', ...more)
  expect(planned).toBe(names)
  const empty = repositories.find(({ repository }) => repository === 'octo/empty')
  expect(empty?.why).toBe(
    `None of its files that say what a build takes names an upstream of the maps, or belongs to the scope ${words}.`,
  )
  // The workflow asks for the same.
  const told = {
    'secrets.read-token || github.token': TOKEN,
    'inputs.owner': 'octo',
    'inputs.topic': '',
    'inputs.list': '',
    'inputs.allow': '',
    'inputs.deny': '',
    'inputs.also': '',
    'inputs.most': '256',
    'inputs.cursor': '',
    'inputs.maps': '',
    'inputs.renames': 'OLD_FLAG=NEW_FLAG',
    'inputs.scopes': scopes,
  }
  const { outputs } = await runAction(actionInputs('fleet.yml', 'plan', told), {
    GITHUB_WORKSPACE: await temporaryDirectory(),
    GITHUB_REPOSITORY: 'octo/fleet',
    GITHUB_API_URL: organisation.url,
    GITHUB_SERVER_URL: organisation.url,
    FLAGSHIFT_TEST_THROTTLE: 'off',
  })
  const { include } = JSON.parse(outputs['matrix']!) as Told['matrix']
  expect(include.map(({ repository }) => repository)).toEqual(expected)
})

test('a state that was kept for other scopes is asked anew', async () => {
  organisation = await startOrganisation([one(1, 'app', 'src/main.c')])
  const state = ['--state', path.join(await temporaryDirectory(), 'state.json')]
  expect((await planList('app', ...state)).planned).toBe('')
  expect((await planList('app', ...state, '--scope', 'sources')).planned).toBe('app')
})

describe('a name of a list that GitHub does not answer for', () => {
  const AWAY = { status: 502, message: 'Server Error' }

  test('is asked for again in the next part, before the others', async () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name, at) => builds(at + 1, name))
    organisation = await startOrganisation([a!, { ...b!, away: AWAY }, c!, d!])
    const first = await planList('a b c d', '--most', '2')
    expect([first.planned, first.cursor]).toEqual(['a c', 'octo/c,1,3,octo/b'])
    expect(first.repositories[1]).toEqual({
      repository: 'octo/b',
      isPlanned: false,
      why: 'GitHub does not answer for it: Server Error (502). The cursor has it.',
    })
    organisation.repositories[1]!.away = null
    const second = await planList('a b c d', '--cursor', first.cursor!)
    expect([second.planned, second.cursor]).toEqual(['b d', null])
  })

  test('is told where a pattern is for none of all: what is misspelt would leave another in', async () => {
    organisation = await startOrganisation([builds(1, 'a'), builds(2, 'b')])
    const told = /is "([^"]+)", and no repository is called so\./g
    const unmet = async (...asked: readonly string[]) =>
      [...(await planList('a b', ...asked)).stderr.matchAll(told)].map(([, name]) => name)
    expect(await unmet('--deny', 'octo/typo', '--deny', 'B', '--allow', 'x*')).toEqual([
      'x*',
      'octo/typo',
    ])
    expect(await unmet('--deny', 'OCTO/b', '--allow', 'octo/*')).toEqual([])
    // Of a part of them nobody knows who is called so.
    expect(await unmet('--deny', 'octo/typo', '--most', '1')).toEqual([])
  })

  test('ends the plan where it is denied: its repository may stand there by another name', async () => {
    organisation = await startOrganisation([{ ...builds(1, 'past'), away: AWAY }, builds(2, 'b')])
    const { planned, cursor, stopped } = await planList('b past', '--deny', 'past')
    expect([planned, cursor]).toEqual(['', '0'])
    expect(stopped).toBe('GitHub does not answer for octo/past, which a pattern names.')
  })

  test('keeps the plan from its end, until it is answered for or gone', async () => {
    const [a, b] = [builds(1, 'a'), builds(2, 'b')]
    organisation = await startOrganisation([{ ...a, away: AWAY }, b])
    const first = await planList('a b')
    expect([first.planned, first.cursor]).toEqual(['b', 'octo/b,2,octo/a'])
    expect(first.stderr).toContain(
      'GitHub did not answer for 1 name of the list: octo/a. Go on with --cursor octo/b,2,octo/a',
    )
    const again = await planList('a b', '--cursor', first.cursor!)
    expect([again.planned, again.cursor]).toEqual(['', first.cursor])
    organisation.repositories[0]!.away = { status: 404, message: 'Not Found' }
    const gone = await planList('a b', '--cursor', first.cursor!)
    expect([gone.planned, gone.cursor]).toEqual(['', null])
    expect(gone.repositories[0]?.why).toBe('It is gone, or the token may not see it.')
  })
})

describe('a repository with several names', () => {
  test.each([
    ['present past', '--deny', 'past', ''],
    ['past present', '--deny', 'past', ''],
    ['present past', '--deny', 'OCTO/Past', ''],
    ['past present', '--deny', 'present', ''],
    ['past older', '--deny', 'older', ''],
    ['present past', '--allow', 'past', 'present'],
    ['present past other', '--allow', 'pa*', 'present'],
    ['past older', '--allow', 'older', 'present'],
    ['past', '--allow', 'present', 'present'],
    // What only GitHub knows.
    ['present', '--deny', 'octo/past', ''],
    ['past', '--deny', 'octo/Older', ''],
    ['present other', '--allow', 'octo/older', 'present'],
    ['present', '--deny', 'octo/gone', 'present'],
  ])('of a list %j is taken by %s %s', async (names, option, glob, planned) => {
    organisation = await startOrganisation([
      builds(1, 'present', ['past', 'older']),
      builds(2, 'other'),
    ])
    expect((await planList(names, option, glob)).planned).toBe(planned)
    // In parts too.
    const parts: string[] = []
    for (let after = '0'; after !== '' && parts.length < 5;) {
      const part = await planList(`other ${names}`, '--most', '1', option, glob, '--cursor', after)
      parts.push(...part.planned.split(' ').filter((name) => name !== '' && name !== 'other'))
      after = part.cursor ?? ''
    }
    expect(parts).toEqual(planned === '' ? [] : [planned])
  })

  test('of an owner is taken by a name that it had, and only where GitHub says whose that is', async () => {
    organisation = await startOrganisation([builds(1, 'present', ['past']), builds(2, 'other')])
    const inputs = { mode: 'plan', token: TOKEN, 'fleet-owner': 'octo', 'fleet-deny': 'octo/past' }
    const plan = async () =>
      runAction(
        { ...inputs, maps: '', renames: 'OLD_FLAG=NEW_FLAG' },
        {
          GITHUB_WORKSPACE: await temporaryDirectory(),
          GITHUB_REPOSITORY: 'octo/fleet',
          GITHUB_API_URL: organisation.url,
          GITHUB_SERVER_URL: organisation.url,
          FLAGSHIFT_TEST_THROTTLE: 'off',
        },
      )
    const { include } = JSON.parse((await plan()).outputs['matrix']!) as Told['matrix']
    expect(include).toMatchObject([{ repository: 'octo/other' }])
    organisation.repositories[0]!.away = { status: 502, message: 'Server Error' }
    const { outputs } = await plan()
    expect(outputs).toMatchObject({ matrix: '', cursor: '0' })
    expect(outputs['plan']).toContain(
      'GitHub does not answer for octo/past, which a pattern names.',
    )
  })

  test('comes once, also where GitHub renames it between two parts', async () => {
    organisation = await startOrganisation([builds(1, 'a', ['older']), builds(2, 'b')])
    const first = await planList('a b older later', '--most', '1')
    expect([first.planned, first.cursor]).toEqual(['a', 'octo/a,1'])
    organisation.repositories[0] = builds(1, 'later', ['a', 'older'])
    const second = await planList('a b older later', '--cursor', first.cursor!)
    expect([second.planned, second.cursor]).toEqual(['b', null])
    expect(second.repositories.slice(1).map(({ why }) => why)).toEqual([
      'It stands above by another name.',
      'It stands above by another name.',
    ])
  })
})

test.each(['octo/a,zzz', 'octo/a,', 'octo/a,1,octo/z', 'octo/z', 'octo/a,0', ',1', '0,1'])(
  'the cursor %j is of no plan of the list',
  async (cursor) => {
    organisation = await startOrganisation([builds(1, 'a')])
    const { status, stderr } = await planList('a b', `--cursor=${cursor}`)
    expect([status, stderr.replaceAll(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining(`The cursor is "${cursor}"`),
    ])
  },
)

const takeAll = async () => Promise.resolve({ upstreams: [], why: 'x' })

/** Goes through 5,000 names as often as there is a cursor, and says what came. */
async function goThrough(parts: number, isAway: (at: number, part: number) => boolean) {
  const names = Array.from({ length: 5000 }, (_, at) => `some-organisation/repository-${at}`)
  const planned: string[] = []
  const told: string[] = []
  const ends: string[] = []
  const cursors: string[] = []
  for (let [part, after] = [0, '0' as string | null]; after !== null && part < parts; part += 1) {
    const asker = {
      get: async (route: string): Promise<Answer> => {
        const at = Number(/\d+$/.exec(route)![0])
        const refused = { status: 502, text: 'away', said: 'away (502)' }
        if (isAway(at, part)) return Promise.resolve({ kind: 'refused', ...refused })
        const data = { id: 1_100_000_000 + at, full_name: names[at]!, fork: false }
        return Promise.resolve({ kind: 'fresh', data, etag: null })
      },
      spent: () => ({ requests: 0, unchanged: 0, remaining: null, reset: null }),
    }
    const found = listNames(names, makeSelection(NONE), asker, after)
    const plan: Plan = await makePlan(found, takeAll, { after, most: 256 })
    planned.push(...plan.planned.map(({ repository }) => repository))
    told.push(...plan.rows.filter(({ isPlanned }) => !isPlanned).map((row) => row.repository))
    ends.push(plan.stopped ?? '')
    cursors.push(plan.cursor ?? '')
    expect(JSON.stringify(handedOn(plan)).length).toBeLessThan(120_000)
    after = plan.cursor
  }
  return { planned, told, ends, longest: Math.max(...cursors.map(({ length }) => length)) }
}

const NONE = {
  allow: [],
  deny: [],
  hasArchived: true,
  hasForks: true,
  called: String,
}

test('a cursor stays short enough for an input and an output, however many are planned or fail, and none is told twice', async () => {
  const some = await goThrough(20, (at, part) => part < 5 && at >= 1000 && at < 2000)
  expect(new Set(some.planned).size).toBe(some.planned.length)
  expect(new Set(some.told).size).toBe(some.told.length)
  expect(some.longest).toBeLessThan(40_100)
  // What GitHub answers for by then is planned in the end, as far as a cursor can carry it.
  expect(some.planned.length).toBeGreaterThan(3000)
  expect(some.ends.at(-1)).toMatch(
    /^A cursor holds no more than \d+ repositories that came already and 0 names without/,
  )
  const many = await goThrough(8, (at) => at % 5 < 2)
  expect(many.longest).toBeLessThan(40_100)
  expect(new Set(many.told).size).toBe(many.told.length)
  expect(many.ends.at(-1)).toContain(
    'names without an answer of GitHub: ask for those later, or put the rest of the list',
  )
})

test('what a plan hands on is bounded too, however many reasons there are', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    repository: `some-organisation/repository-${at}`,
    isPlanned: false,
    why: `${at}${'.'.repeat(400)}`,
  }))
  const { left } = handedOn({ planned: [], rows, cursor: null, stopped: null })
  expect(JSON.stringify(left).length).toBeLessThan(20_000)
  expect(left.reduce((sum, { repositories }) => sum + repositories, 0)).toBe(5000)
  expect(left.at(-1)).toMatchObject({
    why: expect.stringContaining('other reasons'),
    names: [expect.anything()],
  })
  const few = rows.slice(0, 100).map((row) => ({ ...row, why: 'x' }))
  expect(
    handedOn({ planned: [], rows: few, cursor: null, stopped: null }).left[0]!.names,
  ).toHaveLength(20)
})
