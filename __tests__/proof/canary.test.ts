import path from 'node:path'

import { describe, expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { buildsProgram, fakeNvcc, programs, scratch } from './fake.ts'
import { knownCompilers } from './known-compilers.ts'
import { variant } from './projects.ts'
import { codes, filesBelow, proveSubject } from './subject.ts'
import type { Proof } from '../../src/proof/proof.ts'

const testWith = needs('cmake', 'cc')
const testOfMore = onlyThorough(testWith)

function proveWith(
  compile: string,
  scripts: Readonly<Record<string, string>> = {},
  options: Parameters<typeof variant>[0]['options'] = {},
): Promise<Proof> {
  const bin = programs({ nvcc: fakeNvcc(compile), ...scripts })
  return proveSubject(
    variant({
      options: { nvcc: path.join(bin, 'nvcc'), ...options },
      environment: knownCompilers(bin),
    }),
  )
}

describe('the CUDA program', () => {
  testWith('that runs on a device says on which, and is the strongest evidence', async () => {
    const emit = path.join(scratch(), 'kit')
    const proof = await proveWith(
      buildsProgram('{"status":"ran","device":"Made-up GPU","capability":"9.0"}', 0),
      { 'nvidia-smi': 'echo "GPU 0: Made-up GPU (UUID: GPU-1)"' },
      { emit, command: 'echo "by $CUDACXX"', expect: ['by .*/nvcc$'] },
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.command).toMatchObject({ exit: 0, sameBefore: true })
    // What it is built from lies where it was asked for.
    expect(proof.kit?.component).toBe('part')
    expect(proof.kit!.files.toSorted()).toEqual(proof.kit!.files)
    expect(Object.keys(filesBelow(emit)).toSorted()).toEqual(proof.kit!.files)
    expect(proof.kit!.files).toContain('component/part.c')
    expect(proof.toolchain?.device).toBe('Made-up GPU')
    expect(proof.evidence).toBe('run')
    expect(proof.canary?.run).toEqual({
      status: 'ran',
      device: 'Made-up GPU (compute capability 9.0)',
    })
    expect(proof.summary).toContain('Made-up GPU')
    expect(proof.toolchain?.architectures).toEqual([75, 100, 121])
    // A GPU that is there is built for.
    expect(proof.canary?.architecture).toBe('native')
  })

  testOfMore('that finds no device was built, not run', async () => {
    const proof = await proveWith(
      buildsProgram('{"status":"no-device","error":"cudaErrorNoDevice"}', 77),
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.evidence).not.toBe('run')
    expect(codes(proof)).toContain('NO_DEVICE')
    expect(proof.summary).toContain('not run (no CUDA device)')
  })

  testOfMore('that computes wrongly or fails on the device takes the proof back', async () => {
    for (const [prints, exits] of [
      ['{"status":"wrong","at":3,"value":1}', 3],
      ['{"status":"cuda-error","step":"launch","error":"cudaErrorNoKernelImageForDevice"}', 4],
    ] as const) {
      const proof = await proveWith(buildsProgram(prints, exits))
      expect(proof.verdict).toBe('inconclusive')
      expect(codes(proof)).toContain('CANARY_RUN')
    }
  })

  testOfMore('that builds without the patch too cannot tell the difference', async () => {
    const proof = await proveWith(buildsProgram('', 77).replace('[ -n "$new" ] || guard', ''))
    expect(codes(proof)).toContain('NEGATIVE_CONTROL')
    expect(proof.verdict).toBe('inconclusive')
  })

  testOfMore('that nvcc cannot build is told with what nvcc said', async () => {
    const proof = await proveWith(
      '[ -n "$new" ] || guard\necho "nvcc error: out of cheese" >&2; exit 1',
    )
    expect(proof.messages.find(({ code }) => code === 'CANARY_BUILD')?.text).toContain(
      'out of cheese',
    )
    expect(proof.verdict).toBe('inconclusive')
  })

  testOfMore('takes the newest host compiler that nvcc allows', async () => {
    const picky =
      '[ -n "$host" ] || { echo "error: #error -- unsupported GNU version! gcc versions later than 9 are not supported!" >&2; exit 1; }\n'
    const without = await proveWith(picky + buildsProgram('', 77))
    // One that can compile nothing is worth as much as none.
    expect(without.messages.find(({ code }) => code === 'CUDA_HOST_COMPILER')?.level).toBe('info')
    expect([without.verdict, without.evidence, without.canary]).toEqual(['proved', 'object', null])
    expect(codes(without)).toContain('STAND_IN')
    const withOlder = await proveWith(picky + buildsProgram('{"error":"none"}', 77), {
      'g++-8': 'exit 0',
    })
    expect(withOlder.messages.find(({ code }) => code === 'CUDA_HOST_COMPILER')?.text).toContain(
      'took g++-8',
    )
    expect(withOlder.verdict).toBe('proved')
  })

  testOfMore('that misses the definition takes the proof back', async () => {
    const proof = await proveWith('guard')
    expect(proof.canary?.target).toBe('part')
    expect(codes(proof)).toContain('CANARY_GUARD')
    expect(proof.verdict).toBe('inconclusive')
  })
})
