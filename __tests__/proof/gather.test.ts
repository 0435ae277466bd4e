import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import { gatherKit } from '../../src/proof/kit/gather.ts'
import { writeKit } from '../../src/proof/kit/write-kit.ts'
import type { Run } from '../../src/proof/measuring/run.ts'
import type { Shown } from '../../src/proof/verdict/contrast.ts'
import { scratch } from './fake.ts'
import { lay, ownSession } from './own-session.ts'

const session = ownSession()
const { root, build } = session

function unit(file: string, ...words: readonly string[]): Unit {
  const source = path.join(root, file)
  const command = ['cc', ...words, '-c', source, '-o', 'x.o']
  return { target: 'clip', source, path: file, directory: build, object: `${file}.o`, command }
}

/** The kit of some units, each with its words before and after the patch and the files that go into it. */
async function kitOf(
  units: readonly { readonly before?: Unit; readonly after: Unit }[],
  filesOf: (one: Unit, state: 'before' | 'after') => readonly string[] = (one) => [one.source],
) {
  const [before, run] = ['before', 'after'] as unknown as [Run, Run]
  const laboratory = {
    readWith: async (state: Run, one: Unit) => ({
      files: new Set(filesOf(one, state as unknown as 'before' | 'after')),
    }),
    within: (_state: Run, act: () => Promise<unknown>) => act(),
  }
  const pairs = units.map(({ before: old, after }) => ({ before: old ?? after, after }))
  const shown = { laboratory, run, before, units: pairs, contrast: null } as unknown as Shown
  const contrast = { target: 'clip', before: [], after: [], expects: ['NEW'], refuses: [] }
  return gatherKit(session, shown, contrast, '75')
}

test('a source comes with its definitions, folders and options, as both states compile it', async () => {
  lay(root, { 'src/a.cpp': '', 'src/b.c': '', 'src/c.cu': '' })
  const words = [
    '-O2',
    '-std=c++17',
    '-fPIC',
    '-fmacro-prefix-map=a=b',
    '-fdiagnostics-color',
    '-mavx2',
    '-pthread',
    '-pthreads',
    '--expt-relaxed-constexpr',
    '-extended-lambda',
    '-Wall',
    '-I',
    path.join(root, 'include'),
    `-I${build}/made`,
    `-I${root}`,
    `-I${root}/include`,
    '-isystem',
    '/usr/include',
  ]
  const defined = ['-DA=1', '-DB', '-DA=2', '-DC', '-UC', '-DLONG=a\nb', '-DF(x)=x']
  const kit = await kitOf([
    {
      before: unit('src/a.cpp', '-DOLD', '-DA=1', '-UGONE'),
      after: unit('src/a.cpp', ...words, ...defined),
    },
    { after: unit('src/b.c') },
    { after: unit('src/c.cu') },
  ])
  expect(kit).toMatchObject({
    component: 'clip',
    architecture: '75',
    expects: ['NEW'],
    refuses: [],
  })
  expect(kit).not.toHaveProperty('target')
  expect(kit.sources.map(({ path: file, language }) => [file, language])).toEqual([
    ['src/a.cpp', 'CXX'],
    ['src/b.c', 'C'],
    ['src/c.cu', 'CUDA'],
  ])
  expect(kit.sources[0]).toEqual({
    path: 'src/a.cpp',
    language: 'CXX',
    includes: ['include', 'generated/made', '.'],
    options: [
      '-std=c++17',
      '-fPIC',
      '-mavx2',
      '-pthread',
      '--expt-relaxed-constexpr',
      '-extended-lambda',
    ],
    forced: [],
    before: ['OLD', 'A=1'],
    after: ['A=2', 'B', 'F(x)=x'],
  })
})

test('files of the repository and of its configure come along, from both states', async () => {
  lay(root, { 'src/a.c': 'own', 'include/own.h': 'header', 'old.h': 'old' })
  lay(build, {
    'made/made.h': `#include "${root}/include/own.h"
  #  include "${build}/made/more.h"
#include "/usr/include/stdio.h"
#include <${root}/include/own.h>
x#include "${root}/include/own.h"
`,
  })
  const at = (name: string): string => path.join(root, name)
  const kit = await kitOf([{ after: unit('src/a.c') }], (one, state) => [
    one.source,
    at(state === 'before' ? 'old.h' : 'include/own.h'),
    path.join(build, 'made/made.h'),
    '/usr/include/stdio.h',
    `${root}-beside/x.h`,
    at('gone.h'),
  ])
  expect([...kit.files].map(([name, bytes]) => [name, String(bytes)])).toEqual([
    ['src/a.c', 'own'],
    ['old.h', 'old'],
    [
      'generated/made/made.h',
      `#include "../../include/own.h"
  #  include "more.h"
#include "/usr/include/stdio.h"
#include <${root}/include/own.h>
x#include "${root}/include/own.h"
`,
    ],
    ['include/own.h', 'header'],
  ])
})

test('what a command includes first is a file of the kit where it is the project’s', async () => {
  lay(root, { 'src/a.c': '', 'forced.h': '', 'include/macros.h': '' })
  lay(build, { 'here.h': '' })
  const after = unit(
    'src/a.c',
    '-include',
    path.join(root, 'forced.h'),
    '-imacros',
    'macros.h',
    '-include',
    'here.h',
    '-include',
    'stdio.h',
    '-isystem',
    'here.h',
    `-I${root}/include`,
  )
  const kit = await kitOf([{ after }], (one) => [
    one.source,
    ...['forced.h', 'include/macros.h'].map((file) => path.join(root, file)),
    path.join(build, 'here.h'),
  ])
  expect(kit.sources[0]?.forced).toEqual([
    { option: '-include', path: 'forced.h', isOwn: true },
    { option: '-imacros', path: 'include/macros.h', isOwn: true },
    { option: '-include', path: 'generated/here.h', isOwn: true },
    { option: '-include', path: 'stdio.h', isOwn: false },
  ])
})

test('of many sources the first few come, and of those none that is not there', async () => {
  const names = Array.from({ length: 7 }, (_, at) => `many/${at}.c`)
  lay(root, Object.fromEntries(names.filter((name) => !name.includes('2')).map((one) => [one, ''])))
  const kit = await kitOf(names.map((name) => ({ after: unit(name) })))
  expect(kit.sources.map((one) => one.path)).toEqual(
    ['0', '1', '3', '4'].map((at) => `many/${at}.c`),
  )
  const outside = { ...unit('x.c'), source: '/usr/include/stdio.h' }
  expect((await kitOf([{ after: outside }])).sources).toEqual([])
})

test('a kit is written into folders that are made, and never through a link', async () => {
  const folder = scratch()
  const victim = path.join(scratch(), 'victim')
  writeFileSync(victim, 'mine')
  const kit = path.join(folder, 'new', 'kit')
  mkdirSync(kit, { recursive: true })
  symlinkSync(victim, path.join(kit, 'smoke.cu'))
  const files = { 'smoke.cu': 'program', 'component/src/a.c': 'source' }
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
  await writeKit(kit, bytes)
  await writeKit(path.join(folder, 'other'), bytes)
  for (const [name, text] of Object.entries(files))
    for (const place of [kit, path.join(folder, 'other')])
      expect(readFileSync(path.join(place, name), 'utf8')).toBe(text)
  expect(readFileSync(victim, 'utf8')).toBe('mine')
  expect(lstatSync(path.join(kit, 'smoke.cu')).isFile()).toBe(true)
  expect(existsSync(path.join(folder, 'new', 'component'))).toBe(false)
})
