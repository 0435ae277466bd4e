import { writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import { makeAsker } from '../../src/fleet/github/ask.ts'
import { listFleet } from '../../src/fleet/github/list.ts'
import { planFleet, type Planning } from '../../src/fleet/github/plan-fleet.ts'
import { makeSelection } from '../../src/fleet/select-repositories.ts'
import { withDefaults } from '../../src/options/options.ts'
import { builtInMaps } from '../../src/maps/load.ts'
import { temporaryDirectory } from '../support/directory.ts'
import {
  startOrganisation,
  type Organisation,
  type OrganisationRepository,
} from '../support/github/organisation.ts'
import { flagshift, runAction } from '../support/run.ts'
import { isWhole } from '../support/thorough.ts'

process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'
const TOKEN = 'ghp_canaryTokenThatMustNeverBeSeen000000'
const MAPS = (await builtInMaps()).filter(({ name }) => name === 'llama.cpp')

let organisation: Organisation
afterEach(() => {
  organisation.close()
  expect(organisation.violations).toEqual([])
})

/** Each tenth one builds on llama.cpp: by a submodule, a copy or a pin. */
function repository(id: number): OrganisationRepository {
  const name = `r${String(id).padStart(4, '0')}`
  const plain = { 'README.md': `number ${id}\n` }
  if (id % 10 !== 0) return { id, name, files: plain }
  const url = 'https://github.com/ggml-org/llama.cpp'
  switch ((id / 10) % 3) {
    case 0:
      return {
        id,
        name,
        files: { ...plain, '.gitmodules': `[submodule "l"]\n\tpath = l\n\turl = ${url}\n` },
        modules: { l: 'a'.repeat(40) },
      }
    case 1:
      return {
        id,
        name,
        files: { ...plain, 'deps/llama.cpp/llama.h': `#define LLAMA_API ${id}\n` },
      }
    default:
      return {
        id,
        name,
        files: {
          ...plain,
          'CMakeLists.txt': `FetchContent_Declare(l GIT_REPOSITORY ${url} GIT_TAG b2500)\n`,
        },
      }
  }
}

/** A thousand where the whole is asked for: each costs a request, which is most of the time. */
const SIZE = isWhole ? 1000 : 100
const many = (): OrganisationRepository[] =>
  Array.from({ length: SIZE }, (_, index) => repository(index + 1))
const candidates = many().filter(({ id }) => id % 10 === 0)
const names = candidates.map(({ name }) => `octo/${name}`)

const ALL = {
  allow: [],
  deny: [],
  hasArchived: false,
  hasForks: false,
  called: (option: string) => `--${option}`,
}

function plan({
  signal = new AbortController().signal,
  ...more
}: Partial<Planning> & { readonly signal?: AbortSignal } = {}) {
  return planFleet(
    {
      fleet: { owner: 'octo' },
      selection: ALL,
      asked: { given: (file) => file ?? withDefaults({}), maps: MAPS },
      after: '0',
      most: 256,
      reserve: 100,
      stateFile: '',
      ...more,
    },
    { target: { token: TOKEN, apiUrl: organisation.url }, signal },
    () => undefined,
  )
}

describe('1,000 repositories', () => {
  // A request takes some 20 ms here, where others use the machine too.
  const patience = isWhole ? 600_000 : undefined

  test(
    'are planned with a request for each page, each tree and each file that pins something; again with none that counts',
    async () => {
      organisation = await startOrganisation(many())
      const stateFile = path.join(await temporaryDirectory(), 'state.json')
      const first = await plan({ stateFile })
      expect(first.planned.map((one) => one.repository)).toEqual(names)
      expect(first).toMatchObject({ cursor: null, stopped: null })
      expect(first.rows).toHaveLength(SIZE)
      // Each page is read on the way there and back, but for the last, which is empty, as after each list whose end is a page's,
      // and asked for again where nobody knows it. A copy shows in the tree.
      const pages = 2 * (SIZE / 100) + 1
      const read = candidates.filter(({ id }) => (id / 10) % 3 !== 1).length
      expect(first.spent.requests).toBe(pages + 1 + SIZE + read)
      expect(organisation.calls).toHaveLength(first.spent.requests)
      const before = organisation.remaining
      const again = await plan({ stateFile })
      expect(again.planned).toEqual(first.planned)
      expect(again.spent.requests).toBe(pages + SIZE)
      expect(before - organisation.remaining).toBe(pages + SIZE - again.spent.unchanged)
      expect(pages + SIZE - again.spent.unchanged).toBeLessThan(2)
    },
    patience,
  )

  test(
    'that are more than a matrix holds, or than the rate limit allows, are planned in parts: none twice, none lost',
    async () => {
      organisation = await startOrganisation(many())
      const stateFile = path.join(await temporaryDirectory(), 'state.json')
      // The first part meets the limit, the next one a full matrix.
      organisation.remaining = 100 + SIZE / 5
      const why = new Set<string | null>()
      const parts: string[][] = []
      let after: string | null = '0'
      while (after !== null && parts.length < 8) {
        const part: Awaited<ReturnType<typeof plan>> = await plan({
          stateFile,
          after,
          most: SIZE / 20,
        })
        expect(part.spent.remaining).toBeGreaterThanOrEqual(100)
        expect(part.planned.length).toBeLessThanOrEqual(SIZE / 20)
        parts.push(part.planned.map((one) => one.repository))
        why.add(part.stopped?.replace(/^\d.*/, 'N') ?? null)
        // Meanwhile one that was seen is renamed, one is deleted, and the limit begins anew.
        organisation.repositories[2]!.name = `renamed${parts.length}`
        organisation.repositories.splice(1, 1)
        organisation.remaining = 5000
        after = part.cursor
      }
      expect(parts.flat()).toEqual(names)
      expect(why).toEqual(new Set([null, 'N', 'The matrix is full.']))
    },
    patience,
  )

  test(
    'of which one plan is called off, or meets a secondary limit, or GitHub is away, go on behind the last one',
    async () => {
      organisation = await startOrganisation(many())
      const off = new AbortController()
      organisation.onCall = () => {
        if (organisation.calls.length === SIZE / 2) off.abort()
      }
      const first = await plan({ signal: off.signal })
      expect(first.stopped).toBe('It was called off.')
      organisation.onCall = () => {
        organisation.secondary = organisation.calls.length === SIZE * 0.7 ? 9 : 0
      }
      const second = await plan({ after: first.cursor! })
      expect(second.stopped).toContain(
        'GitHub asks to wait: You have exceeded a secondary rate limit.',
      )
      organisation.onCall = () => undefined
      organisation.secondary = 0
      organisation.onCall = () => {
        const isAway = organisation.calls.length > SIZE * 0.8
        organisation.outage = isAway ? { status: 401, message: 'Bad credentials' } : null
      }
      const third = await plan({ after: second.cursor! })
      expect(third.stopped).toBe('GitHub does not answer: Bad credentials (401).')
      await expect(plan()).rejects.toThrow('GitHub does not answer: Bad credentials (401).')
      organisation.onCall = () => undefined
      organisation.outage = null
      const all = [first, second, third, await plan({ after: third.cursor! })]
      expect(all.flatMap(({ planned }) => planned.map((one) => one.repository))).toEqual(names)
      expect(all.flatMap(({ rows }) => rows)).toHaveLength(SIZE)
    },
    patience,
  )
})

test('one that is deleted while the pages are read takes no other out of the list', async () => {
  const all = Array.from({ length: 250 }, (_, at) => ({ id: at + 1, name: `r${at}`, files: {} }))
  organisation = await startOrganisation(all)
  organisation.onCall = () => {
    if (organisation.calls.length === 1) organisation.repositories.splice(4, 1)
  }
  const target = { token: TOKEN, apiUrl: organisation.url }
  const state = { schema: 'flagshift-fleet-state/1', pages: {}, seen: {} } as const
  const listed: string[] = []
  for await (const one of listFleet(
    { owner: 'octo' },
    makeAsker(target, () => undefined, 100),
    state,
    '0',
    makeSelection(ALL),
  ))
    listed.push(one.passed(true))
  expect(listed).toEqual(Array.from({ length: 250 }, (_, at) => String(at + 1)))
})

test('what stands in the way is a row with its reason', async () => {
  const all = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110].map(repository)
  organisation = await startOrganisation(all)
  all[0]!.refusal = { status: 409, message: 'Git Repository is empty.' }
  all[1]!.refusal = { status: 403, message: 'Resource protected by organization SAML enforcement.' }
  all[2] = { ...all[2]!, archived: true }
  all[3] = { ...all[3]!, fork: true }
  all[4]!.refusal = { status: 404, message: 'Not Found' }
  all[5]!.before = 'old-name'
  all[10]!.refusal = { status: 451, message: 'Repository access blocked' }
  all[9]!.refusal = { status: 502, message: 'Server Error' }
  all[6] = {
    ...repository(70),
    files: Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`d${at}/CMakeLists.txt`, `# ${at}\n`]),
    ),
  }
  const { rows } = await plan({
    selection: { ...ALL, deny: ['R0080'] },
  })
  expect(rows.map(({ repository: name, isPlanned, why }) => `${name} ${isPlanned} ${why}`)).toEqual(
    [
      'octo/r0010 false It is empty.',
      'octo/r0020 false GitHub forbids it: Resource protected by organization SAML enforcement. (403).',
      'octo/r0030 false It is archived.',
      'octo/r0040 false It is a fork.',
      'octo/r0050 false It is gone, or the token may not see it.',
      'octo/r0060 true submodule l',
      'octo/r0070 true not all of its files were looked at',
      'octo/r0080 false It is denied.',
      'octo/r0090 true submodule l',
      'octo/r0100 true GitHub does not answer for it: Server Error (502).',
      'octo/r0110 false GitHub forbids it: Repository access blocked (451).',
    ],
  )
  const chosen = await plan({
    selection: { ...ALL, allow: ['octo/r00[34]*'], hasArchived: true, hasForks: true },
  })
  expect(chosen.planned.map((one) => one.repository)).toEqual(['octo/r0030', 'octo/r0040'])
})

