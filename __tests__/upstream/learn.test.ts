import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { loadMap } from '../../src/maps/load.ts'
import { learnRenames } from '../../src/upstream/learn/learn.ts'
import { learnedYaml, type LearnedMap } from '../../src/upstream/learn/learned-map.ts'
import { UserError } from '../../src/core/user-error.ts'
import { ROOT } from '../support/run.ts'
import { onlyThorough } from '../support/thorough.ts'
import { smallRepository, type SmallRepository } from './small-repository.ts'

const testOfMore = onlyThorough(test)

type Files = Readonly<Record<string, string>>

/** Options with a reader each, as an upstream has them; `NAME:WORD` is what the name stands for, where it does not say. */
function options(...names: readonly string[]): string {
  return names
    .map((entry) => {
      const [name, word = name!.split('_').at(-1)] = entry.split(':')
      return `option(${name} "engine: use ${word}" OFF)\nif (${name})\n  enable_language(${word})\nendif()\n`
    })
    .join('')
}

/** An option whose help text names what it is used instead of. */
function describedOption(name: string): string {
  return `option(${name} "engine: use own kernels instead of BLAS" OFF)\nif (${name})\n  enable_language(GPU)\nendif()\n`
}

/** Commits states one after another and learns from the first to the last. */
async function learnFrom(
  ...states: readonly Files[]
): Promise<LearnedMap & { upstream: SmallRepository }> {
  const upstream = smallRepository()
  const commits = states.map((files) => upstream.commit(files))
  const learned = await learnRenames(upstream.dir, commits[0]!, commits.at(-1)!)
  return { ...learned, upstream }
}

function pairs({ renames }: LearnedMap): readonly string[] {
  return renames.map(
    ({ kind, from, to }) => `${kind} ${from} -> ${to.map(({ name }) => name).join('+')}`,
  )
}

