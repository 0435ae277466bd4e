import { existsSync, renameSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'

import { temporaryDirectory } from '../support/directory.ts'
import { startOrganisation, type Organisation } from '../support/github/organisation.ts'
import { git, repositoryOf, type Files } from '../support/repository.ts'
import { flagshift, runAction } from '../support/run.ts'

const TOKEN = 'ghp_canaryTokenThatMustNeverBeSeen000000'
let organisation: Organisation | undefined
afterEach(() => {
  organisation?.close()
  expect(organisation?.violations ?? []).toEqual([])
  organisation = undefined
})

interface Told {
  readonly matrix: {
    readonly include: readonly { readonly repository: string; readonly upstreams: string }[]
  }
  readonly cursor: string | null
  readonly repositories: readonly {
    readonly repository: string
    readonly isPlanned: boolean
    readonly why: string
  }[]
}

const COPY = { 'deps/llama.cpp/llama.h': '#define LLAMA_API\n', 'build.sh': 'cmake .\n' }
const PLAIN = { 'build.sh': 'cmake .\n', 'README.md': 'x\n' }
const OWN = '.github/flagshift.yml'

/** `NAME + why` or `NAME - why` of each, planned by the same words of GitHub and of this machine: they say the same. */
async function rowsOf(all: Readonly<Record<string, Files>>, ...words: readonly string[]) {
  const folder = await temporaryDirectory()
  const ofGitHub = Object.entries(all).map(([name, files], at) => ({
    id: at + 1,
    name,
    files: { ...files } as Record<string, string>,
  }))
  organisation = await startOrganisation(ofGitHub)
  for (const [name, files] of Object.entries(all))
    renameSync(await repositoryOf(files), path.join(folder, name))
  writeFileSync(path.join(folder, 'list'), Object.keys(all).join('\n'))
  const env = {
    PATH: process.env['PATH'],
    FLAGSHIFT_TEST_THROTTLE: 'off',
    GITHUB_API_URL: organisation.url,
    GITHUB_TOKEN: TOKEN,
  }
  const told = async (which: readonly string[]): Promise<readonly string[]> => {
    const asked = ['fleet', 'plan', ...which, '--json', ...words]
    const { stdout, stderr, status } = await flagshift(asked, { cwd: folder, env })
    if (status !== 0) return [stderr]
    return (JSON.parse(stdout) as Told).repositories.map(
      ({ repository, isPlanned, why }) =>
        `${repository.replace('octo/', '')} ${isPlanned ? '+' : '-'} ${why.replace(/ Known here:.*/, '').replace(NOR_HELD, NO_NAME)}`,
    )
  }
  const [here, there] = [await told(['list']), await told(['--owner', 'octo'])]
  expect(here).toEqual(there)
  return here
}

const NO_NAME = 'None of its files that say what a build takes names an upstream of the maps'
/** What is said where all files are read for nothing. */
const NOR_HELD = 'None of its files names an upstream of the maps or holds an old name'

describe('what a repository says of itself', () => {
  test('counts in a plan as it does in a run', async () => {
    const own = (text: string, files: Files = COPY): Files => ({ ...files, [OWN]: text })
    const map =
      'upstream: a/b\ndetect: [llama.h]\nrenames:\n  - {from: A_B, to: A_C, kind: macro}\n'
    expect(
      await rowsOf({
        all: own('exclude: ["**"]\n'),
        few: own('include: [nothing.txt]\n'),
        some: own('exclude: [deps]\n'),
        other: own('maps: [kokkos]\n'),
        mine: own('maps: [maps/own.yml]\n', { ...COPY, 'maps/own.yml': map }),
        nomap: own('maps: [package.json]\n'),
        wrong: own('nokey: 1\n'),
        yaml: { ...COPY, '.github/flagshift.yaml': 'exclude: ["**"]\n' },
        renames: own('renames: [A_B=A_C]\n', PLAIN),
        docs: own('renames: [A_B=A_C]\nscopes: [docs]\nexclude: ["*.md", .github]\n', PLAIN),
        carried: { ...PLAIN, 'x/llama.h': 'x\n', '.github/flag-renames.yml': map },
        none: PLAIN,
      }),
    ).toEqual([
      'all - .github/flagshift.yml:1:10: exclude leaves none of its files.',
      'few - .github/flagshift.yml:1:10: include leaves none of its files.',
      'some + a copy in deps/llama.cpp',
      `other - ${NO_NAME}.`,
      'mine + a copy in deps/llama.cpp',
      'nomap - A run would end: .github/flagshift.yml:1:8: maps is "package.json", and there is no such map. Check it.',
      'wrong - A run would end: .github/flagshift.yml:1:1: Unknown key "nokey".',
      'yaml - A run would end: .github/flagshift.yaml: .github/flagshift.yaml is not read. Call it .github/flagshift.yml.',
      'renames + a rename without an upstream may stand in README.md, unread',
      `docs - ${NO_NAME}, or belongs to the scope docs.`,
      'carried + a copy in x',
      `none - ${NO_NAME}.`,
    ])
  })

  test('gives way to what is asked of all', async () => {
    const all = { all: { ...COPY, [OWN]: 'exclude: ["**"]\nmaps: [kokkos]\n' }, none: COPY }
    expect(await rowsOf(all, '--exclude', 'nothing', '--map', 'llama.cpp')).toEqual([
      'all + a copy in deps/llama.cpp',
      'none + a copy in deps/llama.cpp',
    ])
    expect(await rowsOf(all, '--include', 'src')).toEqual([
      'all - --include and .github/flagshift.yml:1:10: exclude leave none of its files.',
      'none - --include leaves none of its files.',
    ])
  })

  test('is not taken from the repository that plans', async () => {
    organisation = await startOrganisation([{ id: 1, name: 'a', files: COPY }])
    const workspace = await repositoryOf({ [OWN]: 'exclude: ["**"]\nmaps: [kokkos]\n' })
    const { outputs } = await runAction(
      { mode: 'plan', token: TOKEN, 'fleet-owner': 'octo' },
      {
        GITHUB_WORKSPACE: workspace,
        GITHUB_REPOSITORY: 'octo/fleet',
        GITHUB_API_URL: organisation.url,
        GITHUB_SERVER_URL: organisation.url,
        FLAGSHIFT_TEST_THROTTLE: 'off',
      },
    )
    expect(JSON.parse(outputs['matrix']!)).toMatchObject({ include: [{ repository: 'octo/a' }] })
  })
})

test('directories are planned in parts without a token, and what a list or its remote calls them is allowed and denied', async () => {
  const folder = await temporaryDirectory()
  for (const name of ['a', 'b', '0', 'c']) {
    renameSync(await repositoryOf(COPY), path.join(folder, name))
    await git(path.join(folder, name), 'remote', 'add', 'origin', `https://github.com/octo/${name}`)
  }
  await git(folder, 'clone', '--quiet', '--bare', 'c', 'bare.git')
  writeFileSync(path.join(folder, 'list'), 'a\nb # x\n0\nnowhere\nbare.git\nc/deps\n')
  const env = { PATH: process.env['PATH'] }
  const planned: string[] = []
  const whys: string[] = []
  for (let after: string | null = '0'; after !== null;) {
    const part = ['--most', '1', '--cursor', after, '--deny', 'octo/b', '--json']
    const { stdout } = await flagshift(['fleet', 'plan', 'list', ...part], { cwd: folder, env })
    const told = JSON.parse(stdout) as Told
    planned.push(...told.matrix.include.map((one) => `${one.repository} ${one.upstreams}`))
    whys.push(...told.repositories.flatMap((row) => (row.isPlanned ? [] : [row.why])))
    after = told.cursor
  }
  expect(planned).toEqual(
    ['a', '0', 'bare.git']
      .map((name) => `${name} ggml-org/llama.cpp`)
      .concat('c/deps ggml-org/llama.cpp'),
  )
  expect(whys).toEqual(['It is denied.', 'There is no such directory.'])
  const text = await flagshift(['fleet', 'plan', 'list', '--allow', 'a'], { cwd: folder, env })
  expect(text.stdout).toContain('+ a: a copy in deps/llama.cpp\n')
  expect(text.stderr).toContain('Which of them are archived or forks is not known here\n')
  for (const [more, words] of [
    [['--owner', 'octo'], '--owner is of repositories on GitHub, and LIST of directories here.'],
    [['--also', 'forks'], '--also is of repositories on GitHub'],
    [['--cursor', 'z'], 'The cursor is "z", and it must be a name of the list.'],
    [['list'], '"list" is too much. Write: flagshift fleet plan LIST.'],
  ] as const) {
    const ended = await flagshift(['fleet', 'plan', 'list', ...more], { cwd: folder, env })
    expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining(words)])
  }
})