test('a list is planned in its order, a repository that has two names once; so is a topic', async () => {
  organisation = await startOrganisation([repository(10), repository(20), repository(30)])
  organisation.repositories[1]!.before = 'old-name'
  organisation.repositories[0]!.before = ['older', 'oldest']
  const listed =
    '0 octo/old-name octo/oldest octo/r0030 Octo/R0020 octo/none octo octo/.. octo/older octo/r0020'.split(
      ' ',
    )
  const { planned, rows } = await plan({ fleet: { names: listed } })
  expect(planned.map((one) => one.repository)).toEqual(['octo/r0020', 'octo/r0010', 'octo/r0030'])
  expect(rows.filter(({ isPlanned }) => !isPlanned).map(({ why }) => why)).toEqual([
    'It is no OWNER/NAME.',
    'It stands above by another name.',
    'It is gone, or the token may not see it.',
    'It is no OWNER/NAME.',
    'It is no OWNER/NAME.',
    'It stands above by another name.',
  ])
  // In parts the same.
  const parts: string[] = []
  for (let after: string | null = '0'; after !== null;) {
    const part: Awaited<ReturnType<typeof plan>> = await plan({
      fleet: { names: listed },
      after,
      most: 1,
    })
    parts.push(...part.planned.map((one) => one.repository))
    after = part.cursor
  }
  expect(parts).toEqual(planned.map((one) => one.repository))
  // A pattern is of the name that the list gives, and of the one that it has now.
  for (const deny of ['octo/oldest', 'octo/r0010']) {
    const some = await plan({
      fleet: { names: ['octo/oldest'] },
      selection: { ...ALL, deny: [deny] },
    })
    expect(some.planned).toEqual([])
  }
  await expect(plan({ fleet: { names: listed }, after: '20' })).rejects.toThrow(
    'The cursor is "20"',
  )
  await expect(plan({ after: 'octo/r0010' })).rejects.toThrow('it must be a number')
  expect((await plan({ fleet: { topic: 'llm' } })).planned).toHaveLength(3)
  organisation.repositories[2] = { ...organisation.repositories[2]!, fork: true }
  expect((await plan({ fleet: { topic: 'llm' } })).rows).toHaveLength(2)
  const forks = await plan({ fleet: { topic: 'llm' }, selection: { ...ALL, hasForks: true } })
  expect(forks.planned).toHaveLength(3)
})

