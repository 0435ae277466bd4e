import path from 'node:path'

import { expect, test } from '@jest/globals'

import type { ConfigureRequest } from '../../src/proof/build-systems/build-system.ts'
import { CARGO } from '../../src/proof/build-systems/cargo.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { MAKE } from '../../src/proof/build-systems/make.ts'
import { runChild } from '../../src/proof/running/child.ts'
import { runConfined, type Session } from '../../src/proof/running/session.ts'
import { needs } from '../support/tools.ts'
import { lay, ownSession } from './own-session.ts'

function request(session: Session, ...args: readonly string[]): ConfigureRequest {
  const { environment } = session
  return {
    sourceDir: '.',
    arguments: args,
    environment,
    architecture: '75',
    traced: new Set(['CMakeLists.txt']),
  }
}

needs('make')(
  'make tells what it would run, in which folder, and what no makefile reads',
  async () => {
    const session = ownSession()
    lay(session.root, {
      Makefile: `all: a.o
\t$(MAKE) -C sub
\tfor f in b.c; do cc -DLOOP -c $$f; done
\techo done
a.o: a.c
\tcc -DA=$(GPU) -Iinc -c a.c
`,
      'sub/Makefile': 'c.o: c.c\n\tcc -c c.c\n',
      'a.c': '',
      'sub/c.c': '',
      'more.mk': '# NOTED_x\n',
      'note.txt': 'ELSEWHERE\n',
    })
    const told = await MAKE.configure(
      session,
      request(session, 'GPU=1', 'NOTED_x=1', 'ELSEWHERE=1', 'NOTED=2', 'GP=1', '-s', '--eval=Z=1'),
    )
    expect(told.ok).toBe(true)
    expect(told.units.map((unit) => [unit.path, unit.directory, unit.command])).toEqual([
      ['a.c', session.root, ['cc', '-DA=1', '-Iinc', '-c', 'a.c']],
      ['sub/c.c', path.join(session.root, 'sub'), ['cc', '-c', 'c.c']],
    ])
    // A call of make shows what it runs below; what a macro does shows in the text of a unit, or in none.
    expect(told.commands?.filter((line) => !line.includes('directory'))).toEqual([
      'cc -c a.c',
      'cc -c c.c',
      'for f in b.c; do cc -c $f; done',
      '',
    ])
    expect([...told.unseen!]).toEqual([
      ['“for f in b.c; do cc -c $f; done”', 'for f in b.c; do cc -DLOOP -c $f; done'],
    ])
    // What the other makefiles read nobody knows.
    expect(told.unused).toEqual([])
    lay(session.root, { Makefile: 'all: a.o\na.o: a.c\n\tcc -DA=$(GPU) -c a.c\n' })
    const alone = await MAKE.configure(
      session,
      request(session, 'GPU=1', 'NOTED_x=1', 'ELSEWHERE=1', 'NOTED=2', 'GP=1', '-s'),
    )
    expect(alone.unused).toEqual(['ELSEWHERE', 'NOTED', 'GP'])
  },
)

needs('make')('make makes one file that is not there, by either of its names', async () => {
  const session = ownSession()
  lay(session.root, {
    Makefile: `gpu.h: gpu.in
\tcp gpu.in gpu.h
${session.root}/whole.h: gpu.in
\tcp gpu.in whole.h
none.h:
\t@:
said.h:
\techo said
`,
    'gpu.in': 'int gpu;\n',
  })
  const made = async (file: string): Promise<unknown> => {
    const maker = await MAKE.findMaker!(
      session,
      request(session, 'X=1'),
      path.join(session.root, file),
    )
    if (maker === null) return null
    const [program, ...words] = maker.words
    const child = { cwd: maker.cwd, env: session.environment }
    const { code } = await runConfined(session, program, words, child)
    return [
      code,
      words,
      maker.recipe?.commands,
      maker.recipe?.inputs.map((one) => path.basename(one)),
    ]
  }
  expect(await made('gpu.h')).toEqual([
    0,
    ['-s', 'X=1', 'gpu.h'],
    ['cp gpu.in gpu.h\n'],
    ['cp', 'gpu.in', 'gpu.h'],
  ])
  expect(await made('whole.h')).toEqual([
    0,
    ['-s', 'X=1', `${session.root}/whole.h`],
    ['cp gpu.in whole.h\n'],
    ['cp', 'gpu.in', 'whole.h'],
  ])
  // What names no file may be made from anything.
  expect(await made('said.h')).toEqual([0, ['-s', 'X=1', 'said.h'], undefined, undefined])
  expect(await made('gone.h')).toBeNull()
})

