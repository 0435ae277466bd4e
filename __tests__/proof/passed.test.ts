import { expect, test } from '@jest/globals'

import { collectPassed } from '../../src/proof/unused/collect.ts'
import { memorySource } from './subject.ts'

const FILES: Readonly<Record<string, string>> = {
  'CMakeLists.txt': `option(X_OWN "own" OFF)
set(X_SET 1)
set(X_CACHED 1 CACHE STRING "")
if(X_READ)
  add_definitions(-DX_MACRO)
endif()
# X_SAID
message(\${X_USED})
cmake_minimum_required(VERSION 3.1)
execute_process(COMMAND cmake -DX_GIVEN=1 other)
`,
  'meson_options.txt': "option('x_one', type: 'boolean')\n  option ( 'x_two' )\n# option('x_no')\n",
  'lib/meson.options': "option('x_lib')\n",
  'lib/meson.build': "project('lib')\nrun_command('cmake', '-DX_MESON=1')\n",
  'sub/CMakeLists.txt': 'project(sub)\nif(X_SUB)\nendif()\n',
  'ci.sh':
    'cmake -DX_OWN=ON -DX_EXEMPT=1 .\ncmake -DX_EXEMPT=1 sub\ncmake -S sub -DX_SUB=1\ncmake -S sub -DX_LEFT=1 # flagshift: ignore\ncmake -S away -DX_AWAY=1\n',
  'skipped.sh': 'cmake -DX_SKIPPED=1 .\n',
  'tell.py': 'print("cmake -DX_TOLD=1 .")\n',
  'CMakePresets.json':
    '{ "configurePresets": [{ "name": "a", "cacheVariables": { "X_PRESET": "1", "CMAKE_X": "1" } }] }\n',
  'pyproject.toml': '[tool.scikit-build.cmake.define]\nX_PY = "1"\nCMAKE_Y = "1"\n',
  'lib/pyproject.toml': '[tool.scikit-build.cmake.define]\nX_LIB = "1"\n',
}

/** What is passed, each with the folder that it is passed to. */
async function passed(sourceDir: string): Promise<readonly string[]> {
  const { commands, read, hasTop } = await collectPassed({
    source: memorySource(FILES),
    submodules: [
      { path: 'mod', source: memorySource({ 'CMakeLists.txt': 'if(X_MOD)\nendif()\n' }) },
    ],
    patched: new Map([
      ['ci.sh', Buffer.from(FILES['ci.sh']!.replace('X_OWN', 'X_PATCHED'))],
      ['sub/CMakeLists.txt', Buffer.from('project(sub)\nif(X_NOW)\nendif()\n')],
    ]),
    exempt: new Set(['X_EXEMPT']),
    isSelected: (file) => file !== 'skipped.sh',
    sourceDir,
  })
  return [
    ...commands.map(
      ({ system, sourceDir: folder, arguments: args }) =>
        `${system} ${folder}: ${args.map(({ name, path, line }) => `${name} ${path}:${line}`).join(', ')}`,
    ),
    `read ${[...read.cmake]
      .filter((name) => name.startsWith('X_'))
      .toSorted()
      .join(' ')}`,
    `options ${[...read.meson].toSorted().join(' ')}`,
    `has a project: ${hasTop}`,
  ]
}

test('what a repository passes to builds is collected, with what their files read', async () => {
  expect(await passed('./')).toEqual([
    'cmake .: X_PRESET CMakePresets.json:1',
    'cmake .: X_PATCHED ci.sh:1',
    'cmake sub: X_SUB ci.sh:3',
    'cmake null: X_AWAY ci.sh:5',
    'cmake null: X_LIB lib/pyproject.toml:2',
    'cmake .: X_PY pyproject.toml:2',
    'read X_CACHED X_MOD X_NOW X_OWN X_READ X_USED',
    'options x_lib x_one x_two',
    'has a project: true',
  ])
  expect(await passed('lib/')).toContain('has a project: true')
  expect(await passed('away')).toContain('has a project: false')
})
