import { expect, test } from '@jest/globals'

import { learnNoise } from '../../src/proof/measuring/noise.ts'

test.each<[string, readonly string[], string, boolean]>([
  ['a word that differs', ['+u\nbuilt = 12;', '-u\nbuilt = 13;'], 'built = 14;', true],
  ['beside words that do not', ['+u\nbuilt = 12;', '-u\nbuilt = 13;'], 'made = 14;', false],
  ['a longer text', ['+u\nbuilt = 12;', '-u\nbuilt = 13;'], 'built = 14; gpu();', false],
  ['a line that only the second run has', ['-u\nlate();'], 'late();', true],
  ['a line that only the first run has', ['+u\nearly();'], 'early();', true],
  ['lines of another number of words', ['+u\na b;', '-u\nc;'], 'a d;', false],
  ['what is at the same place', ['+u\na 1;', '+u\nb 1;', '-u\na 2;', '-u\nb 2;'], 'b 3;', true],
  ['a line of another unit', ['+u\na 1;', '-v\na 2;'], 'a 3;', false],
  ['nothing that differs', [], 'a 1;', false],
  ['signs that stand for more in a pattern', ['+u\nf(.*);'], 'f(xx);', false],
])('%s is noise or not', (_name, difference, text, isNoise) => {
  expect(learnNoise(new Map(difference.map((key) => [key, 1])))(text)).toBe(isNoise)
})
