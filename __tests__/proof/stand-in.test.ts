import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { UNCONFINED } from '../../src/proof/running/confine.ts'
import { childEnvironment } from '../../src/proof/running/environment.ts'
import { runChild } from '../../src/proof/running/child.ts'
import { openSession } from '../../src/proof/running/session.ts'
import { addStandIn, writeStandIn } from '../../src/proof/toolkit/stand-in.ts'
import { onlyThorough } from '../support/thorough.ts'
import { has, needs } from '../support/tools.ts'
import { scratch } from './fake.ts'
import { knownCompilers } from './known-compilers.ts'
import { codes, filesBelow, proveSubject } from './subject.ts'
import { variant } from './projects.ts'

const testWith = needs('cmake', 'g++')
const testOfMore = onlyThorough(testWith)
/** A real nvcc takes seconds for each project. */
const testWithCuda = onlyThorough(needs('cmake', 'g++', 'nvcc'))

const directory = scratch()
const toolkit = path.join(directory, 'cuda')
const nvcc = path.join(toolkit, 'bin/nvcc')

beforeAll(() => writeStandIn(toolkit))

function run(args: readonly string[], cwd = directory): { status: number | null; output: string } {
  const ended = spawnSync(nvcc, args, { cwd, encoding: 'utf8' })
  return { status: ended.status, output: ended.stdout + ended.stderr }
}

