import { describe, expect, test } from '@jest/globals'

import { onlyThorough, some } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine } from './engine.ts'
import { cmakeLists, GUARDED, variant } from './projects.ts'
import { codes, proveSubject, rename, type Subject } from './subject.ts'

const testWith = needs('cmake', 'cc')
const testOfMore = onlyThorough(testWith)

const OPTION = rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option')

/** An engine that declares the new option, below a repository that has no CMake of its own. */
const ENGINE = {
  'engine/CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(engine LANGUAGES C)
option(NEW_OPTION "new name" OFF)
add_library(part STATIC part.c)
if(NEW_OPTION)
  target_compile_definitions(part PRIVATE USE_NEW)
endif()
`,
  'engine/part.c': String(GUARDED.files['part.c']),
}

function calling(file: string, text: string, renames = [OPTION]): Subject {
  return {
    files: { ...ENGINE, [file]: text },
    patch: { [file]: [['OLD_OPTION', 'NEW_OPTION']] },
    renames,
    options: { nvcc: 'none' },
  }
}

describe('CMake that is called by something else is what is configured', () => {
  testWith.each(
    some(
      [
        ['Makefile', 'all:\n\tmkdir -p build && cd build && cmake ../engine -DOLD_OPTION=ON\n'],
        ['build.sh', '#!/bin/sh\ncmake -S engine -B out -DOLD_OPTION=ON\n'],
      ] as const,
      2,
    ),
  )('by a %s', async (file, text) => {
    const proof = await proveSubject(calling(file, text))
    expect([proof.verdict, proof.buildSystem]).toEqual(['proved', 'cmake'])
    expect(codes(proof)).toContain('CALLED_BUILD')
    expect(proof.runs.flatMap((run) => run.arguments)).toContain('-DNEW_OPTION=ON')
  })

  testWith.each([
    ['OLD_OPTION', 'top', false],
    ['OTHER', 'part', true],
  ])(
    "beside the repository's own project, unless the patch changes that: %s",
    async (asked, target, isCalled) => {
      const called = calling('build.sh', '#!/bin/sh\ncmake -S engine -B out -DOLD_OPTION=ON\n')
      const own = `cmake_minimum_required(VERSION 3.18)
project(top LANGUAGES C)
add_library(top STATIC engine/part.c)
if(${asked})
  target_compile_definitions(top PRIVATE USE_NEW)
endif()
`
      const patch: Subject['patch'] = isCalled
        ? called.patch
        : { ...called.patch, 'CMakeLists.txt': [['OLD_OPTION', 'NEW_OPTION']] }
      const files = { ...called.files, 'CMakeLists.txt': own }
      const proof = await proveSubject({ ...called, files, patch })
      expect(codes(proof).includes('CALLED_BUILD')).toBe(isCalled)
      expect(proof.objects.map((object) => object.target)).toEqual([target])
    },
  )

  testOfMore('by a Dockerfile with the upstream beside it, and by none without', async () => {
    const text = 'FROM debian\nENV CMAKE_ARGS="-DOLD_OPTION=ON"\nRUN ./install\n'
    const without = await proveSubject(calling('Dockerfile', text))
    expect(without.verdict).toBe('skipped')
    const upstream = {
      name: 'o/engine',
      path: 'engine',
      revision: null,
      found: 'submodule',
      source: null,
      speaks: { by: 'tree', folder: '' },
    } as const
    const beside = await proveSubject(calling('Dockerfile', text, [{ ...OPTION, upstream }]))
    expect(beside.verdict).toBe('proved')
    expect(beside.messages.find(({ code }) => code === 'CALLED_BUILD')?.text).toContain(
      'Dockerfile itself was not run',
    )
  })
})

const OWN = `cmake_minimum_required(VERSION 3.18)
project(top LANGUAGES C)
add_subdirectory(engine)
`

describe("what a line passes to another build proves nothing of the repository's own", () => {
  testWith.each([
    ['build.sh', '#!/bin/sh\ncmake -B out -DOLD_OPTION=ON .\n', 'proved'],
    ['build.sh', '#!/bin/sh\nFLAGS="-DOLD_OPTION=ON"\ncmake -S . -B out\n', 'not-measured'],
    ['build.sh', '#!/bin/sh\ncd /opt/other\ncmake -B out -DOLD_OPTION=ON .\n', 'not-measured'],
    [
      'Dockerfile',
      'FROM a\nRUN git clone https://h/o/other.git /opt/other\nWORKDIR /opt/other\nRUN cmake -B b -DOLD_OPTION=ON .\n',
      'not-measured',
    ],
    [
      'sub/CMakePresets.json',
      '{ "version": 3, "configurePresets": [{ "name": "a", "cacheVariables": { "OLD_OPTION": "ON" } }] }\n',
      'not-measured',
    ],
  ])('%s %j: %s', async (file, text, verdict) => {
    const called = calling(file, text)
    const files = { ...called.files, 'CMakeLists.txt': OWN }
    const proof = await proveSubject({ ...called, files })
    expect(proof.renames.map((one) => one.verdict)).toEqual([verdict])
    expect(proof.verdict).toBe(verdict === 'proved' ? 'proved' : 'inconclusive')
    const passes = proof.runs.some((run) => run.arguments.includes('-DNEW_OPTION=ON'))
    expect(passes).toBe(verdict === 'proved')
    if (verdict !== 'proved') expect(proof.summary).toContain('does not show that it passes')
  })
})

testWith(
  'where a line only lists its flags, the build that was taken for its is named',
  async () => {
    const text = 'env:\n  FLAGS: -DOLD_OPTION=ON\njobs:\n  a:\n    steps:\n      - run: ./all\n'
    const called = calling('.github/workflows/a.yml', text)
    const proof = await proveSubject({
      ...called,
      files: { ...called.files, 'CMakeLists.txt': OWN },
    })
    expect(proof.verdict).toBe('proved')
    expect(proof.messages.find(({ code }) => code === 'CALLED_BUILD')?.text).toMatch(
      /^\S+a\.yml:2 does not show to which project it passes the flags: /,
    )
  },
)

const ELSEWHERE = {
  Makefile: 'include engine.mk\nall: part.o\npart.o: part.c\n\t$(CC) $(FLAGS) -c part.c\n',
  'engine.mk': 'ifdef NEW_OPTION\nFLAGS += -DUSE_NEW\nendif\n',
  'part.c': String(GUARDED.files['part.c']),
}

test.each([
  ['make OLD_OPTION=1\n', 'proved', false],
  ['make -C sub/other OLD_OPTION=1\n', 'inconclusive', false],
  ['export OLD_OPTION=1\n./build-all\n', 'proved', true],
] as const)('what a script passes to make: %j', async (text, verdict, isTold) => {
  const proof = await proveSubject({
    files: { ...ELSEWHERE, 'build.sh': text },
    patch: { 'build.sh': [['OLD_OPTION', 'NEW_OPTION']] },
    renames: [rename('OLD_OPTION', 'NEW_OPTION', 'make-var')],
    options: { nvcc: 'none' },
  })
  expect(proof.verdict).toBe(verdict)
  const told = proof.messages.filter(({ code }) => code === 'CALLED_BUILD')
  expect(told.map((one) => /^\S+ does not show to which project/.exec(one.text)?.[0])).toEqual(
    isTold ? ['build.sh:1 does not show to which project'] : [],
  )
})

describe('arguments', () => {
  testOfMore('are never in a spelling that the pin does not know yet', async () => {
    const premature = rename('APP_OLD', 'APP_NEW', 'cmake-option', 'premature')
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': cmakeLists(
            'if (NEW_OPTION OR OLD_OPTION)',
            'option(APP_OLD "its own" OFF)\nif (APP_OLD)',
          ),
        },
        related: [premature],
      }),
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.runs.flatMap((run) => run.arguments)).not.toContain('-DAPP_NEW=ON')
  })

  testOfMore('are fewer where no state can be configured with all', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': cmakeLists(
            'if (NEW_OPTION OR OLD_OPTION)',
            'if (WITH_ALL)\n  message(FATAL_ERROR "not on this machine")\nendif()\nif (NEW_OPTION OR OLD_OPTION OR WITH_ALL)',
          ),
        },
      }),
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.runs.every((run) => !run.arguments.includes('-DWITH_ALL=ON'))).toBe(true)
    expect(proof.messages.find(({ code }) => code === 'ASKED_WITH_FEWER')?.text).toMatch(
      /^With .*-DWITH_ALL=ON.* could not be configured here \(.*not on this machine.*\): it was configured with -DNEW_OPTION=ON instead\.$/,
    )
  })

  testOfMore.each([
    'message(STATUS "Could NOT find BLAS")',
    'find_package(BLAS_OF_NOBODY REQUIRED)',
    'find_package(BLAS_OF_NOBODY QUIET)',
  ])('whose library is not here measure nothing: %s', async (asks) => {
    const lacking = await proveSubject({
      ...calling('Makefile', 'all:\n\tcmake -S engine -B out -DOLD_OPTION=ON\n'),
      files: {
        'engine/CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(engine LANGUAGES C)
if(NEW_OPTION)
  ${asks}
endif()
add_library(part STATIC part.c)
`,
        'engine/part.c': 'int part;\n',
        Makefile: 'all:\n\tcmake -S engine -B out -DOLD_OPTION=ON\n',
      },
    })
    expect(lacking.verdict).toBe('inconclusive')
    expect(lacking.renames[0]?.verdict).toBe(
      asks.includes('REQUIRED') ? 'inconclusive' : 'not-measured',
    )
    expect(lacking.renames[0]?.message).toContain('BLAS')
  })
})

