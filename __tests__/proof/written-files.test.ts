import { expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine } from './engine.ts'
import { codes, proveSubject } from './subject.ts'

const testOfMore = onlyThorough(needs('cmake', 'cc'))

/** The old name as only a configure puts it together, so that no scan can see who reads it. */
const READER = '#ifdef ENGINE_USE_@V@\n#define CLIP_GPU 1\n#endif\n'
const USER =
  '#ifdef CLIP_GPU\nint clip(void) { return 2; }\n#else\nint clip(void) { return 1; }\n#endif\n'
/** What the new name brings besides, which alone would be a proof. */
const HEADER = [
  'int clip_gpu(void);',
  '#ifdef ENGINE_USE_CUDA\nint clip_gpu(void);\n#endif',
] as const

function written(line: string, files: Readonly<Record<string, string>>): ReturnType<typeof engine> {
  return engine({
    files,
    change: {
      'CMakeLists.txt': [['add_library(clip', `set(V CUBLAS)\n${line}\nadd_library(clip`]],
      'third_party/engine/engine.h': [HEADER],
    },
  })
}

testOfMore('who reads the old name in a source that configure made loses it', async () => {
  const subject = written('configure_file(clip.c.in clip.c @ONLY)', {
    'clip.c.in': `#include "engine.h"\n${READER}${USER}`,
  })
  const files = {
    ...subject.files,
    'CMakeLists.txt': String(subject.files['CMakeLists.txt']).replace(
      'STATIC clip.c',
      'STATIC ${CMAKE_CURRENT_BINARY_DIR}/clip.c',
    ),
  }
  expect((await proveSubject({ ...subject, files })).verdict).toBe('regression')
})

/** A custom command of the build, which only building runs. */
const rule = (name: string): string =>
  `add_custom_command(OUTPUT ${name} COMMAND \${CMAKE_COMMAND} -E copy \${CMAKE_SOURCE_DIR}/${name}.in ${name} DEPENDS ${name}.in)`

testOfMore(
  'the same in a source that the build makes, and what no flag touches is not made',
  async () => {
    const subject = engine({
      files: {
        'gpu.c.in': '#ifdef ENGINE_USE_CUBLAS\nint gpu;\n#endif\n',
        'table.c.in': 'int table;\n',
      },
      change: {
        'CMakeLists.txt': [
          [
            'STATIC clip.c)',
            `STATIC clip.c gpu.c)\n${rule('gpu.c')}\n${rule('table.c')}\nadd_library(tables STATIC table.c)`,
          ],
        ],
      },
    })
    const proof = await proveSubject(subject)
    expect([proof.verdict, codes(proof)]).toEqual([
      'regression',
      expect.not.arrayContaining(['NOT_MEASURED']),
    ])
    expect(proof.summary).toContain('gpu.c')
  },
)

testOfMore.each([
  [
    'a header that configure made',
    'configure_file(gpu.h.in ${CMAKE_BINARY_DIR}/gpu.h @ONLY)\ninclude_directories(${CMAKE_BINARY_DIR})',
  ],
  [
    'a file of another ending',
    'configure_file(gpu.h.in ${CMAKE_BINARY_DIR}/gpu.h @ONLY)\ninclude_directories(${CMAKE_BINARY_DIR})',
    'gpu.tab',
  ],
  [
    'a header that configure wrote into the sources',
    'configure_file(gpu.h.in ${CMAKE_SOURCE_DIR}/gpu.h @ONLY)\ninclude_directories(${CMAKE_SOURCE_DIR})',
  ],
])('the same in %s', async (_, line, name = 'gpu.h') => {
  const proof = await proveSubject(
    written(line.replace('/gpu.h', `/${name}`), {
      'gpu.h.in': READER,
      'clip.c': `#include "engine.h"\n#include "${name}"\n${USER}`,
    }),
  )
  expect(proof.verdict).toBe('regression')
})

testOfMore('a name that two texts put together is asked for as well', async () => {
  const proof = await proveSubject(
    engine({
      change: { 'third_party/engine/engine.h': [HEADER] },
      files: {
        'clip.c': `#include "engine.h"
#define JOIN(a, b) a##b
#if JOIN(ENGINE_USE_, CUBLAS)
int clip(void) { return 2; }
#else
int clip(void) { return 1; }
#endif
`,
      },
    }),
  )
  expect(proof.verdict).toBe('regression')
})