/** A session that notes how CMake is called. */
function watched(files: Readonly<Record<string, string>>): {
  readonly session: Session
  readonly calls: string[]
} {
  const calls: string[] = []
  const session = ownSession({
    runProgram: (program, words, options) => {
      calls.push(words.filter((word) => /^-D(?:CMAKE_P|X)/.test(word)).join(' '))
      return runChild(program, words, options)
    },
  })
  lay(session.root, files)
  return { session, calls }
}

const HEAD = 'cmake_minimum_required(VERSION 3.16)\nproject(app NONE)\n'
const KNOWN = '-DCMAKE_PLATFORM_INFO_INITIALIZED=1'

needs('cmake')('what CMake found out of the compilers is taken again, where it holds', async () => {
  const { session, calls } = watched({
    'CMakeLists.txt': `${HEAD}if(X)\n  message(FATAL_ERROR "no")\nendif()\nif(XCHOOSES)\n  set(CMAKE_C_COMPILER cc)\nendif()\n`,
  })
  const configure = async (...args: readonly string[]): Promise<readonly unknown[]> => {
    calls.length = 0
    const { ok } = await CMAKE.configure(session, request(session, ...args))
    return [ok, ...calls]
  }
  expect(await configure()).toEqual([true, ''])
  expect(await configure()).toEqual([true, KNOWN])
  // It may fail for what was laid there.
  expect(await configure('-DX=1')).toEqual([false, `${KNOWN} -DX=1`, '-DX=1'])
  expect(await configure('-DXCHOOSES=1')).toEqual([true, `${KNOWN} -DXCHOOSES=1`, '-DXCHOOSES=1'])
  // Another toolchain has other compilers.
  expect(await configure('-DXNO_COMPILER=1')).toEqual([true, '-DXNO_COMPILER=1'])
})

needs('cmake')(
  'CMake tells what was given in vain, read unset, and looked for in vain',
  async () => {
    const { session } = watched({
      'CMakeLists.txt': `${HEAD}message("\${UNSET}\${UNSET}\${ALSO}")
find_library(X_LIB nowhere-at-all)
find_package(Nowhere QUIET)
# never
add_library(headers INTERFACE)
target_compile_definitions(headers INTERFACE USE_GPU)
`,
    })
    const told = await CMAKE.configure(
      session,
      request(session, '-DVAIN=1', '-DOTHER:BOOL=ON', '-S', '/nowhere', '-B/nowhere', '-DX_LIBS=1'),
    )
    expect(told).toMatchObject({
      ok: true,
      exit: 0,
      targets: [
        {
          name: 'headers',
          type: 'INTERFACE_LIBRARY',
          definitions: [],
          facts: ['headers definition USE_GPU'],
        },
      ],
      units: [],
      unused: ['OTHER', 'VAIN', 'X_LIBS'],
      uninitialised: ['ALSO', 'UNSET'],
      lacks: expect.arrayContaining(['X_LIB', 'Nowhere_DIR']),
      variant: 'no build type',
      retriedForPolicy: false,
    })
    expect([...told.executed!]).toEqual(
      [1, 2, 3, 4, 5, 7, 8].map((line) => `CMakeLists.txt:${line}`),
    )
  },
)

