import { describe, expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { codes, proveSubject, rename, type Subject } from './subject.ts'

const testWithMake = needs('make', 'cc')
const testWithMeson = onlyThorough(needs('meson', 'ninja', 'cc'))
const testWithCargo = onlyThorough(needs('cargo'))

/** A package with a library beside it, whose features a line of the manifest takes. */
function taking(manifest: string, features: string): Subject {
  return {
    files: {
      'Cargo.toml': `[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n${manifest}`,
      'src/lib.rs': '',
      'lib/Cargo.toml': `[package]\nname = "lib"\nversion = "0.1.0"\nedition = "2021"\n[features]\n${features}`,
      'lib/src/lib.rs':
        '#[cfg(feature = "new")]\npub fn fast() {}\n#[cfg(feature = "more")]\npub fn more() {}\n',
    },
    patch: { 'Cargo.toml': [['old', 'new']] },
    renames: [rename('old', 'new', 'cargo-feature')],
    options: { nvcc: 'none' },
  }
}

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

  testWithMake.each([
    ['', true],
    ['-include config/engine.mk\n', false],
    ['other:\n\t$(MAKE) V=1 -C engine\n', false],
    ['other:\n\tcd engine && ${MAKE}\n', false],
    ['$(eval $(call of,engine))\n', false],
  ])('a variable that no makefile reads is told, where no other is read: %j', async (more, is) => {
    const makefile = `${files.Makefile.replaceAll('GGML_CUDA', 'UNRELATED')}${more}`
    const proof = await proveSubject({
      files: { ...files, Makefile: makefile },
      patch,
      renames,
      args: ['NEWER_CUDA=1'],
      related: [rename('WHISPER_CUDA', 'NEWER_CUDA', 'make-var')],
      options: { nvcc: 'none' },
    })
    expect(proof.verdict).toBe('no-effect')
    expect(codes(proof)).toContain('FLAG_NO_EFFECT')
    expect(codes(proof).includes('FLAG_UNUSED')).toBe(is)
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

testWithMeson('an option that is on by default is followed by its new name', async () => {
  const proof = await proveSubject({
    files: {
      'meson.build': `project('m', 'c')
add_project_arguments(get_option('old') ? ['-DFAST'] : [], language: 'c')
static_library('part', 'part.c')
`,
      'meson_options.txt': "option('old', type: 'boolean', value: true)\n",
      'part.c': '#ifdef FAST\nint fast;\n#endif\nint slow;\n',
    },
    patch: { 'meson.build': [['old', 'new']], 'meson_options.txt': [['old', 'new']] },
    renames: [rename('old', 'new', 'meson-option')],
    options: { nvcc: 'none' },
  })
  expect(proof.verdict).toBe('unchanged')
  expect(proof.renames[0]?.message).toContain('while with -Dnew=false something does')
})

describe('cargo', () => {
  const TAKEN = '[dependencies]\nlib = { path = "lib", features = ["old"] }\n'
  const HANDED_ON = '[features]\ngpu = ["lib/old"]\n[dependencies]\nlib = { path = "lib" }\n'
  testWithCargo.each([
    ['an old name that is the new one', TAKEN, 'new = []\nold = ["new"]\n', 'unchanged'],
    ['an old name with more', TAKEN, 'new = []\nold = ["new", "more"]\nmore = []\n', 'regression'],
    ['a new name that is a default', TAKEN, 'default = ["new"]\nnew = []\nold = []\n', 'unchanged'],
    ['an old name that nothing reads', TAKEN, 'new = []\nold = []\n', 'proved'],
    ['an old name that is gone, in a feature', HANDED_ON, 'new = []\n', 'proved'],
  ])('%s is judged by what the compiler reads', async (_name, manifest, features, verdict) => {
    const proof = await proveSubject(taking(manifest, features))
    expect(proof.verdict).toBe(verdict)
    expect(JSON.stringify(proof)).not.toContain('@flag@')
    if (verdict === 'proved')
      expect(proof.renames[0]?.gained[0]).toMatchObject({
        path: 'lib/src/lib.rs',
        added: ['pub fn fast() {}'],
      })
  })

  testWithCargo.each([
    [
      'a cfg and a variable that nobody reads',
      'if on { println!("cargo:rustc-cfg=turbo"); println!("cargo:rustc-env=SPEED=1"); }',
      'no-effect',
      undefined,
    ],
    [
      'where it lies, which is another place with each set of features',
      'println!("cargo:rustc-env=PLACE={}", out.display());',
      'no-effect',
      undefined,
    ],
    [
      'a file in that place',
      'let place = out.join("made.rs"); std::fs::write(&place, if on { "pub fn fast() {}" } else { "" }).unwrap(); println!("cargo:rustc-env=PLACE={}", place.display());',
      'proved',
      'lib/src/lib.rs',
    ],
    [
      'a call of a compiler',
      'let mut call = std::process::Command::new("cc"); call.args(["-c", "fast.c", "-o"]).arg(out.join("fast.o")); if on { call.arg("-DFAST"); } assert!(call.status().unwrap().success());',
      'proved',
      'lib/fast.c',
    ],
  ])('a build script tells: %s', async (what, told, verdict, file) => {
    const subject = taking(TAKEN, 'new = []\nold = []\n')
    const source = what.startsWith('a file')
      ? 'include!(env!("PLACE"));\n'
      : what.startsWith('where')
        ? 'pub const PLACE: &str = env!("PLACE");\n'
        : ''
    const proof = await proveSubject({
      ...subject,
      files: {
        ...subject.files,
        'lib/src/lib.rs': source,
        'lib/build.rs': `fn main() { let out = std::path::PathBuf::from(std::env::var("OUT_DIR").unwrap()); let on = cfg!(feature = "new"); let _ = (&out, on); ${told} }\n`,
        'lib/fast.c': '#ifdef FAST\nint fast;\n#endif\nint slow;\n',
      },
    })
    expect(proof.verdict).toBe(verdict)
    expect(proof.renames[0]?.gained[0]?.path).toBe(file)
  })

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
})
