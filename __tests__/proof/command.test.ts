import { describe, expect, test } from '@jest/globals'

import { PatternSearch } from '../../src/proof/programs/patterns.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { variant } from './projects.ts'
import { codes, proveSubject } from './subject.ts'

const testWith = needs('cmake', 'cc')
const testOfMore = onlyThorough(testWith)

function search(patterns: readonly string[], ...chunks: readonly string[]): PatternSearch {
  const found = new PatternSearch(patterns)
  for (const chunk of chunks) found.add(Buffer.from(chunk), 'stdout')
  found.end()
  return found
}

describe('patterns', () => {
  test('are looked for line by line, however the output is cut', () => {
    const found = search(['^b+$', 'never'], 'aaa\nbb', 'b\ncc')
    expect(found.found(['^b+$', 'never'])).toEqual([
      { pattern: '^b+$', line: 'bbb' },
      { pattern: 'never', line: null },
    ])
  })

  test('know the load log of ggml programs', () => {
    const log = [
      'clip_model_load: CLIP using CUDA backend',
      'whisper_backend_init_gpu: using CUDA0 backend',
      'load_tensors: offloaded 33/33 layers to GPU',
    ]
    for (const line of log) expect(search(['@ggml-gpu'], line).hits.get('@ggml-gpu')).toBe(line)
    expect(
      search(
        ['@ggml-gpu'],
        'llm_load_tensors: offloaded 0/33 layers to GPU\nclip: CLIP using CPU backend',
      ).hits.get('@ggml-gpu'),
    ).toBeNull()
    expect(
      search(['@ggml-cpu'], 'clip_model_load: CLIP using CPU backend').hits.get('@ggml-cpu'),
    ).not.toBeNull()
  })

  test('that explode are given up', () => {
    const started = performance.now()
    const found = search(['^(a+)+$', 'x'], `${'a'.repeat(4000)}!\nx\n`)
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(found.problems[0]).toContain('took too long')
    expect(found.hits.get('x')).toBe('x')
  })

  test('that are none, or too many, are told', () => {
    expect(search(['('], 'x').problems[0]).toContain('(')
    expect(
      search(
        Array.from({ length: 21 }, (_, at) => `p${at}`),
        'x',
      ).problems[0],
    ).toContain('20 are allowed')
  })
})

describe("the maintainer's command", () => {
  testWith('runs in the patched copy and raises the evidence', async () => {
    const proof = await proveSubject(
      variant({
        options: {
          command:
            'grep -c "PRIVATE USE_NEW" CMakeLists.txt; echo "args $FLAGSHIFT_ARGUMENTS"; echo "using CUDA backend" >&2',
          expect: ['^2$', '@ggml-gpu', 'args -DNEW_OPTION=ON'],
          forbid: ['@ggml-cpu'],
        },
      }),
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.evidence).toBe('run')
    expect(proof.command).toMatchObject({
      exit: 0,
      forbidden: [
        { pattern: '@ggml-cpu', line: null },
        { pattern: 'a CPU line of @ggml-gpu', line: null },
      ],
      sameBefore: false,
    })
  })

  testOfMore('takes the proof back when it fails, lacks or shows the wrong thing', async () => {
    const wrong = await proveSubject(
      variant({
        options: {
          command: 'echo "using CPU backend"; exit 3',
          expect: ['@ggml-gpu'],
          forbid: ['@ggml-cpu', '('],
        },
      }),
    )
    expect(wrong.verdict).not.toBe('proved')
    expect(wrong.evidence).not.toBe('run')
    expect(codes(wrong)).toEqual(
      expect.arrayContaining([
        'COMMAND_FAILED',
        'EXPECT_MISSING',
        'FORBID_FOUND',
        'PATTERN_INVALID',
      ]),
    )
  })
})