describe('a rename is learned', () => {
  test('of an option, from the lines that differ only in the name', async () => {
    const learned = await learnFrom(
      { 'CMakeLists.txt': options('ENGINE_OLDGPU:GPU', 'ENGINE_A', 'ENGINE_B') },
      { 'CMakeLists.txt': options('ENGINE_GPU', 'ENGINE_A', 'ENGINE_B') },
    )
    expect(pairs(learned)).toEqual(['cmake-option ENGINE_OLDGPU -> ENGINE_GPU'])
    expect(learned.renames[0]).toMatchObject({ confidence: 'certain', proof: { lines: 2 } })
  })

  test('of a whole family, also where the lines are all alike', async () => {
    const names = ['AVX', 'CUDA', 'METAL', 'BLAS', 'F16']
    const make = (family: string): string =>
      names.map((name) => `ifdef ${family}_${name}\nMK_${name} += -DX_${name}\nendif\n`).join('')
    const learned = await learnFrom({ Makefile: make('OLD') }, { Makefile: make('NEW') })
    expect(pairs(learned)).toEqual(names.map((name) => `make-var OLD_${name} -> NEW_${name}`))
  })

  test('of a macro that the sources test, whatever file its lines moved to', async () => {
    const learned = await learnFrom(
      {
        'CMakeLists.txt': 'add_compile_definitions(USE_OLDGPU)\n',
        'a.cpp': '#ifdef USE_OLDGPU\nint a;\n#endif\n#if defined(USE_OLDGPU)\n#endif\n',
      },
      {
        'CMakeLists.txt': 'add_compile_definitions(USE_GPU)\n',
        'a.cpp': '',
        'src/b.cpp': '#ifdef USE_GPU\nint a;\n#endif\n#if defined(USE_GPU)\n#endif\n',
      },
    )
    expect(pairs(learned)).toEqual(['macro USE_OLDGPU -> USE_GPU'])
  })

  test('from upstream’s own words, which outrank what the diff makes likely', async () => {
    const shim = `function(depr LEVEL OLD NEW)\n  if (\${OLD})\n    message(\${LEVEL} "\${OLD} is deprecated, use \${NEW} instead")\n    set(\${NEW} ON PARENT_SCOPE)\n  endif()\nendfunction()\ndepr(FATAL_ERROR ENGINE_CUBLAS ENGINE_CUDA)\n`
    const learned = await learnFrom(
      { 'CMakeLists.txt': options('ENGINE_CUBLAS', 'ENGINE_X', 'ENGINE_Y') },
      {
        'CMakeLists.txt':
          shim + options('ENGINE_BLAS:CUBLAS', 'ENGINE_CUDA', 'ENGINE_X', 'ENGINE_Y'),
      },
    )
    expect(pairs(learned)).toEqual(['cmake-option ENGINE_CUBLAS -> ENGINE_CUDA'])
    expect(learned.renames[0]).toMatchObject({
      confidence: 'certain',
      proof: { shim: { path: 'CMakeLists.txt', line: 7 } },
    })
  })

  test('from a shim that speaks by a command of the project’s own, also where a line was forgotten', async () => {
    const served = `if(DEFINED GPU_ENABLE)
  print_warning("The option GPU_ENABLE is deprecated" "Use ENABLE_GPU instead" MODE DEPRECATION)
  set(ENABLE_GPU \${GPU_ENABLE} CACHE BOOL "use it" FORCE)
  unset(GPU_ENABLE CACHE)
endif()
`
    const forgotten = 'if(GPU_ENABLE AND FOUND)\n  enable_language(TEST)\nendif()\n'
    const family = options('GPU_ENABLE_X', 'GPU_ENABLE_Y', 'GPU_ENABLE_Z')
    const learned = await learnFrom(
      { 'CMakeLists.txt': options('GPU_ENABLE') + family + forgotten },
      { 'CMakeLists.txt': served + options('ENABLE_GPU') + family + forgotten },
    )
    expect(pairs(learned)).toEqual(['cmake-option GPU_ENABLE -> ENABLE_GPU'])
  })

  test('from a shim with a variable between the names, where the old one is forced to the new one', async () => {
    const served = `if(AMD_TARGETS AND NOT TARGETS)
  message(DEPRECATION "AMD_TARGETS use is deprecated. Use TARGETS.")
  set(LIST \${AMD_TARGETS})
else()
  set(LIST \${TARGETS})
endif()
set(TARGETS \${LIST} CACHE STRING "which")
set(AMD_TARGETS "\${TARGETS}" CACHE STRING "which" FORCE)
foreach(one \${TARGETS})
endforeach()
`
    const before =
      'set(AMD_TARGETS all CACHE STRING "which")\nforeach(one ${AMD_TARGETS})\nendforeach()\n'
    const learned = await learnFrom({ 'CMakeLists.txt': before }, { 'CMakeLists.txt': served })
    expect(pairs(learned)).toEqual(['cmake-option AMD_TARGETS -> TARGETS'])
  })

  test('from what our page for upstreams says to write, with the value turned round', async () => {
    const page = readFileSync(join(ROOT, 'docs', 'upstreams.md'), 'utf8')
    const [plain, turned] = [...page.matchAll(/```cmake\n([^]*?)```/g)].map(([, code]) => code!)
    const learned = await learnFrom(
      { 'CMakeLists.txt': options('ENGINE_WITH_CUBLAS', 'ENGINE_NO_GPU:X') },
      { 'CMakeLists.txt': `${plain}${turned}${options('ENGINE_A')}` },
    )
    expect(learned.renames.map(({ from, to, value }) => [from, to, value.kind])).toEqual([
      ['ENGINE_WITH_CUBLAS', [{ name: 'ENGINE_WITH_CUDA' }], 'same'],
      ['ENGINE_NO_GPU', [{ name: 'ENGINE_GPU' }], 'inverted'],
    ])
  })

  test('when the line that handed the value on goes together with the old name', async () => {
    const both = `option(ENGINE_CACHE "engine: cache" ON)\nset(CORE_CACHE \${ENGINE_CACHE})\n`
    const core = options('CORE_CACHE', 'CORE_A', 'CORE_B')
    const learned = await learnFrom(
      { 'CMakeLists.txt': both, 'core/CMakeLists.txt': core },
      { 'CMakeLists.txt': 'project(x)\n', 'core/CMakeLists.txt': core },
    )
    expect(pairs(learned)).toEqual(['cmake-option ENGINE_CACHE -> CORE_CACHE'])
  })

  test('from the way it is used, where the new name was there before', async () => {
    const learned = await learnFrom(
      {
        'CMakeLists.txt': options('ENGINE_SSL', 'ENGINE_OPENSSL', 'ENGINE_A'),
        'README.md': 'cmake -B build -DENGINE_SSL=ON\n',
      },
      {
        'CMakeLists.txt': options('ENGINE_OPENSSL', 'ENGINE_A'),
        'README.md': 'cmake -B build -DENGINE_OPENSSL=ON\n',
      },
    )
    expect(pairs(learned)).toEqual(['cmake-option ENGINE_SSL -> ENGINE_OPENSSL'])
    expect(learned.renames[0]!.confidence).toBe('likely')
  })

  test('as a variable, where CMake only asks for the name and nothing declares it', async () => {
    const asked = (name: string): string =>
      `${options('ENGINE_A', 'ENGINE_B', 'ENGINE_C')}if (${name})\n  find_package(Gpu)\nendif()\nmessage(STATUS "arch \${${name}}")\n`
    const learned = await learnFrom(
      { 'CMakeLists.txt': asked('ENGINE_HIP_TARGET') },
      { 'CMakeLists.txt': asked('ENGINE_HIP_ARCH') },
    )
    expect(pairs(learned)).toEqual(['cmake-variable ENGINE_HIP_TARGET -> ENGINE_HIP_ARCH'])
  })

  test('of an option whose help says what it is used instead of', async () => {
    const learned = await learnFrom(
      { 'CMakeLists.txt': describedOption('OLD_FORCE') },
      { 'CMakeLists.txt': describedOption('ENGINE_FORCE') },
    )
    expect(pairs(learned)).toEqual(['cmake-option OLD_FORCE -> ENGINE_FORCE'])
  })

  test('with the version of tags that carry the project’s name', async () => {
    const upstream = smallRepository()
    const first = upstream.commit({ 'CMakeLists.txt': options('ENGINE_OLDGPU:GPU', 'ENGINE_A') })
    upstream.git('tag', 'engine-1_9_0')
    const second = upstream.commit({ 'CMakeLists.txt': options('ENGINE_GPU', 'ENGINE_A') })
    upstream.git('tag', 'engine-1_10_0')
    const learned = await learnRenames(upstream.dir, first, second)
    expect(learned).toMatchObject({ versions: 'semver', renames: [{ since: '1.10.0' }] })
  })

  test('step by step, without the long way round', async () => {
    const state = (name: string): Files => ({
      'CMakeLists.txt': options(`${name}:GPU`, 'ENGINE_P', 'ENGINE_Q'),
    })
    const learned = await learnFrom(state('ENGINE_A'), state('ENGINE_B'), state('ENGINE_C'))
    expect(pairs(learned)).toEqual([
      'cmake-option ENGINE_A -> ENGINE_B',
      'cmake-option ENGINE_B -> ENGINE_C',
    ])
  })

  test('with the first release that has it', async () => {
    const upstream = smallRepository()
    const from = upstream.commit({
      'CMakeLists.txt': options('ENGINE_A:GPU', 'ENGINE_P', 'ENGINE_Q'),
    })
    upstream.git('tag', 'v1.0.0')
    upstream.commit({ 'CMakeLists.txt': options('ENGINE_B:GPU', 'ENGINE_P', 'ENGINE_Q') })
    upstream.commit({
      'CMakeLists.txt': `project(x)\n${options('ENGINE_B:GPU', 'ENGINE_P', 'ENGINE_Q')}`,
    })
    upstream.git('tag', '-a', '-m', 'release', 'v1.1.0')
    const learned = await learnRenames(upstream.dir, from, 'v1.1.0')
    expect(learned).toMatchObject({ versions: 'semver', renames: [{ since: 'v1.1.0' }] })
  })
})

