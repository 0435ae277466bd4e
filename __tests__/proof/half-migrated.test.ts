import { describe, expect, test } from '@jest/globals'

import { MAKE } from '../../src/proof/build-systems/make.ts'
import { chooseQuestions } from '../../src/proof/measuring/questions.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine, MACRO, OPTION } from './engine.ts'
import { codes, proofInput, proveSubject, rename, type Subject } from './subject.ts'

const testWith = needs('cmake', 'make', 'cc')
const testOfMore = onlyThorough(testWith)

type Changes = NonNullable<Parameters<typeof engine>[0]>
type Change = NonNullable<Changes['change']>

/** The project asks for the new option already, and only its macro has the old name: the map renames both. */
function halfMigrated(more: Change = {}, rest: Changes = {}): Subject {
  return engine({
    change: {
      ...more,
      'CMakeLists.txt': [
        ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
        ...(more['CMakeLists.txt'] ?? []),
      ],
    },
    patch: { 'CMakeLists.txt': [['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDA']] },
    renames: [MACRO],
    related: [OPTION],
    ...rest,
  })
}

const ALIASED = [rename('ENGINE_CUBLAS', 'ENGINE_CUDA', 'cmake-option', 'aliased')]

describe('a rename of the map that the patch does not make', () => {
  testWith('takes nothing from what the patch brings', async () => {
    const proof = await proveSubject(halfMigrated())
    expect([proof.verdict, proof.renames[0]?.lost]).toEqual(['proved', []])
    expect(proof.renames[0]?.gained.map(({ path }) => path)).toEqual(['clip.c'])
  })

  testOfMore('makes no effect of a macro that nobody reads', async () => {
    const proof = await proveSubject(
      halfMigrated({ 'clip.c': [['ifdef ENGINE_USE_CUDA', 'ifdef ENGINE_GPU']] }),
    )
    expect(proof.renames[0]).toMatchObject({ verdict: 'no-effect', lost: [] })
  })

  testOfMore('hides no loss', async () => {
    const proof = await proveSubject(
      halfMigrated({ 'clip.c': [['ifdef ENGINE_USE_CUDA', 'ifdef ENGINE_USE_CUBLAS']] }),
    )
    expect(proof.renames[0]?.verdict).toBe('regression')
    expect(proof.renames[0]?.lost.map(({ path }) => path)).toEqual(['clip.c'])
  })

  testOfMore('is a dead alias only where upstream does nothing with the old name', async () => {
    const dead = await proveSubject(halfMigrated({}, { related: ALIASED }))
    expect(codes(dead)).toContain('ALIAS_DEAD')
    expect(dead.verdict).toBe('proved')
    const taken = await proveSubject(
      halfMigrated(
        {
          'third_party/engine/CMakeLists.txt': [
            ['if(ENGINE_CUDA)', 'if(ENGINE_CUDA OR ENGINE_CUBLAS)'],
          ],
        },
        { related: ALIASED },
      ),
    )
    expect(codes(taken)).not.toContain('ALIAS_DEAD')
    expect([taken.verdict, taken.renames[0]?.message]).toEqual([
      'partial',
      expect.stringMatching(
        /clip_gpu.*; with -DENGINE_CUBLAS=ON, which upstream takes as well, it does not/,
      ),
    ])
  })
})

describe('a place that took no part is not measured, whatever is passed', () => {
  testOfMore('a line for another system', async () => {
    const proof = await proveSubject(
      engine({
        args: ['-DENGINE_CUDA=ON'],
        change: {
          'CMakeLists.txt': [
            ['if(ENGINE_CUBLAS)', 'if(ENGINE_NONE)'],
            ['add_subdirectory', 'if(WIN32)\n  set(ENGINE_CUBLAS ON)\nendif()\nadd_subdirectory'],
          ],
        },
        patch: { 'CMakeLists.txt': [['set(ENGINE_CUBLAS', 'set(ENGINE_CUDA']] },
        renames: [OPTION],
      }),
    )
    expect([proof.verdict, proof.renames[0]?.verdict]).toEqual(['inconclusive', 'not-measured'])
    expect(proof.renames[0]?.message).toContain('CMakeLists.txt:4 was not executed')
  })

  testOfMore('a header that nobody includes, whose name upstream gives its own files', async () => {
    const proof = await proveSubject(
      engine({
        args: ['-DENGINE_CUDA=ON'],
        files: { 'own_config.h': '#define ENGINE_USE_CUBLAS\n' },
        patch: { 'own_config.h': [['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA']] },
        renames: [MACRO],
        related: [OPTION],
      }),
    )
    expect(proof.renames[0]).toMatchObject({ verdict: 'not-measured', lost: [] })
  })
})

describe('a variable that a patched line of a makefile turns on is no argument', () => {
  const VARIABLE = rename('ENGINE_CUBLAS', 'ENGINE_CUDA', 'make-var')
  const of = (line: string): Subject => ({
    files: {
      Makefile: `${line}\ninclude engine.mk\nall: engine.o\nengine.o: engine.c\n\t$(CC) $(FLAGS) -c engine.c\n`,
      'engine.mk': 'ifdef ENGINE_CUDA\nFLAGS += -DENGINE_USE_CUDA\nendif\n',
      'engine.c': '#ifdef ENGINE_USE_CUDA\nint gpu;\n#else\nint cpu;\n#endif\n',
    },
    patch: { Makefile: [['ENGINE_CUBLAS', 'ENGINE_CUDA']] },
    renames: [VARIABLE],
    options: { nvcc: 'none' },
  })

  testWith('what reads it in another file shows what the line brings', async () => {
    const proof = await proveSubject(of('ENGINE_CUBLAS := 1'))
    expect([proof.verdict, proof.renames[0]?.arguments]).toEqual(['proved', []])
  })

  test.each<[string, readonly string[]]>([
    ['ENGINE_CUBLAS = 1', []],
    ['ENGINE_CUBLAS ?= yes # as on the server', []],
    ['ENGINE_CUBLAS ::= 1', []],
    ['export ENGINE_CUBLAS=1', []],
    ['override export ENGINE_CUBLAS = 1', []],
    ['ENGINE_CUBLAS := $(USE_GPU)', []],
    ['ENGINE_CUBLAS ?= 0', ['ENGINE_CUDA=1']],
    ['ENGINE_CUBLAS := off # for now', ['ENGINE_CUDA=1']],
    ['ENGINE_CUBLAS ?=', ['ENGINE_CUDA=1']],
    ['all:\n\t$(MAKE) -C engine ENGINE_CUBLAS=1', ['ENGINE_CUDA=1']],
  ])('%j', (line, args) => {
    const [question] = chooseQuestions(proofInput(of(line)), MAKE).questions
    expect(question?.arguments).toEqual(args)
  })
})

testWith('where no file could be read, nobody knows what differs', async () => {
  const proof = await proveSubject(
    engine({
      change: {
        'clip.c': [['#include "engine.h"', '#error not here']],
        'third_party/engine/engine.c': [['#include "engine.h"', '#error not here']],
        'CMakeLists.txt': [['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)']],
      },
      patch: { 'CMakeLists.txt': [['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_OTHER']] },
      renames: [rename('ENGINE_USE_CUBLAS', 'ENGINE_OTHER', 'macro')],
    }),
  )
  expect([proof.verdict, proof.renames[0]?.message]).toEqual([
    'inconclusive',
    expect.stringContaining('#error not here'),
  ])
})