test('fleet plan prints a matrix for fromJSON with its cursor, and says what it cost; the token is in none of it', async () => {
  organisation = await startOrganisation([10, 11, 20, 30].map(repository))
  const folder = await temporaryDirectory()
  const env = {
    PATH: process.env['PATH'],
    FLAGSHIFT_TEST_THROTTLE: 'off',
    GITHUB_API_URL: organisation.url,
    GITHUB_TOKEN: TOKEN,
  }
  const args = ['fleet', 'plan', '--owner', 'octo', '--map', 'llama.cpp', '--state', 'state.json']
  const json = await flagshift([...args, '--most', '2', '--json'], { cwd: folder, env })
  expect(json).toMatchObject({ status: 0 })
  expect(JSON.parse(json.stdout)).toMatchObject({
    schema: 'flagshift-fleet-plan/1',
    matrix: {
      include: [
        { repository: 'octo/r0010', ref: 'main', upstreams: 'ggml-org/llama.cpp' },
        { repository: 'octo/r0020', ref: 'main', upstreams: 'ggml-org/llama.cpp' },
      ],
    },
    cursor: '20',
    stopped: 'The matrix is full.',
  })
  expect(json.stderr).toContain('The matrix is full. Go on with --cursor 20')
  const text = await flagshift([...args, '--cursor', '20'], { cwd: folder, env })
  expect(text.stdout).toBe(
    '1 of 1 repository is planned: an old name may stand there.\n+ octo/r0030: submodule l\n',
  )
  expect(text.stderr).toContain('1 of them for what had not changed')
  expect(json.stdout + json.stderr + text.stdout + text.stderr).not.toContain(TOKEN)
  for (const [more, words] of [
    [['--topic', 'x'], 'A plan has one kind of list. Give one of these: --owner, --topic, --list.'],
    [['--also', 'x'], '--also is "x".'],
    [
      ['--output', 'x'],
      'fleet run, census, maps list, maps show and maps import, not for fleet plan.',
    ],
  ] as const)
    expect((await flagshift([...args, ...more], { cwd: folder, env })).stderr).toContain(words)
  for (const kept of ['{}', '{"schema":"flagshift-fleet-state/1","pages":{"a":{}}}']) {
    writeFileSync(path.join(folder, 'state.json'), kept)
    const refused = await flagshift(args, { cwd: folder, env })
    expect(refused.stderr).toContain('state.json" holds no state of a plan.')
  }
})

