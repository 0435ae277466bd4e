import { describe, expect } from '@jest/globals'

import { provePatch, type Proof } from '../../src/proof/proof.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine, MACRO, OPTION } from './engine.ts'
import { programs } from './fake.ts'
import { knownCompilers } from './known-compilers.ts'
import { codes, proofInput, proveSubject, rename } from './subject.ts'

const testWith = needs('cmake', 'make', 'cc')
const testOfMore = onlyThorough(testWith)

function verdicts({ renames }: Proof): Readonly<Record<string, string>> {
  return Object.fromEntries(renames.map(({ from, verdict }) => [from, verdict]))
}

describe('an effect counts when it goes with the rename', () => {
  testWith('both renames of the base are proved', async () => {
    const proof = await proveSubject(engine())
    expect(verdicts(proof)).toEqual({ ENGINE_CUBLAS: 'proved', ENGINE_USE_CUBLAS: 'proved' })
    expect(proof.verdict).toBe('proved')
  })

  testOfMore('a macro whose new name is a typo has no effect', async () => {
    const proof = await proveSubject(
      engine({
        patch: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
            ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDDA'],
          ],
        },
        renames: [OPTION, rename('ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDDA', 'macro')],
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_USE_CUBLAS: 'no-effect' })
    expect(['partial', 'no-effect']).toContain(proof.verdict)
  })

  testOfMore('the same where the first configure fails once', async () => {
    const bin = programs({
      cmake: `mark=$TMPDIR/failed-once
case "$*" in *-B*) [ -e "$mark" ] || { : > "$mark"; echo "a network error" >&2; exit 1; } ;; esac
PATH=$(printf %s "$PATH" | sed "s#^[^:]*:##") exec cmake "$@"`,
    })
    const proof = await proveSubject(
      engine({
        patch: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
            ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDDA'],
          ],
        },
        renames: [OPTION, rename('ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDDA', 'macro')],
        environment: knownCompilers(bin),
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_USE_CUBLAS: 'no-effect' })
  })

  testOfMore(
    'a second macro that nobody reads has no effect, and the whole is partial',
    async () => {
      const proof = await proveSubject(
        engine({
          change: {
            'CMakeLists.txt': [
              ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUBLAS ENGINE_OLD_LOG'],
            ],
          },
          patch: {
            'CMakeLists.txt': [
              ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
              [
                'PRIVATE ENGINE_USE_CUBLAS ENGINE_OLD_LOG',
                'PRIVATE ENGINE_USE_CUDA ENGINE_NEW_LOG',
              ],
            ],
          },
          renames: [OPTION, MACRO, rename('ENGINE_OLD_LOG', 'ENGINE_NEW_LOG', 'macro')],
        }),
      )
      expect(verdicts(proof)).toEqual({
        ENGINE_CUBLAS: 'proved',
        ENGINE_USE_CUBLAS: 'proved',
        ENGINE_OLD_LOG: 'no-effect',
      })
      expect(proof.verdict).toBe('partial')
    },
  )

  testOfMore('a second option that is only printed has no effect', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            ['add_subdirectory', 'message(STATUS "log: ${ENGINE_OLD_LOG}")\nadd_subdirectory'],
          ],
        },
        patch: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
            ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDA'],
            ['${ENGINE_OLD_LOG}', '${ENGINE_NEW_LOG}'],
          ],
        },
        renames: [OPTION, MACRO, rename('ENGINE_OLD_LOG', 'ENGINE_NEW_LOG', 'cmake-option')],
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_CUBLAS: 'proved', ENGINE_OLD_LOG: 'no-effect' })
    expect(proof.verdict).toBe('partial')
  })

  testOfMore('an option that only brings a definition which nobody reads', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            [
              'if(ENGINE_CUBLAS)',
              'if(ENGINE_OLD_LOG)\n  target_compile_definitions(clip PRIVATE LOUD)\nendif()\nif(ENGINE_CUBLAS)',
            ],
          ],
        },
        patch: { 'CMakeLists.txt': [['ENGINE_OLD_LOG', 'ENGINE_NEW_LOG']] },
        renames: [rename('ENGINE_OLD_LOG', 'ENGINE_NEW_LOG', 'cmake-option')],
      }),
    )
    expect(verdicts(proof)).toEqual({ ENGINE_OLD_LOG: 'no-effect' })
  })

  testOfMore(
    'an upstream that refuses words which it does not know takes the old one',
    async () => {
      const proof = await proveSubject(
        engine({
          change: {
            'CMakeLists.txt': [
              ['add_subdirectory', 'set(ENGINE_PARTS ENGINE_CUBLAS)\nadd_subdirectory'],
            ],
            'third_party/engine/CMakeLists.txt': [
              [
                'if(ENGINE_CUDA)',
                'if(NOT ENGINE_PARTS MATCHES "^ENGINE_(CUDA|CUBLAS)$")\n  message(FATAL_ERROR "unknown")\nendif()\nif(ENGINE_PARTS MATCHES CUDA)',
              ],
            ],
          },
          patch: { 'CMakeLists.txt': [['PARTS ENGINE_CUBLAS', 'PARTS ENGINE_CUDA']] },
          renames: [OPTION],
        }),
      )
      expect(verdicts(proof)).toEqual({ ENGINE_CUBLAS: 'proved' })
    },
  )

  testOfMore('a printed option beside a time stamp has no effect', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            [
              'add_subdirectory',
              'string(RANDOM LENGTH 12 stamp)\nadd_compile_definitions(BUILT="${stamp}")\nmessage(STATUS "log: ${ENGINE_OLD_LOG}")\nadd_subdirectory',
            ],
          ],
          'clip.c': [['int clip', 'const char *built = BUILT;\nint clip']],
        },
        patch: { 'CMakeLists.txt': [['${ENGINE_OLD_LOG}', '${ENGINE_NEW_LOG}']] },
        renames: [rename('ENGINE_OLD_LOG', 'ENGINE_NEW_LOG', 'cmake-option')],
      }),
    )
    expect(verdicts(proof)).toEqual({ ENGINE_OLD_LOG: 'no-effect' })
    expect(proof.renames[0]?.message).toContain('and what is another one in each run, when')
  })

  testOfMore('of several configurations of one source each is a unit', async () => {
    const macro = '$<$<CONFIG:Debug>:ENGINE_USE_'
    const proof = await proveSubject(
      engine({
        args: ['-GNinja Multi-Config'],
        change: { 'CMakeLists.txt': [['PRIVATE ENGINE_USE_CUBLAS', `PRIVATE ${macro}CUBLAS>`]] },
        patch: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
            [`${macro}CUBLAS>`, `${macro}CUDA>`],
          ],
        },
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_USE_CUBLAS: 'proved' })
  })
})

