import { describe, expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { cmakeLists, GUARDED, variant } from './projects.ts'
import { codes, proveSubject, rename } from './subject.ts'

const testWith = needs('cmake', 'cc')
const testOfMore = onlyThorough(testWith)
const option = rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option', 'aliased')

describe('what the preprocessor shows', () => {
  testWith(
    'a definition that reaches its file is proved, and where it was set is said',
    async () => {
      // With CMake as it is, which finds out about the compilers at every configure.
      const proof = await proveSubject({ ...GUARDED, environment: process.env })
      expect(proof.verdict).toBe('proved')
      expect(proof.runs.map(({ arguments: args }) => args)).toEqual([
        ['-DNEW_OPTION=ON'],
        ['-DOLD_OPTION=ON'],
      ])
      expect(proof.renames[0]?.gained).toContainEqual({
        path: 'part.c',
        target: 'part',
        added: ['extern int gpu(void);', 'int part(void) { return gpu(); }'],
        removed: ['int part(void) { return 0; }'],
        lines: 3,
        setBy: 'CMakeLists.txt:9',
      })
      expect(proof.cost.configures).toBeLessThanOrEqual(7)
    },
  )

  testOfMore('a flag that only a configured header carries is seen', async () => {
    const proof = await proveSubject({
      files: {
        'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(header LANGUAGES C)
set(VLIB_CUBLAS \${GPU})
configure_file(config.h.in config.h)
add_library(part STATIC part.c)
target_include_directories(part PRIVATE \${CMAKE_CURRENT_BINARY_DIR})
`,
        'config.h.in': '#cmakedefine VLIB_CUDA\n',
        'part.c': '#include "config.h"\n#ifdef VLIB_CUDA\nint gpu;\n#else\nint cpu;\n#endif\n',
      },
      patch: { 'CMakeLists.txt': [['set(VLIB_CUBLAS', 'set(VLIB_CUDA']] },
      renames: [rename('VLIB_CUBLAS', 'VLIB_CUDA', 'cmake-variable')],
      related: [],
      args: ['-DGPU=ON'],
      options: { nvcc: 'none' },
    })
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained[0]?.added).toEqual(['int gpu;'])
  })

  testWith('an old name that nobody passes any more loses nothing', async () => {
    const proof = await proveSubject({
      files: {
        'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(half LANGUAGES C)
option(NEW_OPTION "" OFF)
add_library(part STATIC part.c)
if(NEW_OPTION)
  target_compile_definitions(part PRIVATE USE_OLD)
endif()
`,
        'part.c': '#ifdef USE_NEW\nint gpu;\n#else\nint cpu;\n#endif\n',
      },
      patch: { 'CMakeLists.txt': [['USE_OLD', 'USE_NEW']] },
      renames: [rename('USE_OLD', 'USE_NEW', 'macro')],
      related: [rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option')],
      args: ['-DNEW_OPTION=ON'],
      options: { nvcc: 'none' },
    })
    expect(proof.verdict).toBe('proved')
    expect(proof.renames.flatMap(({ lost }) => lost)).toEqual([])
    expect(proof.runs.map(({ arguments: args }) => args)).toEqual([['-DNEW_OPTION=ON']])
  })

  testOfMore('a file that does not compile any more is named, and proved in part', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'part.c': '#ifdef USE_NEW\nint part(void) { return none_such; }\n#endif\nint x;\n',
        },
      }),
    )
    expect(proof.verdict).toBe('partial')
    expect(proof.messages.find(({ code }) => code === 'COMPILE_FAILED')?.text).toMatch(
      /^part\.c \(target part\) compiles before the patch, and not with it: .*none_such/,
    )
  })

  testOfMore('a patch whose lines no configure reaches proves nothing', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': cmakeLists(
            'if (NEW_OPTION OR OLD_OPTION)',
            'if (NEVER_EVER AND WIN32)',
          ),
        },
        args: ['-DNEVER_EVER=ON'],
      }),
    )
    expect(proof.verdict).toBe('inconclusive')
    expect(codes(proof)).toContain('PATCH_NOT_EXERCISED')
  })

  testOfMore('a patch that no file notices has no effect', async () => {
    const proof = await proveSubject(
      variant({ files: { 'part.c': 'int part;\n', 'core.c': 'int core;\n' } }),
    )
    expect(proof.verdict).toBe('no-effect')
    expect(proof.runs[0]?.effect).toBe('none')
  })

  testWith('a premature rename is a regression', async () => {
    const proof = await proveSubject(
      variant({ files: { 'part.c': '#ifdef USE_OLD\nint gpu;\n#endif\n' } }),
    )
    expect(proof.verdict).toBe('regression')
    expect(codes(proof)).toContain('REGRESSION')
    expect(proof.summary).toContain('part.c')
  })

  testOfMore(
    'a header that is not there is an empty one in every state, is named, and keeps a gain from being whole',
    async () => {
      const part = String(GUARDED.files['part.c'])
      const proof = await proveSubject(
        variant({
          files: { 'part.c': `#include "made-later.h"\n#include "made-later.h/more.h"\n${part}` },
        }),
      )
      expect(proof.messages.find(({ code }) => code === 'HEADER_MISSING')?.text).toContain(
        'made-later.h',
      )
      expect(proof.verdict).toBe('partial')
      expect(proof.summary).toContain('which is not here')
    },
  )

  testOfMore('files that cannot be preprocessed are counted, never taken for dead', async () => {
    const proof = await proveSubject(
      variant({ files: { 'part.c': '#error not today\n#ifdef USE_NEW\nint gpu;\n#endif\n' } }),
    )
    expect(proof.messages.find(({ code }) => code === 'NOT_MEASURED')?.text).toMatch(
      /^1 file could not be read .* part\.c \(target part\): .*not today/,
    )
    expect(codes(proof)).toContain('NOT_COMPARED')
    expect(proof.verdict).toBe('inconclusive')
  })
})