describe('the stand-in compiler', () => {
  testWith('answers what build systems ask', () => {
    expect(run(['--version']).output).toMatch(
      /nvcc: NVIDIA \(R\) Cuda compiler driver[\s\S]* V12\.4\.131/,
    )
    for (const [option, word] of [
      ['--list-gpu-arch', 'compute'],
      ['--list-gpu-code', 'sm'],
    ] as const) {
      const known = run([option]).output.split('\n')
      const numbers = [50, 52, 53, 60, 61, 62, 70, 72, 75, 80, 86, 87, 89, 90]
      expect(known).toEqual([...numbers.map((number) => `${word}_${number}`), ''])
    }
    expect(run(['-v', '__cmake_determine_cuda']).output).toContain(`#$ TOP=${toolkit}`)
    // ggml asks for the host compiler's version so, with a file that does not exist.
    expect(run(['.c', '-Xcompiler', '-dumpfullversion -dumpversion']).output).toMatch(/^\d+\.\d+/)
  })

  test.each(['nvlink', 'fatbinary', 'ptxas', 'bin2c', 'cuobjdump'])(
    'has beside it what CMake and makefiles start: %s',
    (name) => {
      expect(spawnSync(path.join(toolkit, 'bin', name), ['--version']).status).toBe(0)
    },
  )

  testWith('judges feature probes as the real one does', () => {
    const probe = (text: string, ...args: readonly string[]): number | null => {
      writeFileSync(path.join(directory, 'probe.cu'), text)
      return run([...args, '-c', 'probe.cu', '-o', 'probe.o']).status
    }
    const launch =
      '__global__ void k(int *p) { *p = threadIdx.x; }\nvoid f(int *p) { k<<<1, 2>>>(p); }\n'
    expect(probe(launch)).toBe(0)
    expect(
      probe('#include <cuda_fp16.h>\n__global__ void k(half *p) { p[0] = __hadd(p[0], p[1]); }\n'),
    ).toBe(0)
    expect(probe('__global__ void k( {\n')).not.toBe(0)
    expect(probe('#ifndef WANTED\n#error not wanted\n#endif\n')).not.toBe(0)
    expect(probe('#ifndef WANTED\n#error not wanted\n#endif\n', '-DWANTED')).toBe(0)
    expect(probe('int x;\n', '--no-such-option')).not.toBe(0)
    expect(
      probe(
        'int x;\n',
        '-forward-unknown-to-host-compiler',
        '-Wno-whatever',
        '-arch=native',
        '--extended-lambda',
      ),
    ).toBe(0)
    expect(
      probe('int x;\n', '-Xcompiler', '-fPIC,-Wall', '-Xcompiler="-O2 -g"'.replaceAll('"', '')),
    ).toBe(0)
  })

  testWith('reads response files with quotes', () => {
    mkdirSync(path.join(directory, 'with space'), { recursive: true })
    writeFileSync(path.join(directory, 'with space/own.h'), '#define OWN 1\n')
    writeFileSync(
      path.join(directory, 'includes.rsp'),
      `-I"${directory}/with space" -isystem=${directory}\n`,
    )
    writeFileSync(path.join(directory, 'r.cu'), '#include <own.h>\nint x = OWN;\n')
    expect(run(['--options-file', 'includes.rsp', '-c', 'r.cu', '-o', 'r.o']).status).toBe(0)
  })

  testOfMore('makes up for a real toolkit that lacks a library, and that is said', async () => {
    const partial = path.join(scratch(), 'partial')
    await writeStandIn(partial, '12.6.20')
    rmSync(path.join(partial, 'lib64/libcublas.so'))
    rmSync(path.join(partial, 'lib64/libcublas_static.a'))
    const proof = await proveSubject(
      variant({
        files: {
          'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(partial LANGUAGES CXX CUDA)
find_package(CUDAToolkit REQUIRED)
add_library(part STATIC part.cpp)
target_link_libraries(part PRIVATE CUDA::cublas)
target_compile_definitions(part PRIVATE USE_OLD)
`,
          'part.cpp': '#ifdef USE_NEW\nint gpu;\n#else\nint cpu;\n#endif\n',
        },
        patch: { 'CMakeLists.txt': [['USE_OLD', 'USE_NEW']] },
        options: { nvcc: path.join(partial, 'bin/nvcc') },
      }),
    )
    expect(codes(proof)).toEqual(expect.arrayContaining(['CUDA_LIBRARY_MISSING', 'STAND_IN']))
    expect(proof.toolchain?.standIn).toBe(true)
    expect(proof.verdict).toBe('proved')
  })
})

/** Other CMake versions to try: programs on PATH, or paths in FLAGSHIFT_CMAKES, separated by colons. */
const CMAKES = ['cmake', ...(process.env['FLAGSHIFT_CMAKES'] ?? '').split(':').filter(existsSync)]

const PROJECTS: Readonly<
  Record<
    string,
    { readonly files: Record<string, string | Buffer>; readonly args: readonly string[] }
  >
> = {
  'the example, new spelling': {
    files: filesBelow(path.join(import.meta.dirname, '../../examples/clip-on-cpu')),
    args: ['-DLLAMA_CUDA=ON'],
  },
  'the example, old spelling': {
    files: filesBelow(path.join(import.meta.dirname, '../../examples/clip-on-cpu')),
    args: ['-DLLAMA_CUBLAS=ON'],
  },
  'probes, standards and libraries': {
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(probes LANGUAGES C CXX CUDA)
include(CheckSourceCompiles OPTIONAL RESULT_VARIABLE has_check)
find_package(CUDAToolkit REQUIRED)
set(CMAKE_CUDA_STANDARD 17)
if (has_check)
  check_source_compiles(CUDA "__global__ void k(int *p) { *p = 1; } int main() { k<<<1, 1>>>(0); }" CAN_LAUNCH)
  check_source_compiles(CUDA "int main() { return broken }" CAN_BREAK)
endif()
execute_process(COMMAND \${CMAKE_CUDA_COMPILER} -Xcompiler --version OUTPUT_VARIABLE host ERROR_QUIET)
if (host MATCHES "GCC|g\\\\+\\\\+|Free Software")
  add_compile_definitions(HOST_IS_GNU)
endif()
add_library(kernels STATIC k.cu)
target_compile_definitions(kernels PUBLIC WITH_CUDA=\${CUDAToolkit_VERSION_MAJOR} $<$<COMPILE_LANGUAGE:CUDA>:FROM_CUDA>)
target_link_libraries(kernels PUBLIC CUDA::cudart)
if (CAN_LAUNCH)
  target_compile_definitions(kernels PUBLIC CAN_LAUNCH)
endif()
if (CAN_BREAK)
  target_compile_definitions(kernels PUBLIC CAN_BREAK)
endif()
if (CMAKE_CUDA_COMPILER_ID STREQUAL "NVIDIA")
  target_compile_options(kernels PRIVATE $<$<COMPILE_LANGUAGE:CUDA>:--extended-lambda>)
endif()
add_executable(main main.cpp)
target_link_libraries(main PRIVATE kernels)
`,
      'k.cu': '__global__ void k() {}\n',
      'main.cpp': 'int main() {}\n',
    },
    args: [],
  },
}

describe('the stand-in gives the definitions that the real nvcc gives', () => {
  for (const cmake of CMAKES)
    for (const [name, { files, args }] of Object.entries(PROJECTS))
      testWithCuda(`${name}, with ${cmake}`, async () => {
        const place = scratch()
        const root = path.join(place, 'source')
        for (const [file, text] of Object.entries(files)) {
          mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
          writeFileSync(path.join(root, file), text)
        }
        const own = cmake === 'cmake' ? '' : `${path.dirname(cmake)}:`
        const environment = childEnvironment(
          { ...process.env, PATH: `${own}${knownCompilers()['PATH']}` },
          place,
        )
        const session = openSession({
          scratch: place,
          builds: place,
          environment,
          confinement: UNCONFINED,
          runProgram: runChild,
          progress: () => undefined,
          limits: {},
          timeoutSeconds: 120,
        })
        const real = spawnSync('nvcc', ['--version'], { encoding: 'utf8' }).stdout
        const version = /V(\d+\.\d+\.\d+)/.exec(real)?.[1] ?? ''
        await writeStandIn(path.join(place, 'cuda'), version)
        const request = {
          sourceDir: '.',
          arguments: args,
          architecture: '75',
          traced: new Set<string>(),
        }
        const definitions = async (env: typeof environment): Promise<readonly string[]> => {
          const found = await CMAKE.configure(session, { ...request, environment: env })
          expect(found.ok ? '' : found.output).toBe('')
          return found.targets.flatMap((target) =>
            target.definitions.map(({ text }) => `${target.name} ${text}`),
          )
        }
        const expected = await definitions(environment)
        expect(expected.length).toBeGreaterThan(1)
        expect(await definitions(addStandIn(environment, path.join(place, 'cuda')))).toEqual(
          expected,
        )
      })

  testOfMore(
    'is the last: what is not found with it either is a configure that fails',
    async () => {
      const lists = 'cmake_minimum_required(VERSION 3.18)\nproject(p C)\nset(OLD 1)\n'
      const proof = await proveSubject(
        variant({
          files: { 'CMakeLists.txt': `${lists}message(FATAL_ERROR "cublas not found")\n` },
          patch: { 'CMakeLists.txt': [['OLD', 'NEW']] },
        }),
      )
      expect([proof.verdict, codes(proof).includes('CONFIGURE_FAILED_AFTER')]).toEqual([
        'inconclusive',
        true,
      ])
    },
  )
})

if (!has('nvcc')) process.stderr.write('notice: the stand-in was not compared with a real nvcc\n')
