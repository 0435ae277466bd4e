import { describe, expect, test } from '@jest/globals'

import { findChanges } from '../../src/find.ts'
import { repositoryOf } from '../support/repository.ts'

/** What the built-in maps, and renames given by the person, say of a small repository's names. */
async function judged(
  files: Readonly<Record<string, string>>,
  renames: readonly string[] = [],
): Promise<readonly string[]> {
  const found = await findChanges(
    {
      directory: await repositoryOf(files),
      maps: 'auto',
      renames,
      upstream: null,
      rev: null,
      include: [],
      exclude: [],
      scopes: new Set(['build', 'docs', 'sources']),
      conditions: 'auto',
    },
    () => undefined,
  )
  await found.close()
  return found.sites.map(
    ({ path, from, action, reason }) => `${path} ${from} ${action} ${reason.code}`,
  )
}

describe('a name that others use too', () => {
  const clone = 'git clone -b b4000 https://github.com/ggml-org/llama.cpp\n'
  const curl = 'git clone -b curl-8_13_0 https://github.com/curl/curl\n'

  test.each([
    ["CMake's own option", 'build.sh', 'cmake -DCMAKE_USE_OPENSSL=ON .\n'],
    ['an option that the tree declares', 'CMakeLists.txt', 'option(CMAKE_USE_OPENSSL "x" ON)\n'],
    ['a program', 'Makefile', 'all: main server\n\t./main --server common\n'],
    ['words of a page', 'README.md', 'Run `main` and `./server`; `simple` is simple.\n'],
    ['a workflow', '.github/workflows/a.yml', 'jobs:\n  main:\n    runs-on: server\n'],
  ])('is not looked for where its upstream is not: %s', async (_, path, text) => {
    expect(await judged({ [path]: text })).toEqual([])
  })

  test('is looked for where it is', async () => {
    expect(await judged({ 'build.sh': `${curl}cmake -DCMAKE_USE_OPENSSL=ON curl\n` })).toEqual([
      'build.sh CMAKE_USE_OPENSSL replace stale',
    ])
    expect(await judged({ 'run.sh': `${clone}./server -m x\n` })).toEqual([
      'run.sh server keep program-name',
    ])
  })

  test('is always looked for where the person names it', async () => {
    expect(await judged({ 'run.sh': './my_main x\ncmake -Dmain=1\n' }, ['main=first'])).toEqual([
      'run.sh main replace stale',
    ])
    const map =
      'upstream: a/engine\nrenames: [{from: BUILD_TESTS, to: ENGINE_TESTS, kind: cmake-option, generic: true}]\n'
    const files = {
      '.github/flag-renames.yml': map,
      'build.sh': 'cmake -DBUILD_TESTS=ON .\n',
    }
    expect(await judged(files)).toContain('build.sh BUILD_TESTS replace stale')
  })
})

describe('one header is no proof of an upstream', () => {
  const script = { 'build.sh': 'cmake -DWHISPER_CUBLAS=ON .\n' }

  test("another project's whisper.h, llama.h and ggml.h", async () => {
    const theirs = {
      'src/whisper.h': 'void whisper(const char *message);\n',
      'src/whisper.c': '#include "whisper.h"\n',
      'lib/llama.h': 'struct llama { int wool; };\n',
      'include/ggml.h': '#define GGML_VERSION 1\n',
    }
    expect(await judged({ ...theirs, ...script })).toEqual([
      'build.sh WHISPER_CUBLAS replace stale',
    ])
  })

  test('a copy of the very upstream is one', async () => {
    const copy = {
      'third/whisper.h': 'struct whisper_context;\n',
      'third/whisper.cpp': '#include "whisper.h"\n',
      'third/CMakeLists.txt': 'option(WHISPER_CUBLAS "x" OFF)\n',
    }
    expect(await judged({ ...copy, ...script })).toEqual(['build.sh WHISPER_CUBLAS keep premature'])
  })
})

describe('a removed option says nothing of a variable of that name', () => {
  test.each([
    ['make', 'Makefile', 'KOKKOS_DEVICES ?= OpenMP\nifeq ($(KOKKOS_DEVICES),Cuda)\nendif\n'],
    ['shell', 'run.sh', 'KOKKOS_DEVICES=OpenMP make\n'],
    ['a script', 'build.sh', 'KOKKOS_ARCH=SNB\nmake -j KOKKOS_ARCH="$KOKKOS_ARCH" lib\n'],
    ['the environment of a job', 'a.yml', 'env:\n  KOKKOS_DEVICES: OpenMP\n'],
  ])('in %s', async (_, path, text) => {
    expect(await judged({ [path]: text })).toEqual([])
  })

  test('what CMake gets is told where the upstream is there', async () => {
    const passed = 'cmake -DKOKKOS_DEVICES=OpenMP kokkos\n'
    expect(await judged({ 'run.sh': passed })).toEqual([])
    const cloned = 'git clone --branch 4.2.00 https://github.com/kokkos/kokkos\n'
    expect(await judged({ 'run.sh': cloned + passed })).toEqual([
      'run.sh KOKKOS_DEVICES keep removed',
    ])
  })
})

test('what upstream removed is its own affair in its own tree', async () => {
  const files = {
    'core/src/Kokkos_Core.hpp': '#pragma once\n',
    'CMakeLists.txt': 'project(Kokkos)\n',
    'scripts/try.sh': 'echo "KOKKOS_DEVICES are gone"\ncmake -DKOKKOS_DEVICES=OpenMP .\n',
  }
  expect(await judged(files)).toEqual([
    'scripts/try.sh KOKKOS_DEVICES keep owned-here',
    'scripts/try.sh KOKKOS_DEVICES keep owned-here',
  ])
})

test("ggml's own tree tests its own macro: a sibling's map has no say", async () => {
  const files = {
    'include/ggml.h': 'struct ggml_tensor { int type; };\n',
    'CMakeLists.txt': 'add_compile_definitions(GGML_USE_HIPBLAS)\n',
    'src/ggml-cuda.cu': '#ifdef GGML_USE_HIPBLAS\n#include <hip.h>\n#endif\n',
  }
  expect(await judged(files)).toEqual([
    'CMakeLists.txt GGML_USE_HIPBLAS keep owned-here',
    'src/ggml-cuda.cu GGML_USE_HIPBLAS keep owned-here',
  ])
})
