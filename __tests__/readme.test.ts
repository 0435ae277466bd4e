import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { generated } from '../scripts/readme.ts'
import { parseCommandLine } from '../src/commands/command-line.ts'
import { parseConfiguration } from '../src/options/configuration.ts'
import { COMMANDS } from '../src/options/option.ts'
import { parseMap } from '../src/maps/parse.ts'
import { makeMessage } from '../src/publish/messages.ts'
import { knownCompilers } from './proof/known-compilers.ts'
import { temporaryDirectory } from './support/directory.ts'
import { git, repositoryOf } from './support/repository.ts'
import { flagshift, ROOT, run, type Ended } from './support/run.ts'
import { onlyThorough } from './support/thorough.ts'
import { needs } from './support/tools.ts'

const PAGES = [
  'README.md',
  ...['usage', 'inputs', 'command-line', 'judging', 'maps', 'upstreams', 'smoke-test', 'security']
    .concat('limits')
    .map((name) => `docs/${name}.md`),
  'docs/troubleshooting.md',
  'docs/fleet.md',
]
const texts = new Map(PAGES.map((page) => [page, readFileSync(path.join(ROOT, page), 'utf8')]))
const readme = texts.get('README.md')!
const everything = [...texts.values()].join('\n')

/** The code blocks of one language, in order of the pages. */
function blocks(language: string): readonly string[] {
  return [...everything.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text!,
  )
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: unknown
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly needs?: string
        readonly steps: readonly Step[]
        /** Another workflow, in the place of steps. */
        readonly uses?: string
        readonly with?: object
        readonly secrets?: object
      }
    >
  >
}

interface GitLabJob {
  readonly variables: Readonly<Record<string, string>>
  readonly script: readonly string[]
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> }
}

