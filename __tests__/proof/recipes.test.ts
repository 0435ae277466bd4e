import { existsSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import {
  findMaker,
  readRecipes,
  recipeOf,
  recipesOfMakefile,
  recipesOfNinja,
} from '../../src/proof/build-systems/recipes.ts'
import { runConfined } from '../../src/proof/running/session.ts'
import { needs } from '../support/tools.ts'
import { scratch } from './fake.ts'
import { lay, ownSession } from './own-session.ts'

const MAKEFILE = `# made by CMake
.PHONY: all
SHELL = /bin/sh

gpu.c: ../gpu.c.in
gpu.c: tool
gpu.c: a\\ b.in
\t@$(CMAKE_COMMAND) -E cmake_echo_color "Generating gpu.c"
\tcd /scratch/build && ./tool gpu.c.in gpu.c
CMakeFiles/clip.dir/gpu.c.o: gpu.c
\t$(CMAKE_COMMAND) -E echo x
\t/usr/bin/cc -c gpu.c
/scratch/build/tool: /scratch/tool.c
\tcc tool.c
`

const NINJA = `rule CUSTOM_COMMAND
  command = $COMMAND
build gpu.c $
  gpu.h: CUSTOM_COMMAND ../gpu.c.in | tool || order
  COMMAND = cd /scratch/build && ./tool
  DESC = Generating
build clip.o: C_COMPILER gpu.c
  FLAGS = -O2
build with$ space.c: CUSTOM_COMMAND a
`

test('what CMake’s makefiles make is read with what it is made from', () => {
  const recipes = recipesOfMakefile(MAKEFILE, '/scratch/build')
  expect([...recipes.keys()]).toEqual([
    '/scratch/build/gpu.c',
    '/scratch/build/CMakeFiles/clip.dir/gpu.c.o',
    '/scratch/build/tool',
  ])
  expect(recipes.get('/scratch/build/gpu.c')).toEqual({
    inputs: ['/scratch/gpu.c.in', '/scratch/build/tool', '/scratch/build/a b.in'],
    commands: ['cd /scratch/build && ./tool gpu.c.in gpu.c'],
    isOwn: true,
  })
  // A command that carries variables of the makefile is CMake's own.
  expect(recipes.get('/scratch/build/CMakeFiles/clip.dir/gpu.c.o')?.isOwn).toBe(false)
})

test('what Ninja makes is read with what it is made from', () => {
  const recipes = recipesOfNinja(NINJA, '/scratch/build')
  const gpu = {
    inputs: ['/scratch/gpu.c.in', '/scratch/build/tool'],
    commands: ['COMMAND = cd /scratch/build && ./tool', 'DESC = Generating'],
    isOwn: true,
  }
  expect(recipes.get('/scratch/build/gpu.c')).toEqual(gpu)
  expect(recipes.get('/scratch/build/gpu.h')).toEqual(gpu)
  expect(recipes.get('/scratch/build/clip.o')?.isOwn).toBe(false)
  expect(recipes.has('/scratch/build/with space.c')).toBe(true)
})

test('a build folder is read as its generator leaves it', async () => {
  const build = scratch()
  const write = (file: string, text: string): void => lay(build, { [file]: text })
  const session = { build } as Parameters<typeof readRecipes>[0]
  expect((await readRecipes(session)).size).toBe(0)
  write('CMakeFiles/TargetDirectories.txt', `${build}/CMakeFiles/a.dir\n${build}/none\n`)
  write('CMakeFiles/a.dir/build.make', 'gpu.c: gpu.in\n\tcp gpu.in gpu.c\n')
  expect([...(await readRecipes(session)).keys()]).toEqual([path.join(build, 'gpu.c')])
  write('build.ninja', 'build ninja.c: CUSTOM_COMMAND a\n')
  expect([...(await readRecipes(session)).keys()]).toEqual([path.join(build, 'ninja.c')])
})

test('a recipe is followed to what its inputs are made from', () => {
  const recipes = recipesOfMakefile(MAKEFILE, '/scratch/build')
  expect(recipeOf(recipes, '/scratch/build/CMakeFiles/clip.dir/gpu.c.o')).toEqual({
    inputs: [
      '/scratch/build/gpu.c',
      '/scratch/gpu.c.in',
      '/scratch/build/tool',
      '/scratch/build/a b.in',
      '/scratch/tool.c',
    ],
    // What compiles is none of the project's own commands.
    commands: ['cd /scratch/build && ./tool gpu.c.in gpu.c', 'cc tool.c'],
  })
  expect(recipeOf(recipes, '/scratch/build/none')).toBeNull()
})

/** A folder as CMake leaves it, by its makefiles or by Ninja, with a file from a template and one from a program. */
const FOLDERS = {
  make: {
    'CMakeFiles/TargetDirectories.txt': 'CMakeFiles/x.dir\nCMakeFiles/none.dir\n',
    'CMakeFiles/x.dir/build.make': [
      '# made by CMake',
      'gpu.c: gpu.in',
      '\tcp gpu.in gpu.c',
      '../source/made.c: gpu.in',
      '\tcp gpu.in ../source/made.c',
      '',
    ].join('\n'),
  },
  ninja: {
    'build.ninja': [
      'rule CUSTOM_COMMAND',
      '  command = $COMMAND',
      'build gpu.c: CUSTOM_COMMAND gpu.in',
      '  COMMAND = cp gpu.in gpu.c',
      'build tool: CUSTOM_COMMAND tool.o',
      'build late.c: CUSTOM_COMMAND tool',
      'build ../source/made.c: CUSTOM_COMMAND gpu.in',
      '  COMMAND = cp gpu.in ../source/made.c',
      '',
    ].join('\n'),
  },
} as const

needs('make', 'ninja')('what makes one file is found, and makes it', async () => {
  for (const kind of ['make', 'ninja'] as const) {
    const session = ownSession()
    lay(session.build, { ...FOLDERS[kind], 'gpu.in': 'int gpu;\n' })
    const gpu = path.join(session.build, 'gpu.c')
    const maker = await findMaker(session, null, gpu)
    expect([kind, maker?.words[0], maker?.cwd]).toEqual([kind, kind, session.build])
    const [program, ...words] = maker!.words
    const child = { cwd: maker!.cwd, env: session.environment }
    expect((await runConfined(session, program, words, child)).code).toBe(0)
    expect(existsSync(gpu)).toBe(true)
    // What nothing makes, what needs a program that is not built yet, and what lies elsewhere, though it would be made there.
    for (const other of ['none.c', 'late.c', '../source/gpu.c', '../source/made.c'])
      expect(await findMaker(session, null, path.join(session.build, other))).toBeNull()
  }
})
