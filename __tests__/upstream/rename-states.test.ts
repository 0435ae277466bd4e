import { afterAll, describe, expect, test } from '@jest/globals'

import type { RenameMap } from '../../src/maps/rename.ts'
import { closeUpstreams, findUpstreams } from '../../src/upstream/find/find.ts'
import { renameStates } from '../../src/upstream/states/rename-states.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { openRepository } from '../../src/repository/open.ts'
import { recordFirstCommit } from '../support/git-directory.ts'
import { engineMap, smallRepository } from './small-repository.ts'

const MACRO = { from: 'ENGINE_USE_OLDGPU', to: 'ENGINE_USE_GPU', kind: 'macro' } as const
const OPTION = { from: 'ENGINE_OLDGPU', to: 'ENGINE_GPU', kind: 'cmake-option' } as const
const MAKE = { from: 'ENGINE_OLDGPU', to: 'ENGINE_GPU', kind: 'make-var' } as const
const READS_NEW = `option(ENGINE_GPU "use the GPU" OFF)\nif (ENGINE_GPU)\n  enable_language(CUDA)\nendif()\n`

/** The repository that is asked for; it says nothing of its upstream. */
const silentHost = smallRepository()
silentHost.commit({ 'CMakeLists.txt': 'project(host)\n' })
const silent = await openRepository(silentHost.dir)
afterAll(() => silent.close())

async function statesOf(
  files: Readonly<Record<string, string>>,
  map: RenameMap,
  wanted?: readonly string[],
): Promise<readonly RenameState[]> {
  const upstream = smallRepository()
  const others = { 'engine.h': '#pragma once\n', 'engine.c': 'int engine;\n' }
  recordFirstCommit(upstream.dir, { ...others, ...files })
  const upstreams = await findUpstreams(silent, [map], { upstreamPath: upstream.dir })
  const names = wanted ?? map.renames.map(({ from }) => from)
  const asked = await renameStates([map], upstreams, new Set(names))
  const { states } = asked.at({ path: '', text: '', offset: 0 })
  await closeUpstreams(upstreams)
  return states
}

async function stateOf(
  files: Readonly<Record<string, string>>,
  rename: Parameters<typeof engineMap>[0][number],
): Promise<RenameState> {
  return (await statesOf(files, engineMap([rename])))[0]!
}

describe('a macro', () => {
  test.each([
    ['#ifdef ENGINE_USE_OLDGPU\nint a;\n#endif\n', 'premature'],
    ['#ifdef ENGINE_USE_GPU\nint a;\n#endif\n', 'renamed'],
    ['#if defined(ENGINE_USE_OLDGPU) || defined(ENGINE_USE_GPU)\nint a;\n#endif\n', 'both'],
    ['int a;\n', 'absent'],
    [
      '#ifdef ENGINE_USE_OLDGPU\n#define ENGINE_USE_GPU\n#endif\n#ifdef ENGINE_USE_GPU\nint a;\n#endif\n',
      'aliased',
    ],
    [
      '#ifdef ENGINE_USE_OLDGPU\n#error "ENGINE_USE_OLDGPU was renamed"\n#endif\n#if ENGINE_USE_GPU\nint a;\n#endif\n',
      'rejected',
    ],
    ['#  elif !defined( ENGINE_USE_OLDGPU )\n', 'premature'],
    ['int a = ENGINE_USE_OLDGPU;\n', 'premature'],
    ['#define ENGINE_MODE ENGINE_USE_OLDGPU\n', 'premature'],
  ])('in %j is %s', async (text, state) => {
    expect(await stateOf({ 'a.cu': text }, MACRO)).toMatchObject({ state })
  })

  test.each([
    ['a comment', 'a.c', '// #ifdef ENGINE_USE_OLDGPU\n/* ENGINE_USE_OLDGPU */\n'],
    ['a message', 'a.c', 'const char *s = "built without ENGINE_USE_OLDGPU";\n'],
    ['an #endif comment', 'a.c', '#endif // ENGINE_USE_OLDGPU\n'],
    ['its own definition', 'a.c', '#define ENGINE_USE_OLDGPU 1\n#undef ENGINE_USE_OLDGPU\n'],
    ['a longer name', 'a.c', '#ifdef ENGINE_USE_OLDGPU_SYCL\n#endif\n'],
    [
      'a definition by the build',
      'CMakeLists.txt',
      'add_compile_definitions(ENGINE_USE_OLDGPU)\nadd_definitions(-DENGINE_USE_OLDGPU)\n',
    ],
    ['prose', 'README.md', '#ifdef ENGINE_USE_OLDGPU\n'],
    ['documentation', 'docs/example.c', '#ifdef ENGINE_USE_OLDGPU\n#endif\n'],
  ])('is not read by %s', async (_, path, text) => {
    const files = { [path]: text, 'new.c': '#ifdef ENGINE_USE_GPU\nint a;\n#endif\n' }
    expect(await stateOf(files, MACRO)).toMatchObject({
      state: 'renamed',
      readers: { old: 0, new: 1 },
    })
  })

  test('counts lines, once each, and shows where', async () => {
    const text =
      '#ifdef ENGINE_USE_OLDGPU\n#endif\n#if defined(ENGINE_USE_OLDGPU) && !defined(ENGINE_USE_OLDGPU)\n#endif\n'
    const state = await stateOf({ 'src/a.cu': text }, MACRO)
    expect(state.readers).toEqual({ old: 2, new: 0 })
    expect(state.evidence[0]).toEqual({
      path: 'src/a.cu',
      line: 1,
      text: '#ifdef ENGINE_USE_OLDGPU',
    })
  })
})

