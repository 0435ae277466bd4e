import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { BAZEL as SYSTEM, readActions } from '../../src/proof/build-systems/bazel.ts'
import { chooseQuestions } from '../../src/proof/measuring/questions.ts'
import { spellArguments } from '../../src/proof/measuring/spelling.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { has, needs } from '../support/tools.ts'
import { programs } from './fake.ts'
import { knownCompilers } from './known-compilers.ts'
import { lay, ownSession } from './own-session.ts'
import { proofInput, proveSubject, rename, type Subject } from './subject.ts'

/** What Bazel itself loads from elsewhere, by names alone, so that it analyses without the network. */
function wrapping(...rules: readonly string[]): string {
  return rules.map((rule) => `def ${rule}(**attrs):\n    native.${rule}(**attrs)\n`).join('')
}

const WORKSPACE = {
  WORKSPACE: `workspace(name = "app")
local_repository(name = "rules_cc", path = "third_party/rules_cc")
local_repository(name = "rules_java", path = "third_party/rules_java")
local_repository(name = "engine", path = "third_party/engine")
`,
  'third_party/rules_cc/WORKSPACE': '',
  'third_party/rules_cc/cc/BUILD': '',
  'third_party/rules_cc/cc/defs.bzl': wrapping(
    'cc_binary',
    'cc_library',
    'cc_toolchain',
    'cc_toolchain_suite',
    'cc_proto_library',
    'objc_library',
  ),
  'third_party/rules_java/WORKSPACE': '',
  'third_party/rules_java/java/BUILD': '',
  'third_party/rules_java/java/defs.bzl': wrapping(
    'java_import',
    'java_binary',
    'java_library',
    'java_toolchain',
    'java_runtime',
  ),
  'third_party/engine/WORKSPACE': '',
  'third_party/engine/BUILD': `cc_library(
    name = "engine",
    srcs = ["engine.c"],
    hdrs = ["engine.h"],
    visibility = ["//visibility:public"],
)
`,
  'third_party/engine/engine.h':
    '#ifdef ENGINE_USE_CUDA\nint engine_gpu(void);\n#else\nint engine(void);\n#endif\n',
  'third_party/engine/engine.c':
    'int engine_gpu(void) { return 1; }\nint engine(void) { return 0; }\n',
}

const FILES = {
  ...WORKSPACE,
  'BUILD.bazel': `config_setting(
    name = "cuda",
    define_values = {"ENGINE_CUBLAS": "ON"},
)

cc_library(
    name = "clip",
    srcs = ["clip.c"],
    copts = select({
        ":cuda": ["-DENGINE_USE_CUBLAS"],
        "//conditions:default": [],
    }),
    linkopts = select({
        ":cuda": ["-lcublas"],
        "//conditions:default": [],
    }),
    deps = ["@engine"],
)

cc_library(
    name = "rest",
    srcs = ["rest.c"],
)
`,
  'clip.c': `#include "engine.h"
#ifdef ENGINE_USE_CUDA
int clip(void) { return engine_gpu(); }
#else
int clip(void) { return engine(); }
#endif
`,
  'rest.c': 'int rest;\n',
}

const OPTION = rename('ENGINE_CUBLAS', 'ENGINE_CUDA', 'bazel-flag')
const MACRO = rename('ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA', 'macro')

const BASE: Subject = {
  files: FILES,
  patch: {
    'BUILD.bazel': [
      ['ENGINE_CUBLAS', 'ENGINE_CUDA'],
      ['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA'],
    ],
  },
  renames: [OPTION, MACRO],
  options: { nvcc: 'none' },
}

/** Newer ones load their rules from the network. */
const version = has('bazel')
  ? spawnSync('bazel', ['--version'], { encoding: 'utf8' }).stdout.trim()
  : 'none'
const isOffline = /^bazel [1-6]\./.test(version)
if (!isOffline)
  process.stderr.write(`notice: tests skipped: need bazel up to 6, here is ${version}\n`)
const testWithBazel = isOffline ? test : (test.skip as unknown as typeof test)

describe('real Bazel', () => {
  testWithBazel(
    'shows what a setting brings that is asked for by its new name',
    async () => {
      const proof = await proveSubject(BASE)
      expect(proof.buildSystem).toBe('bazel')
      expect(proof.verdict).toBe('proved')
      expect(proof.runs.map((run) => run.arguments)).toEqual([
        ['--define=ENGINE_CUDA=ON'],
        ['--define=ENGINE_CUBLAS=ON'],
      ])
    },
    600_000,
  )
})

