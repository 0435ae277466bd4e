import { describe, expect, test } from '@jest/globals'

import { fileDiff } from '../../src/patch/hunks.ts'
import { lineChanges } from '../../src/report/line-changes.ts'

/** The diff of a text in which some lines are others afterwards, as the patch has it. */
function diffOf(
  path: string,
  text: string,
  ...changes: readonly (readonly [string, string])[]
): string {
  const edits = changes.map(([before, after]) => {
    const start = text.indexOf(before)
    return { start, end: start + before.length, text: after }
  })
  return fileDiff(path, text, edits)
}

const LINES = Array.from({ length: 40 }, (_, at) => `line ${at + 1}.\n`).join('')

describe('what becomes of a line', () => {
  test('is told line by line where as many come as go, across hunks and files', () => {
    const diff =
      diffOf('a', LINES, ['line 3.\nline 4.', 'A\nB'], ['line 30.', 'C']) +
      diffOf('b', LINES, ['line 3.', 'D'])
    const changes = lineChanges(diff)
    expect(changes('a', 4)).toEqual({ line: 4, before: ['line 4.'], after: ['B'] })
    expect(changes('a', 30)?.after).toEqual(['C'])
    expect(changes('b', 3)?.after).toEqual(['D'])
    expect([changes('a', 5), changes('b', 30), changes('c', 3)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is told as a whole where lines come or go', () => {
    const more = lineChanges(diffOf('a', LINES, ['line 3.', 'A\nB']))
    expect(more('a', 3)).toEqual({ line: 3, before: ['line 3.'], after: ['A', 'B'] })
    const less = lineChanges(diffOf('a', LINES, ['line 3.\nline 4.\n', '']))
    expect(less('a', 4)).toEqual({ line: 3, before: ['line 3.', 'line 4.'], after: [] })
    const between = lineChanges(diffOf('a', LINES, ['line 4.\n', 'new\nline 4.\n']))
    expect(between('a', 4)?.after).toContain('new')
    const inserted = lineChanges('--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n x\n+new\n y\n')
    expect([inserted('a', 1)?.after, inserted('a', 2)]).toEqual([['new'], undefined])
  })

  test('is told line by line where one of several becomes two', () => {
    const before = ['set(E_CUBLAS ON)', 'set(E_OPENBLAS ON)', 'set(E_NO_GPU ON)'].join('\n')
    const after = [
      'set(E_CUDA ON)',
      'set(E_BLAS ON)',
      'set(E_BLAS_VENDOR OpenBLAS)',
      'set(E_GPU OFF)',
    ].join('\n')
    const changes = lineChanges(diffOf('a', `${before}\n`, [before, after]))
    expect([1, 2, 3].map((line) => changes('a', line)?.after)).toEqual([
      ['set(E_CUDA ON)'],
      ['set(E_BLAS ON)', 'set(E_BLAS_VENDOR OpenBLAS)'],
      ['set(E_GPU OFF)'],
    ])
  })

  test('is found in a file whose name git quotes, in one with CRLF and in one that begins like a diff', () => {
    const name = 'dir/ü "x"\t.cmake'
    const quoted = diffOf(name, 'x\r\ny\r\n', ['x', 'z'])
    expect(lineChanges(quoted)(name, 1)).toEqual({
      line: 1,
      before: ['x'],
      after: ['z'],
    })
    const like = lineChanges(
      diffOf('a', '-- a/b\n++ b/c\nOLD\n', ['-- a/b', '++ b/OLD'], ['OLD', 'N']),
    )
    expect(like('a', 1)?.after).toEqual(['++ b/OLD'])
    expect(like('a', 3)?.after).toEqual(['N'])
  })

  test('is nothing where there is no patch', () => {
    expect(lineChanges(null)('a', 1)).toBeUndefined()
  })
})