test('a removal is learned where upstream says so, and no successor is made up', async () => {
  const gone = `if (ENGINE_CURL)\n  message(WARNING "ENGINE_CURL is deprecated and will be ignored")\nendif()\n`
  const learned = await learnFrom(
    { 'CMakeLists.txt': options('ENGINE_CURL', 'ENGINE_P', 'ENGINE_Q') },
    { 'CMakeLists.txt': gone + options('ENGINE_P', 'ENGINE_Q') },
  )
  expect(learned.renames).toMatchObject([{ from: 'ENGINE_CURL', to: [], confidence: 'certain' }])
  expect(learnedYaml(learned)).toContain('to: null')
})

test('what is older or newer than every release has no `since`', async () => {
  const upstream = smallRepository()
  const state = (name: string): Files => ({
    'CMakeLists.txt': options(`${name}:GPU`, 'ENGINE_P', 'ENGINE_Q'),
  })
  const from = upstream.commit(state('ENGINE_A'))
  upstream.commit(state('ENGINE_B'))
  upstream.git('tag', 'v1.0.0')
  const to = upstream.commit(state('ENGINE_C'))
  const learned = await learnRenames(upstream.dir, from, to)
  expect(learned.renames.map(({ since }) => since)).toEqual(['v1.0.0', undefined])
  writeFileSync(join(upstream.dir, 'map.yml'), learnedYaml(learned, 'maker/engine'))
  expect((await loadMap('map.yml', upstream.dir)).renames).toHaveLength(2)
})