describe('a loss is a regression', () => {
  testOfMore('of one of several configurations, whichever it is', async () => {
    const proof = await proveSubject(
      engine({
        args: ['-GNinja Multi-Config'],
        change: {
          'CMakeLists.txt': [
            ['clip STATIC', 'clip SHARED'],
            [
              'endif()',
              'endif()\nset(W CUBLAS)\nif(ENGINE_${W})\n  target_link_libraries(clip PRIVATE $<$<CONFIG:Release>:m>)\nendif()',
            ],
          ],
        },
      }),
    )
    expect([proof.verdict, proof.renames[0]?.message]).toEqual([
      'regression',
      expect.stringMatching(/impl-Release\.ninja had “LINK_LIBRARIES = .* -lm”/),
    ])
  })

  testWith(
    'own code asks for the old macro, a header only declares more with the new one',
    async () => {
      const proof = await proveSubject(
        engine({
          change: {
            'clip.c': [['ENGINE_USE_CUDA', 'ENGINE_USE_CUBLAS']],
            'third_party/engine/engine.h': [
              [
                'int clip_gpu(void);',
                '#ifdef ENGINE_USE_CUDA\nint more(void);\n#endif\nint clip_gpu(void);',
              ],
            ],
          },
        }),
      )
      expect(proof.verdict).toBe('regression')
    },
  )

  testOfMore('a deep file behind more shallow ones than are read', async () => {
    const files: Record<string, string> = {}
    const names = Array.from({ length: 8 }, (_, at) => `f${at}.c`)
    for (const name of names) files[name] = `int ${name.slice(0, -2)};\n`
    files['a/b/c/d/deep.c'] = '#ifdef ENGINE_USE_CUBLAS\nint deep_gpu;\n#endif\n'
    const proof = await proveSubject(
      engine({
        files,
        limits: { units: 5 },
        change: {
          'CMakeLists.txt': [['STATIC clip.c', `STATIC clip.c ${names.join(' ')} a/b/c/d/deep.c`]],
        },
      }),
    )
    expect(proof.verdict).toBe('regression')
    expect(proof.summary).toContain('a/b/c/d/deep.c')
  })

  testOfMore('a target that the new spelling no longer makes', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            ['endif()', 'endif()\nif(ENGINE_CUBLAS)\n  add_library(extra STATIC extra.c)\nendif()'],
          ],
        },
        files: { 'extra.c': 'int extra;\n' },
        patch: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)\n  target', 'if(ENGINE_CUDA)\n  target'],
            ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDA'],
          ],
        },
      }),
    )
    expect(proof.verdict).toBe('regression')
  })
})

