import { execFileSync } from 'node:child_process'

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { BAZEL } from '../../src/proof/build-systems/bazel.ts'
import { chooseBuildSystem, isBuildFile } from '../../src/proof/build-systems/build-system.ts'
import { CARGO, readCalls, readMessages } from '../../src/proof/build-systems/cargo.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import { splitCommand, targetsFromUnits } from '../../src/proof/build-systems/compile-commands.ts'
import { withoutMacros } from '../../src/proof/build-systems/instructions.ts'
import { MAKE, readDryRun } from '../../src/proof/build-systems/make.ts'
import { MESON } from '../../src/proof/build-systems/meson.ts'
import { preprocessCommand } from '../../src/proof/measuring/unit-text.ts'
import type { FileEntry } from '../../src/repository/source.ts'
import { rename } from './subject.ts'

/** A call as Cargo prints it. */
function call(words: string): string {
  return `     Running \`${words}\`\n`
}

describe('a command line', () => {
  test('is split as the shell splits it', () => {
    expect(splitCommand('  cc "-D"A  a.c ')).toEqual(['cc', '-DA', 'a.c'])
    const word = fc.stringMatching(/^[ a-zA-Z0-9_="'\\$;,()-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const line = words.map((one) => `'${one.replaceAll("'", `'\\''`)}'`).join('  ')
        expect(splitCommand(line)).toEqual(words)
      }),
      { numRuns: 300 },
    )
    for (const line of [`a "b c" d\\ e`, `"x\\"y" 'z"' -DA=\\"q\\"`, `a"b"'c' "" "a\\b"`]) {
      const shell = execFileSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
      expect(splitCommand(line)).toEqual(shell.split('\n').slice(0, -1))
    }
  })
})

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
    [
      'nvcc -odir out.c -Xcompiler -fPIC -c clip.c',
      'clip.o',
      'nvcc -odir out.c -Xcompiler -fPIC clip.c',
    ],
    ['cc -o app clip.c other.c main.o libx.a -lm', 'app', 'cc clip.c -lm'],
  ])('%s', (line, object, read) => {
    const [unit] = readDryRun(line, '/r', '/r')
    expect([unit?.path, unit?.object]).toEqual(['clip.c', object])
    expect(preprocessCommand(unit!.command).join(' ')).toBe(read)
  })

  test('in the folder that the line goes to', () => {
    const text = `cd src && cc -DE="" -c a.c; cc '-DL=a;b' '-DM=' -c b.c\ncc -c c.c\n`
    const units = readDryRun(text, '/r', '/r')
    expect(units.map(({ path }) => path)).toEqual(['src/a.c', 'src/b.c', 'c.c'])
    expect(units.map(({ target }) => target)).toEqual(['src/a.o', 'src/b.o', 'c.o'])
  })
})

test("what only the shell knows stays in a compiler's call as it is written", () => {
  const [unit] = readDryRun('cc -DX="$HOME/x" \'-DY=$Z\' -c a.c -o a.o', '/r', '/r')
  expect(unit?.command).toEqual(['cc', '-DX=$HOME/x', '-DY=$Z', '-c', 'a.c', '-o', 'a.o'])
})

test('a build without targets of its own has one for each object, with a fact for each source', () => {
  const units = readDryRun('cc -DA=1 -D B -I /r/inc -O2 -c a.c -o a.o\n', '/r', '/r')
  expect(targetsFromUnits(units)).toEqual([
    {
      name: 'a.o',
      type: 'OBJECTS',
      definitions: [
        { name: 'A', text: 'A=1', setBy: [] },
        { name: 'B', text: 'B', setBy: [] },
      ],
      facts: ['a.o source a.c'],
    },
  ])
})

