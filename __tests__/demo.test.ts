import { expect, test } from '@jest/globals'

import { knownCompilers } from './proof/known-compilers.ts'
import { flagshift } from './support/run.ts'
import { isThorough } from './support/thorough.ts'
import { has, needs } from './support/tools.ts'

// A real nvcc takes long for its program, which is for the thorough pass.
const testOfDemo = isThorough || !has('nvcc') ? needs('cmake', 'g++') : test.skip

testOfDemo(
  'demo ends with a patch, a proof and a local pull request',
  async () => {
    const ended = await flagshift(['demo'], { env: knownCompilers(), alone: true })
    expect(ended.status).toBe(0)
    expect(ended.stdout).toContain('+  if (LLAMA_CUDA OR LLAMA_CUBLAS)')
    expect(ended.stdout).toContain('Proof proved')
    expect(ended.stdout).toContain('GGML_USE_CUBLAS → GGML_USE_CUDA: proved')
    expect(ended.stdout).toContain('encoder.cpp (encoder), set by CMakeLists.txt:16')
    expect(ended.stdout).toContain('4. The pull request created on branch flagshift/renamed-flags')
    expect(ended.stdout).not.toContain('\u001b[')
  },
  180_000,
)