describe('no rename is made of', () => {
  test('a variable of the build’s own that a message speaks of', async () => {
    const own = `set(library_kind SHARED)
if(library_kind STREQUAL SHARED)
  message(WARNING "library_kind SHARED is deprecated, use KIND_STATIC instead")
  set(KIND_STATIC OFF)
endif()
`
    const all = options('KIND_STATIC', 'KIND_A')
    const learned = await learnFrom({ 'CMakeLists.txt': all }, { 'CMakeLists.txt': own + all })
    expect(pairs(learned)).toEqual([])
  })

  test('one line of a script that got another flag, which was there before', async () => {
    const cmake = options('ENGINE_WERROR', 'ENGINE_A')
    const learned = await learnFrom(
      {
        'CMakeLists.txt': cmake + options('ENGINE_BUNDLES'),
        'ci.sh': 'cmake -DENGINE_BUNDLES=ON\n',
      },
      { 'CMakeLists.txt': cmake, 'ci.sh': 'cmake -DENGINE_WERROR=ON\n' },
    )
    expect(pairs(learned)).toEqual([])
    expect(learned.undecided).toMatchObject([{ name: 'ENGINE_BUNDLES' }])
  })

  testOfMore('an alias in a Makefile for a name that nothing read', async () => {
    const make = 'ifdef ENGINE_GPU\nCFLAGS += -DX\nendif\n'
    const alias = 'ifdef OLD_GPU\nENGINE_GPU := 1\nDEPRECATE_WARNING := 1\nendif\n'
    const learned = await learnFrom({ Makefile: make }, { Makefile: alias + make })
    expect(pairs(learned)).toEqual([])
    expect(learned.unreadAliases).toMatchObject([
      { from: 'OLD_GPU', to: ['ENGINE_GPU'], kind: 'make-var', path: 'Makefile', line: 1 },
    ])
    expect(learnedYaml(learned)).toContain('#   OLD_GPU -> ENGINE_GPU (make-var) at Makefile:1')
  })

  testOfMore('variables whose name begins with an underscore', async () => {
    const own = (name: string): string =>
      `${options('ENGINE_A')}if (${name})\n  find_package(Gpu)\nendif()\nset(${name} "" CACHE STRING "x")\n`
    const learned = await learnFrom(
      { 'CMakeLists.txt': own('_engine_gpu') },
      { 'CMakeLists.txt': own('ENGINE_GPU') },
    )
    expect(pairs(learned)).toEqual([])
  })

  testOfMore('names that vanish and appear with nothing in common', async () => {
    const learned = await learnFrom(
      {
        'CMakeLists.txt':
          'option(ENGINE_MPI "message passing" OFF)\nif (ENGINE_MPI)\n  find_package(MPI)\nendif()\n',
      },
      {
        'CMakeLists.txt':
          'option(ENGINE_RPC "remote calls" ON)\nif (ENGINE_RPC)\n  add_subdirectory(rpc)\nendif()\n',
      },
    )
    expect(pairs(learned)).toEqual([])
    expect(learned.undecided).toMatchObject([{ name: 'ENGINE_MPI', kind: 'cmake-option' }])
  })

  testOfMore('a name that became several', async () => {
    const learned = await learnFrom(
      { 'CMakeLists.txt': options('ENGINE_OPENBLAS', 'ENGINE_A', 'ENGINE_B') },
      {
        'CMakeLists.txt': `${options('ENGINE_BLAS:OPENBLAS', 'ENGINE_A', 'ENGINE_B')}set(ENGINE_BLAS_VENDOR "Generic" CACHE STRING "vendor")\n`,
      },
    )
    expect(pairs(learned)).toEqual([])
    expect(learned.undecided[0]).toMatchObject({
      name: 'ENGINE_OPENBLAS',
      perhaps: expect.arrayContaining(['ENGINE_BLAS']),
    })
  })

  testOfMore('a change that was taken back', async () => {
    const state = (name: string): Files => ({
      'CMakeLists.txt': options(`${name}:GPU`, 'ENGINE_P', 'ENGINE_Q'),
    })
    const learned = await learnFrom(state('ENGINE_A'), state('ENGINE_B'), state('ENGINE_A'))
    expect(pairs(learned)).toEqual(['cmake-option ENGINE_B -> ENGINE_A'])
  })

  testOfMore('a change that was taken back before the name went for good', async () => {
    const state = (...names: readonly string[]): Files => ({
      'CMakeLists.txt': options(...names, 'ENGINE_P', 'ENGINE_Q'),
    })
    const learned = await learnFrom(
      state('ENGINE_A:GPU'),
      state('ENGINE_B:GPU'),
      state('ENGINE_A:GPU'),
      state(),
    )
    expect(pairs(learned)).toEqual(['cmake-option ENGINE_B -> ENGINE_A'])
  })

  testOfMore('several names whose lines are all alike', async () => {
    const learned = await learnFrom(
      { 'CMakeLists.txt': options('ENGINE_FOO:GPU', 'ENGINE_ZAP:GPU', 'ENGINE_P') },
      { 'CMakeLists.txt': options('ENGINE_WIX:GPU', 'ENGINE_LUM:GPU', 'ENGINE_P') },
    )
    expect(pairs(learned)).toEqual([])
    expect(learned.undecided.map(({ name }) => name)).toEqual(['ENGINE_FOO', 'ENGINE_ZAP'])
  })

  testOfMore('variables that the build sets for itself', async () => {
    const learned = await learnFrom(
      {
        Makefile: 'CC_VER := $(shell cc --version)\nifeq ($(CC_VER),1)\nX = 1\nendif\n',
        'CMakeLists.txt': 'set(ENGINE_SOURCES a.c)\nadd_library(x ${ENGINE_SOURCES})\n',
      },
      {
        Makefile: 'GF_VER := $(shell cc --version)\nifeq ($(GF_VER),1)\nX = 1\nendif\n',
        'CMakeLists.txt': 'set(ENGINE_FILES a.c)\nadd_library(x ${ENGINE_FILES})\n',
      },
    )
    expect([...pairs(learned), ...learned.undecided]).toEqual([])
  })
})

