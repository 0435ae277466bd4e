import { linkSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { joinWithAnd } from '../src/core/enumerate.ts'
import { parseCommandLine } from '../src/commands/command-line.ts'
import { helpOf } from '../src/commands/help.ts'
import { NEEDS, OPTIONS, optionsOf, writtenName } from '../src/options/option-table.ts'
import { COMMANDS, doingsOf } from '../src/options/option.ts'
import type { Report } from '../src/report/report.ts'
import { temporaryDirectory } from './support/directory.ts'
import { exampleRepository, git, repositoryOf, writeFiles } from './support/repository.ts'
import { DIST, flagshift, run } from './support/run.ts'

const STALE = {
  'build.sh*': 'cmake -B build -DOLD_FLAG=ON\n',
  'README.md': 'Pass -DOLD_FLAG=ON.\n',
}
const RENAME = ['--rename', 'OLD_FLAG=NEW_FLAG']

/** As people run it: the status is of the process. */
const ALONE = { alone: true }

describe('exit statuses', () => {
  test('check: 1 where something is stale, 0 where nothing is', async () => {
    const stale = await repositoryOf(STALE)
    expect((await flagshift(['check', stale, ...RENAME], ALONE)).status).toBe(1)
    const clean = await repositoryOf({ 'build.sh': 'cmake -DNEW_FLAG=ON\n' })
    expect((await flagshift(['check', clean, ...RENAME], ALONE)).status).toBe(0)
  })

  test('check: 1 where only a person can change what is stale', async () => {
    const map =
      'upstream: a/b\nrenames:\n  - {from: NO_FLAG, to: USE_FLAG, kind: make-var, value: inverted}\n'
    const root = await repositoryOf({ 'build.sh': 'make NO_FLAG=$X\n', 'own.yml': map })
    const { status, stdout } = await flagshift(['check', root, '--map', 'own.yml', '--json'], {
      cwd: root,
    })
    expect([status, JSON.parse(stdout).status]).toEqual([1, 'blocked'])
    const loop = await repositoryOf({ 'build.sh': 'for x in FLAG; do make OLD_$x=1; done\n' })
    expect((await flagshift(['check', loop, ...RENAME], ALONE)).status).toBe(1)
    for (const files of [
      { 'CMakeLists.txt': 'set(NEW_FLAG ${OLD_FLAG})\n' },
      { 'CMakeLists.txt': 'add_subdirectory(a)\nif(DEFINED OLD_FLAG)\nendif()\n' },
      { 'app.c': 'int x = OLD_FLAG;\n' },
    ]) {
      const given = ['check', await repositoryOf(files), '--scope', 'build,sources', ...RENAME]
      expect((await flagshift(given)).status).toBe(1)
    }
  })

  test('patch: 0 with and without something to change', async () => {
    const stale = await repositoryOf(STALE)
    expect((await flagshift(['patch', stale, ...RENAME], ALONE)).status).toBe(0)
    const clean = await repositoryOf({ a: 'b\n' })
    const said = await flagshift(['patch', clean, ...RENAME], ALONE)
    expect(said).toMatchObject({ status: 0, stdout: '' })
    expect(said.stderr).toContain('No build flag here is out of date, by the 1 rename looked for.')
  })

  test('--quiet hides progress, and not that a name that was given stands nowhere', async () => {
    const root = await repositoryOf(STALE)
    const given = ['--quiet', ...RENAME, '--rename', 'OTHER_FLAG=NEW_FLAG']
    for (const command of ['check', 'patch'])
      expect((await flagshift([command, root, ...given])).stderr).toBe(
        'Looked for OTHER_FLAG, as a whole name, and found it in no file that was read\n',
      )
  })
})

describe('patch', () => {
  test('prints a diff that git applies, and nothing else on standard output', async () => {
    const root = await repositoryOf(STALE)
    const { stdout } = await flagshift(['patch', root, ...RENAME], ALONE)
    writeFileSync(path.join(root, 'p.patch'), stdout)
    await git(root, 'apply', '--check', 'p.patch')
    expect(stdout.startsWith('diff --git a/README.md b/README.md\n')).toBe(true)
  })

  test('--write changes only names, keeps modes, and a second run finds nothing', async () => {
    const root = await repositoryOf({ ...STALE, 'crlf.sh': 'cmake -DOLD_FLAG=ON\r\n\xe9\r\n' })
    const ended = await flagshift(['patch', root, '--write', ...RENAME])
    expect(ended.status).toBe(0)
    expect(readFileSync(path.join(root, 'build.sh'), 'utf8')).toBe('cmake -B build -DNEW_FLAG=ON\n')
    expect(readFileSync(path.join(root, 'crlf.sh'), 'latin1')).toBe(
      'cmake -DNEW_FLAG=ON\r\n\xe9\r\n',
    )
    expect(statSync(path.join(root, 'build.sh')).mode & 0o777).toBe(0o755)
    expect(await git(root, 'status', '--porcelain')).toBe(' M README.md\n M build.sh\n M crlf.sh\n')
    expect((await flagshift(['check', root, ...RENAME])).status).toBe(0)
  })

  test.each([
    ['patch', '--output', ['README.md']],
    ['open', '--page', ['README.md']],
    ['prove', '--emit', ['README.md']],
    // A map that was learned before is learned again.
    ['learn', '--output', []],
  ])('%s %s is no way to write over what git keeps', async (command, option, tracked) => {
    const root = await repositoryOf(STALE)
    linkSync(path.join(root, 'README.md'), path.join(root, 'other.md'))
    for (const place of [...tracked, '.git/config', '.git/new/x', 'other.md']) {
      const ended = await flagshift([command, root, option, path.join(root, place)])
      expect(ended.status).toBe(2)
      expect(ended.stderr).toMatch(/^flagshift: --\w+ is "[^"]+", which is .*; nothing is written/)
    }
  })

  test('open writes its page where git keeps what is no file of the repository', async () => {
    const root = await repositoryOf(STALE)
    const { stdout } = await flagshift(['open', root, '--smoke-test', 'off', ...RENAME])
    const page = path.join(root, '.git', 'flagshift', 'flagshift', 'renamed-flags.md')
    expect(stdout).toContain(`its page: ${page}`)
    expect(readFileSync(page, 'utf8')).toContain('NEW_FLAG')
    expect(await git(root, 'status', '--porcelain')).toBe('')
  })

  test('--output saves the diff', async () => {
    const root = await repositoryOf(STALE)
    const file = path.join(await temporaryDirectory(), 'x.patch')
    await flagshift(['patch', root, '--output', file, ...RENAME])
    expect(readFileSync(file, 'utf8')).toBe((await flagshift(['patch', root, ...RENAME])).stdout)
  })

  test('links that lead out of the repository are never written through', async () => {
    const outside = path.join(await temporaryDirectory(), 'outside.sh')
    writeFileSync(outside, 'cmake -DOLD_FLAG=ON\n')
    const root = await repositoryOf(STALE)
    symlinkSync(outside, path.join(root, 'link.sh'))
    await git(root, 'add', 'link.sh')
    await git(root, 'commit', '--quiet', '--message', 'link')
    await flagshift(['patch', root, '--write', ...RENAME])
    expect(readFileSync(outside, 'utf8')).toBe('cmake -DOLD_FLAG=ON\n')
  })
})

test('a rename map in the repository is never rewritten, and is found from where the person stands', async () => {
  const map = 'upstream: a/b\nrenames:\n  - {from: OLD_FLAG, to: NEW_FLAG, kind: cmake-option}\n'
  const root = await repositoryOf({ ...STALE, '.github/flag-renames.yml': map, 'own.yml': map })
  expect((await flagshift(['patch', root])).stdout).not.toContain('flag-renames.yml')
  const unasked = (await flagshift(['check', root, '--json'])).stdout
  expect(JSON.parse(unasked).sites).toContainEqual(
    expect.objectContaining({
      path: 'own.yml',
      action: 'keep',
      reason: expect.objectContaining({ code: 'rename-map' }),
    }),
  )
  const { stdout } = await flagshift(['patch', '.', '--map', 'own.yml'], { cwd: root })
  expect(stdout).toContain('+cmake -B build -DNEW_FLAG=ON')
  expect(stdout).not.toContain('own.yml')
})

describe('the report', () => {
  test('keeps to the contract, and is the same for the same commit but for the timings', async () => {
    const root = await exampleRepository()
    const read = async (): Promise<Report> =>
      JSON.parse((await flagshift(['check', root, '--rev', 'HEAD', '--json'])).stdout) as Report
    const report = await read()
    expect(report).toMatchObject({
      schema: 'flagshift-report/1',
      status: 'stale',
      repository: { revision: (await git(root, 'rev-parse', 'HEAD')).trim() },
      upstreams: [{ name: 'ggml-org/llama.cpp', path: 'third_party/llama.cpp' }],
      proof: null,
      publication: null,
    })
    expect(report.maps).toContainEqual({ name: 'llama.cpp', renames: 357 })
    const definition = report.sites.find(({ from }) => from === 'GGML_USE_CUBLAS')
    expect(definition).toEqual({
      path: 'CMakeLists.txt',
      line: 16,
      column: 48,
      text: '    target_compile_definitions(encoder PRIVATE GGML_USE_CUBLAS)',
      from: 'GGML_USE_CUBLAS',
      to: ['GGML_USE_CUDA'],
      format: 'cmake',
      role: 'definition',
      action: 'replace',
      safety: 'safe',
      reason: { code: 'stale', message: expect.any(String) },
    })
    expect({ ...(await read()), timings: {} }).toEqual({ ...report, timings: {} })
  })

  test('is all that stands on standard output', async () => {
    const root = await repositoryOf(STALE)
    const ended = await flagshift(['check', root, '--json', ...RENAME])
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'stale' })
    expect(ended.stderr).toContain('Scanning 2 files')
    expect((await flagshift(['check', root, '--json', '--quiet', ...RENAME])).stderr).toBe('')
  })

  test('sources are counted and shown, and rewritten only on request', async () => {
    const root = await repositoryOf({ 'a.c': '#ifdef OLD_FLAG\n#endif\n' })
    const shown = JSON.parse(
      (await flagshift(['check', root, '--json', ...RENAME])).stdout,
    ) as Report
    expect(shown.sites).toMatchObject([
      { action: 'keep', safety: 'display', reason: { code: 'out-of-scope' } },
    ])
    const { stdout } = await flagshift(['patch', root, '--scope', 'sources', ...RENAME])
    expect(stdout).toContain('+#if defined(NEW_FLAG) || defined(OLD_FLAG)')
  })
})

