import { describe, expect, test } from '@jest/globals'

import { isThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { GUARDED } from './projects.ts'
import { proveSubject } from './subject.ts'

/** It takes seconds for each program. */
const testWithCuda = isThorough ? needs('cmake', 'cc', 'nvcc') : test.skip

describe('the CUDA program of a real nvcc', () => {
  testWithCuda('is not built for an architecture that nvcc has dropped', async () => {
    const { nvcc: _, ...rest } = GUARDED.options ?? {}
    const proof = await proveSubject({ ...GUARDED, options: { ...rest, cudaArch: '20' } })
    expect(proof.messages.find(({ code }) => code === 'CUDA_ARCH')?.text).toMatch(
      /compute_20 .* set cuda-arch/,
    )
    expect(proof.verdict).toBe('inconclusive')
  })

  testWithCuda('is built with values of every odd kind', async () => {
    const { nvcc: _, ...rest } = GUARDED.options ?? {}
    const proof = await proveSubject({
      ...GUARDED,
      patch: {
        'CMakeLists.txt': [
          ['PRIVATE USE_OLD', `PRIVATE USE_NEW "TEXT=\\"a b, c\\"" "SUM=(1+2)" "DOLLAR=$$x"`],
        ],
      },
      options: rest,
    })
    expect(proof.canary?.after.built).toBe(true)
    expect(proof.verdict).toBe('proved')
  })
})
