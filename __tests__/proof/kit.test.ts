import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { checkKitFolder } from '../../src/proof/kit/write-kit.ts'
import { isThorough, onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'
import { filesBelow, proveSubject, rename, type Subject } from './subject.ts'

const testWith = onlyThorough(needs('cmake', 'g++'))
// CMake looks for what nvcc can do, which takes long.
const testWithCuda = isThorough ? needs('cmake', 'make', 'g++', 'nvcc') : test.skip

const FILES = filesBelow(path.join(import.meta.dirname, '../../examples/clip-on-cpu'))
const ENCODER = 'third_party/llama.cpp/examples/encoder/encoder.cpp'

/** The example, whose encoder needs more of its command than plain definitions. */
const EXAMPLE: Subject = {
  files: {
    ...FILES,
    'CMakeLists.txt': `${String(FILES['CMakeLists.txt'])}
target_compile_options(encoder PRIVATE -include \${CMAKE_CURRENT_SOURCE_DIR}/forced.h "-DTWICE(x)=x#x")
target_compile_definitions(encoder PRIVATE "LIST=a\\;b")
`,
    'forced.h': 'static inline int forced(int a, int b) { return LIST; }\n',
    [ENCODER]: `${String(FILES[ENCODER])}\nint use_forced() { return forced(1, 2); }\n#ifndef TWICE\n#error\n#endif\n`,
  },
  patch: {
    'CMakeLists.txt': [
      ['if (LLAMA_CUBLAS)', 'if (LLAMA_CUDA OR LLAMA_CUBLAS)'],
      ['PRIVATE GGML_USE_CUBLAS', 'PRIVATE GGML_USE_CUDA'],
    ],
  },
  renames: [rename('GGML_USE_CUBLAS', 'GGML_USE_CUDA', 'macro')],
  related: [rename('LLAMA_CUBLAS', 'LLAMA_CUDA', 'cmake-option', 'aliased')],
}

let made: Promise<string> | undefined

/** The folder of the example's kit, made once, without nvcc. */
function kitOfExample(): Promise<string> {
  made ??= makeKitOfExample()
  return made
}

async function makeKitOfExample(): Promise<string> {
  const folder = path.join(scratch(), 'kit')
  const proof = await proveSubject({ ...EXAMPLE, options: { nvcc: 'none', emit: folder } })
  expect(proof.verdict).toBe('proved')
  expect(proof.kit?.component).toBe('encoder')
  for (const file of proof.kit!.files) expect(existsSync(path.join(folder, file))).toBe(true)
  return folder
}

/** What a command says in a copy of the kit that lies elsewhere. */
async function runInCopy(
  command: string,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const copy = path.join(scratch(), 'elsewhere')
  cpSync(await kitOfExample(), copy, { recursive: true })
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

testWith('a kit holds the program, both ways to build it and the component itself', async () => {
  const folder = await kitOfExample()
  const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  expect(textOf('smoke.cu')).toContain('#error FLAG_GUARD expected definition GGML_USE_CUDA')
  expect(textOf('CMakeLists.txt')).toContain(
    'target_compile_options(smoke_after PRIVATE "-DGGML_USE_CUDA")',
  )
  expect(textOf('Makefile')).toContain('-DGGML_USE_CUDA')
  expect(textOf(`component/${ENCODER}`)).toBe(String(EXAMPLE.files[ENCODER]))
  expect(textOf('README.md')).toContain('FLAG_GUARD expected definition GGML_USE_CUDA is missing')
  expect(textOf('workflow-step.yml')).toContain('ctest')
  // The folder is the kit's own: an earlier kit may be written over.
  await checkKitFolder(folder)
})

testWith('its component differs by the flag alone, whoever compiles it', async () => {
  const { status, said } = await runInCopy('make component_1_differs')
  expect(said).toMatch(/^> .*ggml_backend_cuda_init/m)
  expect(status).toBe(0)
})

testWithCuda(
  'it is built by CMake, and before fails for want of the definition',
  async () => {
    const { status, said } = await runInCopy(
      'cmake -S . -B build && cmake --build build && (cd build && ctest --verbose)',
    )
    expect(said).toContain('FLAG_GUARD expected definition GGML_USE_CUDA is missing')
    expect(said).toMatch(/> .*ggml_backend_cuda_init/)
    expect(said).toContain('100% tests passed')
    expect(said).toMatch(/"status":"(?:ran|no-device)"/)
    expect(status).toBe(0)
  },
  180_000,
)

testWithCuda(
  'it is built by make, and fails where the definition is taken out',
  async () => {
    const good = await runInCopy('make check')
    expect(good.said).toContain('FLAG_GUARD expected definition GGML_USE_CUDA is missing')
    expect(good.said).toMatch(/"status":"(?:ran|no-device)"/)
    expect(good.status).toBe(0)
    const bad = await runInCopy("sed -i 's/-DGGML_USE_CUDA//' Makefile && make after-runs")
    expect(bad.said).toContain('FLAG_GUARD')
    expect(bad.status).not.toBe(0)
  },
  180_000,
)

test('a folder that holds something else is refused, and so is a file', async () => {
  const folder = scratch()
  await checkKitFolder(folder)
  await checkKitFolder(path.join(folder, 'new'))
  const file = path.join(folder, 'mine.txt')
  writeFileSync(file, '')
  await expect(checkKitFolder(folder)).rejects.toThrow(
    'The folder for the smoke test holds other files.',
  )
  await expect(checkKitFolder(file)).rejects.toThrow('The folder for the smoke test can’t be read.')
})

testWith('a kit is kept for an option that only its upstream turns into a definition', async () => {
  const folder = path.join(scratch(), 'kit')
  const proof = await proveSubject({
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(top LANGUAGES CXX)
set(OLD ON)
option(NEW "the feature" OFF)
add_library(part STATIC part.cpp)
if(NEW)
  target_compile_definitions(part PRIVATE PART_GPU)
endif()
`,
      'part.cpp': '#ifdef PART_GPU\nint gpu();\nint part() { return gpu(); }\n#endif\n',
    },
    patch: { 'CMakeLists.txt': [['OLD', 'NEW']] },
    renames: [rename('OLD', 'NEW', 'cmake-option')],
    options: { nvcc: 'none', emit: folder },
  })
  expect(proof.verdict).toBe('proved')
  expect(proof.kit?.component).toBe('part')
  expect(readFileSync(path.join(folder, 'smoke.cu'), 'utf8')).toContain('PART_GPU')
})