test('begins with the two commands that need nothing but a clone', () => {
  const [first] = blocks('sh')
  expect(first!.split('\n').map((line) => line.replace(/\s*#.*/, ''))).toEqual([
    'node dist/cli.js demo',
    'npm cit',
    '',
  ])
  expect(readme.indexOf(first!)).toBeLessThan(50)
})

test('the tables are those of action.yml, the maps and the languages', async () => {
  for (const [page, text] of Object.entries(await generated())) expect(texts.get(page)).toBe(text)
})

/** A project that sets a flag for a compiler that may be missing, and the files that examples name. */
let project: string
beforeAll(async () => {
  project = await repositoryOf({
    'CMakeLists.txt':
      'cmake_minimum_required(VERSION 3.18)\nproject(p LANGUAGES CXX)\nadd_library(p p.cpp)\nif(OLD_FLAG)\n  target_compile_definitions(p PRIVATE OLD_FLAG)\nendif()\n',
    'p.cpp': 'int p;\n',
    'repositories.txt': '.\n',
    'build.sh': 'cmake -B build -DLLAMA_CUBLAS=ON -DOLD_FLAG=ON\n',
    'vendor/llama.cpp/llama.h': '#define LLAMA_API\n',
    'vendor/llama.cpp/CMakeLists.txt':
      'option(LLAMA_CUDA "use CUDA" OFF)\nif(LLAMA_CUBLAS)\n  set(LLAMA_CUDA ON)\nendif()\n',
  })
  await git(project, 'commit', '--quiet', '--allow-empty', '--message', 'second')
})

/** The words of an example; what is in quotes is one. */
function words(line: string): readonly string[] {
  return (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
    word.replace(/^(['"])(.*)\1$/, '$2'),
  )
}

const examples = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*/, ''))
  .filter((line) => line.startsWith('flagshift '))

describe('the examples for the command line', () => {
  test('are there', () => {
    expect(examples.length).toBeGreaterThan(5)
  })

  for (const line of examples) {
    const [, ...args] = words(line)
    const tried = /prove|open|--unused/.test(line) ? onlyThorough(needs('cmake')) : test
    tried(line, async () => {
      const root = await temporaryDirectory()
      cpSync(project, root, { recursive: true, preserveTimestamps: true })
      const ended: Ended = await flagshift(args, { cwd: root, env: knownCompilers() })
      expect(ended.stderr).not.toMatch(/^flagshift: /m)
      expect([0, 1]).toContain(ended.status)
      if (args.includes('--json')) expect(JSON.parse(ended.stdout)).toHaveProperty('schema')
      if (args[0] === 'check') expect(ended.status).toBe(/--(?:orphans|unused)/.test(line) ? 0 : 1)
      if (args.includes('--write')) expect(await git(root, 'status', '--porcelain')).toMatch(/^ M/)
      const output = args[args.indexOf('--output') + 1]!
      if (args[0] === 'fleet') expect(ended.stdout).toContain('1 repository: 1 with a patch.')
      else if (args[0] === 'census') expect(ended.stdout).toContain('in 1 of 1 repository')
      else if (args.includes('--output')) await git(root, 'apply', '--check', output)
      if (args[0] === 'open') {
        expect(await git(root, 'branch', '--list', 'flagshift/*')).toContain('renamed-flags')
      }
    })
  }

  const named = [...everything.matchAll(/`(flagshift [a-z][^`]*)`/g)].map(([, line]) => line!)
  test.each([...new Set(named)])('in a sentence is one that is taken: %s', (line) => {
    expect(() => parseCommandLine(words(line.split(' | ')[0]!).slice(1))).not.toThrow()
  })

  test('are of commands that exist, as the table of commands is', () => {
    const table = [...everything.matchAll(/^\| `([a-z]+)`\s*\| .* \| [^|]*\b0\b[^|]*\|$/gm)]
    expect(table.map(([, command]) => command)).toEqual([...COMMANDS])
  })
})

describe('the workflows', () => {
  const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: object
    readonly outputs: object
  }
  const all = blocks('yaml').filter((text) => text.includes('jobs:'))
  const workflows = all.filter((text) => text.includes('steps:'))
  const callers = all.filter((text) => !text.includes('steps:'))

  test('are there', () => {
    expect([workflows.length, callers.length]).toEqual([3, 1])
  })

  test.each(workflows)('use what the Action has: %#', (text) => {
    const workflow = parse(text) as Workflow
    expect(workflow.on).toBeTruthy()
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
    const ours = steps.filter(({ uses }) => uses?.startsWith('flagshift/flagshift@'))
    expect(ours.length).toBeGreaterThan(0)
    for (const step of ours)
      expect(Object.keys(action.inputs)).toEqual(
        expect.arrayContaining(Object.keys(step.with ?? {})),
      )
    for (const { uses } of steps) expect(uses ?? '').toMatch(/^[\w-]+\/[\w./-]+@v\d+$/)
    for (const [, name] of text.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g))
      expect(Object.keys(action.outputs)).toContain(name)
    const waitedFor = Object.values(workflow.jobs).flatMap((job) => job.needs ?? [])
    expect(Object.keys(workflow.jobs)).toEqual(expect.arrayContaining(waitedFor))
  })

  test.each(callers)('that call another give it what it takes: %#', (text) => {
    const { uses, with: given, secrets } = Object.values((parse(text) as Workflow).jobs)[0]!
    const [, file] = /^flagshift\/flagshift\/([^@]+)@/.exec(uses!)!
    const { on } = parse(readFileSync(path.join(ROOT, file!), 'utf8')) as {
      readonly on: { readonly workflow_call: Readonly<Record<'inputs' | 'secrets', object>> }
    }
    const taken = Object.keys({ ...on.workflow_call.inputs, ...on.workflow_call.secrets })
    expect(taken).toEqual(expect.arrayContaining(Object.keys({ ...given, ...secrets })))
  })

  test('that split the work give the first job no token', () => {
    const { permissions, jobs } = parse(
      workflows.find((text) => text.includes('mode: publish'))!,
    ) as Workflow
    expect(permissions).toEqual({ contents: 'read' })
    const step = jobs['prove']!.steps.find(({ uses }) => uses?.startsWith('flagshift/'))
    expect(step!.with).toMatchObject({ mode: 'patch', token: '' })
  })
})

onlyThorough(test)(
  'the job for GitLab ends with 1 on a stale flag, and leaves the report that it names',
  async () => {
    const text = blocks('yaml').find((block) => block.includes('codequality:'))!
    const { flagshift: job } = parse(text) as { readonly flagshift: GitLabJob }
    const report = job.artifacts.reports['codequality']!
    const [clone, ...commands] = job.script
    expect(clone).toMatch(/^git clone \S+ "\$FLAGSHIFT" && git -C "\$FLAGSHIFT" checkout COMMIT$/)
    expect(job.variables).toHaveProperty('FLAGSHIFT')
    const root = await temporaryDirectory()
    cpSync(project, root, { recursive: true, preserveTimestamps: true })
    // What was cloned is this folder: nothing is fetched, and the built program is the one to try.
    const env = { ...process.env, FLAGSHIFT: ROOT }
    const ended = await run('bash', ['-ec', commands.join('\n')], { cwd: root, env })
    expect(ended).toMatchObject({ status: 1, stdout: '' })
    const found = JSON.parse(readFileSync(path.join(root, report), 'utf8')) as readonly object[]
    expect(found).toContainEqual(
      expect.objectContaining({ location: { path: 'build.sh', lines: { begin: 1 } } }),
    )
  },
)

test('the hook for pre-commit is one that this repository has, at a version that it had', () => {
  const text = blocks('yaml').find((block) => block.includes('hooks:'))!
  const { repos } = parse(text) as {
    readonly repos: readonly { readonly rev: string; readonly hooks: readonly { id: string }[] }[]
  }
  const ours = readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')
  const ids = (parse(ours) as readonly { readonly id: string }[]).map(({ id }) => id)
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  expect(repos.map(({ rev }) => rev)).toEqual([`v${version}`])
  const named = [...text.matchAll(/flagshift(?:-\w+)?(?= (?:#|rewrites))/g)].map(([id]) => id)
  expect(named).toEqual(ids)
  expect(ids).toContain(repos[0]!.hooks[0]!.id)
})

test('the example of a rename map is one, and does what its comments say', async () => {
  const text = blocks('yaml').find((block) => block.includes('detect:'))
  const map = parseMap(text!, 'flag-renames.yml')
  expect(map.upstream).toBe('example/engine')
  expect(map.renames.map(({ from, to }) => [from, to.length])).toEqual([
    ['ENGINE_WITH_CUBLAS', 1],
    ['ENGINE_NO_GPU', 1],
    ['ENGINE_OPENBLAS', 2],
    ['ENGINE_CLBLAST', 0],
  ])
  const root = await temporaryDirectory()
  writeFileSync(path.join(root, 'engine.yml'), text!)
  const flags = 'ENGINE_WITH_CUBLAS=ON -DENGINE_NO_GPU=ON -DENGINE_OPENBLAS=ON -DENGINE_CLBLAST=ON'
  writeFileSync(path.join(root, 'build.sh'), `cmake -D${flags} .\n`)
  const { stdout } = await flagshift([
    'patch',
    root,
    '--map',
    path.join(root, 'engine.yml'),
    '--exclude',
    'engine.yml',
  ])
  expect(stdout).toContain(
    '+cmake -DENGINE_WITH_CUDA=ON -DENGINE_GPU=OFF -DENGINE_BLAS=ON -DENGINE_BLAS_VENDOR=OpenBLAS -DENGINE_CLBLAST=ON .\n',
  )
})

test('the example of what packages bundle is one', () => {
  const bundles = blocks('yaml').find((block) => block.startsWith('bundles:'))!
  const map = parseMap(
    `upstream: example/engine\nrenames: [{ from: A_OLD, to: A_NEW, kind: macro, since: v1.0.0 }]\n${bundles}`,
    'flag-renames.yml',
  )
  expect(map.bundles).toMatchObject([{ package: 'pypi:engine-binding', until: '0.2.7' }])
})

test('the example of cases is one, and its cases hold', async () => {
  const cases = blocks('yaml').find((block) => block.startsWith('cases:'))!
  const map = blocks('yaml').find((block) => block.includes('detect:'))!
  const file = path.join(await temporaryDirectory(), 'engine.yml')
  writeFileSync(file, map + cases)
  expect((await flagshift(['maps', 'test', file])).stdout).toBe(`${file}: 2 of 2 cases hold.\n`)
})

describe('what an upstream is told to write takes the old name', () => {
  needs('cmake')('in CMake, in both polarities, also in the second configure', async () => {
    const root = await temporaryDirectory()
    const head = 'cmake_minimum_required(VERSION 3.18)\nproject(engine LANGUAGES NONE)\n'
    const told = 'message(STATUS "cuda=${ENGINE_WITH_CUDA} gpu=${ENGINE_GPU}")\n'
    writeFileSync(path.join(root, 'CMakeLists.txt'), head + blocks('cmake').join('') + told)
    const configure = async (...args: readonly string[]): Promise<string> =>
      (await run('cmake', ['-S', root, '-B', path.join(root, 'b'), ...args])).stdout
    expect(await configure()).toContain('cuda=OFF gpu=ON')
    const old = await configure('-DENGINE_WITH_CUBLAS=ON', '-DENGINE_NO_GPU=ON')
    expect(old).toContain('cuda=ON gpu=OFF')
    expect(await configure('-DENGINE_WITH_CUDA=OFF', '-DENGINE_GPU=ON')).toContain(
      'cuda=OFF gpu=ON',
    )
  })

  needs('make')('in a makefile', async () => {
    const root = await temporaryDirectory()
    writeFileSync(
      path.join(root, 'Makefile'),
      `${blocks('makefile').join('')}all:;@echo cuda=$(ENGINE_CUDA)\n`,
    )
    const make = async (...args: readonly string[]): Promise<string> =>
      (await run('make', ['-C', root, ...args])).stdout
    expect(await make('ENGINE_CUBLAS=1')).toContain('cuda=1')
    expect(await make('ENGINE_CUDA=2')).toContain('cuda=2')
  })

  needs('gcc')('in a header', async () => {
    const root = await temporaryDirectory()
    const file = path.join(root, 'a.c')
    writeFileSync(file, `${blocks('c').join('')}\nint cuda = ENGINE_USE_CUDA;\n`)
    const ended = await run('gcc', ['-E', '-DENGINE_USE_CUBLAS=1', file])
    expect(ended.stdout).toContain('int cuda = 1;')
    expect(ended.stderr).toContain('ENGINE_USE_CUBLAS was renamed')
  })
})

test('the steps of a GitHub App give the Action a token that the step before made', () => {
  const [app, ours] = parse(blocks('yaml').find((block) => block.startsWith('- uses:'))!) as [
    { readonly id: string },
    Step,
  ]
  expect(ours.uses).toMatch(/^flagshift\/flagshift@/)
  expect(ours.with).toEqual({ token: `\${{ steps.${app.id}.outputs.token }}` })
})

test('the example of a configuration is one, and its schema is the published one', async () => {
  const text = blocks('yaml').find((block) => block.startsWith('# yaml-language-server:'))!
  expect(text.split('\n')[0]).toMatch(/\$schema=https:\S+\/schema\/flagshift\.schema\.json$/)
  const root = await repositoryOf({ 'build/engine-renames.yml': '' })
  expect((await parseConfiguration(text, root)).list('unused-allow')).toEqual([
    'ONLY_ON_WINDOWS',
    'APP_TEST_*',
  ])
})

/** What the program says where each row of the page on troubleshooting would be looked up. */
async function troubles(): Promise<string> {
  const llama = 'https://github.com/ggml-org/llama.cpp'
  const cubes = 'cmake -DLLAMA_CUBLAS=ON .\n'
  const rename = ['--rename', 'OLD_FLAG=NEW_FLAG']
  const cases: readonly (readonly [files: Readonly<Record<string, string>>, args?: string[]])[] = [
    [{ '.gitmodules': `[submodule "l"]\n\tpath = l\n\turl = ${llama}\n`, 'a.sh': cubes }],
    [
      {
        'CMakeLists.txt': `FetchContent_Declare(l GIT_REPOSITORY ${llama} GIT_TAG ${'ab'.repeat(20)})\n`,
        'a.sh': cubes,
      },
    ],
    [
      {
        'old.sh': `git clone --branch b1500 ${llama}\n`,
        'new.sh': `git clone --branch b4000 ${llama}\n`,
        'a.sh': cubes,
      },
    ],
    [{ 'a.sh': `git clone --branch b1500 ${llama}\ncd llama.cpp\n${cubes}` }],
    [{ 'a.sh': cubes }, rename],
    [{}, rename],
    [{ 'a.c': '#ifdef OLD_FLAG\n#endif\n' }, rename],
  ]
  const runs = cases.map(async ([files, args = []]) => {
    const root = await repositoryOf(files)
    const link = `160000,${'ab'.repeat(20)},l`
    if ('.gitmodules' in files) await git(root, 'update-index', '--add', '--cacheinfo', link)
    const ended = await flagshift(['check', root, '--all', ...args])
    return ended.stdout + ended.stderr
  })
  const told = [
    makeMessage('pull-requests-forbidden', llama),
    makeMessage('checks-wait', 1),
    makeMessage('workflow-files-left', 2),
    makeMessage('read-only-token', ''),
  ].map(({ text }) => text)
  const bug = readFileSync(path.join(ROOT, 'src', 'cli.ts'), 'utf8')
  return [...(await Promise.all(runs)), ...told, bug].join('\n').replaceAll(/\s+/g, ' ')
}

test('the messages that the page on troubleshooting explains are those of the program', async () => {
  const rows = texts
    .get('docs/troubleshooting.md')!
    .split('\n')
    .filter((row) => /^\| [^-]/.test(row))
  const heads = rows.slice(1).map((row) => row.split('|')[1]!)
  const said = await troubles()
  const messages = heads.flatMap((head) =>
    [...head.matchAll(/`([^`]+ [^`]+)`/g)].map(([, one]) => one!),
  )
  expect(messages.length).toBeGreaterThan(9)
  for (const one of messages) {
    const pattern = one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    expect(said).toMatch(
      new RegExp(pattern.replaceAll('…', '.+?').replaceAll(/\bX\b/g, String.raw`\S+`)),
    )
  }
})

test.each(PAGES)('the files and folders that %s links to are there', (page) => {
  for (const [, target] of texts.get(page)!.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
    expect(existsSync(path.join(ROOT, path.dirname(page), target!))).toBe(true)
})

test('can be read in two minutes: the story, the commands and the workflow stand on the first page', () => {
  const length = readme.replace(/<!--[^]*?-->[^]*?<!--[^]*?-->/g, '').split(/\s+/).length
  expect(length).toBeLessThan(1200)
})
