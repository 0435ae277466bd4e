import { expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine, MACRO } from './engine.ts'
import { codes, proveSubject, rename, type Subject } from './subject.ts'

const testWith = needs('make', 'cc')
const testOfMore = onlyThorough(testWith)

/** The base's program with a Makefile of its own. */
function made(makefile: string): Subject {
  const { 'CMakeLists.txt': _cmake, ...files } = engine().files
  return {
    files: { ...files, Makefile: makefile },
    patch: { Makefile: [['-DENGINE_USE_CUBLAS', '-DENGINE_USE_CUDA']] },
    renames: [MACRO],
    options: { nvcc: 'none' },
  }
}

testOfMore("make's own order and a variable that is called V", async () => {
  const proof = await proveSubject(
    made(`CFLAGS += -Ithird_party/engine -DENGINE_USE_CUBLAS
V = CUBLAS
all: clip.o clip.pic.o
clip.o: clip.c
\t$(CC) $(CFLAGS) -c -o $@ $<
clip.pic.o: clip.c
\t$(CC) -Ithird_party/engine -DENGINE_USE_$(V) -fPIC -c -o $@ $<
`),
  )
  expect(proof.verdict).toBe('partial')
  expect(proof.renames[0]?.message).toContain('still gets ENGINE_USE_CUBLAS')
})

testOfMore.each([
  ['GPU=1', 'ifdef GPU\nCFLAGS += -DENGINE_USE_CUBLAS\nendif\n', 'proved'],
  ['GPU=1', 'GPU ?= 0\nifeq ($(GPU),1)\nCFLAGS += -DENGINE_USE_CUBLAS\nendif\n', 'proved'],
])('a guard of the Makefile itself (%s)', async (argument, guarded, verdict) => {
  const proof = await proveSubject(
    made(`${guarded}CFLAGS += -Ithird_party/engine\nclip.o: clip.c\n`),
  )
  expect(proof.verdict).toBe(verdict)
  expect(proof.renames[0]?.arguments).toEqual([argument])
})

testWith('more sets of arguments than are tried are counted, and cap the verdict', async () => {
  const ways = ['CUDA', 'HIP', 'METAL', 'VULKAN', 'SYCL'].map(
    (way) => `ifdef APP_${way}\nCFLAGS += -DENGINE_USE_CUBLAS\nendif\n`,
  )
  const proof = await proveSubject(
    made(`${ways.join('')}CFLAGS += -Ithird_party/engine\nclip.o: clip.c\n`),
  )
  expect(proof.messages.find(({ code }) => code === 'QUESTIONS_LEFT_OUT')?.text).toContain(
    'passes 1 more set of arguments, which nobody tried (APP_SYCL=1)',
  )
  expect(proof.unasked).toEqual([['APP_SYCL=1']])
  expect([proof.verdict, proof.renames[0]?.verdict]).toEqual(['partial', 'proved'])
})

/** A makefile that passes a variable on to what asks for the new name of it. */
function passing(asked: string): Subject {
  return {
    files: {
      Makefile: 'OLD := 1\nall: part.o flags\nflags:\npart.o: part.c\ninclude engine.mk\n',
      'engine.mk': `ifdef NEW\n${asked}\nendif\n`,
      'part.c': 'int part;\n',
    },
    patch: { Makefile: [['OLD', 'NEW']] },
    renames: [rename('OLD', 'NEW', 'make-var')],
    options: { nvcc: 'none' },
  }
}

testWith.each([
  ['$(info with $(NEW) in $(CURDIR))', 'no-effect'],
  ['flags: ; @echo "with it"; true', 'no-effect'],
  ['flags: ; -@printf with > flags', 'proved'],
  ['flags: ; @echo with | cat > flags', 'proved'],
  ['flags: ; @echo `touch flags`', 'proved'],
  ['flags: ; @echo with && touch flags', 'proved'],
])('what make only prints is no effect: %j is %s', async (asked, verdict) => {
  const proof = await proveSubject(passing(asked))
  expect(proof.renames[0]?.verdict).toBe(verdict)
})

testWith('a line that nothing reaches measures nothing', async () => {
  const proof = await proveSubject(
    made(`CFLAGS += -Ithird_party/engine
clip.o: clip.c
gpu:
\t$(CC) $(CFLAGS) -DENGINE_USE_CUBLAS -c clip.c
`),
  )
  expect([proof.verdict, proof.renames[0]?.verdict]).toEqual(['inconclusive', 'not-measured'])
  expect(codes(proof)).toContain('RENAME_NOT_MEASURED')
})

