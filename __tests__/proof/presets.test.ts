import { describe, expect, test } from '@jest/globals'

import { PatternSearch } from '../../src/proof/programs/patterns.ts'
import { denialOf } from '../../src/proof/programs/presets.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { variant } from './projects.ts'
import { codes, proveSubject } from './subject.ts'

const testWith = needs('cmake', 'cc')
const testOfMore = onlyThorough(testWith)

/** Whether a log shows a preset, and whether it denies it. */
function read(name: string, log: string): readonly [shown: boolean, denied: boolean] {
  const denial = denialOf(name)
  const patterns = denial === null ? [name] : [name, denial]
  const found = new PatternSearch(patterns)
  found.add(Buffer.from(log), 'stderr')
  found.end()
  return [found.hits.get(name) !== null, denial !== null && found.hits.get(denial) !== null]
}

describe('a preset of a component', () => {
  test.each([
    ['@ggml-cuda:clip', 'clip_model_load: CLIP using CUDA backend', true, false],
    ['@ggml-cuda:clip', 'clip_ctx: CLIP using CUDA0 backend', true, false],
    ['@ggml-cuda:clip', 'clip_model_load: CLIP using CPU backend', false, true],
    ['@ggml-cuda:clip', '[INFO ] stable-diffusion.cpp:228  - CLIP: Using CPU backend', false, true],
    ['@ggml-cuda:clip', 'llm_load_tensors: offloaded 33/33 layers to GPU', false, false],
    [
      '@ggml-cuda:llama',
      'llm_load_tensors: using CUDA for GPU acceleration\nclip_model_load: CLIP using CPU backend',
      true,
      false,
    ],
    [
      '@ggml-cuda:llama',
      'load_tensors:        CUDA0 model buffer size =  4095.05 MiB',
      true,
      false,
    ],
    ['@ggml-cuda:llama', 'llm_load_tensors: offloaded 0/33 layers to GPU', false, true],
    ['@ggml-cuda:llama', 'warning: no usable GPU found, --gpu-layers is ignored', false, true],
    ['@ggml-cuda:whisper', 'whisper_backend_init: using CUDA backend', true, false],
    ['@ggml-cuda:whisper', 'whisper_backend_init_gpu: using CUDA0 backend', true, false],
    ['@ggml-cuda:whisper', 'whisper_backend_init_gpu: no GPU found', false, true],
    ['@ggml-cuda:whisper', 'clip_ctx: CLIP using CUDA0 backend', false, false],
    ['@ggml-cuda:sd', '[DEBUG] stable-diffusion.cpp:149  - Using CUDA backend', true, false],
    ['@ggml-cuda:sd', 'clip_model_load: CLIP using CUDA backend', false, false],
    ['@ggml-cuda:sd', '[DEBUG] stable-diffusion.cpp:159  - Using CPU backend', false, true],
    ['@ggml-cuda', 'ggml_cuda_init: found 2 CUDA devices:', false, false],
    ['@ggml-cuda', 'load_backend: not using CUDA backend', false, false],
    ['@ggml-cuda', 'could not load: CUDA0 model buffer size = 0.00 MiB', false, false],
    ['@ggml-cuda:clip', 'CLIP using CUDA backend failed, falling back to the CPU', false, true],
    ['@ggml-cuda', 'ggml_cuda_init: found 2 CUDA devices:\nCLIP: Using CPU backend', false, true],
  ])('%s reads “%s”', (name, log, shown, denied) => {
    expect(read(name, log)).toEqual([shown, denied])
  })

  test('that nobody knows is told', () => {
    expect(new PatternSearch(['@ggml-cuda:clap']).problems[0]).toContain('@ggml-cuda:clip')
  })
})

const ON_CUDA = 'clip_model_load: CLIP using CUDA backend'

describe('the command is run without the patch and with it', () => {
  testOfMore('and a CPU line of the named component fails, whatever else is printed', async () => {
    const proof = await proveSubject(
      variant({
        options: {
          command: `echo '${ON_CUDA}'; echo 'CLIP: Using CPU backend'`,
          expect: ['@ggml-cuda:clip'],
        },
      }),
    )
    expect(proof.verdict).toBe('partial')
    expect(proof.evidence).not.toBe('run')
    expect(proof.summary).toContain('CLIP: Using CPU backend')
  })

  testOfMore(
    'so that what shows in both is no evidence, and what shows before alone is lost',
    async () => {
      const same = await proveSubject(
        variant({ options: { command: `echo '${ON_CUDA}'`, expect: ['@ggml-cuda:clip'] } }),
      )
      expect([same.verdict, same.command?.sameBefore]).toEqual(['proved', true])
      expect(same.evidence).not.toBe('run')
      expect(codes(same)).toContain('NEGATIVE_CONTROL')
      const lost = await proveSubject(
        variant({
          options: {
            command: `grep -q 'PRIVATE USE_OLD' CMakeLists.txt && echo '${ON_CUDA}'; true`,
            expect: ['@ggml-cuda:clip'],
          },
        }),
      )
      expect(lost.verdict).toBe('regression')
    },
  )
})
