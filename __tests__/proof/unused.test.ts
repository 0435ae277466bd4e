import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { scanOptionsOf, withDefaults } from '../../src/options/options.ts'
import { judgePassed, type Attempt } from '../../src/proof/unused/judge.ts'
import { readPassed, type PassedArgument } from '../../src/proof/unused/passed.ts'
import { findUnused, type UnusedSearch } from '../../src/unused.ts'
import { unusedTable } from '../../src/report/unused.ts'
import { styleFor } from '../../src/report/style.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'

const FOLDERS = {
  top: '.',
  hasProject: (folder: string) => ['.', 'engine', 'lib/core'].includes(folder),
  ownName: 'app',
}

describe('the folder that a command configures', () => {
  test.each([
    ['beside nothing', 'cmake -B build -DAPP_X=ON\n', '.'],
    ['the one above its build folder', 'mkdir build && cd build && cmake .. -DAPP_X=ON\n', '.'],
    ['named with -S', 'cmake -S engine -B b -DAPP_X=ON\n', 'engine'],
    ['named as a word', 'cmake -G Ninja -B b lib/core -DAPP_X=ON\n', 'lib/core'],
    ['entered', 'cd engine\ncmake -DAPP_X=ON .\n', 'engine'],
    ['entered and left', 'cd engine && make; cd ..\ncmake -DAPP_X=ON .\n', '.'],
    ['beside the script', 'cd "$(dirname "$0")/.."\ncmake -DAPP_X=ON .\n', '.'],
    ['of a clone of the repository itself', 'git clone u/App; cd App; cmake . -DAPP_X=ON\n', '.'],
    ['of another clone', 'git clone u/other; cd other; cmake . -DAPP_X=ON\n', null],
    ['of an archive', 'tar xf o-1.tgz; cd o-1; cmake -B build -DAPP_X=ON\n', null],
    ['the build folder in another one', 'cd o-1/build && cmake .. -DAPP_X=ON\n', null],
    ['that nobody knows', 'cmake -S "$OTHER" -DAPP_X=ON\n', null],
    ['handed on by a variable', 'CMAKE_ARGS="-DAPP_X=ON" pip install .\n', '.'],
  ])('%s', (_name, text, sourceDir) => {
    const found = readPassed('ci/build.sh', text, 'shell', FOLDERS, () => false)
    expect(found.map((command) => command.sourceDir)).toEqual([sourceDir])
  })
})

test('what is passed is told with its value, where it is a literal', () => {
  const text = 'cmake -DAPP_X=4 -DAPP_Y="$Y" -DCMAKE_BUILD_TYPE=Debug . # -DAPP_Z=1\n'
  const [command] = readPassed('b.sh', text, 'shell', FOLDERS, () => false)
  expect(command?.arguments.map(({ name, value }) => [name, value])).toEqual([
    ['APP_X', '4'],
    ['APP_Y', 'ON'],
  ])
})

function attempt(more: Partial<Attempt> = {}): Attempt {
  return { sourceDir: '.', given: ['APP_OLD'], ok: true, unused: ['APP_OLD'], error: '', ...more }
}

describe('an argument', () => {
  const passed: PassedArgument = { name: 'APP_OLD', value: 'ON', path: 'b.sh', line: 1 }
  const commands = [{ sourceDir: '.', arguments: [passed] }]
  const judge = (attempts: readonly Attempt[], read: readonly string[] = []) => {
    const { unused, unsettled } = judgePassed(commands, attempts, new Set(read))
    return [...unused.map(({ nearest }) => nearest), ...unsettled.map(({ why }) => why)]
  }

  test('that no configure used is unused, and names that look like it are told', () => {
    expect(judge([attempt()], ['APP_COLD', 'OTHER'])).toEqual([['APP_COLD']])
  })
  test('that one configure used is cleared', () => {
    expect(judge([attempt(), attempt({ unused: [] })])).toEqual([])
  })
  test('that the project itself names is not accused', () => {
    expect(judge([attempt()], ['APP_OLD'])).toEqual(['named-in-project'])
  })
  test('of which no configure succeeded is not judged', () => {
    expect(judge([attempt({ ok: false, unused: [] })])).toEqual(['not-configured'])
    expect(judge([])).toEqual(['not-configured'])
  })
})