test('mode: plan gives the matrix and the cursor to the next jobs, and shows each row', async () => {
  organisation = await startOrganisation([10, 11, 20, 30].map(repository))
  const environment = {
    GITHUB_WORKSPACE: await temporaryDirectory(),
    GITHUB_REPOSITORY: 'octo/fleet',
    GITHUB_API_URL: organisation.url,
    GITHUB_SERVER_URL: organisation.url,
    FLAGSHIFT_TEST_THROTTLE: 'off',
  }
  const inputs = { mode: 'plan', token: TOKEN, 'fleet-owner': 'octo', maps: 'llama.cpp' }
  const some = await runAction({ ...inputs, 'fleet-most': '1' }, environment)
  expect(some).toMatchObject({ status: 0, outputs: { cursor: '10' } })
  expect(JSON.parse(some.outputs['matrix']!)).toEqual({
    include: [{ repository: 'octo/r0010', ref: 'main', upstreams: 'ggml-org/llama.cpp' }],
  })
  const rest = await runAction(
    { ...inputs, 'fleet-cursor': '10', 'fleet-deny': 'r0020\nr0030' },
    environment,
  )
  expect(rest.outputs).toMatchObject({ matrix: '', cursor: '' })
  expect(JSON.parse(rest.outputs['plan']!)).toMatchObject({
    cursor: null,
    left: [{ repositories: 1, names: ['octo/r0011'] }, { repositories: 2 }],
  })
  expect(rest.summary).toContain(
    '| octo/r0011 | left out | None of its files that say what a build',
  )
  expect(some.stdout.replaceAll(`::add-mask::${TOKEN}`, '')).not.toContain(TOKEN)
  // A rename alone can't be told without reading: whatever builds is planned.
  organisation.repositories[1]!.files['tools/build.sh'] = 'cmake -B build\n'
  const rename = { maps: '', renames: 'OLD_FLAG=NEW_FLAG', scopes: 'build' }
  const campaign = { ...inputs, ...rename, 'fleet-deny': 'r0030' }
  const renamed = await runAction(campaign, environment)
  expect(JSON.parse(renamed.outputs['matrix']!)).toMatchObject({
    include: [{ repository: 'octo/r0011', upstreams: '' }, { repository: 'octo/r0020' }],
  })
  expect(renamed.summary).toContain('may stand in tools/build.sh, unread')
  expect(renamed.summary).toContain('| octo/r0010 | left out | None of its files')
  const wrong = await runAction({ ...inputs, 'fleet-owner': '' }, environment)
  expect(wrong.stdout).toContain(
    'A plan lacks its repositories. Give one of these: fleet-owner, fleet-topic',
  )
})