testOfMore(
  'a library that only a static library takes along is lost with the old name',
  async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            [
              'endif()',
              'endif()\nset(W CUBLAS)\nif(ENGINE_${W})\n  target_link_libraries(clip PRIVATE m)\nendif()',
            ],
          ],
        },
      }),
    )
    expect([proof.verdict, proof.renames[0]?.message]).toEqual([
      'regression',
      expect.stringContaining('“clip links m”'),
    ])
  },
)

describe('what is left makes a proof partial', () => {
  testOfMore('a second target whose definition is put together', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            [
              'endif()',
              '  set(which CUBLAS)\n  target_compile_definitions(second PRIVATE ENGINE_USE_${which})\nendif()',
            ],
            [
              'if(ENGINE_CUBLAS)',
              'add_library(second STATIC clip.c)\ntarget_link_libraries(second PRIVATE engine)\nif(ENGINE_CUBLAS)',
            ],
          ],
        },
      }),
    )
    expect(proof.verdict).toBe('partial')
    expect(proof.summary).toContain('second')
  })

  testOfMore('a makefile that compiles one source twice, in either order', async () => {
    const rules = [
      'clip.o: clip.c\n\t$(CC) -DENGINE_USE_CUBLAS -c clip.c -o clip.o\n',
      'clip.pic.o: clip.c\n\t$(CC) -fPIC -DENGINE_USE_$(WHICH) -c clip.c -o clip.pic.o\n',
    ]
    for (const order of [rules, rules.toReversed()]) {
      const proof = await proveSubject({
        files: {
          Makefile: `WHICH = CUBLAS\nall: clip.o clip.pic.o\n${order.join('')}`,
          'clip.c': '#ifdef ENGINE_USE_CUDA\nint gpu;\n#else\nint cpu;\n#endif\n',
        },
        patch: { Makefile: [['-DENGINE_USE_CUBLAS', '-DENGINE_USE_CUDA']] },
        renames: [MACRO],
        options: { nvcc: 'none' },
      })
      expect(proof.verdict).toBe('partial')
    }
  })

  testOfMore('a unit with the old macro that the preprocessor fails on', async () => {
    const proof = await proveSubject({
      files: {
        Makefile:
          'W = CUBLAS\nall: gpu.o pic.o\ngpu.o: gpu.c\n\t$(CC) -DENGINE_USE_CUBLAS -c gpu.c -o gpu.o\npic.o: pic.c\n\t$(CC) -DENGINE_USE_$(W) -c pic.c -o $@\n',
        'gpu.c': '#ifdef ENGINE_USE_CUDA\nint gpu;\n#endif\n',
        'pic.c': '#include "gpu.c"\n#error not here\n',
      },
      patch: { Makefile: [['-DENGINE_USE_CUBLAS', '-DENGINE_USE_CUDA']] },
      renames: [MACRO],
      options: { nvcc: 'none' },
    })
    expect([proof.verdict, proof.renames[0]?.message]).toEqual([
      'partial',
      expect.stringContaining('1 file still gets ENGINE_USE_CUBLAS'),
    ])
  })
})

describe('macros that are tested and change nothing', () => {
  for (const [name, from, to] of [
    ['NEW && OTHER', '#ifdef ENGINE_USE_CUDA', '#if defined(ENGINE_USE_CUDA) && defined(OTHER)'],
    [
      'undefined after a test',
      '#ifdef ENGINE_USE_CUDA',
      '#ifdef ENGINE_USE_CUDA\n#endif\n#undef ENGINE_USE_CUDA\n#ifdef ENGINE_USE_CUDA',
    ],
  ] as const)
    testOfMore(name, async () => {
      const proof = await proveSubject(engine({ change: { 'clip.c': [[from, to]] } }))
      expect(verdicts(proof)).toMatchObject({ ENGINE_USE_CUBLAS: 'no-effect' })
    })

  testOfMore('a value of zero under #if', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'clip.c': [['#ifdef ENGINE_USE_CUDA', '#if ENGINE_USE_CUDA']],
          'CMakeLists.txt': [['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUBLAS=0']],
        },
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_USE_CUBLAS: 'no-effect' })
  })
})