test.each([
  [['--owner', 'octo', '--most', '0'], '--most is "0".'],
  [['--owner', 'octo', '--reserve', 'x'], '--reserve is "x".'],
  [['--owner', 'octo', '--cursor', 'x'], 'The cursor is "x", and it must be a number.'],
  [['--list', 'list', '--cursor', 'x'], 'The cursor is "x", and it must be made of names of the'],
  [['--owner', 'octo', '--allow', '!x'], '--allow "!x" is negated.'],
  [['--owner', 'octo', '--include', '../x'], '--include "../x" leads out of the repository.'],
  [['--owner', 'octo', '--state', 'list'], '"list" holds no state of a plan.'],
  [['--owner', 'octo', '--map', 'nope'], 'There is no rename map "nope"'],
  [['--owner', 'a b'], '--owner is "a b".'],
  [['--owner', 'octo'], 'There is no token.'],
])('%j: what a person wrote is looked at before the token is missed', async (words, said) => {
  const folder = await temporaryDirectory()
  writeFileSync(path.join(folder, 'list'), 'octo/a\n')
  const env = { PATH: process.env['PATH'] }
  const { status, stderr } = await flagshift(['fleet', 'plan', ...words], { cwd: folder, env })
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)])
  if (words.includes('--state')) return
  const inputs = Object.fromEntries(
    words.flatMap((word, at) =>
      at % 2 === 1
        ? []
        : [
            [
              word
                .replace(/^--(?!map|include)/, 'fleet-')
                .replace('--map', 'maps')
                .replace('--', ''),
              words[at + 1]!,
            ],
          ],
    ),
  )
  const workspace = { GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: 'octo/fleet' }
  const asked = {
    ...inputs,
    mode: 'plan',
    token: '',
    ...('fleet-list' in inputs && { 'fleet-list': path.join(folder, 'list') }),
  }
  const { stdout } = await runAction(asked, workspace)
  const called = said.replace(
    /^--(?:map )?(\S+)/,
    (_, name: string) => `The input ${name in { include: 1 } ? name : `fleet-${name}`}`,
  )
  expect(stdout).toContain(called === 'There is no token.' ? 'The input token is empty.' : called)
  expect(existsSync(path.join(folder, 'state'))).toBe(false)
})

