import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { PROOF_CODES } from '../../src/core/reasons/proof-codes.ts'
import { runChild } from '../../src/proof/running/child.ts'
import { findConfinement } from '../../src/proof/running/confine.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'
import { cmakeLists, variant } from './projects.ts'
import { codes, proveSubject } from './subject.ts'

const testOfMore = onlyThorough(needs('cmake', 'cc'))

test('every code that a proof can say is brought about by a test', () => {
  const known = Object.keys(PROOF_CODES)
  expect(known.length).toBeGreaterThan(30)
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n')
  expect(known.filter((code) => !tests.includes(`'${code}'`))).toEqual([])
})

testOfMore('a flag that is read where nobody has set it is remarked upon', async () => {
  const proof = await proveSubject(
    variant({
      files: {
        'CMakeLists.txt': cmakeLists(
          'option(NEW_OPTION "new name" OFF)',
          'unset(NEW_OPTION CACHE)\nmessage(STATUS "${NEW_OPTION}")\nset(NEW_OPTION ON)',
        ),
      },
    }),
  )
  expect(codes(proof)).toContain('FLAG_UNINITIALISED')
})

testOfMore('a build that puts a link in the place of its sources ends the smoke test', async () => {
  const proof = await proveSubject(
    variant({
      files: {
        'CMakeLists.txt': cmakeLists(
          'option(NEW_OPTION "new name" OFF)',
          'execute_process(COMMAND sh -c "cd .. && rm -rf source && ln -s / source" WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})',
        ),
      },
    }),
  )
  expect(proof.verdict).toBe('inconclusive')
  expect(codes(proof)).toContain('BUILD_LEFT')
})

testOfMore('names from the repository cannot command the runner', async () => {
  const proof = await proveSubject(
    variant({
      files: {
        '##[error]part.c': '#ifdef USE_NEW\nint gpu;\n#endif\n',
        'CMakeLists.txt': cmakeLists('STATIC part.c', 'STATIC "##[error]part.c"'),
      },
    }),
  )
  const said = proof.messages.map(({ text }) => text).join('\n')
  expect(proof.summary).toContain('## [error]part.c')
  expect(said + proof.summary).not.toContain('##[')
})

testOfMore('a configure that loads something is told how it gets the network', async () => {
  const environment = { PATH: process.env['PATH'] ?? '' }
  const { hasNetwork } = await findConfinement(scratch(), environment, false, runChild)
  const proof = await proveSubject(
    variant({
      files: {
        'CMakeLists.txt': cmakeLists(
          'option(NEW_OPTION "new name" OFF)',
          'file(DOWNLOAD http://engine.invalid/part.c part.c STATUS told)\nif(NOT told MATCHES "^0;")\n  message(FATAL_ERROR "${told}")\nendif()',
        ),
      },
      environment: process.env,
    }),
  )
  expect(proof.verdict).toBe('inconclusive')
  expect(codes(proof).includes('NO_NETWORK')).toBe(!hasNetwork)
})