describe('--output-format', () => {
  let root: string
  beforeAll(async () => {
    root = await repositoryOf(STALE)
  })
  const TOLD: readonly (readonly [format: string, told: RegExp])[] = [
    ['text', /^OLD_FLAG → NEW_FLAG/m],
    ['json', /"schema": "flagshift-report\/1"/],
    ['sarif', /"version": "2\.1\.0"/],
    ['github', /^::warning file=build\.sh,line=1,col=18,title=[^:]+::OLD_FLAG → NEW_FLAG/m],
    ['gitlab', /"check_name": "flagshift\/stale"/],
    ['html', /^<!DOCTYPE html>/],
    ['diff', /^\+cmake -B build -DNEW_FLAG=ON$/m],
  ]

  test.each(TOLD)(
    '%s, on standard output and in a file; the exit status stays',
    async (format, told) => {
      const args = ['check', root, ...RENAME, '--output-format', format]
      const ended = await flagshift(args)
      expect(ended.status).toBe(1)
      expect(ended.stdout).toMatch(told)
      const file = path.join(await temporaryDirectory(), 'out')
      const saved = await flagshift([...args, '--output', file])
      expect([saved.status, saved.stdout]).toEqual([1, ''])
      expect(readFileSync(file, 'utf8').replace(/"timings": \{[^}]*\}/, '')).toBe(
        ended.stdout.replace(/"timings": \{[^}]*\}/, ''),
      )
    },
  )

  test('--exit-zero hides what was found, and no error', async () => {
    expect((await flagshift(['check', root, ...RENAME, '--exit-zero'])).status).toBe(0)
    expect((await flagshift(['check', root, '--exit-zero', '--map', 'nope'])).status).toBe(2)
  })

  test('an output that takes nothing is one sentence', async () => {
    const words = [path.join(DIST, 'cli.js'), 'check', root, '--quiet', ...RENAME]
    const shell = ['-c', 'exec "$0" "$@" > /dev/full', process.execPath, ...words]
    const ended = await run('/bin/sh', shell)
    expect([ended.status, ended.stderr]).toEqual([
      2,
      'flagshift: The output could not be written: ENOSPC: no space left on device, write. Give --output a place that can take it.\n',
    ])
  })

  test('another one is an error that names them', async () => {
    const ended = await flagshift(['check', root, '--output-format', 'xml'])
    expect(ended.stderr).toContain('one of: text, json, sarif, github, gitlab, html, diff.')
    expect((await flagshift(['check', root, '--orphans', '--output-format', 'html'])).status).toBe(
      2,
    )
  })

  test('the last line of text is a command that sees the same', async () => {
    const { stdout } = await flagshift(['check', root, ...RENAME, '--exclude', 'x y'])
    expect(stdout).toContain(
      `Next: flagshift patch --write --rename OLD_FLAG=NEW_FLAG --exclude 'x y' ${root}`,
    )
    const without = await flagshift(['check', root, ...RENAME, '--exclude', 'README.md'])
    expect(without.stdout).toContain('1 of 2 files searched for 1 rename; 1 left out by')
    const ofCommit = await flagshift(['check', root, ...RENAME, '--rev', 'HEAD'])
    expect(ofCommit.stdout).toContain(
      `Next: flagshift patch --rev HEAD --rename OLD_FLAG=NEW_FLAG ${root}`,
    )
  })
})