test('who names an upstream is planned, whether or not a version stands there; a program of its name names nobody', async () => {
  const build = { 'b.sh': 'CMAKE_ARGS="-DLLAMA_CUDA=on" make\n' }
  expect(
    await rowsOf({
      bare: { ...build, 'requirements.txt': 'llama-cpp-python\n' },
      range: {
        ...build,
        'pyproject.toml': '[project]\ndependencies = ["llama-cpp-python>=0.2"]\n',
      },
      image: { ...build, Dockerfile: 'FROM x\nRUN pip install llama-cpp-python\n' },
      module: {
        ...build,
        '.gitmodules':
          '[submodule "l"]\n\tpath = l\n\turl = https://github.com/ggerganov/llama.cpp\n',
      },
      program: { 'b.sh': 'make\n', Dockerfile: 'FROM x\nRUN apt-get install curl && curl -LO x\n' },
      port: { 'vcpkg.json': '{"dependencies": ["curl"]}\n' },
    }),
  ).toEqual([
    'bare + named in requirements.txt, without a pin',
    'range + named in pyproject.toml, without a pin',
    'image + named in Dockerfile, without a pin',
    'module + named in .gitmodules, without a pin',
    `program - ${NO_NAME}.`,
    'port + named in vcpkg.json, without a pin',
  ])
})

const at = (url: string): string => `FetchContent_Declare(g GIT_REPOSITORY ${url} GIT_TAG v1)\n`

test('who builds on another upstream of the family is planned, and where all can be read who holds an old name', async () => {
  const ggml = 'https://github.com/ggml-org/ggml'
  const all = {
    module: { '.gitmodules': `[submodule "g"]\n\tpath = g\n\turl = ${ggml}\n`, 'a.sh': 'make\n' },
    fetched: { 'CMakeLists.txt': at(ggml) },
    other: { 'CMakeLists.txt': at('https://github.com/curl/curl') },
    held: { 'CMakeLists.txt': 'set(LLAMA_CUBLAS ON)\n' },
    docs: { 'README.md': 'cmake -DLLAMA_CUBLAS=ON\n' },
  }
  const kin = ': ggml-org/ggml has names of the family of ggml-org/llama.cpp'
  const words = ['--map', 'llama.cpp', '--scope', 'build']
  expect(await rowsOf(all, ...words)).toEqual([
    `module + named in .gitmodules, without a pin${kin}`,
    expect.stringMatching(
      /^fetched \+ pinned by .* in CMakeLists.txt.*: ggml-org\/ggml has names of/,
    ),
    `other - ${NO_NAME}.`,
    'held + an old name stands in CMakeLists.txt',
    `docs - ${NO_NAME}.`,
  ])
  // A document is read where that costs no request.
  const beside = { docs: all.docs, none: PLAIN }
  const folder = await temporaryDirectory()
  for (const [name, files] of Object.entries(beside))
    renameSync(await repositoryOf(files), path.join(folder, name))
  writeFileSync(path.join(folder, 'list'), 'docs\nnone\n')
  const { stdout } = await flagshift(['fleet', 'plan', 'list', '--map', 'llama.cpp'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
  })
  expect(stdout).toBe(
    `1 of 2 repositories is planned: an old name may stand there.\n+ docs: LLAMA_CUBLAS stands in README.md\n- none: ${NOR_HELD}.\n`,
  )
})
