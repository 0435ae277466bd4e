import { readdirSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import type { ConfigureRequest } from '../../src/proof/build-systems/build-system.ts'
import {
  keepKnownCompilers,
  layKnownCompilers,
} from '../../src/proof/build-systems/known-compilers.ts'
import { lay, ownSession } from './own-session.ts'

const KNOWN = ['C', 'CUDA', 'CXX'].map((one) => `CMake${one}Compiler.cmake`)

test('what a configure found out of compilers and the system is kept, and nothing else', async () => {
  const session = ownSession()
  const request: ConfigureRequest = {
    sourceDir: '.',
    arguments: ['-DX=1', '-DCMAKE_CXX_FLAGS=-g'],
    environment: session.environment,
    architecture: '75',
    traced: new Set(),
  }
  const others = ['CMakeFortranCompiler.cmake', 'CMakeCCompiler.cmake.in', 'OwnCMakeSystem.cmake']
  const files = [...KNOWN, 'CMakeSystem.cmake', ...others]
  const texts = Object.fromEntries(files.map((file) => [`3.25.1/${file}`, file]))
  lay(path.join(session.build, 'CMakeFiles'), {
    ...texts,
    'own/CMakeSystem.cmake': '',
    'v3/CMakeSystem.cmake': '',
    // A project may write there what it likes.
    '3notes': '',
  })
  expect(await layKnownCompilers(session, request)).toBe(false)
  await keepKnownCompilers(session, request)
  const laid = { ...session, build: path.join(session.scratch, 'other') }
  expect(await layKnownCompilers(laid, request)).toBe(true)
  const below = path.join(laid.build, 'CMakeFiles')
  expect(readdirSync(below)).toEqual(['3.25.1'])
  expect(readdirSync(path.join(below, '3.25.1')).toSorted()).toEqual([
    ...KNOWN,
    'CMakeSystem.cmake',
  ])

  const isKnownWith = (...args: readonly string[]): Promise<boolean> =>
    layKnownCompilers(laid, { ...request, arguments: args })
  expect(await isKnownWith('-DCMAKE_CXX_FLAGS=-g', '-DY=2')).toBe(true)
  for (const choice of [
    '-DCMAKE_CXX_FLAGS=-O2',
    '-DCMAKE_C_COMPILER=cc',
    '-DCMAKE_TOOLCHAIN_FILE=x',
    '-DCMAKE_SYSTEM_NAME=Linux',
  ])
    expect(await isKnownWith('-DCMAKE_CXX_FLAGS=-g', choice)).toBe(false)
  const other = { ...request, environment: { ...request.environment, CC: 'clang' } }
  expect(await layKnownCompilers(laid, other)).toBe(false)
})