test('completion proposes commands, options and what they can be set to', async () => {
  const script = (await flagshift(['completion', 'bash'])).stdout
  const file = path.join(await temporaryDirectory(), 'completion.sh')
  writeFileSync(file, script)
  const proposed = async (...words: readonly string[]): Promise<string> => {
    const line = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _flagshift; echo "\${COMPREPLY[@]}"`
    return (await run('bash', ['-c', line, file, 'flagshift', ...words])).stdout.trim()
  }
  expect(await proposed('ch')).toBe('check')
  expect(await proposed('prove', '--smoke-t')).toBe('--smoke-timeout --smoke-test')
  expect(await proposed('check', '--output-format', 'sa')).toBe('sarif')
  expect(await proposed('rule', 'accept')).toBe('accept-both')
  expect(await proposed('fleet', 'r')).toBe('run')
  expect(await proposed('fleet', 'run', '--b')).toBe('--branches --branch')
  expect(await proposed('fleet', 'plan', '--b')).toBe('')
  expect(await proposed('maps', 'test', '--j')).toBe('')
  expect(await proposed('check', '--map', 'llama.')).toBe('llama.cpp')
  expect(await proposed('check', '--map', file.slice(0, -2))).toBe(file)
  expect(script).not.toContain('complete -o filenames')
  expect((await flagshift(['completion', 'fish'])).stdout).toContain(
    "-l conditions -x -a 'auto widen replace'",
  )
  expect((await flagshift(['completion', 'ksh'])).status).toBe(2)
})

/** What comes out, or what is said where nothing does. */
function attempt(make: () => string): string {
  try {
    return make()
  } catch (error) {
    return (error as Error).message
  }
}

test.each(COMMANDS.flatMap(doingsOf))('%s takes its own options only', (doing) => {
  const words = doing.split(' ')
  const own = optionsOf(doing).map(([name]) => name)
  for (const [name, { kind }] of optionsOf(words[0] as (typeof COMMANDS)[number])) {
    const written = `--${writtenName(name)}${kind === 'flag' ? '' : '=1'}`
    const parse = () => parseCommandLine([...words, written]) && 'taken'
    const lacks = NEEDS[doing]?.[name]
    const others = joinWithAnd(OPTIONS[name].commands)
    expect([written, attempt(parse)]).toEqual([
      written,
      lacks !== undefined
        ? `--${name} says nothing without --${lacks}. Give both, or leave it out.`
        : own.includes(name)
          ? 'taken'
          : `--${writtenName(name)} is for ${others}, not for ${doing}. See flagshift ${doing} --help.`,
    ])
  }
  // Its help tells no other.
  const listed = [...helpOf(doing).matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name)
  expect(listed).toEqual(own.filter((name) => name !== 'help').map(writtenName))
})

describe('check --explain', () => {
  test('says why a place got its action: syntax, rename, what upstream says', async () => {
    const root = await exampleRepository()
    const { stdout } = await flagshift(['check', root, '--explain', 'CMakeLists.txt:15'])
    expect(stdout).toContain('CMakeLists.txt:15:7  LLAMA_CUBLAS → LLAMA_CUDA')
    expect(stdout).toContain('action    widen (safe)')
    expect(stdout).toContain('syntax    cmake, a condition of a CMake variable')
    expect(stdout).toContain(
      'rename    LLAMA_CUBLAS → LLAMA_CUDA (cmake-option, llama.cpp since b2534',
    )
    expect(stdout).toContain('upstream  ggml-org/llama.cpp at third_party/llama.cpp')
    expect(stdout).toContain('forwards: CMakeLists.txt:')
  })

  test('knows names that are not used here, says once what is so of several places, and fits', async () => {
    const root = await exampleRepository()
    const told = (await flagshift(['check', root, '--explain', 'LLAMA_CUBLAS'])).stdout
    expect(told.match(/^ {2}upstream /gm)).toHaveLength(1)
    expect(told).toContain('  rename    as at .github/workflows/build.yml:17 above')
    expect(told).not.toMatch(/.{81}/)
    expect((await flagshift(['check', root, '--explain', 'LLAMA_HIPBLAS'])).stdout).toContain(
      'Nothing in this repository uses it.',
    )
    expect(await flagshift(['check', root, '--explain', 'NO_SUCH_NAME'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Nothing is known of "NO_SUCH_NAME".'),
    })
  })
})

test('check --orphans finds the stale macro with no rename map, and proposes the new name', async () => {
  const tested = ['CUDA', 'METAL', 'BLAS', 'VULKAN'].map(
    (one) => `#ifdef GGML_USE_${one}\n#endif\n`,
  )
  const root = await repositoryOf({
    'CMakeLists.txt':
      'add_subdirectory(vendor)\nadd_compile_definitions(GGML_USE_CUBLAS GGML_USE_METAL)\n',
    'vendor/ggml.h': 'struct ggml_tensor;\n',
    'vendor/llama.h': '#define LLAMA_API\n',
    'vendor/ggml.c': tested.join(''),
  })
  const ended = await flagshift(['check', root, '--orphans', '--json'])
  expect(ended.status).toBe(1)
  const { orphans } = JSON.parse(ended.stdout) as { orphans: unknown[] }
  expect(orphans).toEqual([
    expect.objectContaining({
      name: 'GGML_USE_CUBLAS',
      path: 'CMakeLists.txt',
      line: 2,
      nearest: expect.arrayContaining([expect.objectContaining({ name: 'GGML_USE_CUDA' })]),
    }),
  ])
  expect(
    (await flagshift(['check', root, '--orphans', '--exclude', 'CMakeLists.txt'])).status,
  ).toBe(0)
})