function search(files: Readonly<Record<string, string>>): Promise<UnusedSearch> {
  const directory = scratch()
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true })
    writeFileSync(path.join(directory, file), text)
  }
  return findUnused(
    scanOptionsOf(withDefaults({}), directory),
    { sourceDir: '.', timeoutSeconds: 120 },
    process.env,
    () => undefined,
  )
}

describe('what is said', () => {
  const attempts: readonly Attempt[] = [attempt({ given: ['APP_A'], unused: [] }), attempt()]
  const nothing = { unused: [], unsettled: [], attempts, elsewhere: 0, exempt: [] }
  const place = { name: 'APP_OLD', value: 'ON', path: 'b.sh', line: 1 }
  const say = (more: Partial<UnusedSearch>) =>
    unusedTable({ ...nothing, ...more }, styleFor({}, false, {}))

  test('all were used only where nothing is left open', () => {
    expect(say({})).toContain('No argument that was given to CMake here was left unused')
    const unsettled = [{ name: 'APP_OLD', places: [place], why: 'named-in-project' as const }]
    expect(say({ unsettled })).not.toContain('No argument')
    expect(say({ unsettled })).toContain("the project's own CMake files name them: APP_OLD")
  })
  test('how many configures were given it', () => {
    const one = { name: 'APP_OLD', places: [place], configures: 1, nearest: [] }
    expect(say({ unused: [one] })).toContain('APP_OLD was not used by the one configure that was')
    expect(say({ unused: [{ ...one, configures: 3 }] })).toContain('by none of the 3 configures')
  })
})

describe('a repository', () => {
  const FILES = {
    'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(app NONE)
option(APP_CUDA "for the GPU" OFF)
if(APP_CUDA)
  message(STATUS "GPU")
endif()
if(WIN32)
  set(runtime \${APP_STATIC_RUNTIME})
endif()
`,
    'build.sh': 'cmake -B build -DAPP_CUBLAS=ON -DAPP_STATIC_RUNTIME=ON\n',
    'README.md': '```sh\ncmake -B build -DAPP_CUDA=ON -DAPP_FAST=ON\n```\n',
    'other.sh': 'cmake -DAPP_MARKED=ON .  # flagshift: ignore\n',
  }
  needs('cmake')('is told its dead flags, and no more', async () => {
    const found = await search(FILES)
    expect(found.unused.map(({ name, places, nearest }) => ({ name, places, nearest }))).toEqual([
      {
        name: 'APP_FAST',
        places: [{ name: 'APP_FAST', value: 'ON', path: 'README.md', line: 2 }],
        nearest: [],
      },
      {
        name: 'APP_CUBLAS',
        places: [{ name: 'APP_CUBLAS', value: 'ON', path: 'build.sh', line: 1 }],
        nearest: ['APP_CUDA'],
      },
    ])
    expect(found.unsettled.map(({ name, why }) => [name, why])).toEqual([
      ['APP_STATIC_RUNTIME', 'named-in-project'],
    ])
  })

  needs('cmake')('may exempt names', async () => {
    const allow = 'unused:\n  allow: [APP_FAST, APP_CUBLAS]\n'
    const found = await search({ ...FILES, '.github/flagshift.yml': allow })
    expect(found.unused).toEqual([])
    expect(found.exempt).toEqual(['APP_CUBLAS', 'APP_FAST'])
  })

  test.each([
    ['no YAML', 'unused: [', /no YAML/],
    ['an unknown key', 'unsued:\n  allow: []\n', /unsued/],
    ['no list', 'unused:\n  allow: APP_FAST\n', /allow/],
  ])('whose configuration is %s is told so', async (_name, text, message) => {
    await expect(search({ ...FILES, '.github/flagshift.yml': text })).rejects.toThrow(message)
  })

  test('without a CMake project is told where to say which', async () => {
    await expect(search({ 'build.sh': 'cmake .\n' })).rejects.toThrow(/no CMakeLists.txt/)
  })
})
