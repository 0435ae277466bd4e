import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { BAZEL } from '../../src/proof/build-systems/bazel.ts'
import type { BuildSystem } from '../../src/proof/build-systems/build-system.ts'
import { chooseBuildSystem } from '../../src/proof/build-systems/build-system.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { readCompileCommands } from '../../src/proof/build-systems/compile-commands.ts'
import { targetsFromUnits } from '../../src/proof/build-systems/compile-commands.ts'
import type { Configuration } from '../../src/proof/build-systems/configuration.ts'
import { presetsWith } from '../../src/proof/build-systems/configure-presets.ts'
import { MESON } from '../../src/proof/build-systems/meson.ts'
import { readTrace } from '../../src/proof/build-systems/trace.ts'
import type { ChildResult } from '../../src/proof/running/child.ts'
import type { Session } from '../../src/proof/running/session.ts'
import { scratch } from './fake.ts'
import { lay, ownSession } from './own-session.ts'

/** How a project is configured by a program that answers as told, and each call of it. */
async function configured(
  system: BuildSystem,
  answer: (session: Session, words: readonly string[]) => Partial<ChildResult>,
  args: readonly string[] = [],
): Promise<{ readonly told: Configuration; readonly calls: readonly (readonly string[])[] }> {
  const calls: (readonly string[])[] = []
  const session: Session = ownSession({
    runProgram: async (_program, words, { onStdout }) => {
      calls.push(words)
      const rest = { signal: null, timedOut: false, startError: null, bytes: 1, seconds: 1.5 }
      const result = { ...rest, code: 0, stdout: '', stderr: '', ...answer(session, words) }
      onStdout?.(Buffer.from(result.stdout))
      return result
    },
  })
  const { environment } = session
  const told = await system.configure(session, {
    sourceDir: '.',
    arguments: args,
    environment,
    architecture: '75',
    traced: new Set(),
  })
  return { told, calls }
}

/** Bazel's answer of one file that is compiled. */
function action(file: string): string {
  const words = ['cc', '-Ibazel-out/k8/bin', '-c', file, '-o', 'clip.o']
  return JSON.stringify({
    targets: [{ id: 1, label: '//:clip' }],
    actions: [{ targetId: 1, mnemonic: 'CppCompile', arguments: words }],
  })
}

/** The question for some targets. */
function asks(what: string): unknown {
  return expect.stringMatching(new RegExp(String.raw`^mnemonic\("[^"]+", deps\(${what}\)\)$`))
}

function isRetry(words: readonly string[]): boolean {
  return words.includes('-DCMAKE_POLICY_VERSION_MINIMUM=3.5')
}

function preset(name: string, more: object): string {
  return JSON.stringify({ name, ...more })
}

describe('Bazel', () => {
  test('is asked for all targets, or for those that were given', async () => {
    const answer = () => ({ stdout: action('clip.c') })
    const asked = async (...args: readonly string[]) =>
      (await configured(BAZEL, answer, args)).calls
    const [plain] = await asked('--define=A=1')
    expect(plain!.slice(-3)).toEqual(['--define=A=1', '--', asks('//\\.\\.\\.')])
    const [named] = await asked('//a:b', '--define=A=1', ':c', '@d//e')
    expect(named!.slice(-3)).toEqual(['--define=A=1', '--', asks('set\\(//a:b :c @d//e\\)')])
  })

  test.each([
    ['_main', [] as readonly string[]],
    ['app', ['DO_NOT_BUILD_HERE', 'app']],
    ['_main', ['DO_NOT_BUILD_HERE']],
  ])('lays what it makes below %s', async (name, folders) => {
    const { told } = await configured(BAZEL, ({ build }) => {
      for (const folder of folders)
        mkdirSync(path.join(build, 'base/execroot', folder), { recursive: true })
      return { stdout: action('clip.c') }
    })
    expect(told.ok).toBe(true)
    const [unit] = told.units
    expect([unit?.target, unit?.path]).toEqual(['//:clip', 'clip.c'])
    expect(unit?.command[1]).toMatch(
      new RegExp(String.raw`^-I/.*/base/execroot/${name}/bazel-out/k8/bin$`),
    )
  })

  test('that answers with what is no answer is told as that', async () => {
    for (const stdout of ['', '[]', '{"actions": 1}']) {
      const { told } = await configured(BAZEL, () => ({ stdout }))
      expect([told.ok, told.output]).toEqual([
        false,
        'ERROR: what bazel aquery printed can not be read.',
      ])
    }
    const { told } = await configured(BAZEL, () => ({ code: 1, stderr: 'ERROR: no such target' }))
    expect([told.ok, told.output]).toEqual([false, 'ERROR: no such target'])
  })
})

test('CMake is asked again where it has given up old projects, and told so', async () => {
  const gone =
    'CMake Error: Compatibility with CMake < 3.5 has been removed from CMake.\nOr, add -DCMAKE_POLICY_VERSION_MINIMUM=3.5'
  const { told, calls } = await configured(CMAKE, ({ build }, words) => {
    if (!isRetry(words)) return { code: 1, stderr: gone }
    lay(build, {
      '.cmake/api/v1/reply/index-1.json': JSON.stringify({
        objects: [{ kind: 'codemodel', version: { major: 2 }, jsonFile: 'model.json' }],
      }),
      '.cmake/api/v1/reply/model.json': JSON.stringify({
        configurations: ['Debug', '', 'Release'].map((name) => ({ name, targets: [] })),
      }),
    })
    return {}
  })
  expect(calls.map(isRetry)).toEqual([false, true])
  expect(told).toMatchObject({
    ok: true,
    retriedForPolicy: true,
    seconds: 3,
    variant: 'build type Debug, Release',
  })
  const failed = await configured(CMAKE, () => ({ code: 1, stderr: 'CMake Error: no' }))
  expect([failed.calls.length, failed.told.retriedForPolicy]).toEqual([1, false])
})