testWith.each([
  ['"nowhere.h"', 'inconclusive'],
  ['<stdio.h>) && defined(NEVER', 'no-effect'],
])('a file that asks for the header %s to be there', async (header, verdict) => {
  const subject = made('CFLAGS += -Ithird_party/engine -DENGINE_USE_CUBLAS\nclip.o: clip.c\n')
  const clip = `#if defined(ENGINE_USE_CUDA) && __has_include(${header})\nint gpu;\n#endif\n`
  const proof = await proveSubject({ ...subject, files: { ...subject.files, 'clip.c': clip } })
  expect(proof.verdict).toBe(verdict)
  if (verdict === 'inconclusive')
    expect(proof.summary).toContain('clip.c asks whether nowhere.h can be included')
})

testWith('a variable whose command shows another name is measured', async () => {
  const subject = made('-DENGINE_USE_CUBLAS')
  const proof = await proveSubject({
    ...subject,
    files: {
      ...subject.files,
      Makefile: 'USE_A = 1\ninclude lib.mk\nclip.o: clip.c\n',
      'lib.mk': 'ifdef USE_B\nCFLAGS += -DNOBODY\nendif\nCFLAGS += -Ithird_party/engine\n',
    },
    patch: { Makefile: [['USE_A', 'USE_B']] },
    renames: [rename('USE_A', 'USE_B', 'make-var')],
  })
  expect(proof.verdict).toBe('no-effect')
})

testWith.each([
  ['USE_B', 'proved'],
  ['USE_A', 'unchanged'],
])('what may not be passed is asked without, where %s was read', async (was, verdict) => {
  const subject = made('-DENGINE_USE_CUBLAS')
  const lib = `ifneq ($(filter command,$(origin USE_A) $(origin USE_B)),)
$(error not from outside)
endif
ifneq ($(USE_B)$(${was}),)
CFLAGS += -DENGINE_USE_CUDA
endif
CFLAGS += -Ithird_party/engine
`
  const proof = await proveSubject({
    ...subject,
    files: {
      ...subject.files,
      Makefile: 'USE_A = 1\ninclude lib.mk\nclip.o: clip.c\n',
      'lib.mk': lib,
      'build.sh': 'make USE_A=1\n',
    },
    patch: { Makefile: [['USE_A', 'USE_B']], 'build.sh': [['USE_A', 'USE_B']] },
    renames: [rename('USE_A', 'USE_B', 'make-var')],
  })
  expect(proof.renames[0]).toMatchObject({ verdict, arguments: [] })
})

testOfMore('what another program is told is not looked into', async () => {
  const handed = await proveSubject(
    made('all:\n\t./build.sh -DENGINE_USE_CUBLAS\nclip.o: clip.c\n'),
  )
  expect(handed.renames[0]).toMatchObject({ verdict: 'not-measured' })
  expect(handed.renames[0]?.message).toContain('hands it to another program')
})

testOfMore('a header that make itself makes is read as it comes out', async () => {
  const subject = made(`CFLAGS += -Ithird_party/engine -DENGINE_USE_CUBLAS
clip.o: clip.c gpu.h
gpu.h:
\tprintf '#ifdef ENGINE_USE_%s\\n#define HAVE_GPU 1\\n#endif\\n' CUBLAS > gpu.h
`)
  const proof = await proveSubject({
    ...subject,
    files: {
      ...subject.files,
      'clip.c': `#include "engine.h"
#include "gpu.h"
#ifdef HAVE_GPU
int clip(void) { return clip_gpu(); }
#endif
`,
    },
  })
  expect(proof.verdict).toBe('regression')
  expect(codes(proof)).not.toContain('HEADER_MISSING')
})

testWith.each([
  ['$(if $(NEW),-DUSE_NEW)', 'proved'],
  // What asks while the makefile is read sees no value of one target.
  ['\nifdef NEW\nFLAGS += -DUSE_NEW\nendif', 'no-effect'],
])(
  'a variable of one target is looked at where that is made: FLAGS = %j',
  async (flags, verdict) => {
    const proof = await proveSubject({
      files: {
        Makefile: `FLAGS = ${flags}\nall: part.o\npart.o: part.c\n\t$(CC) $(FLAGS) -c part.c\ngpu: OLD = 1\ngpu: part.o\n`,
        'part.c': '#ifdef USE_NEW\nint gpu_part(void) { return 1; }\n#endif\nint part;\n',
      },
      patch: { Makefile: [['OLD', 'NEW']] },
      renames: [rename('OLD', 'NEW', 'make-var')],
      options: { nvcc: 'none' },
    })
    expect(proof.verdict).toBe(verdict)
    expect(proof.renames[0]?.message).toContain('onfigured with gpu, ')
  },
)
