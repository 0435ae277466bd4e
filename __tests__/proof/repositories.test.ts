import { mkdirSync, symlinkSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Report } from '../../src/report/report.ts'
import { git, repositoryOf } from '../support/repository.ts'
import { flagshift } from '../support/run.ts'
import { needs } from '../support/tools.ts'
import { knownCompilers } from './known-compilers.ts'

const testWith = needs('cmake', 'cc')

async function prove(
  root: string,
  ...args: readonly string[]
): Promise<{ readonly status: number | null; readonly report: Report }> {
  const env = knownCompilers()
  const given = ['prove', '--json', '--rename=OLD_FLAG=NEW_FLAG']
  const ended = await flagshift([...given, ...args, root], { env })
  if (ended.stdout === '') throw new Error(ended.stderr)
  return { status: ended.status, report: JSON.parse(ended.stdout) as Report }
}

describe('a patch of texts only', () => {
  test('leaves nothing to prove, which is no failure', async () => {
    const root = await repositoryOf({
      'CMakeLists.txt':
        'cmake_minimum_required(VERSION 3.18)\nproject(p LANGUAGES C)\n# OLD_FLAG makes it fast\nmessage(STATUS "OLD_FLAG makes it fast")\nadd_library(p p.c)\n',
      'p.c': 'int p;\n',
    })
    for (const more of [[], ['--smoke-test=required']]) {
      const { status, report } = await prove(root, ...more)
      expect(report.proof?.messages.map(({ code }) => code)).toEqual(['NOTHING_TO_PROVE'])
      expect(report.patch.files).toBe(1)
      expect(status).toBe(0)
    }
  })
})

describe('a submodule that no map knows', () => {
  testWith('is copied with its links, which may lead into the repository around it', async () => {
    const inner = await repositoryOf({ 'real.h': 'int inner;\n' })
    symlinkSync('real.h', path.join(inner, 'link.h'))
    mkdirSync(path.join(inner, 'include'))
    symlinkSync('../../../own.h', path.join(inner, 'include', 'own.h'))
    await git(inner, 'add', '--all')
    await git(inner, 'commit', '--quiet', '--message', 'links')
    const root = await repositoryOf({
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(p LANGUAGES C)
add_library(p p.c)
target_include_directories(p PRIVATE deps/inner deps/inner/include)
target_compile_definitions(p PRIVATE OLD_FLAG)
`,
      'own.h': 'int own;\n',
      'p.c':
        '#include "link.h"\n#include "own.h"\n#ifdef NEW_FLAG\nint now = sizeof(inner) + sizeof(own);\n#endif\n',
    })
    const from = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner]
    await git(root, ...from, 'deps/inner')
    await git(root, 'commit', '--quiet', '--message', 'submodule')
    const { report } = await prove(root)
    const codes = report.proof?.messages.map(({ code }) => code)
    expect(codes).not.toContain('FILE_UNREADABLE')
    expect(codes).not.toContain('HEADER_MISSING')
    expect(report.proof?.verdict).toBe('proved')
  })
})