/**
 * Stands for Bazel where it is not here: it gives the recorded answer, with the macro that the project's file has, or without
 * what only the setting brings where no argument asks for it.
 */
const BAZEL = `case "$*" in --version) echo 'bazel 2.1.0'; exit 0 ;; esac
for word in "$@"; do case $word in --output_base=*) base=\${word#*=} ;; esac; done
mkdir -p "$base/external" "$base/execroot/app"
ln -s "$PWD/third_party/engine" "$base/external/engine"
option=$(sed -n 's/.*define_values = {"\\([A-Z_]*\\)".*/\\1/p' BUILD.bazel)
macro=$(sed -n 's/.*"-D\\([A-Z_]*\\)".*/\\1/p' BUILD.bazel)
left='^$'
case " $* $(cat .bazelrc) " in *" --define=$option=ON "*) ;; *) left='-DENGINE_USE_CUBLAS' gpu=-lm ;; esac
sed -e 's|/usr/bin/gcc|cc|' -e '/canonical-system/d' -e "/$left/d" -e "s/-lcublas/\${gpu:--lcublas}/" -e "s/-DENGINE_USE_CUBLAS/-D$macro/" ${path.join(import.meta.dirname, 'bazel-answer.json')}`

/** A subject with a stand-in for Bazel. */
function given(subject: Partial<Subject>, bazel = BAZEL): Subject {
  const environment = { ...knownCompilers() }
  return {
    ...BASE,
    ...subject,
    environment: { ...environment, PATH: `${programs({ bazel })}:${environment['PATH'] ?? ''}` },
  }
}

const testWithCompiler = needs('cc')