describe('a CMake option', () => {
  test.each([
    ['if (ENGINE_OLDGPU)\n  enable_language(CUDA)\nendif()\n', 'both', []],
    ['option(ENGINE_OLDGPU "use the GPU" OFF)\n', 'both', []],
    ['set(FLAGS "${ENGINE_OLDGPU}")\n', 'both', []],
    ['target_compile_definitions(a PRIVATE $<$<BOOL:${ENGINE_OLDGPU}>:X>)\n', 'both', []],
    ['message(STATUS "ENGINE_OLDGPU: ${ENGINE_OLDGPU}")\n', 'renamed', []],
    ['# if (ENGINE_OLDGPU)\n', 'renamed', []],
    ['option(ENGINE_OLDGPU "deprecated, use ENGINE_GPU" OFF)\n', 'renamed', []],
    [
      'if (ENGINE_OLDGPU)\n  message(WARNING "ENGINE_OLDGPU is deprecated, use ENGINE_GPU")\n  set(ENGINE_GPU ON)\nendif()\n',
      'aliased',
      ['forwards'],
    ],
    ['if (ENGINE_OLDGPU)\n  set(ENGINE_GPU ON)\nendif()\n', 'aliased', ['forwards']],
    [
      'if (ENGINE_OLDGPU)\n  message(FATAL_ERROR "ENGINE_OLDGPU is removed. Use ENGINE_GPU instead.")\nendif()\n',
      'rejected',
      ['rejects'],
    ],
    [
      'if (ENGINE_OLDGPU)\n  message(WARNING "ENGINE_OLDGPU no longer does anything")\nendif()\n',
      'renamed',
      ['warns'],
    ],
    ['option(ENGINE_GPU "use the GPU" ${ENGINE_OLDGPU})\n', 'aliased', ['forwards']],
    [
      'if (MODE)\n  enable_language(C)\nelseif (ENGINE_OLDGPU)\n  message(WARNING "ENGINE_OLDGPU is deprecated, use ENGINE_GPU")\n  set(ENGINE_GPU ON)\nelse ()\n  message(FATAL_ERROR "no mode")\nendif()\n',
      'aliased',
      ['forwards'],
    ],
  ])('with %j beside readers of the new one', async (text, state, effects) => {
    const found = await stateOf({ 'CMakeLists.txt': READS_NEW, 'cmake/more.cmake': text }, OPTION)
    expect(found).toMatchObject({ state })
    expect(found.aliases.map(({ effect }) => effect)).toEqual(effects)
  })

  test.each([
    ['function', '', 'dead', 'renamed'],
    ['function', ' PARENT_SCOPE', 'forwards', 'aliased'],
    ['macro', '', 'forwards', 'aliased'],
    ['function', ' CACHE BOOL "" FORCE', 'forwards', 'aliased'],
  ])(
    'served by a helper %s that sets with %j: the alias is %s',
    async (keyword, scope, effect, state) => {
      const helper = `${keyword}(engine_option_depr LEVEL OLD NEW)
  if (\${OLD})
    message(\${LEVEL} "\${OLD} is deprecated, use \${NEW} instead")
    set(\${NEW} ON${scope})
  endif()
end${keyword}()\n`
      const files = {
        'cmake/z-helper.cmake': helper,
        'CMakeLists.txt': `${READS_NEW}include(cmake/z-helper.cmake)\nengine_option_depr(WARNING ENGINE_OLDGPU ENGINE_GPU)\n`,
      }
      const found = await stateOf(files, OPTION)
      expect(found).toMatchObject({ state, readers: { old: 0 } })
      expect(found.aliases).toEqual([
        {
          path: 'CMakeLists.txt',
          line: 6,
          text: 'engine_option_depr(WARNING ENGINE_OLDGPU ENGINE_GPU)',
          effect,
        },
      ])
    },
  )

  test('whose alias waits for a new name that is always declared is served by nobody', async () => {
    const text = `${READS_NEW}if (DEFINED ENGINE_OLDGPU AND NOT DEFINED ENGINE_GPU)
  message(DEPRECATION "ENGINE_OLDGPU is deprecated")\n  set(ENGINE_GPU \${ENGINE_OLDGPU})\nendif()\n`
    const found = await stateOf({ 'CMakeLists.txt': text }, OPTION)
    expect(found).toMatchObject({ state: 'renamed', aliases: [{ effect: 'dead', line: 5 }] })
  })

  test('that only implies another one is still read', async () => {
    const text = `option(ENGINE_OLDGPU "x" OFF)\nif (ENGINE_OLDGPU)\n  set(ENGINE_EMBED ON)\nendif()\n${READS_NEW}`
    expect(await stateOf({ 'CMakeLists.txt': text }, OPTION)).toMatchObject({ state: 'both' })
  })
})

