import { describe, expect, test } from '@jest/globals'

import { recipesOf } from '../../src/repository/recipes.ts'
import { gatherFacts } from '../../src/judging/facts.ts'
import { judgeFile } from '../../src/judging/judge-file.ts'
import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import { readUses } from '../../src/languages/read-file.ts'
import { describeSite, renamed } from '../languages/cases.ts'

const given = (from: string, to: string) => renamed(from, to, { builtIn: false, state: 'unknown' })

describe('in a repository that packages several projects', () => {
  const paths = ['curl', 'usockets', 'kokkos', 'cmake', 'git/1.0', 'git/0.9'].map(
    (name) => `ports/${name}/portfile.cmake`,
  )

  /** What becomes of `-DOLD=ON` in a package's recipe. */
  function become(name: string, from: string, to: string): readonly string[] {
    const states = [given(from, to)]
    const text = `vcpkg_cmake_configure(OPTIONS -D${from}=ON)\n`
    const file = {
      path: `ports/${name}/portfile.cmake`,
      format: 'cmake',
      text,
      scope: 'build' as const,
      leave: null,
      lines: linesOf(text),
      uses: readUses('cmake', text, new Names([from, to])),
    }
    const facts = gatherFacts(
      [file],
      { states, linked: [] },
      {
        scopes: new Set(['build']),
        conditions: 'auto',
        recipes: recipesOf(paths.map((path) => ({ path, mode: '100644' }))),
      },
    )
    return judgeFile(file, () => facts).map(describeSite)
  }

  test('a recipe for an older version than its neighbour is for a person', () => {
    expect(become('git/1.0', 'OLD_FLAG', 'NEW_FLAG')).toEqual(['option replace stale'])
    expect(become('git/0.9', 'OLD_FLAG', 'NEW_FLAG')).toEqual(['option keep older-version'])
  })

  test.each([
    ['the recipe that the new name speaks of', 'curl', 'CMAKE_USE_SSL', 'CURL_USE_SSL', true],
    [
      "another package's option of the same name",
      'usockets',
      'CMAKE_USE_SSL',
      'CURL_USE_SSL',
      false,
    ],
    ['a flag that spoke of the package before', 'usockets', 'CURL_SSL', 'CURL_USE_SSL', true],
    ["CMake's own variable", 'kokkos', 'CXX_STD', 'CMAKE_CXX_STANDARD', true],
    ["the recipe's own flag under a new mark", 'kokkos', 'Kokkos_SSL', 'CURL_USE_SSL', true],
    ['a mark of nobody here', 'usockets', 'USE_SSL', 'OTHER_USE_SSL', true],
  ])('%s', (_what, name, from, to, changes) => {
    expect(become(name, from, to)).toEqual([
      changes ? 'option replace stale' : 'option keep other-package',
    ])
  })
})
