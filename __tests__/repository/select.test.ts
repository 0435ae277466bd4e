import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { selectPaths } from '../../src/scan/select-paths.ts'

const PATHS = [
  'CMakeLists.txt',
  '.github/workflows/ci.yml',
  'cmake/a.cmake',
  'cmake/deep/b.cmake',
  'docs/a.md',
  'src/docs/b.md',
  'vendor/llama/ggml.h',
  'x/vendor/y.c',
  'a{b}.txt',
  'new\nline.cmake',
]

const CASES: readonly (readonly [include: string, exclude: string, kept: string])[] = [
  ['', '', '*'],
  ['*.cmake', '', 'cmake/a.cmake cmake/deep/b.cmake new\nline.cmake'],
  ['**/*.cmake', '', 'cmake/a.cmake cmake/deep/b.cmake new\nline.cmake'],
  ['cmake/*.cmake', '', 'cmake/a.cmake'],
  ['cmake/**', '', 'cmake/a.cmake cmake/deep/b.cmake'],
  ['cmake', '', 'cmake/a.cmake cmake/deep/b.cmake'],
  ['./cmake/', '', 'cmake/a.cmake cmake/deep/b.cmake'],
  ['docs', '', 'docs/a.md src/docs/b.md'],
  ['/docs', '', 'docs/a.md'],
  ['/*.txt', '', 'CMakeLists.txt a{b}.txt'],
  ['*.{md,yml}', '', '.github/workflows/ci.yml docs/a.md src/docs/b.md'],
  ['**', '', '*'],
  ['**/*', '', '*'],
  ['*', '', '*'],
  ['.github', '', '.github/workflows/ci.yml'],
  ['.git*/**', '', '.github/workflows/ci.yml'],
  ['[cd]*/[!d]*.m?', '', 'docs/a.md'],
  ['cmakelists.txt', '', ''],
  ['a\\{b\\}.txt', '', 'a{b}.txt'],
  ['', '**', ''],
  ['*.cmake', 'deep', 'cmake/a.cmake new\nline.cmake'],
  ['vendor/llama', '', 'vendor/llama/ggml.h'],
  ['docs/a.md CMakeLists.txt', '*.txt', 'docs/a.md'],
  ['', 'vendor/ docs cmake .github *.cmake', 'CMakeLists.txt a{b}.txt'],
]

function words(text: string): readonly string[] {
  return text.split(' ').filter(Boolean)
}

describe('globs', () => {
  test.each(CASES)('include %j, exclude %j keeps %j', (include, exclude, kept) => {
    const selected = PATHS.filter(selectPaths(words(include), words(exclude)))
    expect(selected).toEqual(
      kept === '*' ? PATHS : PATHS.filter((path) => words(kept).includes(path)),
    )
  })

  test.each(['', '/', './', '!*.c', '../x', 'a/../b', 'a[b', 'a{b', '+(a', 'x'.repeat(70_000)])(
    '%.20j is an error that names it',
    (glob) => {
      for (const [include, exclude] of [[[glob], []] as const, [[], [glob]] as const]) {
        const select = (): unknown => selectPaths(include, exclude)
        expect(select).toThrow(expect.objectContaining({ name: 'UserError' }))
        expect(select).toThrow(glob.slice(0, 50))
      }
    },
  )

  test('what one run includes and another excludes are all files, each once', () => {
    const part = fc.stringMatching(/^[a-z*?.]{1,4}$/)
    const glob = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(glob, fc.array(part, { minLength: 1, maxLength: 4 }), (pattern, parts) => {
        fc.pre(!/(^|\/)\.{1,2}(\/|$)/.test(pattern))
        const path = parts.join('/')
        expect(selectPaths([pattern], [])(path)).toBe(!selectPaths([], [pattern])(path))
      }),
    )
  })
})
