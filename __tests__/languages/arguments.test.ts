import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { applyEdits } from '../../src/core/edit.ts'
import { hintOf, readCommandLine, type Hint } from '../../src/languages/kit/command-line/read.ts'
import { Names } from '../../src/core/names.ts'

const NAMES = new Names(['X', 'Y', 'NEW'])

function describeUses(text: string, hint?: Hint): readonly string[] {
  return readCommandLine(text, NAMES, hint).map(
    ({ name, role, namespace, value, reservation }) =>
      `${name} ${role} ${namespace} ${value?.text ?? '-'}${reservation ? ` ${reservation.code}` : ''}`,
  )
}

describe('what an argument is', () => {
  test.each<[string, Hint | undefined, readonly string[]]>([
    [
      'cmake -DX=ON -DY:BOOL=OFF -D NEW=1 ..',
      undefined,
      ['X option cmake ON', 'Y option cmake OFF', 'NEW option cmake 1'],
    ],
    [
      '-DX -UX /DY /UY',
      undefined,
      [
        'X definition macro -',
        'X definition macro -',
        'Y definition macro -',
        'Y definition macro -',
      ],
    ],
    ['-DX=on', undefined, ['X option cmake on']],
    ['-DX=1', undefined, ['X option any 1']],
    ['-DX=1', 'compiler', ['X definition macro 1']],
    ['g++ -DX=ON a.c', undefined, ['X definition macro ON']],
    ['x86_64-linux-gnu-g++-13 -DX a.c', undefined, ['X definition macro -']],
    ['$CXX -DX=1 -c a.c', undefined, ['X definition macro 1']],
    ['$(MAKE) X=1', undefined, ['X option make 1']],
    ['make -C dir X=1 Y', undefined, ['X option make 1', 'Y option target -']],
    [
      'cmake --build b --target X Y -- NEW=1',
      undefined,
      ['X option target -', 'Y option target -', 'NEW option make 1'],
    ],
    ['./X build/bin/Y', undefined, ['X option target -', 'Y option target -']],
    ['meson setup b -DX=true', undefined, ['X option meson true']],
    ['cargo build --features a,X,b/Y', undefined, ['X option cargo -', 'Y option cargo -']],
    [
      'bazel build --define=X=1 --copt=-DY',
      undefined,
      ['X option bazel 1', 'Y definition macro -'],
    ],
    ['docker build --build-arg X=1 -e Y=2', undefined, ['X option env 1', 'Y option env 2']],
    [
      'pip install . -Ccmake.define.X=ON --config-settings=cmake.args=-DY=on',
      undefined,
      ['X option cmake ON', 'Y option cmake on'],
    ],
    [
      '--config-setting cmake.args="-DX=on;-DY=off"',
      undefined,
      ['X option cmake on', 'Y option cmake off'],
    ],
    ['CMAKE_ARGS="-DX=1 -DY=2" pip install .', undefined, ['X option cmake 1', 'Y option cmake 2']],
    [
      'cmake -DCMAKE_CXX_FLAGS="-DX -DY=1"',
      undefined,
      ['X definition macro -', 'Y definition macro 1'],
    ],
    ['cmake -DX=$X "-DY=${Y}"', undefined, ['X option cmake $X', 'Y option cmake ${Y}']],
    [
      '-DX${S}=ON -D${P}Y=ON',
      undefined,
      ['X option any - composed-name', 'Y option any - composed-name'],
    ],
    ['-DMY_X=1 -DX_Y=1 DX=1', undefined, []],
    ["it's about -DX=ON, isn't it", undefined, ['X option any ON']],
  ])('%s (%s)', (text, hint, expected) => {
    expect(describeUses(text, hint).map((use) => use.replace(/,$/, ''))).toEqual(expected)
  })
})

test.each<[string, Hint]>([
  ['CMAKE_ARGS', 'cmake'],
  ['SKBUILD_CMAKE_ARGS', 'cmake'],
  ['cmake.args', 'cmake'],
  ['cmake-options', 'cmake'],
  ['CMAKE_CUDA_FLAGS', 'compiler'],
  ['CXXFLAGS', 'compiler'],
  ['MK_NVCCFLAGS', 'compiler'],
  ['CGO_CFLAGS', 'compiler'],
  ['copts', 'compiler'],
  ['MAKEFLAGS', 'make'],
  ['setup-args', 'meson'],
  ['FOO', 'unknown'],
])('%s holds words for %s', (name, hint) => {
  expect(hintOf(name)).toBe(hint)
})

/** The text after the arguments with these names are dropped. */
function drop(text: string, names: readonly string[]): string {
  const edits = readCommandLine(text, NAMES)
    .filter(({ name, member }) => names.includes(name) && member !== undefined)
    .map(({ member }) => ({ ...member!.removal!, text: '' }))
  return applyEdits(text, edits)
}

test.each([
  ['cmake -DX=1 -DY=1 ..', ['X'], 'cmake -DY=1 ..'],
  ['cmake -DX=1 -DY=1', ['X', 'Y'], 'cmake'],
  ['-DX=1 -DNEW=1', ['X'], '-DNEW=1'],
  ['-DNEW=1 -DX=1', ['X'], '-DNEW=1'],
  ['-DX=1 -DY=1 -DZ=1 -DNEW=1', ['X', 'Y'], '-DZ=1 -DNEW=1'],
  ['-DNEW=1;-DX=1;-DZ=2', ['X'], '-DNEW=1;-DZ=2'],
  ['cmake \\\n  -D X=1 \\\n  -D NEW=1', ['X'], 'cmake \\\n  -D NEW=1'],
  ['cargo build --features a,X,NEW', ['X'], 'cargo build --features a,NEW'],
])('%j without %j', (text, names, expected) => {
  expect(drop(text, names)).toBe(expected)
})

test('dropping any of the arguments never cuts into another', () => {
  const word = fc.constantFrom('-DX=1', '-DY=1', '-DNEW=1', '-DZ=1', '-D X=2', 'a', '"-DX=3"')
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.subarray(['X', 'Y']),
      (words, names) => {
        const kept = words.filter(
          (each) => !names.some((name) => new RegExp(`D ?${name}=`).test(each)),
        )
        // The one that makes the others superfluous always stays.
        fc.pre(kept.length > 0)
        const left = drop(words.join(' '), names)
        expect(left.split(/\s+/).filter(Boolean).join(' ')).toBe(kept.join(' '))
      },
    ),
    { seed: 3, numRuns: 400 },
  )
})

test('an argument becomes several, each with its own value', () => {
  const text = 'cmake "-DX:BOOL=ON" ..'
  const [use] = readCommandLine(text, NAMES)
  const edits = use?.split?.([
    { name: 'A', value: 'ON' },
    { name: 'B', value: 'OpenBLAS' },
  ])
  expect(applyEdits(text, edits ?? [])).toBe('cmake "-DA:BOOL=ON" "-DB=OpenBLAS" ..')
})
