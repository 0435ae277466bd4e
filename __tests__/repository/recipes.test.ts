import { expect, test } from '@jest/globals'

import { recipesOf } from '../../src/repository/recipes.ts'

const of = (...paths: readonly string[]) =>
  recipesOf(paths.map((path) => ({ path, mode: '100644' })))

test('a recipe for each version has a newest one', () => {
  const recipes = of(
    'recipes/git/0.9.x/conanfile.py',
    'recipes/git/0.28.x/conanfile.py',
    'recipes/git/1.0.1/conanfile.py',
    'recipes/git/config.yml',
    'recipes/zlib/all/conanfile.py',
    'recipes/zlib/1.2.x/conanfile.py',
  )
  const older = [
    'recipes/git/0.28.x/conanfile.py',
    'recipes/git/0.9.x/test_package/CMakeLists.txt',
    'recipes/git/1.0.1/conanfile.py',
    'recipes/git/config.yml',
    'recipes/zlib/all/conanfile.py',
    'recipes/zlib/1.2.x/conanfile.py',
    '1.0/a',
  ].filter((path) => recipes.isOlder(path))
  expect(older).toEqual([
    'recipes/git/0.28.x/conanfile.py',
    'recipes/git/0.9.x/test_package/CMakeLists.txt',
    'recipes/zlib/1.2.x/conanfile.py',
  ])
})

test('each package manager keeps a package in a folder of its name', () => {
  const recipes = of(
    'ports/curl/portfile.cmake',
    'scripts/spack/packages/raja/package.py',
    'recipes/zlib/all/conanfile.py',
    'recipes/boost/1.86.0/conanfile.py',
    'mingw-w64-SDL2/PKGBUILD',
    'L/LibGit2/build_tarballs.jl',
    'packages/network/iperf3/package.mk',
    'packages/z/zstd/xmake.lua',
    'easyconfigs/a/Arrow/Arrow-8.0.0-foss-2022a.eb',
    'packages/v2ray/build.sh',
    'packages/7zip/build.sh',
    'docker/cuda/build.sh',
    'examples/sdl/conanfile.py',
    'PKGBUILD',
  )
  expect(recipes.of('ports/curl/cmake/a.cmake')).toBe('curl')
  expect(recipes.of('scripts/spack/packages/raja/package.py')).toBe('raja')
  expect(recipes.of('recipes/zlib/all/test_package/CMakeLists.txt')).toBe('zlib')
  expect(recipes.of('recipes/boost/1.86.0/conanfile.py')).toBe('boost')
  expect(recipes.of('mingw-w64-SDL2/a.sh')).toBe('sdl')
  expect(recipes.of('packages/network/iperf3/package.mk')).toBe('iperf')
  expect(recipes.of('packages/z/zstd/port/a.lua')).toBe('zstd')
  expect(recipes.of('easyconfigs/a/Arrow/a.patch')).toBe('arrow')
  expect(recipes.topOf('packages/v2ray/build.sh')).toBe('packages/v2ray')
  expect(recipes.of('packages/7zip/build.sh')).toBe('7zip')
  for (const path of ['docker/cuda/build.sh', 'examples/sdl/conanfile.py', 'ports/a.cmake', 'x'])
    expect([path, recipes.of(path)]).toEqual([path, undefined])
  for (const name of ['CURL', 'LIBGIT2', 'SDL', 'libcurl']) expect(recipes.has(name)).toBe(true)
  for (const name of ['CUDA', 'PKGBUILD', '']) expect(recipes.has(name)).toBe(false)
})

test('no pin of another version of a package speaks for a recipe, and none of another package', () => {
  const recipes = of(
    'recipes/sdl/config.yml',
    'recipes/sdl/all/conanfile.py',
    'recipes/sdl/3.x/conanfile.py',
    'recipes/zlib/all/conanfile.py',
    'package/cctz/cctz.mk',
    'package/cctz/Config.in',
    'package/gcc/gcc-final/gcc-final.mk',
    'package/pkg-utils.mk',
    'docs/manual.adoc',
  )
  const tops = [
    ['recipes/sdl/all/patches/a.patch', 'recipes/sdl/all'],
    ['recipes/sdl/3.x/conandata.yml', 'recipes/sdl/3.x'],
    ['recipes/sdl/config.yml', 'recipes/sdl'],
    ['recipes/zlib/all/conandata.yml', 'recipes/zlib'],
    ['package/cctz/Config.in', 'package/cctz'],
    ['package/pkg-utils.mk', ''],
    ['docs/manual.adoc', ''],
  ] as const
  expect(tops.map(([path]) => [path, recipes.topOf(path)])).toEqual(tops)
})