describe('what differs by itself is no effect', () => {
  const count = 'n=$$(cat $$HOME/n 2>/dev/null); echo $$((n+1)) > $$HOME/n'
  const rule = '\t$(CC) $(MORE) -DENGINE_USE_CUBLAS -c own.c -o $@\n'
  // Every make reads the makefile once: the clock ticks before that many of them.
  const clock = (tick: number): string =>
    `T := $(shell ${count}; echo $$(((n+5-${tick})/4)))\nMORE = -DSTAMP=$(T)\nown.o:\n${rule}`
  const makefiles: Readonly<Record<string, string>> = {
    'a clock that ticks before the second run': clock(2),
    'a clock that ticks before the third run': clock(3),
    'a clock that ticks before the last run': clock(4),
    'a header that the build writes anew each time': `MORE = -include stamp.h\nown.o: stamp.h\n${rule}stamp.h:\n\t${count}; echo "#define STAMP 1$$n" > $@\n`,
    'a source that the build writes anew each time': `made.o: made.c\n${rule.replaceAll('own', 'made')}made.c:\n\t${count}; echo "int made = 1$$n;" > $@\n`,
    'a checksum of what is patched': `MORE = -DSTAMP=$(shell cksum < Makefile | cut -d' ' -f1)\nown.o:\n${rule}`,
  }
  for (const [name, makefile] of Object.entries(makefiles))
    testOfMore(name, async () => {
      const proof = await proveSubject({
        files: { Makefile: makefile, 'own.c': 'long own = STAMP;\n' },
        patch: { Makefile: [['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA']] },
        renames: [MACRO],
        options: { nvcc: 'none' },
      })
      expect([proof.verdict, proof.renames[0]?.lost]).toEqual(['no-effect', []])
    })
})

describe('a flag that the patch only turns off', () => {
  testOfMore('and that changes nothing is not asked for', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [
            ['add_subdirectory', 'set(ENGINE_CUBLAS OFF CACHE BOOL "" FORCE)\nadd_subdirectory'],
          ],
        },
        patch: { 'CMakeLists.txt': [['set(ENGINE_CUBLAS', 'set(ENGINE_CUDA']] },
        renames: [OPTION],
      }),
    )
    expect([proof.verdict, proof.renames[0]?.verdict, codes(proof)]).toEqual([
      'skipped',
      'not-asked',
      expect.arrayContaining(['NOTHING_TO_PROVE']),
    ])
  })
})

describe('a name that is only followed', () => {
  /** The project turns the engine on by a switch of its own, before it adds it. */
  const SET_BEFORE = [
    [
      'add_subdirectory',
      'option(APP_GPU "" OFF)\nif(APP_GPU)\n  set(ENGINE_CUBLAS ON)\nendif()\nadd_subdirectory',
    ],
    [
      'if(ENGINE_CUBLAS)\n  target_compile_definitions(clip PRIVATE ENGINE_USE_CUBLAS)\nendif()\n',
      '',
    ],
  ] as const

  testOfMore('set before the engine is added: proved', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': SET_BEFORE,
        },
        patch: { 'CMakeLists.txt': [['set(ENGINE_CUBLAS', 'set(ENGINE_CUDA']] },
        renames: [OPTION],
      }),
    )
    expect(proof.renames[0]?.arguments).toEqual(['-DAPP_GPU=ON'])
    expect(proof.verdict).toBe('proved')
  })

  testOfMore('the same where the engine still takes the old one: unchanged', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': SET_BEFORE,
          'third_party/engine/CMakeLists.txt': [
            ['if(ENGINE_CUDA)', 'if(ENGINE_CUDA OR ENGINE_CUBLAS)'],
          ],
        },
        patch: { 'CMakeLists.txt': [['set(ENGINE_CUBLAS', 'set(ENGINE_CUDA']] },
        renames: [rename('ENGINE_CUBLAS', 'ENGINE_CUDA', 'cmake-option', 'aliased')],
      }),
    )
    expect(proof.verdict).toBe('unchanged')
  })
})

describe('what was not looked at is said', () => {
  testOfMore('a rename of a file that takes no part in the build is not measured', async () => {
    const proof = await proveSubject(
      engine({
        files: { 'ports/other.mk': 'FLAGS += -DENGINE_OLD_LOG\n' },
        patch: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
            ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDA'],
          ],
          'ports/other.mk': [['ENGINE_OLD_LOG', 'ENGINE_NEW_LOG']],
        },
        renames: [OPTION, MACRO, rename('ENGINE_OLD_LOG', 'ENGINE_NEW_LOG', 'macro')],
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_OLD_LOG: 'not-measured' })
    expect(codes(proof)).toContain('RENAME_NOT_MEASURED')
    expect(proof.verdict).toBe('proved')
  })

  testOfMore('units behind the limit cap the verdict', async () => {
    const proof = await proveSubject(
      engine({
        change: {
          'CMakeLists.txt': [['STATIC clip.c', 'STATIC clip.c more.c']],
        },
        files: { 'more.c': 'int more;\n' },
        limits: { units: 1 },
      }),
    )
    expect(codes(proof)).toContain('UNITS_LEFT_OUT')
    expect(proof.verdict).toBe('partial')
  })
})