describe('what build systems say', () => {
  test('the dry run is read with its directories and its many ways to write a line', () => {
    const units = readDryRun(
      `make: Entering directory '/r'
echo building && cc -DA=\\"x\\" -c a.c -o a.o
make[1]: Entering directory '/r/sub'
ccache g++-12 -I. \\
  -DB -c b.cpp c.cpp
make[1]: Leaving directory '/r/sub'
@/usr/bin/nvcc -O3 -c k.cu -o k.o; ar rcs libx.a a.o
`,
      '/r',
      '/r',
    )
    expect(units.map((unit) => [unit.path, unit.directory, unit.command.includes('-DB')])).toEqual([
      ['a.c', '/r', false],
      ['sub/b.cpp', '/r/sub', true],
      ['sub/c.cpp', '/r/sub', true],
      ['k.cu', '/r', false],
    ])
    expect(units[0]?.command).toContain('-DA="x"')
  })

  test('its calls of the compiler are read, those of build scripts are not', () => {
    const text =
      call(
        "CARGO_PKG_NAME=b CARGO_PKG_DESCRIPTION='two\nlines' /x/rustc --crate-name build_script_build build.rs --crate-type bin",
      ) +
      call('CARGO_PKG_NAME=b OUT_DIR=/o /r/target/build-script-build') +
      call(
        "CARGO_PKG_NAME=b CARGO_PKG_DESCRIPTION='two\nlines' wrapper /x/rustc --crate-name b --edition=2021 src/lib.rs --crate-type lib --check-cfg 'cfg(x)' --cfg 'feature=\"gpu\"'",
      ) +
      '   Compiling b\n'
    expect(readCalls(text, '/none/member', { root: '/none', build: '/build' })).toEqual([
      {
        target: 'b',
        source: '/none/src/lib.rs',
        path: 'src/lib.rs',
        directory: '/none',
        object: 'b lib',
        // prettier-ignore
        command: [
          'env', 'RUSTC_BOOTSTRAP=1', 'CARGO_PKG_NAME=b', 'CARGO_PKG_DESCRIPTION=two\nlines', '/x/rustc', '--crate-name', 'b',
          '--edition=2021', 'src/lib.rs', '--crate-type', 'lib', '--cfg', 'feature="gpu"',
        ],
      },
    ])
  })

  test('messages of every age are read', () => {
    const targets = readMessages(
      [
        scriptMessage('path+file:///r/binding#0.1.0'),
        scriptMessage('registry+https://x#sys@1.0.0'),
        'no json',
        '{"reason":"other"}',
        '{',
      ].join('\n'),
    )
    expect(targets.map(({ name }) => name)).toEqual(['binding', 'sys'])
    // Whether anybody reads a cfg shows in what is compiled.
    expect(targets[0]?.facts).toEqual(['binding link dylib=x'])
  })
})

test.each([
  ['-Wl,-rpath,<build>/ggml/src:::', '-Wl,-rpath,<build>/ggml/src'],
  ['-Wl,-rpath,/a:/b:: -Wl,-rpath-link,/c', '-Wl,-rpath,/a:/b -Wl,-rpath-link,/c'],
  ['-Wl,-rpath,/a:/b', '-Wl,-rpath,/a:/b'],
  ['-lfoo:', '-lfoo:'],
  ['cc -D"C=a \\" b" -c', 'cc -c'],
  [`cc -O2 -DA -D B=1 -D'C="a b"' -I x -isystem y/z "-I w" -lD -o a.o`, 'cc -O2 "-I w" -lD -o a.o'],
])(
  'the padding of a run path, definitions and folders of headers tell nothing: %s',
  (flag, rest) => {
    expect(withoutMacros(flag)).toBe(rest)
  },
)

