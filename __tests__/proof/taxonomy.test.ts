import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { LEVELS } from '../../src/proof/evidence.ts'
import { findConfinement } from '../../src/proof/running/confine.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { programs, scratch } from './fake.ts'
import { cmakeLists, variant } from './projects.ts'
import { codes, proveSubject } from './subject.ts'

const testOfMore = onlyThorough(needs('cmake', 'cc'))

test('every code that a proof can say is brought about by a test', () => {
  const known = Object.keys(LEVELS)
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

testOfMore("clang's own way of not answering is worked around", async () => {
  const bin = programs({
    'clang-like': `case "$*" in *--version*) echo "clang version 17.0.0"; exit 0 ;; esac
for word in "$@"; do shift; [ "$word" = -dU ] || set -- "$@" "$word"; done
exec cc "$@"`,
  })
  const proof = await proveSubject(
    variant({
      args: [`-DCMAKE_C_COMPILER=${path.join(bin, 'clang-like')}`, '-DNEW_OPTION=ON'],
      // What is known of the usual compiler says nothing of this one.
      environment: process.env,
    }),
  )
  expect(proof.verdict).toBe('proved')
  expect(proof.renames[0]?.gained).toContainEqual(
    expect.objectContaining({
      path: 'part.c',
      added: expect.arrayContaining(['extern int gpu(void);']),
    }),
  )
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
  const { hasNetwork } = await findConfinement(scratch(), environment, false)
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
