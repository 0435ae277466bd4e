import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { MAKE } from '../../src/proof/build-systems/make.ts'
import type { Experiment } from '../../src/proof/measuring/experiment.ts'
import { findUnusedInProof, tryCommands } from '../../src/proof/unused/find.ts'
import type { PassedCommand } from '../../src/proof/unused/passed-arguments.ts'
import { needs } from '../support/tools.ts'
import { experiment } from './experiments.ts'
import { fakeNvcc, programs } from './fake.ts'
import { ownSession } from './own-session.ts'
import { memorySource, proofInput, rename } from './subject.ts'

const testWithCMake = needs('cmake')
const testWithMeson = needs('meson')

/** A command that passes names, each turned on. */
function passing(
  system: PassedCommand['system'],
  sourceDir: string,
  ...names: readonly string[]
): PassedCommand {
  return {
    system,
    sourceDir,
    arguments: names.map((name) => ({ name, value: 'true', path: 'b.sh', line: 1 })),
    besideToolchain: false,
  }
}

/** What the configures of commands came to, with an nvcc that does as told. */
async function tried(
  files: Readonly<Record<string, string>>,
  commands: readonly PassedCommand[],
  { session = ownSession(), compile = 'exit 0' } = {},
): Promise<readonly string[]> {
  const nvcc = path.join(programs({ nvcc: fakeNvcc(compile) }), 'nvcc')
  const project = { files: memorySource(files), submodules: [], environment: { CUDACXX: nvcc } }
  const attempts = await tryCommands(session, project, commands)
  return attempts.map(({ system, sourceDir, ok, given, unused, error }) =>
    [
      `${system} ${sourceDir} ${ok ? `ok${error}` : error.replace(nvcc, 'given nvcc')}`,
      ...given.map((name) => (unused.includes(name) ? `no ${name}` : name)),
    ].join(', '),
  )
}

const LISTS = 'cmake_minimum_required(VERSION 3.18)\nproject(app NONE)\n'

describe('commands of CMake are tried', () => {
  const telling = { 'CMakeLists.txt': `${LISTS}message(FATAL_ERROR "[$ENV{CUDACXX}]")\n` }
  const command = passing('cmake', '.', 'APP_X')

  testWithCMake('with the CUDA compiler that is here', async () => {
    const [told] = await tried(telling, [command])
    expect(told).toContain('[given nvcc]')
  })

  testWithCMake('with the one that only configures, where that compiles nothing', async () => {
    const compile = 'echo "sh: 1: cicc: not found" >&2; exit 1'
    const [told] = await tried(telling, [command], { compile })
    expect(told).toMatch(/\[\S+\/cuda\/bin\/nvcc\]/)
  })

  testWithCMake('until there is no room, and what came of them until then stands', async () => {
    const commands = [command, passing('cmake', '.', 'APP_Y')]
    const files = { 'CMakeLists.txt': LISTS }
    const session = ownSession({ limits: { diskBytes: 0 } })
    expect(await tried(files, commands, { session })).toEqual(['cmake . ok, no APP_X'])
    expect(session.messages.map(({ code }) => code)).toEqual(['DISK_LIMIT'])
    const failing = ownSession({
      progress: (line) => {
        if (line.startsWith('configuring . with')) throw new Error('broken pipe')
      },
    })
    await expect(tried(files, commands, { session: failing })).rejects.toThrow('broken pipe')
  })
})

testWithMeson('what one project does not know, another may', async () => {
  const files = {
    'meson.build': "project('app')\n",
    'meson_options.txt': "option('one', type: 'boolean')\n",
    'lib/meson.build': "project('lib')\nif get_option('two')\n  error('no two')\nendif\n",
    'lib/meson_options.txt': "option('two', type: 'boolean')\n",
    'CMakeLists.txt': LISTS,
  }
  const commands = [
    passing('cmake', '.', 'one', 'more', 'most'),
    passing('meson', '.', 'one', 'two'),
    passing('meson', 'lib', 'two'),
  ]
  expect(await tried(files, commands)).toEqual([
    'cmake . ok, no one, no more, no most',
    expect.stringMatching(/^meson \. .*ERROR.*, one, no two$/),
    'meson . ok, one',
    // What fails for another reason would fail again.
    expect.stringMatching(/^meson lib .*ERROR.*no two.*, two$/),
  ])
})

describe('in a proof, arguments are told as unused', () => {
  const FILES = {
    'CMakeLists.txt': 'if(OLD)\nendif()\n',
    'sub/CMakeLists.txt': 'project(sub)\n',
    'meson.build': '',
    'build.sh': `cmake -DNEW=1 -DAPP_X=1 .
cmake -S sub -DAPP_SUB=1
meson setup b -DAPP_M=1
`,
  }

  /** The names of a search beside the measurements, of which these were not used. */
  async function unusedOf(
    unused: readonly string[],
    system = CMAKE,
    sourceDir = '.',
  ): Promise<readonly string[]> {
    const state = rename('OLD', 'NEW', 'cmake-option')
    const patch = { 'CMakeLists.txt': [['OLD', 'NEW']] } as const
    const one: Experiment = experiment({
      base: [],
      after: { new: ['gpu();'] },
      before: { new: [] },
      controls: new Map([[state, 'as base']]),
      argumentsOf: () => ['-DNEW=ON', '-DAPP_X:BOOL=1', '-DAPP_SUB=1', '-DAPP_M=1', '--fresh'],
    })
    Object.assign(one.chosen.run.configuration, { unused })
    const input = proofInput({ files: FILES, patch, renames: [state] })
    const found = await findUnusedInProof(input, system, sourceDir, [one])
    return found.map(({ name, system: of }) => `${of} ${name}`)
  }

  test('of the same project and build system alone, but for those that the patch brings', async () => {
    const all = ['NEW', 'APP_X', 'APP_SUB', 'APP_M']
    expect(await unusedOf(all)).toEqual(['cmake APP_X'])
    expect(await unusedOf(all, CMAKE, 'sub')).toEqual(['cmake APP_SUB'])
    expect(await unusedOf([])).toEqual([])
    expect(await unusedOf(all, MAKE)).toEqual([])
  })
})