describe('a make variable', () => {
  const readsNew = 'ifdef ENGINE_GPU\nCFLAGS += -DENGINE_USE_GPU\nendif\n'
  test.each([
    ['ifdef ENGINE_OLDGPU\nCFLAGS += -DX\nendif\n', 'both'],
    ['X = $(ENGINE_OLDGPU)\n', 'both'],
    ['ifeq ($(ENGINE_OLDGPU),1)\nCFLAGS += -DX\nendif\n', 'both'],
    ['# ifdef ENGINE_OLDGPU\n', 'renamed'],
    ['ifdef ENGINE_OLDGPU\nENGINE_GPU := 1\nendif\n', 'aliased'],
    ['ENGINE_GPU ?= $(ENGINE_OLDGPU)\n', 'aliased'],
    [
      'ifdef ENGINE_OLDGPU\n$(error ENGINE_OLDGPU is removed. Use ENGINE_GPU instead.)\nendif\n',
      'rejected',
    ],
    ['ifdef ENGINE_OLDGPU\n$(info ENGINE_OLDGPU is deprecated)\nendif\n', 'renamed'],
    ['a:\n\tcmake -DENGINE_OLDGPU=ON .\n', 'renamed'],
  ])('with %j beside readers of the new one is %s', async (text, state) => {
    expect(await stateOf({ Makefile: text + readsNew }, MAKE)).toMatchObject({ state })
  })

  test('does not answer for the CMake option of the same name', async () => {
    const map = engineMap([OPTION, MAKE])
    const files = { Makefile: 'ifdef ENGINE_OLDGPU\nX=1\nendif\n', 'CMakeLists.txt': READS_NEW }
    const states = await statesOf(files, map)
    expect(states.map(({ kind, state }) => [kind, state])).toEqual([
      ['cmake-option', 'renamed'],
      ['make-var', 'premature'],
    ])
  })
})

describe('other kinds', () => {
  test.each([
    ['env', { 'a.c': 'char *v = getenv("OLD_NAME");\n' }],
    ['env', { 'a.py': 'import os\nv = os.environ.get("OLD_NAME")\n' }],
    ['env', { 'CMakeLists.txt': 'if (DEFINED ENV{OLD_NAME})\nendif()\n' }],
    ['kconfig', { Kconfig: 'config OLD_NAME\n\tbool "x"\n' }],
    ['meson-option', { 'meson.build': "x = get_option('OLD_NAME')\n" }],
    ['cargo-feature', { 'Cargo.toml': '[features]\nOLD_NAME = []\n' }],
    ['cmake-target', { 'CMakeLists.txt': 'set(TARGET OLD_NAME)\nadd_executable(${TARGET} a.c)\n' }],
    ['bazel-flag', { BUILD: 'bool_flag(name = "OLD_NAME")\n' }],
  ] as const)('%s is read in %j', async (kind, files) => {
    const rename = { from: 'OLD_NAME', to: 'NEW_NAME', kind }
    expect(await stateOf(files, rename)).toMatchObject({ state: 'premature', readers: { old: 1 } })
  })
})