describe('open', () => {
  test('makes a local branch and a page, and changes nothing a second time', async () => {
    const root = await repositoryOf(STALE)
    const page = path.join(await temporaryDirectory(), 'page.md')
    const args = [
      'open',
      root,
      '--smoke-test',
      'off',
      '--page',
      page,
      '--json',
      '--quiet',
      ...RENAME,
    ]
    const first = JSON.parse((await flagshift(args)).stdout) as Report
    expect(first.publication).toMatchObject({
      operation: 'created',
      branch: 'flagshift/renamed-flags',
    })
    expect(first.publication).not.toHaveProperty('page')
    expect(await git(root, 'show', 'flagshift/renamed-flags:build.sh')).toBe(
      'cmake -B build -DNEW_FLAG=ON\n',
    )
    expect(await git(root, 'ls-tree', 'flagshift/renamed-flags', 'build.sh')).toMatch(/^100755 /)
    expect(await git(root, 'status', '--porcelain')).toBe('')
    const told = readFileSync(page, 'utf8')
    expect(told).toContain('`OLD_FLAG` → `NEW_FLAG`')
    expect(told).toContain('one that is deleted is made anew by the next run')
    expect(told).not.toMatch(/these? pull requests?\b/)
    const tip = await git(root, 'rev-parse', 'flagshift/renamed-flags')
    const second = JSON.parse((await flagshift(args)).stdout) as Report
    expect(second.publication).toMatchObject({ operation: 'unchanged' })
    expect(await git(root, 'rev-parse', 'flagshift/renamed-flags')).toBe(tip)
  })

  test('--dry-run does neither, and a branch to go to is asked for before anything is read', async () => {
    const root = await repositoryOf(STALE)
    const args = ['open', root, ...RENAME]
    await flagshift([...args, '--smoke-test', 'off', '--dry-run'])
    expect(await git(root, 'branch', '--list')).toBe('* main\n')
    await git(root, 'checkout', '--quiet', '--detach')
    const { status, stderr } = await flagshift(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(/No branch is checked out\. Name the branch .* with --base/)
    expect(stderr).not.toContain('Scanning')
  })
})

describe('wrong input gets one sentence with a hint, status 2, and nothing is done', () => {
  let root: string
  beforeAll(async () => {
    root = await repositoryOf(STALE)
  })

  test.each([
    [
      ['chekc'],
      'The command is "chekc". It must be one of: check, patch, prove, open, learn, demo, fleet, census, maps, rule, completion.',
    ],
    [['check', '--nope'], "Unknown option '--nope'. See flagshift check --help."],
    [['check', 'a', 'b'], '"b" is one directory too many. Give check one directory.'],
    [['check', '--scope', 'all'], '--scope is "all". It must be one of: build, docs, sources.'],
    [
      ['check', '--conditions', 'x'],
      '--conditions is "x". It must be one of: auto, widen, replace.',
    ],
    [
      ['prove', '--smoke-timeout', '0'],
      '--smoke-timeout is "0". It must be a whole number of seconds from 1 to 86400.',
    ],
    [['open', '--branch', 'a..b'], '--branch is "a..b", which is no branch name.'],
    [['open', '--publish', 'github', '--repo', 'x'], '--repo is "x". Write it as OWNER/NAME.'],
    [
      ['open', '--base', 'main', '--branch', 'Main', ...RENAME],
      'The branch Main is the one that the pull request goes to (main), and nothing is ever written to that.',
    ],
    [
      ['open', '--branch', 'main', '--dry-run', '--base', 'main', ...RENAME],
      'The branch main is the one that the pull request goes to (main)',
    ],
    [['open', '--branch', 'main', ...RENAME], 'is the one that the pull request goes to (main)'],
    [
      ['open', '--base', 'mian', ...RENAME],
      'There is no branch mian that the pull request could go to.',
    ],
    [['open', '--labels', ',,,'], '--labels is ",,,". Name something, or leave it out.'],
    [['check', '--scope', ','], '--scope is ",". Name something, or leave it out.'],
    [['check', '--upstream', ''], '--upstream is "". Give it a value or leave it out.'],
    [['check', '--include='], '--include is "". Give it a value or leave it out.'],
    [
      ['patch', '--write', '--rev', 'HEAD'],
      '--write changes the working tree, and --rev scans a commit. Leave one of them out.',
    ],
    [['check', '/does/not/exist'], '/does/not/exist'],
    [['check', '--upstream', 'README.md'], 'README.md: This is no directory.'],
    [
      ['check', '--explain', '--quiet'],
      '--explain has no value: what follows it is the option --quiet. See flagshift check --help.',
    ],
    [
      ['check', '--json', '--output-format', 'html'],
      '--json and --output-format html ask for two formats. Give one of them.',
    ],
    [['check', '--map', 'nope'], 'nope'],
    [['check', '--rename', 'A'], 'A'],
  ])('%j', async (args, message) => {
    const env = { PATH: process.env['PATH'], HOME: root }
    const ended = await flagshift(args, { cwd: root, env })
    expect(ended).toMatchObject({ status: 2, stdout: '' })
    expect(ended.stderr).toContain(message)
    expect(ended.stderr).not.toContain('bug in Flagshift')
    expect(await git(root, 'status', '--porcelain')).toBe('')
  })
})

describe('what the environment says of GitHub is looked at before anything runs', () => {
  test.each([
    [
      { GITHUB_API_URL: 'api.github.com' },
      'GITHUB_API_URL is "api.github.com", which is no address.',
    ],
    [
      { GITHUB_API_URL: 'localhost:3000' },
      'GITHUB_API_URL is "localhost:3000", which is no address.',
    ],
    [{ GITHUB_API_URL: 'http://u:canary@x' }, 'GITHUB_API_URL holds a name or a password.'],
    [{ GITHUB_SERVER_URL: 'x' }, 'GITHUB_SERVER_URL is "x", which is no address.'],
    [{ GITHUB_TOKEN: 'two words' }, 'GITHUB_TOKEN holds blanks, line ends or letters'],
    [{ GITHUB_TOKEN: '', GH_TOKEN: 'a\nb' }, 'GH_TOKEN holds blanks, line ends or letters'],
    [{ GITHUB_TOKEN: '' }, 'There is no token.'],
    [{ https_proxy: ':::canary' }, 'https_proxy is no address of a proxy.'],
  ])('%j', async (over, said) => {
    const root = await repositoryOf(STALE)
    const env = { PATH: process.env['PATH'], HOME: root, GITHUB_TOKEN: 'token', ...over }
    const open = ['open', '--publish', 'github', '--repo', 'a/b', ...RENAME]
    const ended = await flagshift(open, { cwd: root, env })
    expect(ended).toMatchObject({ status: 2, stdout: '' })
    expect(ended.stderr).toContain(`flagshift: ${said}`)
    expect(ended.stderr).not.toMatch(/bug in Flagshift|canary|Scanning/)
  })

  test('the event of a workflow is none of a command line, be it none or no JSON', async () => {
    const root = await repositoryOf({ ...STALE, event: '{' })
    for (const file of [path.join(root, 'event'), path.join(root, 'none')]) {
      const env = {
        PATH: process.env['PATH'],
        HOME: root,
        GITHUB_TOKEN: 'tokentoken',
        GITHUB_API_URL: 'http://127.0.0.1:9',
        GITHUB_EVENT_PATH: file,
        FLAGSHIFT_TEST_THROTTLE: 'off',
      }
      const open = ['open', '--publish', 'github', '--repo', 'a/b', '--smoke-test', 'off', '--json']
      const ended = await flagshift([...open, ...RENAME], { cwd: root, env, alone: true })
      expect(ended.stderr).not.toContain('bug')
      expect(JSON.parse(ended.stdout)).toMatchObject({ publication: { operation: 'blocked' } })
    }
  })
})

test('names that look like workflow commands or terminal codes reach no output as such', async () => {
  const root = await repositoryOf({
    '::error::boo.sh': 'cmake -DOLD_FLAG=ON # \u001b[31m ##[error]x\n',
  })
  const { stdout, status } = await flagshift(['check', root, ...RENAME])
  expect(status).toBe(1)
  expect(stdout).not.toMatch(/^\s*::error::/m)
  expect(stdout).not.toContain('##[error]')
  expect(stdout).not.toContain('\u001b')
})

test('help is printed for the program and for every command, and fits 80 columns', async () => {
  const { stdout } = await flagshift(['--help'])
  expect(stdout).toContain('flagshift demo')
  expect(stdout).not.toMatch(/.{81}/)
  for (const command of COMMANDS) {
    const ended = await flagshift([command, '--help'])
    expect(ended.status).toBe(0)
    expect(ended.stdout).not.toMatch(/.{81}/)
    expect(ended.stdout).toMatch(new RegExp(`\\nExamples:\\n {2}.*flagshift ${command}`))
  }
})

test('memory does not grow with what holds no name: large files, many files and a link to everywhere', async () => {
  const directory = await temporaryDirectory()
  const at = (name: string): string => path.join(directory, name)
  writeFileSync(at('build.sh'), STALE['build.sh*'])
  for (const name of ['huge.cmake', 'huge.c']) {
    writeFileSync(at(name), '')
    truncateSync(at(name), 6 * 1024 ** 3)
  }
  writeFileSync(at('0.cmake'), 'set(SOME_VALUE "of a long file")\n'.repeat(120_000))
  for (let file = 1; file < 60; file += 1) linkSync(at('0.cmake'), at(`${file}.cmake`))
  symlinkSync('/', at('out'))
  const tell = path.join(await temporaryDirectory(), 'tell.cjs')
  writeFileSync(
    tell,
    "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`))",
  )
  const cli = path.join(DIST, 'cli.js')
  const words = ['--require', tell, cli, 'check', directory, ...RENAME]
  const { status, stdout, stderr } = await run(process.execPath, words)
  expect(status).toBe(1)
  expect(stdout).toMatch(/3 not read \(2 too-large, 1\s+symlink\)/)
  // 60 files of 4 MB would be 240 MB.
  expect(Number(/^peak (\d+)$/m.exec(stderr)?.[1])).toBeLessThan(240 * 1024)
})

test('the repository’s own map counts as it lies in a working tree, and its upstream is who renames', async () => {
  const root = await repositoryOf({ 'build.sh': 'cmake -DENGINE_X=ON .\n' })
  const renames = '  - { from: ENGINE_X, to: ENGINE_Y, kind: cmake-option }\n'
  writeFiles(root, { '.github/flag-renames.yml': `upstream: a/b\nrenames:\n${renames}` })
  const { status, stdout } = await flagshift(['check', '--quiet', root])
  expect(status).toBe(1)
  expect(stdout).toMatch(
    /^a\/b renamed 1 flag that this repository still uses by its old name: 1 place/,
  )
  expect((await flagshift(['check', '--quiet', '--rev', 'HEAD', root])).status).toBe(0)
})

test('an upstream that is not here is not said to have renamed what stands here', async () => {
  const root = await repositoryOf({ Makefile: 'CFLAGS += -DGGML_USE_OPENBLAS -I/usr/include\n' })
  const { stdout } = await flagshift(['check', '--quiet', root])
  expect(stdout).toMatch(/^1 flag that was renamed is still used here by its old name: 1\s+place/)
})