describe('what the options show', () => {
  testOfMore('an option that nobody reads has no effect', async () => {
    const proof = await proveSubject({
      ...variant({}),
      patch: { 'CMakeLists.txt': [['# end', '# the end']] },
      files: {
        ...GUARDED.files,
        'CMakeLists.txt': `${String(GUARDED.files['CMakeLists.txt'])}# end\n`,
      },
      renames: [rename('DULL_OPTION', 'SHINY_OPTION', 'cmake-option')],
      related: [],
    })
    expect(proof.verdict).toBe('no-effect')
    expect(codes(proof)).toEqual(expect.arrayContaining(['FLAG_NO_EFFECT', 'FLAG_UNUSED']))
  })

  testOfMore('a new option that does nothing where the old one did is a regression', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': cmakeLists('if (NEW_OPTION OR OLD_OPTION)', 'if (OLD_OPTION)'),
          Dockerfile: 'RUN cmake -DOLD_OPTION=ON\n',
        },
        patch: { Dockerfile: [['OLD_OPTION', 'NEW_OPTION']] },
        renames: [rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option', 'premature')],
        related: [],
      }),
    )
    expect(proof.verdict).toBe('regression')
    expect(codes(proof)).toEqual(expect.arrayContaining(['REGRESSION']))
  })

  testOfMore('an option renamed on a command line is proved by what it changes', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          Dockerfile: 'RUN cmake -DOLD_OPTION=ON\n',
          'CMakeLists.txt': cmakeLists('PRIVATE USE_OLD', 'PRIVATE USE_NEW').replace(
            'OR OLD_OPTION',
            '',
          ),
        },
        patch: { Dockerfile: [['OLD_OPTION', 'NEW_OPTION']] },
        renames: [rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option', 'renamed')],
        related: [],
      }),
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained.map(({ path }) => path)).toContain('part.c')
    expect(proof.runs.map(({ spelling, accepted }) => [spelling, accepted])).toEqual([
      ['new', true],
      ['old', false],
    ])
  })

  testOfMore('an alias that warns and does nothing is reported as dead', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': cmakeLists(
            'if (NEW_OPTION OR OLD_OPTION)',
            'function(forward)\n  if (OLD_OPTION)\n    message(WARNING "OLD_OPTION is deprecated. Use NEW_OPTION instead")\n    set(NEW_OPTION ON)\n  endif()\nendfunction()\nforward()\nif (NEW_OPTION)',
          ),
        },
        renames: [...GUARDED.renames, option],
        related: [],
      }),
    )
    expect(codes(proof)).toContain('ALIAS_DEAD')
    expect(proof.runs.map(({ spelling, accepted }) => [spelling, accepted])).toEqual([
      ['new', true],
      ['old', false],
    ])
    expect(proof.verdict).toBe('proved')
  })

  testOfMore('a fatal error for the old spelling is told as what was before', async () => {
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': cmakeLists(
            'if (NEW_OPTION OR OLD_OPTION)',
            'if (OLD_OPTION)\n  message(FATAL_ERROR "OLD_OPTION is removed. Use NEW_OPTION instead")\nendif()\nif (NEW_OPTION)',
          ),
        },
        renames: [
          ...GUARDED.renames,
          rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option', 'rejected'),
        ],
        related: [],
      }),
    )
    expect(proof.verdict).toBe('proved')
    expect(codes(proof)).toContain('CONFIGURE_FAILED_BEFORE')
    // What upstream refuses is not asked of the patched tree.
    expect(proof.runs[1]?.after).toBeNull()
    expect(proof.runs[1]?.before?.error).toContain('OLD_OPTION is removed')
  })

  testOfMore('a patch that breaks the configure is a regression', async () => {
    const proof = await proveSubject({
      ...GUARDED,
      patch: { 'CMakeLists.txt': [['PRIVATE USE_OLD)', 'PRIVATE USE_NEW']] },
    })
    expect(proof.verdict).toBe('regression')
    expect(codes(proof)).toContain('CONFIGURE_FAILED_AFTER')
    // A configure that fails says nothing of lines that it did not come to.
    expect(codes(proof)).not.toContain('PATCH_NOT_EXERCISED')
  })
})