function reads(name: string): Record<string, string> {
  return { 'a.c': `#ifdef ${name}\nint a;\n#endif\n` }
}

describe('chains', () => {
  const map = engineMap([
    { from: 'ENGINE_A', to: 'ENGINE_B', kind: 'macro', since: '1.0' },
    { from: 'ENGINE_B', to: 'ENGINE_C', kind: 'macro', since: '2.0' },
  ])
  test.each([
    ['ENGINE_A', 'premature', 'ENGINE_B'],
    ['ENGINE_B', 'renamed', 'ENGINE_B'],
    ['ENGINE_C', 'renamed', 'ENGINE_C'],
  ])('end at the furthest name that is read: %s', async (name, state, to) => {
    const [first] = await statesOf(reads(name), map)
    expect(first).toMatchObject({ from: 'ENGINE_A', state, to: [{ name: to }] })
  })

  test('a name that is passed on the way is told, however far upstream has come', async () => {
    for (const name of ['ENGINE_A', 'ENGINE_B', 'ENGINE_C']) {
      const states = await statesOf(reads(name), map)
      expect(states.map(({ between }) => [...between!])).toEqual([['ENGINE_B'], []])
    }
  })

  test('a new name that upstream does not read yet is told about, with the name that works', async () => {
    const states = await statesOf(reads('ENGINE_B'), map, ['ENGINE_C'])
    expect(states).toMatchObject([
      { from: 'ENGINE_B', to: [{ name: 'ENGINE_C' }], state: 'premature' },
    ])
  })
})

test.each([
  [
    'env',
    { 'a.c': 'add({"x"}, "the argument has been removed").set_env("OLD_NAME");\nint a;\n' },
    'rejects',
  ],
  [
    'cmake-target',
    { 'CMakeLists.txt': 'add_executable(OLD_NAME deprecation-warning.cpp)\n' },
    'warns',
  ],
  ['cmake-target', { Makefile: 'OLD_NAME: deprecation-warning.cpp\n\tcc\n' }, 'warns'],
] as const)(
  'a stub that says that a name is gone is no reader: %s in %j',
  async (kind, files, effect) => {
    const state = await stateOf(files, { from: 'OLD_NAME', to: null, kind })
    expect(state).toMatchObject({ readers: { old: 0 }, aliases: [{ effect }] })
  },
)

test('a removed flag is premature while it is read, and renamed to nothing after', async () => {
  const rename = { from: 'ENGINE_X', to: null, kind: 'macro' } as const
  expect(await stateOf({ 'a.c': '#ifdef ENGINE_X\n#endif\n' }, rename)).toMatchObject({
    state: 'premature',
  })
  expect(await stateOf({ 'a.c': 'int a;\n' }, rename)).toMatchObject({ state: 'renamed', to: [] })
})

test('a freed name that something else has now is told apart', async () => {
  const map = engineMap([
    { from: 'ENGINE_A', to: 'ENGINE_B', kind: 'macro', since: '1.0' },
    { from: 'ENGINE_Z', to: 'ENGINE_A', kind: 'macro', since: '2.0' },
  ])
  const both = { 'a.c': '#ifdef ENGINE_A\n#endif\n#ifdef ENGINE_B\n#endif\n' }
  const states = await statesOf(both, map)
  expect(states).toMatchObject([
    { from: 'ENGINE_A', state: 'both', isTaken: true },
    { from: 'ENGINE_Z', state: 'renamed' },
  ])
  expect(states[1]).not.toHaveProperty('isTaken')
})

test('nothing is known where no upstream is found', async () => {
  const host = smallRepository()
  host.commit({ 'CMakeLists.txt': 'add_definitions(-DENGINE_USE_OLDGPU)\n' })
  const map = engineMap([MACRO])
  const source = await openRepository(host.dir)
  const upstreams = await findUpstreams(source, [map])
  const asked = await renameStates([map], upstreams, new Set(['ENGINE_USE_OLDGPU']))
  const { states } = asked.at({ path: '', text: '', offset: 0 })
  expect(states).toMatchObject([
    { state: 'unknown', upstream: null, to: [{ name: 'ENGINE_USE_GPU' }] },
  ])
})
