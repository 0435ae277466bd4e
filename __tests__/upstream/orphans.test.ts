import { afterEach, describe, expect, test } from '@jest/globals'

import { openRepository } from '../../src/repository/open.ts'
import { closeUpstreams, findUpstreams, vendoredPaths } from '../../src/upstream/find/find.ts'
import { findOrphans, type Orphan, type SetFlag } from '../../src/upstream/orphans.ts'
import type { Upstream } from '../../src/upstream/states/state.ts'
import { engineMap, smallRepository } from './small-repository.ts'

const ENGINE = {
  'vendor/engine/engine.h': '',
  'vendor/engine/engine.c':
    '#ifdef ENGINE_USE_CUDA\n#endif\n#ifdef ENGINE_USE_CLBLAST\n#endif\n#ifdef ENGINE_USE_METAL\n#endif\n',
  'vendor/engine/CMakeLists.txt': `option(ENGINE_CUDA "cuda" OFF)
option(ENGINE_METAL "metal" OFF)
set(FLAGS \${CMAKE_C_FLAGS} \${CMAKE_CXX_FLAGS} \${CMAKE_BUILD_TYPE})
if (ENGINE_CUBLAS)
  message(WARNING "ENGINE_CUBLAS is deprecated, use ENGINE_CUDA instead")
  set(ENGINE_CUDA ON)
endif()
if (ENGINE_GONE)
  message(WARNING "ENGINE_GONE is deprecated and will be ignored")
endif()
`,
}

const opened: Upstream[] = []
afterEach(() => closeUpstreams(opened.splice(0)))

async function orphansOf(
  flags: readonly Partial<SetFlag>[],
  own: Readonly<Record<string, string>> = {},
): Promise<readonly Orphan[]> {
  const host = smallRepository()
  host.commit({ ...ENGINE, ...own })
  const source = await openRepository(host.dir)
  const upstreams = await findUpstreams(source, [engineMap([])])
  opened.push(...upstreams)
  const all = flags.map((flag) => ({
    name: '',
    path: 'CMakeLists.txt',
    line: 1,
    namespace: 'macro' as const,
    ...flag,
  }))
  return findOrphans(all, source, vendoredPaths(upstreams), upstreams)
}

describe('a flag that nobody reads', () => {
  test('is reported with the name that upstream’s own alias points to first', async () => {
    const found = await orphansOf([{ name: 'ENGINE_USE_CUBLAS', line: 55 }])
    expect(found).toMatchObject([
      { name: 'ENGINE_USE_CUBLAS', line: 55, upstream: { name: 'maker/engine' } },
    ])
    expect(found[0]!.nearest[0]).toEqual({
      name: 'ENGINE_USE_CUDA',
      because: "upstream's own alias turns ENGINE_CUBLAS into ENGINE_CUDA",
    })
  })

  test('is reported with the alias that does nothing for it', async () => {
    const found = await orphansOf([{ name: 'ENGINE_GONE', namespace: 'cmake' }])
    expect(found).toMatchObject([
      { alias: { path: 'vendor/engine/CMakeLists.txt'.slice(14), line: 8, effect: 'warns' } },
    ])
  })

  test('is reported even where the repository declares it itself and does nothing with it', async () => {
    const own = {
      'CMakeLists.txt':
        'set(ENGINE_AVX OFF CACHE BOOL "no AVX")\nadd_subdirectory(vendor/engine)\n',
    }
    expect(await orphansOf([{ name: 'ENGINE_AVX', namespace: 'cmake' }], own)).toHaveLength(1)
  })
})

test('an upstream that reads few names has those of the first word that its rename map knows', async () => {
  const host = smallRepository()
  host.commit({
    'vendor/engine/engine.h': '',
    'vendor/engine/engine.c': '#ifdef ENGINE_USE_CUDA\n#endif\n',
  })
  const source = await openRepository(host.dir)
  const known = [engineMap([{ from: 'ENGINE_USE_CUBLAS', to: 'ENGINE_USE_CUDA', kind: 'macro' }])]
  const upstreams = await findUpstreams(source, known)
  opened.push(...upstreams)
  const flag = { name: 'ENGINE_USE_FOO', path: 'a', line: 1, namespace: 'macro' } as const
  const isVendored = vendoredPaths(upstreams)
  expect(await findOrphans([flag], source, isVendored, upstreams)).toEqual([])
  expect(await findOrphans([flag], source, isVendored, upstreams, known)).toHaveLength(1)
})

describe('nothing is said of', () => {
  test.each([
    ['what upstream reads', { name: 'ENGINE_USE_CUDA' }, {}],
    ['what upstream serves as an old name', { name: 'ENGINE_CUBLAS', namespace: 'cmake' }, {}],
    [
      'what a recipe of the repository uses',
      { name: 'ENGINE_IMAGE', namespace: 'env' },
      { Dockerfile: 'ARG ENGINE_IMAGE=a\nFROM ${ENGINE_IMAGE}\n' },
    ],
    [
      'an environment variable that upstream reads in another way',
      { name: 'ENGINE_METAL', namespace: 'env' },
      {},
    ],
    ['what is written like no flag', { name: 'engine_wheels', namespace: 'any' }, {}],
    ['what belongs to no family of upstream’s', { name: 'HOST_FEATURE' }, {}],
    ['what CMake itself reads', { name: 'CMAKE_NO_SUCH_THING', namespace: 'cmake' }, {}],
    [
      'what the repository’s own sources read',
      { name: 'ENGINE_USE_HOST' },
      { 'src/a.c': '#ifdef ENGINE_USE_HOST\n#endif\n' },
    ],
    [
      'what the repository’s own build reads',
      { name: 'ENGINE_HOST', namespace: 'cmake' },
      { 'CMakeLists.txt': 'if (ENGINE_HOST)\nendif()\n' },
    ],
  ] as const)('%s', async (_, flag, own) => {
    expect(await orphansOf([flag], own)).toEqual([])
  })
})