test('an alias that does nothing is reported with its place', async () => {
  const helper = `function(depr LEVEL OLD NEW)\n  if (\${OLD})\n    message(\${LEVEL} "\${OLD} is deprecated, use \${NEW}")\n    set(\${NEW} ON)\n  endif()\nendfunction()\ndepr(WARNING ENGINE_OLD ENGINE_NEW)\n`
  const learned = await learnFrom(
    { 'CMakeLists.txt': options('ENGINE_OLD:GPU', 'ENGINE_P', 'ENGINE_Q') },
    { 'CMakeLists.txt': helper + options('ENGINE_NEW:GPU', 'ENGINE_P', 'ENGINE_Q') },
  )
  expect(learned.deadAliases).toMatchObject([
    { from: 'ENGINE_OLD', to: ['ENGINE_NEW'], path: 'CMakeLists.txt', line: 7 },
  ])
  expect(pairs(learned)).toEqual(['cmake-option ENGINE_OLD -> ENGINE_NEW'])
})

test('what is printed is a valid map with the same renames', async () => {
  const split = `if (ENGINE_X)\n  message(DEPRECATION "ENGINE_X is deprecated: use ENGINE_Y")\n  set(ENGINE_Y ON)\n  set(ENGINE_Y_KIND "Open: #1")\nendif()\n`
  const news = `${options('ENGINE_Y', 'ENGINE_GPU', 'ENGINE_A')}set(ENGINE_Y_KIND "g" CACHE STRING "kind")\n`
  const { upstream, ...learned } = await learnFrom(
    { 'CMakeLists.txt': options('ENGINE_X', 'ENGINE_OLDGPU:GPU', 'ENGINE_A') },
    { 'CMakeLists.txt': news + split },
  )
  const file = join(upstream.dir, 'map.yml')
  writeFileSync(file, learnedYaml(learned, 'maker/engine'))
  const map = await loadMap(file, upstream.dir)
  expect(map.upstream).toBe('maker/engine')
  expect(map.renames.map(({ from, to, kind }) => ({ from, to, kind }))).toEqual(
    learned.renames.map(({ from, to, kind }) => ({ from, to, kind })),
  )
  expect(map.renames).toContainEqual(
    expect.objectContaining({
      from: 'ENGINE_X',
      to: [
        { name: 'ENGINE_Y', value: 'ON' },
        { name: 'ENGINE_Y_KIND', value: 'Open: #1' },
      ],
    }),
  )
})

test('histories that nothing connects are compared as one step', async () => {
  const upstream = smallRepository()
  const from = upstream.commit({
    'CMakeLists.txt': options('ENGINE_A:GPU', 'ENGINE_P', 'ENGINE_Q'),
  })
  upstream.git('checkout', '-q', '--orphan', 'other')
  const to = upstream.commit({ 'CMakeLists.txt': options('ENGINE_B:GPU', 'ENGINE_P', 'ENGINE_Q') })
  const learned = await learnRenames(upstream.dir, from, to)
  expect(learned.commits).toBe(1)
  expect(pairs(learned)).toEqual(['cmake-option ENGINE_A -> ENGINE_B'])
})

test('an unknown revision is the person’s to mend', async () => {
  const upstream = smallRepository()
  upstream.commit({ 'a.c': '' })
  await expect(learnRenames(upstream.dir, 'nowhere', 'HEAD')).rejects.toBeInstanceOf(UserError)
})