describe('Bazel', () => {
  testWithCompiler('shows what a setting brings that is asked for by its new name', async () => {
    const proof = await proveSubject(given({}))
    expect(proof.buildSystem).toBe('bazel')
    expect(proof.verdict).toBe('proved')
    expect(proof.runs.map((run) => run.arguments)).toEqual([
      ['--define=ENGINE_CUDA=ON'],
      ['--define=ENGINE_CUBLAS=ON'],
    ])
    expect(proof.renames[0]?.gained).toEqual([
      expect.objectContaining({
        path: 'clip.c',
        target: '//:clip',
        added: ['int engine_gpu(void);', 'int clip(void) { return engine_gpu(); }'],
      }),
    ])
  })

  testWithCompiler('shows what a .bazelrc brings, and what is linked otherwise alone', async () => {
    const files = {
      ...FILES,
      '.bazelrc': 'build --define=ENGINE_CUBLAS=ON',
      'BUILD.bazel': FILES['BUILD.bazel'].replace('ENGINE_CUBLAS', 'ENGINE_CUDA'),
      'clip.c': 'int clip;\n',
    }
    const patch = { '.bazelrc': [['ENGINE_CUBLAS', 'ENGINE_CUDA']] } as const
    const args = ['--keep_going']
    const proof = await proveSubject(given({ files, patch, args, renames: [OPTION] }))
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained).toEqual([
      expect.objectContaining({
        path: 'bazel aquery',
        added: ['//:clip CppLink -lcublas'],
      }),
    ])
  })

  test.each([
    ['echo "{"', 'what bazel aquery printed can not be read'],
    ['echo "INFO: x" >&2; echo "ERROR: no such package" >&2; exit 7', 'ERROR: no such package'],
    // Targets that are given go in place of all, and all else as it is.
    [
      'echo "ERROR: $(echo "$*" | sed s/.*progress//)" >&2; exit 7',
      '--copt=-g -- mnemonic(".*", deps(set(//:clip @engine//:engine)))',
    ],
  ])('that does %j is told of', async (bazel, said) => {
    const args = ['//:clip', '--copt=-g', '@engine//:engine']
    const proof = await proveSubject(given({ args }, `[ "$*" = --version ] && exit\n${bazel}`))
    expect(proof.verdict).toBe('inconclusive')
    const told = proof.messages.find(({ code }) => code === 'CONFIGURE_FAILED_AFTER')
    expect(told?.text.replace(/mnemonic\("[^"]*"/, 'mnemonic(".*"')).toContain(said)
  })

  test('that is not here is told of', async () => {
    const environment = { PATH: programs({}, ['sh', 'cc', 'env']) }
    const proof = await proveSubject({ ...BASE, environment })
    expect(proof.messages).toContainEqual({
      code: 'TOOL_MISSING',
      level: 'error',
      text: 'bazel is not on this machine; nothing could be configured.',
    })
  })
})

test('the actions of an answer have all words of their commands', () => {
  const action = { targetId: 1, mnemonic: 'CppLink' }
  const file = { execPath: 'a.params', arguments: ['-la', '-lb'] }
  const folder = 'bazel-out/k8-opt-exec-ST-0123456789ab/bin/a.o'
  const told = {
    actions: [
      { ...action, arguments: ['ld', folder, '@a.params', '@b.params'], paramFiles: [file] },
      { ...action, arguments: ['ld', '-la', '-lb', '@a.params'], paramFiles: [file] },
      { targetId: '2', mnemonic: 'Genrule' },
    ],
    targets: [{ id: 1, label: '//:a' }],
  }
  expect(readActions(JSON.stringify(told))).toEqual([
    {
      label: '//:a',
      mnemonic: 'CppLink',
      words: ['ld', 'bazel-out/k8-opt-exec/bin/a.o', '-la', '-lb', '@b.params'],
    },
    { label: '//:a', mnemonic: 'CppLink', words: ['ld', '-la', '-lb'] },
    { label: '', mnemonic: 'Genrule', words: [] },
  ])
  expect(readActions('{}')).toEqual([])
  expect(readActions('no')).toBeNull()
})

test('units lie where their sources do, each configuration one of its own', async () => {
  const object = 'bazel-out/k8/bin/_objs/a/a.o'
  const told = {
    actions: [
      ['CppCompile', 'gcc', '-c', 'lib/a.c', '-o', object],
      ['CppCompile', 'gcc', '-DX', '-Ibazel-out/k8/bin', '-c', 'lib/a.c', '-o', object],
      ['CudaCompile', 'nvcc', '--sysroot=external/gone/x', '-c', 'external/up/b.cu', '-o', 'b.o'],
      ['ObjcCompile', 'clang', '-iquote', '.', '-c', 'c.m', '-o', 'c.o'],
      ['CppCompile', 'gcc', '-c', 'lib/a.h', '-o', 'a.h.o'],
      ['CppLink', 'ld', 'x.c'],
    ].map(([mnemonic, ...words]) => ({ targetId: 1, mnemonic, arguments: words })),
    targets: [{ id: 1, label: '//:a' }],
  }
  const ended = { code: 0, signal: null, timedOut: false, startError: null, bytes: 0, seconds: 0 }
  const session = ownSession({
    runProgram: async (_program, _words, { onStdout }) => {
      const base = path.join(session.build, 'base')
      lay(base, { 'execroot/own/x': '', 'execroot/DO_NOT_BUILD_HERE': '' })
      lay(session.root, { 'upstream/b.cu': '' })
      mkdirSync(path.join(base, 'external'))
      symlinkSync(path.join(session.root, 'upstream'), path.join(base, 'external', 'up'))
      onStdout?.(Buffer.from(JSON.stringify(told)))
      return { ...ended, stdout: '', stderr: 'WARNING: old is deprecated' }
    },
  })
  lay(session.build, { old: '' })
  const { root, build } = session
  const { units, targets, commands, notes, ok } = await SYSTEM.configure(session, {
    sourceDir: '.',
    arguments: [],
    environment: session.environment,
    architecture: '75',
    traced: new Set(),
  })
  expect(ok).toBe(true)
  expect(notes).toEqual(['WARNING: old is deprecated'])
  expect(existsSync(path.join(build, 'old'))).toBe(false)
  const outputs = path.join(build, 'base/execroot/own/bazel-out')
  expect(units.map((unit) => [unit.path, unit.object, unit.target, unit.directory])).toEqual([
    ['lib/a.c', object, '//:a', root],
    ['lib/a.c', `${object} 1`, '//:a', root],
    ['upstream/b.cu', 'b.o', '//:a', root],
    ['c.m', 'c.o', '//:a', root],
  ])
  expect(units[1]?.command).toContain(`-I${outputs}/k8/bin`)
  expect(units[2]?.command).toEqual(
    expect.arrayContaining(['--sysroot=external/gone/x', path.join(root, 'upstream/b.cu')]),
  )
  expect(units[3]?.command.slice(-2)).toEqual(['-iquote', path.join(build, 'base')])
  expect(targets[0]?.definitions.map(({ text }) => text)).toEqual(['X'])
  expect(commands?.filter((line) => /X|\.h|ld/.test(line))).toEqual([
    '//:a CppCompile lib/a.h',
    '//:a CppCompile a.h.o',
    '//:a CppLink ld',
  ])
})

/** The arguments that a patch of one file is asked with. */
function argumentsFor(file: string, text: string, ...renames: readonly RenameState[]): unknown {
  const input = proofInput({
    files: { [file]: text },
    patch: { [file]: [['~', '']] },
    renames,
  })
  return chooseQuestions(input, SYSTEM).questions.map((question) => question.arguments)
}

const NEW = rename('old', 'new', 'bazel-flag')

function branch(label: string): string {
  return `cc_library(\n    defines = select({\n        "${label}": ["~NEW"],\n        "other": [],\n    }),\n)\n`
}

describe('what a line hangs on is asked', () => {
  const setting = 'config_setting(\n    name = "gpu",\n    define_values = {"gpu": "yes"},\n)\n'

  test.each([
    ['.bazelrc', 'build:cuda --copt=-DNEW~\n', ['--config=cuda']],
    ['.bazelrc', 'build --copt=-DNEW~\n', []],
    ['.bazelrc', 'build: --copt=-DNEW~\n', []],
    ['BUILD', 'config_setting(name="a",define_values={"new~":"1"})\n', ['--define=new=1']],
    ['BUILD', 'config_setting(name = "a", define_values = {"new~": "1"})\n', ['--define=new=1']],
    ['BUILD', 'config_setting(\n    values = {"define": "new~=x"},\n)\n', ['--define=new=x']],
    ['BUILD', 'config_setting(\n    values = {"cpu": "new~"},\n)\n', []],
    [
      'lib/BUILD',
      'config_setting(\n    flag_values = {":new~": "True"},\n)\n',
      ['--//lib:new=True'],
    ],
    ['lib/BUILD', 'config_setting(flag_values = {"@a//b:new~": "x"})\n', ['--@a//b:new=x']],
    ['BUILD.bazel', 'bool_flag(\n    name = "new~",\n)\n', ['--//:new=True']],
    ['BUILD', setting + branch(':gpu'), ['--define=gpu=yes']],
    ['BUILD', branch('//lib:gpu') + setting, ['--define=gpu=yes']],
    ['BUILD', setting + branch('//conditions:default'), []],
    ['BUILD', setting + branch(':away'), []],
    ['BUILD', `${setting}cc_library(\n    defines = ["~NEW"],\n)\n`, []],
    ['BUILD', `${setting}# ~NEW\n`, []],
  ])('%s %j', (file, text, wanted) => {
    const macro = rename('OLD', 'NEW', 'macro')
    expect(argumentsFor(file, text, macro)).toEqual([wanted])
  })

  test('in the new spelling, and by itself where nothing says how', () => {
    const text = 'config_setting(\n    define_values = {"old": "1"},\n    name = "x~",\n)\n'
    expect(argumentsFor('BUILD', text, NEW)).toEqual([['--define=new=1']])
    expect(argumentsFor('x.bzl', 'X = "new~"\n', NEW)).toEqual([['--define=new=true']])
    const own = rename('old', '--new', 'bazel-flag')
    expect(argumentsFor('x.bzl', 'X = "--new~"\n', own)).toEqual([['--new=true']])
  })

  test.each([
    ['bazel build --define new=1~ --config=cuda -c opt //...', ['--define=new=1', '--config=cuda']],
    ['bazel build --config new~ --jobs=4 :x', ['--config=new']],
    [
      'bazel test --//lib:new~ --no@a//b:c --@d//:e=f',
      ['--//lib:new=True', '--@a//b:c=False', '--@d//:e=f'],
    ],
    ['bazel build --new~ --nothing', ['--new=True']],
    ['bazel build --new~ --@//lib:own=2', ['--new=True', '--@//lib:own=2']],
    ['bazel build --new~ --define==1 --define=x= --config= --//lib:=2', ['--new=True']],
  ])('of a script: %s', (line, wanted) => {
    expect(argumentsFor('build.sh', `${line}\n`, NEW)).toEqual([wanted])
  })
})

test.each([
  [['--define', 'new=1'], ['--define=old=1']],
  [
    ['--define=new=1', '--define=more=1'],
    ['--define=old=1', '--define=more=1'],
  ],
  [['--config', 'new'], ['--config=old']],
  [['--config=new'], ['--config=old']],
  [['--//lib:new=True'], ['--//lib:old=True']],
  [['--no@a//b:new'], ['--no@a//b:old']],
  [['--new'], ['--old']],
  [
    ['--new=2', '//...'],
    ['--old=2', '//...'],
  ],
])('the old spelling of %j', (args, wanted) => {
  expect(spellArguments(args, [NEW], SYSTEM.kinds)[1]?.arguments).toEqual(wanted)
})
