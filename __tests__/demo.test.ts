import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import { knownCompilers } from './proof/known-compilers.ts'
import { exampleRepository } from './support/repository.ts'
import { flagshift } from './support/run.ts'
import { isThorough, onlyThorough } from './support/thorough.ts'
import { has, needs } from './support/tools.ts'

// A real nvcc takes long for its program, which is for the thorough pass.
const testOfDemo = isThorough || !has('nvcc') ? needs('cmake', 'g++') : test.skip

testOfDemo(
  'demo tells in one screen what was wrong, what is changed and what the proof saw',
  async () => {
    const ended = await flagshift(['demo'], {
      env: { ...knownCompilers(), COLUMNS: '80' },
      alone: true,
    })
    expect(ended.status).toBe(0)
    expect(ended.stdout).toContain('nothing in\n  it reads GGML_USE_CUBLAS any more.')
    expect(ended.stdout).toContain('+ target_compile_definitions(encoder PRIVATE GGML_USE_CUDA)')
    expect(ended.stdout).toContain('The proof: proved')
    expect(ended.stdout).toMatch(/encoder\.cpp in encoder +CPU +CUDA\n/)
    expect(ended.stdout).toMatch(/CMakeLists\.txt:16 sets +GGML_USE_CUBLAS +GGML_USE_CUDA\n/)
    expect(ended.stdout).not.toContain('\u001b[')
    const lines = ended.stdout.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(45)
    const [, page = '', html = ''] =
      /page +(\S+pull-request\.md)\n.* browser +(\S+report\.html)\n/.exec(ended.stdout) ?? []
    expect(readFileSync(page, 'utf8')).toContain('GGML_USE_CUDA')
    expect(readFileSync(html, 'utf8')).toContain('GGML_USE_CUDA')
    expect(existsSync(path.join(path.dirname(page), 'clip-on-cpu'))).toBe(false)
    rmSync(path.dirname(page), { recursive: true })
  },
  180_000,
)

onlyThorough(needs('cmake', 'g++'))(
  'prove says its verdict first and last, and what to do next; check lists the places',
  async () => {
    const root = await exampleRepository()
    const env = { ...knownCompilers(), COLUMNS: '80' }
    const ended = await flagshift(['prove', '--quiet', root], { env })
    expect(ended.stderr).toBe('')
    expect(ended.status).toBe(0)
    const lines = ended.stdout.trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual([
      'Proof: proved',
      'encoder.cpp was built for the CPU; now it asks for CUDA.',
    ])
    expect(lines.at(-1)).toBe('The verdict is proved')
    expect(ended.stdout).toContain(`Next: flagshift patch --write ${root}`)
    expect(ended.stdout).toMatch(/: \d+ places in \d+ files/)
    expect(ended.stdout).not.toContain('+ target_compile_definitions')
  },
  180_000,
)
