import { expect, test } from '@jest/globals'

import type { Use } from '../../src/core/use.ts'
import { commandsWithValues } from '../../src/proof/measuring/command-text.ts'
import { callHandedTo, callsIn } from '../../src/proof/unused/build-calls.ts'

test.each([
  // However a variable is set, and however it is written where it is taken.
  ...['F=', 'F = ', 'F:=', 'F ?= ', 'export F=', 'ARG F=', 'ENV  F=', 'local F='].map(
    (set) => [`${set}-DA=1\ncmake $F .`, 1, 'cmake -DA=1 .'] as const,
  ),
  ...['$F', '${F}', '$(F)', '"${F[@]}"', '${F[@]}', '${F[*]}'].map(
    (taken) => [`F=-DA=1\ncmake ${taken} .`, 2, 'cmake -DA=1 .'] as const,
  ),
  ...['"-DA=1 -DB"', "'-DA=1 -DB'", '(-DA=1 -DB)', '-DA=1 -DB'].map(
    (value) => [`F=${value}\ncmake $F .`, 2, 'cmake -DA=1 -DB .'] as const,
  ),
  ...['""', "''", '()', ''].map((value) => [`F=${value}\ncmake $F.`, 2, 'cmake .'] as const),
  ...['"a" "b"', 'x"a"', '"a"x', "'a' 'b'", "x'a'", "'a'x", 'x(a)', '(a)x'].map(
    (value) => [`F=${value}\ncmake $F.`, 2, `cmake ${value}.`] as const,
  ),
  // Another variable, no variable, and one that may have another value.
  ['exportF=1\ncmake $F', 2, 'cmake $F'],
  ['ENVF=1\ncmake $F', 2, 'cmake $F'],
  ['localF=1\ncmake $F', 2, 'cmake $F'],
  ['echo F=1\ncmake $F', 2, 'cmake $F'],
  ['=1\ncmake $ ${} $() "${[@]}"', 2, 'cmake $ ${} $() "${[@]}"'],
  ['F=1\nF=2\ncmake $F', 3, 'cmake $F'],
  ['if x\n  F=1\nfi\ncmake $F', 4, 'cmake $F'],
  ['F=1\n  F+=2\ncmake $F', 3, 'cmake $F'],
  ['F=1\nF+=2\ncmake $F', 3, 'cmake 1 2'],
  ['A=$B\nB=$C\nC=$D\nD=1\ncmake $A', 5, 'cmake $D'],
  // A line is handed to the call that takes its variable.
  ...['cmake', 'cmake3', 'meson', 'meson.py'].map(
    (call) => [`F=1\n${call} x\n${call} $F`, 1, `${call} 1`] as const,
  ),
  ...['mycmake', 'cmake-gui', 'mesons', 'meson-x'].map(
    (call) => [`F=1\n${call} $F`, 1, 'F=1'] as const,
  ),
  ['cmake a\ncmake b', 2, 'cmake b'],
  // Lines that go on, and what only looks so.
  ['cmake a \\\n  b \\\r\n  c\nd', 2, 'cmake a    b    c'],
  ['cmake a \\\n  b\ncmake c', 3, 'cmake c'],
  ['cmake a\\', 1, 'cmake a '],
  ['F=1\r\ncmake a\\;b a\rb $F\r\n', 2, 'cmake a\\;b a\rb 1'],
  ['cmake', 2, ''],
])('%j has in line %d the command %j', (text, line, command) => {
  expect(commandsWithValues(text)(line)).toBe(command)
})

test.each([
  ['x\ncmake -B b\n', [['cmake', 2, 'cmake -B b']]],
  [
    'cmake3 x\ncmake.exe y',
    [
      ['cmake', 0, 'cmake3 x'],
      ['cmake', 9, 'cmake.exe y'],
    ],
  ],
  [
    'meson x\nmeson.py y',
    [
      ['meson', 0, 'meson x'],
      ['meson', 8, 'meson.py y'],
    ],
  ],
  ['mycmake x\ncmake-gui x\ncmake', []],
  ['a \\\n  cmake x \\\r\n  y\nz', [['cmake', 6, 'a \\\n  cmake x \\\r\n  y']]],
  ['\\\n\\\ncmake x', [['cmake', 4, '\\\n\\\ncmake x']]],
  [`cmake -DX="a b" -DY='c d' -DZ="" -DW='' "e"`, [['cmake', 0, 'cmake -DX= -DY= -DZ= -DW= "e"']]],
])('%j calls CMake or Meson in %j', (text, calls) => {
  expect(callsIn(text).map(({ system, start, words }) => [system, start, words])).toEqual(calls)
})

test.each([
  ['F', 'cmake $F', true],
  ['F', 'cmake ${F} .', true],
  ['F', 'cmake $(F) .', true],
  ['F', 'cmake "$F" .', true],
  ['F', 'cmake "${F[@]}"', true],
  ['F', "cmake '${F[*]}'", true],
  ['@', 'cmake "$@"', true],
  ['F', 'cmake x$F', false],
  ['F', 'cmake $FX', false],
  ['F', 'cmake -DX=$F', false],
  ['F', 'cmake F', false],
  ['a.F', 'cmake $a.F', false],
  ['', 'cmake $ ', false],
])('the variable %j is handed to %j: %s', (name, text, isHanded) => {
  const use = { member: { variable: { name } } } as unknown as Use
  expect(callHandedTo(callsIn(text), use) !== null).toBe(isHanded)
})
