import { expect, test } from '@jest/globals'

import { linesOf } from '../../src/core/lines.ts'

const MARK = '\xef\xbb\xbf'

test.each([
  ['nothing', '', 1],
  ['a byte order mark', MARK, 1],
  ['an umlaut in UTF-8', '\xc3\xbc', 2],
  ['a byte order mark and an umlaut', `${MARK}\xc3\xbc`, 2],
  ['two byte order marks, of which one is a letter', MARK + MARK, 2],
])('on the first line after %s, in UTF-8 and not', (_, before, column) => {
  for (const after of ['', '\n\xc3\xbc'])
    expect(linesOf(`${before}OLD${after}`).at(before.length)).toEqual({ line: 1, column })
})

test('a byte order mark takes no column where the rest of the file is Latin-1', () => {
  const lines = linesOf(`${MARK}OLD = \xe9 OLD\n${MARK}OLD`)
  expect(lines.at(3)).toEqual({ line: 1, column: 1 })
  expect(lines.at(11)).toEqual({ line: 1, column: 9 })
  expect(lines.textOf(1)).toBe('OLD = \xe9 OLD')
  expect(lines.at(18)).toEqual({ line: 2, column: 4 })
})

test('columns do not depend on the order of the questions', () => {
  const lines = linesOf(`${MARK}a b\nc d`)
  const forward = [3, 5, 7, 9].map((offset) => lines.at(offset))
  const backward = [9, 7, 5, 3].map((offset) => lines.at(offset)).toReversed()
  expect(forward).toEqual(backward)
  expect(forward.map(({ column }) => column)).toEqual([1, 3, 1, 3])
})
