import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import { findMadeFrom } from '../../src/proof/measuring/made-from.ts'
import { preprocessUnit } from '../../src/proof/measuring/unit-text.ts'
import { programs } from './fake.ts'
import { needs } from '../support/tools.ts'
import { lay, ownSession } from './own-session.ts'
import { proveSubject, rename } from './subject.ts'

/** A unit whose source lies below a folder. */
function unitIn(root: string, source: string, ...command: readonly string[]): Unit {
  return {
    target: 'lib',
    source: path.join(root, source),
    path: source,
    directory: root,
    object: `${source}.o`,
    command,
  }
}

describe('a unit that can not be read', () => {
  const bin = programs({
    silent: 'exit 3',
    killed: 'kill -9 $$',
    saying: 'echo "no such compiler" >&2; exit 3',
  })

  test.each([
    ['silent', 'it ended with 3'],
    ['killed', 'it ended with SIGKILL'],
    ['saying', 'no such compiler\n'],
    [null, 'its command is empty'],
  ])('tells why: %s', async (program, error) => {
    const session = ownSession()
    const command = program === null ? [] : [path.join(bin, program), 'a.c']
    const request = { environment: session.environment, makeHeader: async () => false }
    const text = await preprocessUnit(session, unitIn(session.root, 'a.c', ...command), request)
    expect(text).toMatchObject({ lines: null, error, missing: [], isMade: false })
  })
})

describe('what a unit is made from that was not read whole', () => {
  const nothing = new Map()
  const failed = { lines: null, missing: [] }

  test('is its source, with what that names', async () => {
    const { root } = ownSession()
    lay(root, { 'a.c': '#include "own.h"\n', 'own.h': '', 'other.h': '' })
    const made = await findMadeFrom(root, nothing, unitIn(root, 'a.c'), failed)
    expect(made?.what).toBe(path.join(root, 'a.c'))
    expect([...(made?.files ?? [])]).toEqual([path.join(root, 'a.c'), path.join(root, 'own.h')])
  })

  test('is what that names from the top, or from a folder that a variable stands for', async () => {
    const { root } = ownSession()
    lay(root, {
      'a.c': `#include "${root}/lib/own.h"\n#include "@TOP@/made/other.h"\n#include "/made/gone.h"\n`,
      'lib/own.h': '',
      'made/other.h': '',
    })
    const made = await findMadeFrom(root, nothing, unitIn(root, 'a.c'), failed)
    expect([...(made?.files ?? [])].map((file) => path.relative(root, file))).toEqual([
      'a.c',
      'lib/own.h',
      'made/other.h',
    ])
  })

  test('is not known where nothing makes a source that is not there', async () => {
    const { root } = ownSession()
    const made = await findMadeFrom(root, nothing, unitIn(root, 'a.c'), failed)
    expect(made).toMatchObject({ what: path.join(root, 'a.c'), files: null })
  })

  test('is what a header that the build makes is made from, with what lies beside that', async () => {
    const { root } = ownSession()
    const script = path.join(root, 'tools', 'make.py')
    lay(root, {
      'a.c': '#include "made.h"\n',
      'tools/make.py': 'import helper\n',
      'tools/helper.py': '',
    })
    const header = path.join(root, 'made.h')
    const recipe = { inputs: [script], commands: ['python make.py'], isOwn: true }
    const read = { lines: [], missing: ['made.h', 'away.h'] }
    const unit = unitIn(root, 'a.c')
    const made = await findMadeFrom(root, new Map([[header, recipe]]), unit, read)
    expect(made).toMatchObject({ what: header, commands: recipe.commands })
    expect([...(made?.files ?? [])]).toEqual([script, path.join(root, 'tools', 'helper.py')])
    const whole = { lines: [], missing: ['away.h'] }
    expect(await findMadeFrom(root, nothing, unit, whole)).toBeUndefined()
  })
})

function including(header: string): string {
  return `#include "${header}"\n#ifdef USE_NEW\nint new_one;\n#endif\n`
}

needs('make', 'cc')('headers are made one by one, however many units ask for them', async () => {
  const proof = await proveSubject({
    files: {
      Makefile: `FLAGS = -DUSE_OLD
all: a.o b.o
a.o: a.c
\t$(CC) $(FLAGS) -c a.c -o a.o
b.o: b.c
\t$(CC) $(FLAGS) -c b.c -o b.o
one.h two.h:
\tmkdir lock && sleep 0.3 && echo 'int made;' > $@ && rmdir lock
`,
      'a.c': including('one.h'),
      'b.c': including('two.h'),
    },
    patch: { Makefile: [['USE_OLD', 'USE_NEW']] },
    renames: [rename('USE_OLD', 'USE_NEW', 'macro')],
    options: { nvcc: 'none' },
    limits: { unitsAtOnce: 2 },
  })
  expect(proof.verdict).toBe('proved')
  expect(proof.renames[0]?.gained.map((one) => one.path)).toEqual(['a.c', 'b.c'])
})
