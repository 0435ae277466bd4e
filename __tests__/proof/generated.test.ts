import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { readGenerated } from '../../src/proof/measuring/generated-files.ts'
import { Stopped, type Session } from '../../src/proof/running/session.ts'

async function digestOf(
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  seconds = 1,
): Promise<string> {
  return (await generatedIn(files, others, seconds)).digest
}

async function generatedIn(
  files: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  seconds = 1,
): ReturnType<typeof readGenerated> {
  const session = {
    remaining: () => seconds,
    say: () => undefined,
  } as unknown as Session
  const folder = mkdtempSync(path.join(tmpdir(), 'generated-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    return await readGenerated(session, folder, new Set(others))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  ['a header with another digit', 'gen/config.h', '#define X 0\n', '#define X 1\n', true],
  ['a header with another name', 'gen/config.h', '#define X 0\n', null, true],
  ['a list that a compiler may include', 'x.inc', 'a', 'b', true],
  ['a script', 'x.sh', 'a', 'b', false],
  ['a header that lay there', 'own.h', 'a', 'b', false],
  ['what is compiled before all others', 'CMakeFiles/x.dir/cmake_pch.hxx', 'a', 'b', true],
])('%s is another text for a compiler, or not', async (_name, file, text, other, isOther) => {
  const [first, second] = [
    await digestOf({ [file]: text }, ['own.h']),
    await digestOf(other === null ? { [`${file}x.h`]: text } : { [file]: other }, ['own.h']),
  ]
  expect(first !== second).toBe(isOther)
})

test('of what a build wrote, texts that say what is made are kept by lines', async () => {
  const { texts } = await generatedIn({
    'build.ninja': 'build a: b\n\n',
    'notes.md': 'said\n',
    'program.ninja': 'a\0b',
    'CMakeCache.txt': 'x',
  })
  expect([...texts]).toEqual([
    ['build.ninja', ['build a: b']],
    ['notes.md', ['said']],
  ])
})

test('what a build left is looked at no longer than the time lasts', async () => {
  await expect(digestOf({ 'a.h': '' }, [], 0)).rejects.toThrow(Stopped)
})
