import { mkdirSync, symlinkSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { proveBySmokeTest } from '../../src/proof/prove-found.ts'
import { shiftFlags, type Shifted } from '../../src/shift.ts'
import { git, repositoryOf } from '../support/repository.ts'
import { needs } from '../support/tools.ts'
import { proofInput } from './subject.ts'
import { SCAN } from '../support/scan-options.ts'
import { onlyThorough } from '../support/thorough.ts'

const testOfMore = onlyThorough(needs('cmake', 'cc'))

/** What the smoke test says of a repository, from the source as it is. */
async function prove(directory: string, mode: 'auto' | 'required' = 'auto'): Promise<Shifted> {
  const proof = proofInput({ files: {}, patch: {}, renames: [] }).options
  const options: Parameters<typeof shiftFlags>[0] = {
    ...SCAN,
    directory,
    renames: ['OLD_FLAG=NEW_FLAG'],
  }
  const given = { ...proof, command: '', nvcc: 'none', mode, onFailure: 'draft' } as const
  return shiftFlags(options, { prove: proveBySmokeTest(given, options) }, () => {})
}

describe('a patch of texts only', () => {
  test('leaves nothing to prove, which is no failure', async () => {
    const root = await repositoryOf({
      'CMakeLists.txt':
        'cmake_minimum_required(VERSION 3.18)\nproject(p LANGUAGES C)\n# OLD_FLAG makes it fast\nmessage(STATUS "OLD_FLAG makes it fast")\nadd_library(p p.c)\n',
      'p.c': 'int p;\n',
    })
    for (const mode of ['auto', 'required'] as const) {
      const { report, outcome } = await prove(root, mode)
      expect(report.proof?.messages.map(({ code }) => code)).toEqual(['NOTHING_TO_PROVE'])
      expect(report.patch.files).toBe(1)
      expect(outcome.failed).toBe(false)
    }
  })
})

describe('a submodule that no map knows', () => {
  testOfMore('is copied with its links, which may lead into the repository around it', async () => {
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
    expect(report.proof?.messages.find(({ code }) => code === 'FILE_UNREADABLE')).toBeUndefined()
    expect(codes).not.toContain('HEADER_MISSING')
    expect(report.proof?.verdict).toBe('proved')
  })
})
