import { expect, test } from '@jest/globals'

import { learnNoise } from '../../src/proof/measuring/noise.ts'

const SHUFFLED = ['+u\0\0\0order\na before b', '-u\0\0\0order\nb before a']

test.each<[string, readonly string[], string, string | null]>([
  ['a word that differs', ['+u\nbuilt = 12;', '-u\nbuilt = 13;'], 'built = 14;', null],
  ['beside words that do not', ['+u\nbuilt = 12;', '-u\nbuilt = 13;'], 'made = 14;', 'made = 14;'],
  [
    'a longer text',
    ['+u\nbuilt = 12;', '-u\nbuilt = 13;'],
    'built = 14; gpu();',
    'built = 14; gpu();',
  ],
  [
    'a line that differs in more, without the word',
    ['+u\nint a = f(1, "gpu");', '-u\nint a = f(2, "gpu");'],
    'int a = f(3, "cpu");',
    'int a = f(…, "cpu");',
  ],
  [
    'a line that has no more than half of its other words',
    ['+u\nint a = f(1, "gpu");', '-u\nint a = f(2, "gpu");'],
    'char b = f(3, "gpu");',
    'char b = f(3, "gpu");',
  ],
  ['a line that only the second run has', ['-u\nlate();'], 'late();', null],
  ['a line that only the first run has', ['+u\nearly();'], 'early();', null],
  ['lines of another number of words', ['+u\na b;', '-u\nc;'], 'a d;', 'a d;'],
  ['what is most alike', ['+u\na 1;', '+u\nb 1;', '-u\nb 2;', '-u\na 2;'], 'b 3;', null],
  ['the line that is most alike', ['+u\na b 1;', '-u\nc d 2;', '-u\na b 2;'], 'x y 3;', 'x y 3;'],
  [
    'a line that only one run has, beside one that differs',
    ['+u\nearly(x, y, 1);', '+v\nlate(x, y, 1);', '-v\nlate(x, y, 2);'],
    'late(x, y, 1);',
    null,
  ],
  ['a line of another text', ['+u\na 1;', '-v\na 2;'], 'a 3;', 'a 3;'],
  ['nothing that differs', [], 'a 1;', 'a 1;'],
  ['signs that stand for more in a pattern', ['+u\nf(.*);'], 'f(xx);', 'f(xx);'],
  ['lines of a text that come in any order', SHUFFLED, 'a 1;', 'a 1;'],
])('%s', (_name, difference, text, counted) => {
  const key = 'u\0\0\n'
  const keys = difference.map((one) => one.replace(/^(.[uv])\n/, '$1\0\0\n'))
  const quiet = learnNoise(new Map(keys.map((one) => [one, 1])))
  expect(quiet(key + text)).toBe(counted === null ? null : key + counted)
})

test('the order of the lines of a text counts where it is the same each time', () => {
  const quiet = learnNoise(new Map(SHUFFLED.map((one) => [one, 1])))
  const [other, own] = ['v', 'u'].map((unit) => `${unit}\0\0\0order\nc before a`)
  expect([quiet(own!), quiet(other!)]).toEqual([null, other])
})

test.each<[string, string, string, string, string]>([
  ['a time', 'app_1693', 'app_1701', 'app_17', 'app_…'],
  ['a number behind a word', 'code12', 'code19', 'code345', 'code…'],
  ['a hash', 'app_a1f', 'app_07c', 'app_9', 'app_…'],
  ['a hash with words behind', 'a9-app', 'b7-app', '0-app', '…-app'],
  ['a folder of a number alone', 'obj-12/x', 'obj-34/x', 'obj-56/x', 'obj-…/x'],
  ['letters', 'app_xqz_a', 'app_Ykj_a', 'app_z_a', 'app_…_a'],
  ['a word of its own each time', 'app', 'lib', 'tool', '…'],
  ['a name of another form', 'app_1', 'app.2', 'app_3', 'app_3'],
  ['a hash, beside a word', 'app_a1f', 'app_07c', 'app_xyz', 'app_xyz'],
  ['a number before a letter', 'app_1x', 'app_2x', 'app_3x', 'app_…x'],
  ['a digit and then a letter', 'app_1', 'app_q', 'app_z', 'app_…'],
  ['a letter and then a digit', 'app_q', 'app_1', 'app_z', 'app_…'],
  ['names of which one goes on', 'app1', 'app2-x', 'app3', 'app3'],
  ['a name of which another part differs in more', 'app_1/x', 'app_2/_', 'app_3/x', 'app_3/x'],
  ['names beside', 'app_1', 'app_2', 'apps_3', 'apps_3'],
])('a target called by %s is one target', (_name, one, other, third, told) => {
  const difference = [
    `+x.c\0${one}\0\nint ${one};`,
    `-x.c\0${other}\0\nint ${other};`,
    `+\0\0\ntarget ${one}`,
    `-\0\0\ntarget ${other}`,
  ]
  const quiet = learnNoise(new Map(difference.map((key) => [key, 1])))
  for (const file of ['x.c', 'y.c'])
    expect(quiet(`${file}\0${third}\0\ngpu();`)).toBe(`${file}\0${told}\0\ngpu();`)
})

test.each<[string, number, number, boolean]>([
  ['as often in both', 1, 1, true],
  ['as often in both, many times', 3, 3, true],
  ['more often in the first', 2, 1, false],
  ['more often in the second', 1, 2, false],
])('a line of a target with another name each time, %s', (_name, first, second, isCounted) => {
  const difference = [
    ['+x.c\0app_1\0\nint app_1;', first],
    ['-x.c\0app_2\0\nint app_2;', second],
  ] as const
  const line = 'x.c\0app_…\0\nint app_…;'
  for (const order of [difference, difference.toReversed()])
    expect(learnNoise(new Map(order))('x.c\0app_3\0\nint app_3;')).toBe(isCounted ? line : null)
})
