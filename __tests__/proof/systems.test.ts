import { describe, expect, test } from '@jest/globals'

import { chooseBuildSystem } from '../../src/proof/build-systems/build-system.ts'
import { readMessages } from '../../src/proof/build-systems/cargo.ts'
import { readDryRun } from '../../src/proof/build-systems/make.ts'
import type { FileEntry } from '../../src/repository/source.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { codes, proveSubject, rename } from './subject.ts'

const testWithMake = needs('make', 'cc')
const testWithMeson = onlyThorough(needs('meson', 'ninja', 'cc'))
const testWithCargo = onlyThorough(needs('cargo'))

describe('make', () => {
  const files = {
    Makefile: `OBJ = main.o part.o
CFLAGS += -O2
ifdef GGML_CUDA
CFLAGS += -DUSE_NEW
endif
all: $(OBJ)
%.o: %.c
\t$(CC) $(CFLAGS) -c $< -o $@
cuda:
\t$(MAKE) WHISPER_CUDA=1 all
`,
    'main.c': 'int main(void) { return 0; }\n',
    'part.c': '#ifdef USE_NEW\nint gpu;\n#else\nint cpu;\n#endif\n',
  }
  const patch = { Makefile: [['WHISPER_CUDA', 'GGML_CUDA']] } as const
  const renames = [rename('WHISPER_CUDA', 'GGML_CUDA', 'make-var')]

  testWithMake('a silently ignored variable is seen', async () => {
    const proof = await proveSubject({ files, patch, renames, options: { nvcc: 'none' } })
    expect(proof.buildSystem).toBe('make')
    expect(proof.verdict).toBe('proved')
    expect(proof.runs.map((run) => run.arguments)).toEqual([['GGML_CUDA=1'], ['WHISPER_CUDA=1']])
    expect(proof.renames[0]?.gained).toContainEqual(
      expect.objectContaining({ path: 'part.c', added: ['int gpu;'], removed: ['int cpu;'] }),
    )
  })

  testWithMake('a variable that no makefile reads is told', async () => {
    const proof = await proveSubject({
      files: { ...files, Makefile: files.Makefile.replaceAll('GGML_CUDA', 'UNRELATED') },
      patch,
      renames,
      args: ['NEWER_CUDA=1'],
      related: [rename('WHISPER_CUDA', 'NEWER_CUDA', 'make-var')],
      options: { nvcc: 'none' },
    })
    expect(proof.verdict).toBe('no-effect')
    expect(codes(proof)).toEqual(expect.arrayContaining(['FLAG_NO_EFFECT', 'FLAG_UNUSED']))
  })

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
})

describe('meson', () => {
  testWithMeson('an option is proved by what the compile commands show', async () => {
    const proof = await proveSubject({
      files: {
        'meson.build': `project('m', 'c')
if get_option('cuda')
  add_project_arguments('-DUSE_OLD', language: 'c')
endif
static_library('part', 'part.c')
`,
        'meson_options.txt': "option('cuda', type: 'boolean', value: false)\n",
        'part.c': '#ifdef USE_NEW\nint gpu;\n#else\nint cpu;\n#endif\n',
      },
      patch: { 'meson.build': [['USE_OLD', 'USE_NEW']] },
      renames: [rename('USE_OLD', 'USE_NEW', 'macro')],
      args: ['-Dcuda=true'],
      options: { nvcc: 'none' },
    })
    expect(proof.buildSystem).toBe('meson')
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained).toContainEqual(
      expect.objectContaining({
        path: 'part.c',
        target: expect.stringContaining('part'),
        added: ['int gpu;'],
      }),
    )
  })
})

describe('cargo', () => {
  testWithCargo('a feature is proved by what the build script does with it', async () => {
    const proof = await proveSubject({
      files: {
        'Cargo.toml':
          '[package]\nname = "binding"\nversion = "0.1.0"\nedition = "2021"\n[features]\ncublas = []\ncuda = []\n',
        'build.rs':
          'fn main() { if std::env::var("CARGO_FEATURE_CUDA").is_ok() { println!("cargo:rustc-cfg=gpu"); println!("cargo:rustc-link-lib=cudart"); } }\n',
        'src/lib.rs': 'pub fn f() {}\n',
        Dockerfile: 'RUN cargo build --features cublas\n',
      },
      patch: { Dockerfile: [['cublas', 'cuda']] },
      renames: [rename('cublas', 'cuda', 'cargo-feature')],
      options: { nvcc: 'none' },
    })
    expect(proof.buildSystem).toBe('cargo')
    expect(proof.verdict).toBe('proved')
    expect(proof.runs.map((run) => run.arguments)).toEqual([
      ['--features=cuda'],
      ['--features=cublas'],
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
      '/r',
    )
    expect(targets.map(({ name }) => name)).toEqual(['binding', 'sys'])
    expect(targets[0]?.facts).toContain('binding env A=<source>/x')
  })
})

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
    env: [['A', '/r/x']],
  })
}
