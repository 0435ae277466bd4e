import path from 'node:path'

import { describe, expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { codes, filesBelow, proveSubject, rename, type Subject } from './subject.ts'

const testOfMore = onlyThorough(needs('cmake', 'g++'))
const testOfMoreWithCuda = onlyThorough(needs('cmake', 'g++', 'nvcc'))

const files = filesBelow(path.join(import.meta.dirname, '../../examples/clip-on-cpu'))
const macro = rename('GGML_USE_CUBLAS', 'GGML_USE_CUDA', 'macro')
const option = rename('LLAMA_CUBLAS', 'LLAMA_CUDA', 'cmake-option', 'aliased')
const whole: Subject = {
  files,
  patch: {
    'CMakeLists.txt': [
      ['if (LLAMA_CUBLAS)', 'if (LLAMA_CUDA OR LLAMA_CUBLAS)'],
      ['PRIVATE GGML_USE_CUBLAS', 'PRIVATE GGML_USE_CUDA'],
    ],
  },
  renames: [macro, option],
}
const definitionOnly: Subject = {
  files,
  patch: { 'CMakeLists.txt': [['PRIVATE GGML_USE_CUBLAS', 'PRIVATE GGML_USE_CUDA']] },
  renames: [macro],
  related: [option],
}
const encoder = 'third_party/llama.cpp/examples/encoder/encoder.cpp'

describe('the example project', () => {
  testOfMore('is proved under both spellings where there is no CUDA', async () => {
    const proof = await proveSubject({ ...whole, options: { nvcc: 'none' } })
    expect(proof.verdict).toBe('proved')
    expect(proof.evidence).toBe('object')
    expect(codes(proof)).toEqual(expect.arrayContaining(['STAND_IN', 'CUDA_COMPILER_MISSING']))
    expect(proof.canary).toBeNull()
    expect(proof.summary).not.toMatch(/CUDA program/)
    expect(proof.headline).toBe('encoder.cpp was built for the CPU; now it asks for CUDA.')
    expect(
      proof.runs.map(({ spelling, effect, accepted }) => [spelling, effect, accepted]),
    ).toEqual([
      ['new', 'effective', true],
      ['old', 'effective', true],
    ])
    expect(proof.runs[0]?.arguments).toEqual(['-DLANTERN_VISION=ON', '-DLLAMA_CUDA=ON'])
    expect(proof.runs[1]?.arguments).toEqual(['-DLANTERN_VISION=ON', '-DLLAMA_CUBLAS=ON'])
    expect(proof.renames.map(({ from, verdict }) => [from, verdict])).toEqual([
      ['GGML_USE_CUBLAS', 'proved'],
      ['LLAMA_CUBLAS', 'proved'],
    ])
    expect(proof.renames[0]?.gained).toContainEqual(
      expect.objectContaining({
        path: encoder,
        target: 'encoder',
        setBy: 'CMakeLists.txt:16',
        added: expect.arrayContaining([expect.stringContaining('ggml_backend_cuda_init')]),
      }),
    )
    expect(proof.controls.length).toBeGreaterThan(0)
    expect(proof.objects[0]?.symbols.added).toEqual(['ggml_backend_cuda_init'])
    expect(proof.lines?.executed).toEqual(proof.lines?.patched)
  })

  // The command line's demo takes the same way with nvcc by default.

  testOfMoreWithCuda(
    'is proved by a CUDA program where nvcc is',
    async () => {
      const proof = await proveSubject(whole)
      expect(proof.verdict).toBe('proved')
      expect(proof.toolchain?.nvcc?.version).toMatch(/^\d+\.\d+\.\d+$/)
      expect(proof.canary).toMatchObject({
        target: 'encoder',
        definitions: { before: [], after: ['GGML_USE_CUDA'] },
        before: { built: false, guards: ['expected definition GGML_USE_CUDA is missing'] },
        after: { built: true, guards: [] },
      })
      if (proof.canary?.run?.status === 'ran') expect(proof.evidence).toBe('run')
      else expect(codes(proof)).toContain('NO_DEVICE')
    },
    180_000,
  )

  testOfMore('is proved only in part by a patch of the definition alone', async () => {
    const proof = await proveSubject({ ...definitionOnly, options: { nvcc: 'none' } })
    expect(proof.verdict).toBe('partial')
    expect(codes(proof)).toContain('PARTIAL_RENAME')
    expect(proof.runs.map(({ spelling, effect }) => [spelling, effect])).toEqual([
      ['new', 'none'],
      ['old', 'effective'],
    ])
    expect(proof.summary).toContain('-DLLAMA_CUDA=ON, which upstream takes as well')
  })

  testOfMore('is proved only in part by a patch that drops the old option', async () => {
    const proof = await proveSubject({
      ...whole,
      patch: {
        'CMakeLists.txt': [
          ['if (LLAMA_CUBLAS)', 'if (LLAMA_CUDA)'],
          ['PRIVATE GGML_USE_CUBLAS', 'PRIVATE GGML_USE_CUDA'],
        ],
      },
      options: { nvcc: 'none' },
    })
    expect(proof.verdict).toBe('partial')
    // With the old option upstream is built for CUDA as it was before, and the encoder is not.
    expect(proof.runs.map(({ effect }) => effect)).toEqual(['effective', 'unchanged'])
  })
})
