import { describe, expect, test } from '@jest/globals'

import { readDryRun } from '../../src/proof/build-systems/make.ts'
import { preprocessCommand } from '../../src/proof/measuring/text.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine, MACRO } from './engine.ts'
import { proveSubject, type Subject } from './subject.ts'

const testOfMore = onlyThorough(needs('make', 'cc'))

/** The base's program with a Makefile of its own. */
function made(makefile: string): Subject {
  const { 'CMakeLists.txt': _cmake, ...files } = engine().files
  return {
    files: { ...files, Makefile: makefile },
    patch: { Makefile: [['-DENGINE_USE_CUBLAS', '-DENGINE_USE_CUDA']] },
    renames: [MACRO],
    options: { nvcc: 'none' },
  }
}

describe("a compiler's call is read with the options that take a word", () => {
  test.each([
    ['cc -DA -c -o clip.o clip.c', 'clip.o', 'cc -DA clip.c'],
    ['cc -o clip.o -c clip.c', 'clip.o', 'cc clip.c'],
    ['cc -c -oclip.o ./clip.c', 'clip.o', 'cc ./clip.c'],
    [
      'cc -include all.c -c clip.c -MF clip.d -MT clip.o -o clip.o',
      'clip.o',
      'cc -include all.c clip.c',
    ],
    ['nvcc -odir out.c -Xcompiler -fPIC -c clip.c', '', 'nvcc -odir out.c -Xcompiler -fPIC clip.c'],
    ['cc -o app clip.c other.c main.o libx.a -lm', 'app', 'cc clip.c -lm'],
  ])('%s', (line, object, read) => {
    const [unit] = readDryRun(line, '/r', '/r')
    expect([unit?.path, unit?.object]).toEqual(['clip.c', object])
    expect(preprocessCommand(unit!.command).join(' ')).toBe(read)
  })

  test('in the folder that the line goes to', () => {
    const units = readDryRun('cd src && cc -c a.c; cc -c b.c\ncc -c c.c\n', '/r', '/r')
    expect(units.map(({ path }) => path)).toEqual(['src/a.c', 'src/b.c', 'c.c'])
  })
})

testOfMore("make's own order and a variable that is called V", async () => {
  const proof = await proveSubject(
    made(`CFLAGS += -Ithird_party/engine -DENGINE_USE_CUBLAS
V = CUBLAS
all: clip.o clip.pic.o
clip.o: clip.c
\t$(CC) $(CFLAGS) -c -o $@ $<
clip.pic.o: clip.c
\t$(CC) -Ithird_party/engine -DENGINE_USE_$(V) -fPIC -c -o $@ $<
`),
  )
  expect(proof.verdict).toBe('partial')
  expect(proof.renames[0]?.message).toContain('still gets ENGINE_USE_CUBLAS')
})