describe('the build system', () => {
  const option = rename('A', 'B', 'cmake-option')
  const variable = rename('A', 'B', 'make-var')

  test.each([
    [
      'at the root',
      entries('CMakeLists.txt', 'Makefile'),
      ['CMakeLists.txt'],
      option,
      'cmake',
      '.',
    ],
    [
      'below, above the patched file',
      entries('x/sys/CMakeLists.txt', 'x/sys/a/b.cmake'),
      ['x/sys/a/b.cmake'],
      option,
      'cmake',
      'x/sys',
    ],
    ['of Cargo', entries('Cargo.toml', 'Makefile'), ['Cargo.toml'], option, 'cargo', '.'],
    ['of Bazel', entries('MODULE.bazel', 'BUILD'), ['BUILD'], option, 'bazel', '.'],

    [
      'of Bazel, when only it was patched',
      entries('CMakeLists.txt', 'Makefile', 'WORKSPACE.bazel'),
      ['lib/BUILD', '.bazelrc', 'a.c'],
      option,
      'bazel',
      '.',
    ],
    [
      'of CMake, when it was patched as well',
      entries('CMakeLists.txt', 'WORKSPACE'),
      ['lib/BUILD', 'lib/CMakeLists.txt'],
      option,
      'cmake',
      '.',
    ],
    [
      'of CMake, when no build file was patched',
      entries('CMakeLists.txt', 'WORKSPACE'),
      ['a.c'],
      option,
      'cmake',
      '.',
    ],
    [
      'make, when only it was patched',
      entries('CMakeLists.txt', 'Makefile'),
      ['Makefile'],
      variable,
      'make',
      '.',
    ],
    [
      'cmake, when a Makefile only calls it',
      entries('CMakeLists.txt', 'Makefile'),
      ['Makefile'],
      option,
      'cmake',
      '.',
    ],
  ] as const)('is found %s', (_, files, patched, renamed, name, sourceDir) => {
    expect(chooseBuildSystem(files, '.', patched, [renamed])).toEqual({ name, sourceDir })
  })

  test('may be none', () => {
    expect(chooseBuildSystem(entries('setup.py'), '.', ['setup.py'], [option])).toBeNull()
  })

  const FILES =
    'CMakeLists.txt a.cmake CMakePresets.json Makefile a.mk meson.build meson_options.txt Cargo.toml build.rs a.sh BUILD a.bzl .bazelrc'
  test.each([
    [
      CMAKE,
      'cmake CMakeLists.txt a.cmake CMakePresets.json',
      'cmake-option cmake-variable any',
      '-DX=ON -DX=OFF -DX=2',
    ],
    [MAKE, 'make Makefile a.mk', 'make-var any', 'X=1 X= X=2'],
    [MESON, 'meson meson.build meson_options.txt', 'meson-option any', '-DX=true -DX=false -DX=2'],
    [
      CARGO,
      'cargo Cargo.toml build.rs',
      'cargo-feature any',
      '--features=X --features=X --features=X',
    ],
    [
      BAZEL,
      'bazel BUILD a.bzl .bazelrc',
      'bazel-flag any',
      '--define=X=true --define=X=false --define=X=2',
    ],
  ])(
    '%# is a program with files, kinds of flag and arguments of its own',
    (system, files, kinds, words) => {
      const own = FILES.split(' ').filter((file) => isBuildFile(system, file))
      expect([system.program, ...own].join(' ')).toBe(files)
      expect([...system.kinds].join(' ')).toBe(kinds)
      expect(['ON', 'OFF', '2'].map((value) => system.argument('X', value)).join(' ')).toBe(words)
    },
  )

  test('lies in the folder that was given, outermost first', () => {
    const all = entries(
      'CMakeLists.txt',
      'lib/a/b/CMakeLists.txt',
      'lib/a/GNUmakefile',
      'lib2/Makefile',
    )
    const choose = (given: string, patched: readonly string[], wanted?: 'cmake' | 'make') =>
      chooseBuildSystem(all, given, patched, [option], wanted)
    expect(choose('./lib/', ['lib/a/b/c.cmake'])).toEqual({ name: 'make', sourceDir: 'lib/a' })
    expect(choose('lib', ['lib/a/b/c.cmake'], 'cmake')).toEqual({
      name: 'cmake',
      sourceDir: 'lib/a/b',
    })
    expect(choose('lib', ['lib2/x.mk', 'CMakeLists.txt'])).toBeNull()
    expect(choose('lib2', [])).toEqual({ name: 'make', sourceDir: 'lib2' })
    expect(choose('.', ['lib2/x.mk'], 'make')).toEqual({ name: 'make', sourceDir: 'lib2' })
  })

  test.each([
    ['macro', ['Makefile'], 'make'],
    ['macro', ['meson.build'], 'meson'],
    ['meson-option', ['sub/meson.build', 'b.sh'], 'meson'],
    ['make-var', ['meson.build'], 'cmake'],
    ['macro', ['meson.build', 'CMakeLists.txt'], 'cmake'],
    ['macro', ['meson.build', 'Makefile'], 'cmake'],
    ['cmake-option', ['Makefile'], 'cmake'],
    ['cmake-option', ['meson.build'], 'cmake'],
  ] as const)(
    'beside one of CMake is meant where only its files hold a %s: %j',
    (kind, patched, name) => {
      const all = entries('CMakeLists.txt', 'meson.build', 'Makefile')
      const renamed = rename('OLD', 'NEW', kind)
      expect(chooseBuildSystem(all, '.', patched, [renamed])?.name).toBe(name)
    },
  )

  test.each([
    [['Makefile', 'a.cmake'], 'cmake'],
    [['Makefile', 'meson.build'], 'cmake'],
    [['build.sh'], 'cmake'],
    [['a.mk', 'b.md'], 'make'],
  ] as const)('a variable of make in %j asks %s', (patched, name) => {
    const all = entries('CMakeLists.txt', 'makefile')
    expect(chooseBuildSystem(all, '.', patched, [variable])?.name).toBe(name)
    expect(chooseBuildSystem(entries('CMakeLists.txt'), '.', patched, [variable])?.name).toBe(
      'cmake',
    )
  })
})

function entries(...paths: readonly string[]): readonly FileEntry[] {
  return paths.map((path) => ({ path, mode: '100644' }))
}

function scriptMessage(id: string): string {
  return JSON.stringify({
    reason: 'build-script-executed',
    package_id: id,
    linked_libs: ['dylib=x'],
    cfgs: ['gpu'],
  })
}