/** A project in which the new option does nothing, and another one can't be had. */
const INERT = `cmake_minimum_required(VERSION 3.18)
project(guarded LANGUAGES C)
option(NEW_OPTION "does nothing" OFF)
if(WITH_ALL)
  message(FATAL_ERROR "not here")
endif()
add_library(rest STATIC rest.c)
`
const PRESET = {
  version: 3,
  configurePresets: [
    { name: 'gpu', generator: 'Nowhere', binaryDir: 'b', cacheVariables: { OLD_OPTION: 'ON' } },
  ],
}

testOfMore.each([
  // A preset holds more than the flags that are tried in its place.
  ['CMakePresets.json', JSON.stringify(PRESET, null, 2), 'inconclusive', ['--preset=gpu']],
  ['build.sh', 'cmake -B b -DOLD_OPTION=ON -DWITH_ALL=ON\n', 'no-effect', ['-DNEW_OPTION=ON']],
] as const)('what has no effect with fewer arguments of %s', async (file, text, verdict, args) => {
  const proof = await proveSubject(
    variant({
      files: { 'CMakeLists.txt': INERT, [file]: text },
      patch: { [file]: [['OLD_OPTION', 'NEW_OPTION']] },
      renames: [rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option')],
      related: [],
    }),
  )
  expect([proof.verdict, proof.renames[0]?.verdict]).toEqual([verdict, verdict])
  expect(proof.renames[0]?.arguments).toEqual(args)
  expect(codes(proof).includes('ASKED_WITH_FEWER')).toBe(file === 'build.sh')
})

describe('what is easily taken for nothing', () => {
  testOfMore(
    'a definition of one build type, beside values that shells and lists would take apart',
    async () => {
      const proof = await proveSubject(
        variant({
          files: {
            'CMakeLists.txt': cmakeLists(
              'target_compile_definitions(part PRIVATE USE_OLD)',
              'target_compile_definitions(part PRIVATE $<$<CONFIG:Release>:USE_OLD> "VERSION_TEXT=a, b" malloc=je_malloc)',
            ),
          },
          patch: { 'CMakeLists.txt': [[':USE_OLD', ':USE_NEW']] },
        }),
      )
      expect(proof.verdict).toBe('proved')
    },
  )

  testOfMore('CUDA sources that FindCUDA compiles by itself', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(legacy LANGUAGES C CXX)
find_package(CUDA REQUIRED)
cuda_add_library(part part.cu STATIC OPTIONS -DUSE_OLD)
`,
          'part.cu': '#ifdef USE_NEW\nint gpu;\n#endif\nint part;\n',
        },
        patch: { 'CMakeLists.txt': [['USE_OLD', 'USE_NEW']] },
        related: [],
      }),
    )
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.summary).toContain('part.cu')
  })
})

testOfMore('a target that the patched line no longer builds is lost', async () => {
  const subject = calling('Makefile', 'all:\n\tcmake -S engine -B out -DOLD_OPTION=ON\n')
  const lists = `${ENGINE['engine/CMakeLists.txt']}if(OLD_OPTION)\n  add_library(extra STATIC part.c)\nendif()\n`
  const proof = await proveSubject({
    ...subject,
    files: { ...subject.files, 'engine/CMakeLists.txt': lists },
    renames: [rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option', 'aliased')],
  })
  expect(proof.verdict).toBe('regression')
  // What the patch took out of the tree is passed by nobody any more.
  expect(proof.runs.map(({ arguments: args, after }) => [args, after !== null])).toEqual([
    [['-DNEW_OPTION=ON'], true],
    [['-DOLD_OPTION=ON'], false],
  ])
})

testOfMore(
  'an engine that refuses every build without the new name proves it by that',
  async () => {
    const subject = engine({
      change: {
        'third_party/engine/CMakeLists.txt': [
          [
            'add_library',
            'if(NOT ENGINE_CUDA)\n  message(FATAL_ERROR "only with it")\nendif()\nadd_library',
          ],
        ],
      },
    })
    const proof = await proveSubject(subject)
    expect(proof.renames.map(({ verdict }) => verdict)).toEqual(['proved', 'proved'])
    expect(proof.renames[0]?.message).toContain("In the old words the project can't be configured")
    expect(proof.renames[1]?.message).toContain('clip_gpu')
  },
)

testWith.each([
  ['build.sh', 'cmake -C cmake/on.cmake -S . -B out\n', '-Ccmake/on.cmake'],
  [
    'README.md',
    '```sh\ncmake "-DCMAKE_TOOLCHAIN_FILE=$PWD/cmake/on.cmake" .\n```\n',
    '-DCMAKE_TOOLCHAIN_FILE=cmake/on.cmake',
  ],
  ['a.sh', 'echo cmake/on.cmake\n', undefined],
])('a file that only a command of %s has CMake read: %j', async (file, text, argument) => {
  const proof = await proveSubject({
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(top LANGUAGES C)
add_library(part STATIC part.c)
if(NEW)
  target_compile_definitions(part PRIVATE PART_GPU)
endif()
`,
      'part.c': '#ifdef PART_GPU\nint gpu;\n#endif\nint part;\n',
      'cmake/on.cmake': 'set(OLD ON CACHE BOOL "")\n',
      [file]: text,
    },
    patch: { 'cmake/on.cmake': [['OLD', 'NEW']] },
    renames: [rename('OLD', 'NEW', 'cmake-option')],
    options: { nvcc: 'none' },
  })
  expect(proof.verdict).toBe(argument === undefined ? 'inconclusive' : 'proved')
  if (argument !== undefined) expect(proof.renames[0]?.message).toContain(`with ${argument}, `)
})
