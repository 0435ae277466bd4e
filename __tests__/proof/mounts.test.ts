import { expect, test } from '@jest/globals'

import { insideRepository, mountsIn } from '../../src/proof/unused/mounts.ts'
import { LITERAL, OF_CMAKE } from '../../src/proof/unused/passed-arguments.ts'

test.each([
  ['COPY . /src', ['/src .']],
  ['FROM x\n  add lib/x/ /opt/lib/\n', ['/opt/lib lib/x']],
  ['COPY a/b/../c /x', ['/x a/c']],
  ['COPY . /', [' .']],
  ['COPY --link --chown=a . /src', ['/src .']],
  ['COPY . /a\nCOPY b /a/long\nCOPY c /a/b', ['/a/long b', '/a/b c', '/a .']],
  ['COPY --from=build . /src', []],
  ['COPY a b /src\nCOPY . src\nCOPY .\nCOPY \nRUN COPY . /src\nCOPY./a /src', []],
  ['WORKDIR /app\nCOPY . .\nCOPY lib x/', ['/app/x lib', '/app .']],
  ['WORKDIR /app\nFROM x\nCOPY . .', []],
  ['WORKDIR /dep\nWORKDIR /src\nCOPY . .\nWORKDIR lib\nCOPY lib .', ['/src/lib lib', '/src .']],
  ['COPY CMakeLists.txt src /app/\nCOPY a/meson.build /b/meson.build', ['/app .', '/b a']],
])('%j copies folders of the repository to places of an image: %j', (text, mounts) => {
  expect(mountsIn(text).map(({ place, folder }) => `${place} ${folder}`)).toEqual(mounts)
})

test('a place of an image is one of the repository below what is copied there', () => {
  const mounts = [{ place: '/src', folder: 'lib' }]
  const inside = (place: string): string => insideRepository(place, mounts)
  expect(['/src', '/src/x', '/srcx', '/', 'src', '..'].map(inside)).toEqual([
    '$PWD/lib',
    '$PWD/lib/x',
    '/srcx',
    '/',
    'src',
    '..',
  ])
})

test('a literal value, and a name that CMake reads itself', () => {
  const values = ['ON', '1.2', 'a;b', 'a,b:c+d-e', '', '$X', 'a$', 'a b', '/a', '<x>']
  expect(values.filter((one) => LITERAL.test(one))).toEqual([
    'ON',
    '1.2',
    'a;b',
    'a,b:c+d-e',
    '',
    'a b',
    '/a',
  ])
  const own = ['CMAKE_X', 'CPACK_X', 'CTEST_X', 'FETCHCONTENT_X', 'SKBUILD_X', 'BUILD_TESTING']
  const others = ['X_CMAKE_Y', 'CMAKEX', 'BUILD_X', 'BUILD_TESTING_X', 'X_BUILD_TESTING']
  expect([...own, ...others].filter((one) => OF_CMAKE.test(one))).toEqual(own)
})