/** What Cargo tells of a package with a build script, and leaves in its build folder. */
function cargoAnswers(session: Session): { readonly stdout: string; readonly stderr: string } {
  const out = path.join(session.build, 'debug/build/sys-0123456789abcdef/out')
  const source = path.join(session.root, 'src/part.c')
  lay(session.root, { 'sub/src/lib.rs': '', 'src/part.c': '' })
  lay(out, { 'part.o': 'o' })
  lay(path.dirname(out), {
    output: 'cargo:rustc-link-arg=-lfoo\ncargo::rustc-link-search=native=/x\ncargo:warning=no\n',
  })
  lay(session.build, {
    'flagshift-calls/1.log': ['sys', out, 'cc', '-c', source, '-o', 'part.o', ''].join('\0'),
  })
  const id = `path+file://${session.root}/sub#sys@0.1.0`
  const messages = [
    {
      reason: 'compiler-artifact',
      package_id: id,
      target: { kind: ['lib'], name: 'sys' },
      features: ['gpu'],
    },
    {
      reason: 'build-script-executed',
      package_id: id,
      linked_libs: ['dylib=x'],
      cfgs: ['has_gpu'],
      out_dir: out,
    },
    {
      reason: 'build-script-executed',
      package_id: 'other#x@1.0.0',
      linked_libs: ['y'],
      cfgs: [],
      out_dir: '/elsewhere/out',
    },
  ]
  return {
    stdout: messages.map((one) => JSON.stringify(one)).join('\n'),
    stderr:
      "     Running `CARGO_PKG_NAME=sys rustc --crate-name sys src/lib.rs --crate-type lib --check-cfg 'cfg(x)'`\nerror: failed `A=1 B='c d' rustc x`\n",
  }
}

test('Cargo tells its crates, what build scripts compiled, and what they link', async () => {
  const calls: (readonly [string, readonly string[], string])[] = []
  const session = ownSession({
    runProgram: async (program, words, { onStdout, onStderr, cwd }) => {
      calls.push([program, words, cwd])
      const { stdout, stderr } = cargoAnswers(session)
      onStdout?.(Buffer.from(stdout))
      onStderr?.(Buffer.from(stderr))
      const rest = { signal: null, timedOut: false, startError: null, bytes: 1, seconds: 1 }
      return { ...rest, code: 0, stdout, stderr }
    },
  })
  const told = await CARGO.configure(session, {
    ...request(session, '--features=gpu'),
    sourceDir: 'sub',
  })
  const folder = path.join(session.root, 'sub')
  expect(calls).toEqual([
    [
      'cargo',
      [
        'check',
        '-vv',
        '--message-format=json',
        '--manifest-path',
        path.join(folder, 'Cargo.toml'),
        '--target-dir',
        session.build,
        '--features=gpu',
      ],
      folder,
    ],
  ])
  expect(told).toMatchObject({
    ok: true,
    variant: 'profile dev',
    output: 'error: failed `rustc x`\n',
  })
  expect(told.units.map((unit) => [unit.target, unit.path, unit.object])).toEqual([
    ['sys', 'sub/src/lib.rs', 'sys lib'],
    ['sys build script', 'src/part.c', 'part.o'],
  ])
  expect(told.units[0]!.command).toEqual(
    'env RUSTC_BOOTSTRAP=1 CARGO_PKG_NAME=sys rustc --crate-name sys src/lib.rs --crate-type lib'.split(
      ' ',
    ),
  )
  expect(told.unseen).toEqual(new Map())
  expect(
    told.targets.map(({ name, facts, definitions }) => [
      name,
      facts,
      definitions.map((one) => one.text),
    ]),
  ).toEqual([
    [
      'sys',
      ['sys lib sys', 'sys link dylib=x', 'sys link-arg=-lfoo', 'sys link-search=native=/x'],
      ['gpu', 'has_gpu'],
    ],
    ['x', ['x link y'], []],
    ['sys build script', ['sys build script source src/part.c'], []],
  ])
})
