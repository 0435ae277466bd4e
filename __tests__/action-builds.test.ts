import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect } from '@jest/globals'

import { knownCompilers } from './proof/known-compilers.ts'
import { temporaryDirectory } from './support/directory.ts'
import { story } from './support/story.ts'
import { onlyThorough } from './support/thorough.ts'
import { needs } from './support/tools.ts'
import { act } from './support/job.ts'
import { checkout } from './support/clone.ts'

/** A project of which each configure runs some shell, in its sources. */
function hostile(shell: string): Readonly<Record<string, string>> {
  return {
    'CMakeLists.txt': [
      'cmake_minimum_required(VERSION 3.16)',
      'project(p C)',
      'execute_process(COMMAND sh ${CMAKE_SOURCE_DIR}/hostile.sh WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})',
      'add_library(p STATIC p.c)',
      'target_compile_definitions(p PRIVATE OLD_FLAG)',
      '',
    ].join('\n'),
    'p.c': '#ifdef NEW_FLAG\nint a(void){return 1;}\n#else\nint b(void){return 2;}\n#endif\n',
    'd/e.txt': 'x\n',
    'hostile.sh': `${shell}\n`,
  }
}

describe('what a build leaves leads the Action nowhere, holds it nowhere, and loses no output', () => {
  const DEEP =
    'n=$(printf %0200d 0); cd ../build; for i in $(seq 30); do mkdir $n; cd $n || break; done'
  const rows: readonly (readonly [string, string, RegExp?])[] = [
    ['a link in the place of its sources', 'cd ..; rm -rf source; ln -s $OUT source', /^inconcl/],
    ['a link in the place of its build folder', 'cd ..; rm -rf build; ln -s $OUT build'],
    ['a link in the place of the folder of both', 'cd ../..; rm -rf builds; ln -s $OUT builds'],
    ['a link to a folder in the place of one', 'rm -rf d; ln -s $OUT d'],
    ['a link to a folder where CMake is asked', 'ln -s $OUT ../build/.cmake'],
    ['a pipe in the place of a source', 'rm p.c; mkfifo p.c'],
    ['a pipe in the place of what it says', 'cd ../build; mkfifo compile_commands.json zz.cmake'],
    ['a source without end', 'rm p.c; ln -s /dev/zero p.c'],
    ['folders nested deeper than a path can say', DEEP],
    ['a closed folder', 'mkdir ../build/x; echo a > ../build/x/y.h; chmod 000 ../build/x'],
  ]
  onlyThorough(needs('cmake', 'cc')).each(rows)(
    '%s',
    async (_, shell, verdict = /^(?:proved|partial|inconclusive|no-effect|regression)$/) => {
      const outside = await temporaryDirectory()
      writeFileSync(path.join(outside, 'precious'), 'x\n')
      await story(
        async ({ github }) => {
          const result = await act(
            github,
            await checkout(github),
            {
              renames: 'macro:OLD_FLAG=NEW_FLAG',
              'smoke-test': 'auto',
              'smoke-timeout': '8',
              mode: 'patch',
            },
            { PATH: knownCompilers()['PATH'] ?? '' },
          )
          expect(result.stdout).not.toContain('bug')
          expect(result).toMatchObject({ status: 0, outputs: { status: 'patched' } })
          expect(result.outputs['smoke-test']).toMatch(verdict)
        },
        { files: hostile(shell.replaceAll('$OUT', outside)) },
      )
      expect(readdirSync(outside)).toEqual(['precious'])
      expect(readFileSync(path.join(outside, 'precious'), 'utf8')).toBe('x\n')
    },
    90_000,
  )
})