describe('Meson', () => {
  test('tells what it does not know, and for what it builds', async () => {
    const { told } = await configured(MESON, ({ build }) => {
      lay(build, {
        'meson-info/intro-buildoptions.json':
          '[{"name": "debug", "value": true}, {"name": "buildtype", "value": "release", "x": "y"}]',
      })
      return {
        code: 1,
        stdout: 'x\nmeson.build:1:0: ERROR: Unknown options: "one, two"\n',
        stderr: 'ERROR: Unknown option: "three"\nERROR: Unknown thing: "four"\n',
      }
    })
    expect(told).toMatchObject({ ok: false, units: [], unused: ['one', 'two', 'three'] })
    expect(told.variant).toBe('buildtype release')
    const other = await configured(MESON, () => ({ stdout: 'Unknown options: "a", "b"\n' }))
    expect([other.told.unused, other.told.variant]).toEqual([['a', 'b'], 'buildtype unknown'])
  })
})

test('compile commands are read with the object that each writes', async () => {
  const build = scratch()
  const root = path.join(build, 'source')
  const object = path.join(build, 'CMakeFiles/clip.dir/a.c.o')
  const made = [
    { directory: build, file: `${root}/a.c`, command: 'cc -DX=$$Y -c a.c', output: object },
    { directory: build, file: 'source/b.c', arguments: ['cc', '-o', 'lib.p/b.o', '-c', 'b.c'] },
    { directory: build, file: 'made.c', command: `cc -c made.c -o ${build}/sub/made.o` },
    { directory: build, file: 'none.c' },
  ]
  writeFileSync(path.join(build, 'compile_commands.json'), JSON.stringify(made))
  const units = await readCompileCommands(build, root)
  expect(units.map(({ target, path: file, object: to }) => [target, file, to])).toEqual([
    ['clip', 'a.c', 'CMakeFiles/clip.dir/a.c.o'],
    ['lib', 'b.c', 'lib.p/b.o'],
    ['', 'build:made.c', 'sub/made.o'],
    ['', 'build:none.c', ''],
  ])
  expect(units[0]?.command).toEqual(['cc', '-DX=$Y', '-c', 'a.c'])
  expect(targetsFromUnits(units).map(({ name }) => name)).toEqual(['', 'clip', 'lib'])
  expect(await readCompileCommands(root, root)).toEqual([])
})

test('of the presets that a line is part of those that hang on no condition come first', () => {
  const condition = { type: 'equals', lhs: '1', rhs: '1' }
  const text = `{"configurePresets": [
${preset('base', { hidden: true, cacheVariables: { APP_X: 'ON' } })},
${preset('twice', { inherits: 'once', condition })},
${preset('once', { inherits: 'base', condition })},
${preset('free', { inherits: ['base'] })},
${preset('also', { inherits: ['base'] })},
${preset('other', {})}
]}`
  expect(presetsWith(text, 2).map(({ name }) => name)).toEqual(['free', 'also', 'once', 'twice'])
  expect(presetsWith(text, 7).map(({ name }) => name)).toEqual(['other'])
  expect([...presetsWith(text, 2)[0]!.variables]).toEqual([['APP_X', 'ON']])
})

test('where no trace can be read nobody knows what ran, and the compilers count as chosen', async () => {
  const root = scratch()
  const unknown = { executed: null, choosesCompiler: true, given: new Map() }
  const read = (name: string) => readTrace(path.join(root, name), root, root, new Set(['a.cmake']))
  expect(await read('gone')).toEqual(unknown)
  mkdirSync(path.join(root, 'folder'))
  expect(await read('folder')).toEqual(unknown)
  const step = { file: path.join(root, 'a.cmake'), line: 3, line_end: 4, cmd: 'Execute_Process' }
  writeFileSync(path.join(root, 'trace'), `{"version":1}\n${JSON.stringify(step)}\n`)
  expect(await read('trace')).toEqual({
    executed: new Set(['a.cmake:3', 'a.cmake:4']),
    handsOn: new Set(['a.cmake:3', 'a.cmake:4']),
    choosesCompiler: false,
    given: new Map(),
  })
})

test.each([
  ['.', '.'],
  ['./', '.'],
  ['', '.'],
  ['lib', 'lib'],
  ['./lib', 'lib'],
  ['lib/', 'lib'],
  ['./lib/deep/', 'lib/deep'],
  ['lib./', null],
])('a build system is looked for in the folder that is given as %j', (given, found) => {
  const entries = ['CMakeLists.txt', 'lib/CMakeLists.txt', 'lib/deep/CMakeLists.txt'].map(
    (file) => ({
      path: file,
      mode: '100644' as const,
      size: 0,
    }),
  )
  expect(chooseBuildSystem(entries, given, [], [])?.sourceDir ?? null).toBe(found)
})
