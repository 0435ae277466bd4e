import { describe, expect, test } from '@jest/globals'

import type { ObjectResult, ProvedRename, UnitChange } from '../../src/proof/evidence.ts'
import { headlineOf } from '../../src/proof/headline.ts'

function change(more: Partial<UnitChange>): UnitChange {
  return {
    path: 'src/clip.cpp',
    target: 'clip',
    added: [],
    removed: [],
    lines: 1,
    setBy: null,
    ...more,
  }
}

function proved(gained: readonly UnitChange[], more: Partial<ProvedRename> = {}): ProvedRename {
  return {
    from: 'USE_OLD',
    to: ['USE_NEW'],
    kind: 'macro',
    verdict: 'proved',
    message: '',
    arguments: [],
    gained,
    lost: [],
    ...more,
  }
}

function object(symbols: Partial<ObjectResult['symbols']>): ObjectResult {
  return {
    path: 'src/clip.cpp',
    target: 'clip',
    symbols: { added: [], removed: [], kept: [], ...symbols },
    strings: { added: [], removed: [] },
  }
}

const compiled = {
  before: new Set(['src/clip.cpp', 'src/other.cpp', 'src/gone.cpp']),
  after: new Set(['src/clip.cpp', 'src/other.cpp', 'src/cuda.cu']),
}
const CALL = 'ctx->backend = ggml_backend_cuda_init(0);'

test.each([
  ['cuda_init();', 'CUDA'],
  ['CuBLAS_init();', 'CUDA'],
  ['cudnn_go();', 'CUDA'],
  ['ggml_hip_init();', 'HIP'],
  ['HIPBLAS_init();', 'HIP'],
  ['rocm_go();', 'HIP'],
  ['ggml_metal_init();', 'Metal'],
  ['vulkan_init();', 'Vulkan'],
  ['Sycl_init();', 'SYCL'],
  ['oneapi_init();', 'SYCL'],
  ['opencl_init();', 'OpenCL'],
  ['CLBlast_init();', 'OpenCL'],
  ['kompute_init();', 'Kompute'],
  ['ggml_musa_init();', 'MUSA'],
  ['ggml_cann_init();', 'CANN'],
  // A call, and not a declaration.
  ['return cuda_init(sizeof(struct x));', 'CUDA'],
  ['using_cuda(1);', 'CUDA'],
  ['x * (cuda_init(1));', 'CUDA'],
  ['T cuda_init(int x);', undefined],
  ['newer_t cuda_init(int x);', undefined],
  ['int cuda_init();', undefined],
  ['int cuda_init(int x) const {', undefined],
  ...['ship', 'hips', 'bimetal', 'metals', 'amusa', 'musak', 'scann', 'cannot'].map(
    (word) => [`${word}();`, undefined] as const,
  ),
])('%s asks for %s', (line, processor) => {
  const told = headlineOf([proved([change({ added: [line] })])], [], compiled)
  expect(/; now it asks for (.*)\.$/.exec(told!)?.[1]).toBe(processor)
})

test('a source that was there leads, even where a new one names the processor', () => {
  const changes = [
    change({ path: 'src/cuda.cu', added: [CALL] }),
    change({ path: 'src/other.cpp', added: ['int x;'] }),
  ]
  expect(headlineOf([proved(changes)], [], compiled)).toBe(
    'USE_NEW takes effect in other.cpp now, and did not before. 1 more file changes too.',
  )
})

test('two new names take effect together', () => {
  const both = proved([change({ added: ['int x;'] })], { to: ['NEW_A', 'NEW_B'] })
  expect(headlineOf([both], [], compiled)).toBe(
    'NEW_A and NEW_B take effect in clip.cpp now, and did not before.',
  )
})

describe('the headline', () => {
  test.each<[string, readonly UnitChange[], readonly ObjectResult[], string | null]>([
    ['nothing gained', [], [], null],
    [
      'the build graph alone',
      [change({ path: '', target: '', added: ['target x EXECUTABLE'] })],
      [],
      null,
    ],
    [
      'a line of the CPU goes',
      [change({ added: [CALL], removed: ['ctx->backend = ggml_backend_cpu_init();'] })],
      [],
      'clip.cpp was built for the CPU; now it asks for CUDA.',
    ],
    [
      'an object that asks for the CPU and for nothing of CUDA',
      [change({ added: [CALL] })],
      [object({ added: ['ggml_backend_cuda_init'], kept: ['ggml_backend_cpu_init'] })],
      'clip.cpp was built for the CPU; now it asks for CUDA.',
    ],
    [
      'an object that asks for something else of CUDA already',
      [change({ added: [CALL] })],
      [object({ added: ['ggml_backend_cuda_init'], kept: ['cpu_init', 'cudaMalloc'] })],
      'clip.cpp was built without what USE_NEW brings; now it asks for CUDA.',
    ],
    [
      'an object that names no processor',
      [change({ added: [CALL] })],
      [object({ added: ['ggml_backend_cuda_init'] })],
      'clip.cpp was built without CUDA; now it asks for CUDA.',
    ],
    [
      'no object, and nothing that went',
      [change({ added: [CALL] })],
      [],
      'clip.cpp was built without what USE_NEW brings; now it asks for CUDA.',
    ],
    [
      'headers that only declare',
      [
        change({
          added: [
            'bool ggml_backend_is_cuda(ggml_backend_t backend);',
            'extern void * cuda_init(int);',
            'static inline int cuda_devices(void) { return 1; }',
            'int cuda_stream;',
          ],
        }),
      ],
      [],
      'USE_NEW takes effect in clip.cpp now, and did not before.',
    ],
    [
      'one CUDA function for another',
      [change({ added: ['cuda_new(1);'], removed: ['cuda_old(1);'] })],
      [],
      'USE_NEW takes effect in clip.cpp now, and did not before.',
    ],
    [
      'words that only hold the letters',
      [change({ added: ['chip(1);', 'fundamental("membership");'] })],
      [],
      'USE_NEW takes effect in clip.cpp now, and did not before.',
    ],
    [
      'a source that was not there',
      [change({ path: 'src/cuda.cu', added: [CALL] })],
      [],
      'cuda.cu was not compiled; now it is.',
    ],
    [
      'several: one that was there and names CUDA',
      [
        change({ path: 'src/cuda.cu', added: [CALL] }),
        change({ path: 'src/other.cpp', added: ['x();'] }),
        change({ added: ['return "CUDA";'], removed: ['return "CPU";'] }),
      ],
      [],
      'clip.cpp was built for the CPU; now it asks for CUDA. 2 more files change too.',
    ],
    [
      'a source that is compiled no more',
      [change({ path: 'src/gone.cpp', removed: [CALL] }), change({ added: ['x();'] })],
      [],
      'USE_NEW takes effect in clip.cpp now, and did not before.',
    ],
  ])('of %s', (_name, gained, objects, headline) => {
    expect(headlineOf([proved(gained)], objects, compiled)).toBe(headline)
  })

  test('speaks only of what is proved', () => {
    const gained = [change({ added: [CALL] })]
    for (const verdict of ['unchanged', 'no-effect', 'regression', 'not-measured'] as const)
      expect(headlineOf([proved(gained, { verdict })], [], compiled)).toBeNull()
    expect(headlineOf([proved(gained, { verdict: 'partial' })], [], compiled)).not.toBeNull()
  })
})