testWith('a flag beside the renamed one that no configure uses is told', async () => {
  const subject = engine({
    files: {
      'build.sh':
        'cmake -DENGINE_CUBLAS=ON -DENGINE_FAST=1 -DENGINE_QUIET=1 -DENGINE_IS_LEFT=1 -DENGINE_ON_WINDOWS=1 .\n',
      'docs.md': '```sh\ncmake -DENGINE_NEVER_GIVEN=1 .\n```\n',
    },
    change: {
      'CMakeLists.txt': [
        [
          'add_subdirectory',
          'if(ENGINE_QUIET)\nendif()\nif(WIN32 AND ENGINE_ON_WINDOWS)\nendif()\nadd_subdirectory',
        ],
      ],
    },
    patch: { 'build.sh': [['ENGINE_CUBLAS', 'ENGINE_CUDA']] },
    renames: [OPTION],
  })
  const proof = await provePatch({ ...proofInput(subject), exempt: new Set(['ENGINE_IS_LEFT']) })
  expect(proof.unused).toEqual([
    {
      system: 'cmake',
      name: 'ENGINE_FAST',
      places: [{ name: 'ENGINE_FAST', value: '1', path: 'build.sh', line: 1 }],
      configures: 1,
      nearest: [],
    },
  ])
})

testOfMore('what CMake only hands to another program is not measured', async () => {
  const proof = await proveSubject(
    engine({
      change: {
        'CMakeLists.txt': [
          [
            `if(ENGINE_CUBLAS)
  target_compile_definitions(clip PRIVATE ENGINE_USE_CUBLAS)
endif()`,
            'add_custom_command(OUTPUT gpu.o COMMAND cc -DENGINE_USE_CUBLAS -c clip.c -o gpu.o)',
          ],
        ],
      },
      patch: { 'CMakeLists.txt': [['-DENGINE_USE_CUBLAS', '-DENGINE_USE_CUDA']] },
      renames: [MACRO],
    }),
  )
  expect(proof.renames[0]).toMatchObject({ verdict: 'not-measured' })
  expect(proof.renames[0]?.message).toContain('hands it to another program')
})

testOfMore('the file whose command loses more than the name is read first', async () => {
  const names = Array.from({ length: 8 }, (_, at) => `f${at}.c`)
  const files = Object.fromEntries(names.map((name, at) => [name, `int f${at};\n`]))
  const proof = await proveSubject(
    engine({
      files: { ...files, 'z/deep.c': '#ifdef DEEP\nint deep_gpu;\n#endif\n' },
      change: {
        'CMakeLists.txt': [
          ['STATIC clip.c', `STATIC clip.c ${names.join(' ')} z/deep.c`],
          [
            'if(ENGINE_CUBLAS)',
            'set(V CUBLAS)\nif(ENGINE_${V})\n  set_source_files_properties(z/deep.c PROPERTIES COMPILE_DEFINITIONS DEEP)\nendif()\nif(ENGINE_CUBLAS)',
          ],
        ],
      },
      limits: { units: 4 },
    }),
  )
  expect(proof.verdict).toBe('regression')
  expect(proof.summary).toContain('z/deep.c')
})

testOfMore(
  'the file whose command differs is read before those that only see a new header',
  async () => {
    const names = ['a0.c', 'a1.c', 'a2.c']
    const files = Object.fromEntries(names.map((name, at) => [name, `int f${at};\n`]))
    const proof = await proveSubject(
      engine({
        files: {
          ...files,
          'clip.c': '#include "clip.inc"\n',
          'clip.inc': CLIP,
          'made.h.in': '@ENGINE_CUDA@',
        },
        change: {
          'CMakeLists.txt': [
            [
              'add_library(clip',
              `add_library(more STATIC ${names.join(' ')})\nconfigure_file(made.h.in made.h)\nadd_library(clip`,
            ],
          ],
        },
        limits: { units: 2 },
      }),
    )
    expect(verdicts(proof)).toMatchObject({ ENGINE_USE_CUBLAS: 'proved' })
  },
)

const CLIP = '#include "engine.h"\n#ifdef ENGINE_USE_CUDA\nint gpu;\n#endif\n'
