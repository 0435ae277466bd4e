import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import {
  readRecipes,
  recipeOf,
  recipesOfMakefile,
  recipesOfNinja,
} from '../../src/proof/build-systems/recipes.ts'
import { scratch } from './fake.ts'

const MAKEFILE = `# made by CMake
.PHONY: all
SHELL = /bin/sh

gpu.c: ../gpu.c.in
gpu.c: tool
gpu.c: a\\ b.in
\t@$(CMAKE_COMMAND) -E cmake_echo_color "Generating gpu.c"
\tcd /work/build && ./tool gpu.c.in gpu.c
CMakeFiles/clip.dir/gpu.c.o: gpu.c
\t$(CMAKE_COMMAND) -E echo x
\t/usr/bin/cc -c gpu.c
/work/build/tool: /work/tool.c
\tcc tool.c
`

const NINJA = `rule CUSTOM_COMMAND
  command = $COMMAND
build gpu.c $
  gpu.h: CUSTOM_COMMAND ../gpu.c.in | tool || order
  COMMAND = cd /work/build && ./tool
  DESC = Generating
build clip.o: C_COMPILER gpu.c
  FLAGS = -O2
build with$ space.c: CUSTOM_COMMAND a
`

test('what CMake’s makefiles make is read with what it is made from', () => {
  const recipes = recipesOfMakefile(MAKEFILE, '/work/build')
  expect([...recipes.keys()]).toEqual([
    '/work/build/gpu.c',
    '/work/build/CMakeFiles/clip.dir/gpu.c.o',
    '/work/build/tool',
  ])
  expect(recipes.get('/work/build/gpu.c')).toEqual({
    inputs: ['/work/gpu.c.in', '/work/build/tool', '/work/build/a b.in'],
    commands: ['cd /work/build && ./tool gpu.c.in gpu.c'],
    isOwn: true,
  })
  // A command that carries variables of the makefile is CMake's own.
  expect(recipes.get('/work/build/CMakeFiles/clip.dir/gpu.c.o')?.isOwn).toBe(false)
})

test('what Ninja makes is read with what it is made from', () => {
  const recipes = recipesOfNinja(NINJA, '/work/build')
  const gpu = {
    inputs: ['/work/gpu.c.in', '/work/build/tool'],
    commands: ['COMMAND = cd /work/build && ./tool', 'DESC = Generating'],
    isOwn: true,
  }
  expect(recipes.get('/work/build/gpu.c')).toEqual(gpu)
  expect(recipes.get('/work/build/gpu.h')).toEqual(gpu)
  expect(recipes.get('/work/build/clip.o')?.isOwn).toBe(false)
  expect(recipes.has('/work/build/with space.c')).toBe(true)
})

test('a build folder is read as its generator leaves it', async () => {
  const build = scratch()
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(build, file)), { recursive: true })
    writeFileSync(path.join(build, file), text)
  }
  const session = { build } as Parameters<typeof readRecipes>[0]
  expect((await readRecipes(session)).size).toBe(0)
  write('CMakeFiles/TargetDirectories.txt', `${build}/CMakeFiles/a.dir\n${build}/none\n`)
  write('CMakeFiles/a.dir/build.make', 'gpu.c: gpu.in\n\tcp gpu.in gpu.c\n')
  expect([...(await readRecipes(session)).keys()]).toEqual([path.join(build, 'gpu.c')])
  write('build.ninja', 'build ninja.c: CUSTOM_COMMAND a\n')
  expect([...(await readRecipes(session)).keys()]).toEqual([path.join(build, 'ninja.c')])
})

test('a recipe is followed to what its inputs are made from', () => {
  const recipes = recipesOfMakefile(MAKEFILE, '/work/build')
  expect(recipeOf(recipes, '/work/build/CMakeFiles/clip.dir/gpu.c.o')).toEqual({
    inputs: [
      '/work/build/gpu.c',
      '/work/gpu.c.in',
      '/work/build/tool',
      '/work/build/a b.in',
      '/work/tool.c',
    ],
    // What compiles is none of the project's own commands.
    commands: ['cd /work/build && ./tool gpu.c.in gpu.c', 'cc tool.c'],
  })
  expect(recipeOf(recipes, '/work/build/none')).toBeNull()
})
