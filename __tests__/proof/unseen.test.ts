import { describe, expect } from '@jest/globals'

import type { RenameKind } from '../../src/maps/rename.ts'
import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { codes, proveSubject, rename, type Subject } from './subject.ts'

const testWithMake = needs('make', 'cc')
const testWithCMake = needs('cmake', 'cc')
const testWithCargo = onlyThorough(needs('cargo', 'cc'))

const PART = '#ifdef USE_GPU\nint gpu;\n#else\nint cpu;\n#endif\n'

/** A project in which one file is patched. */
function project(
  files: Readonly<Record<string, string>>,
  file: string,
  kind: RenameKind = 'make-var',
): Subject {
  return {
    files: { 'other.c': 'int other;\n', 'part.c': PART, ...files },
    patch: { [file]: [['OLD_GPU', 'NEW_GPU']] },
    renames: [rename('OLD_GPU', 'NEW_GPU', kind)],
    options: { nvcc: 'none' },
  }
}

function withCMake(
  lines: string,
  more: Readonly<Record<string, string>> = {},
  kind: RenameKind = 'cmake-option',
): Subject {
  const head = 'cmake_minimum_required(VERSION 3.18)\nproject(x C)\n'
  return project({ 'CMakeLists.txt': head + lines, ...more }, 'CMakeLists.txt', kind)
}

/** A package whose build script does something where it has the new feature. */
function withCargo(script: string, more: Readonly<Record<string, string>> = {}): Subject {
  return {
    files: {
      'Cargo.toml':
        '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n[features]\nmine = ["old"]\nold = []\nnew = []\n',
      'src/lib.rs': 'pub fn app() {}\n',
      'part.c': PART,
      'build.rs': `fn main() {\n  let is_new = std::env::var("CARGO_FEATURE_NEW").is_ok();\n  ${script}\n}\n`,
      ...more,
    },
    patch: { 'Cargo.toml': [['["old"]', '["new"]']] },
    renames: [rename('old', 'new', 'cargo-feature')],
    args: ['--features=mine'],
    options: { nvcc: 'none' },
  }
}

/** A build script that compiles a file. */
function compiling(compiler: string, file: string, how = '"-c"', made = 'part.o'): string {
  return `let out = std::env::var("OUT_DIR").unwrap();
  let mut call = std::process::Command::new("${compiler}");
  call.args([${how}, "${file}", "-o"]).arg(format!("{out}/${made}"));
  if is_new { call.arg("-DUSE_GPU"); }
  assert!(call.status().unwrap().success());`
}

const CALLS_MAKE = 'gpu:\n\t$(MAKE) OLD_GPU=1\n'
const GUARDED = 'ifdef NEW_GPU\nCFLAGS += -DUSE_GPU\nendif\n'

describe('a file with a dollar in its name is measured', () => {
  testWithMake.each([
    ['in quotes', "'pa$$rt.c'"],
    ['behind a backslash', String.raw`pa\$$rt.c`],
    ['in double quotes', String.raw`"pa\$$rt.c"`],
  ])('by make, %s', async (_, name) => {
    const makefile = `${GUARDED}all:\n\t$(CC) $(CFLAGS) -c ${name} -o part.o\n${CALLS_MAKE}`
    const proof = await proveSubject(project({ Makefile: makefile, 'pa$rt.c': PART }, 'Makefile'))
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained[0]?.path).toBe('pa$rt.c')
  })

  testWithMake('by make, but for one that only a shell knows', async () => {
    const loop = `${GUARDED}all:\n\tfor f in part; do $(CC) $(CFLAGS) -c "$$f.c"; done\n${CALLS_MAKE}`
    const proof = await proveSubject(project({ Makefile: loop }, 'Makefile'))
    expect(proof.verdict).toBe('inconclusive')
  })

  testWithMake.each([
    'for f in part; do $(CC) $(CFLAGS) -c "$$f.c"; done',
    'sh -c "$(CC) $(CFLAGS) -c part.c"',
  ])('nor is a macro an effect where nobody saw who reads it: %s', async (call) => {
    const makefile = `${GUARDED.replace('USE_GPU', 'NOBODYS')}all: other.o\n\t${call}\n${CALLS_MAKE}`
    const proof = await proveSubject(project({ Makefile: makefile }, 'Makefile'))
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.summary).toContain('is not the same, and what is compiled there was not seen')
  })

  testWithCMake('by CMake, in a folder with one', async () => {
    const subject = withCMake(
      'add_library(part STATIC "d\\$ir/part.c")\ntarget_compile_definitions(part PRIVATE OLD_GPU "D=a\\$b")\n',
      { 'd$ir/part.c': PART.replace('USE_GPU', 'NEW_GPU') },
      'macro',
    )
    const proof = await proveSubject(subject)
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained[0]?.path).toBe('d$ir/part.c')
  })

  testWithCargo('by a build script', async () => {
    const proof = await proveSubject(
      withCargo(compiling('cc', 'c$d/part.c'), { 'c$d/part.c': PART }),
    )
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.gained[0]?.path).toBe('c$d/part.c')
  })
})

testWithCMake('where no file is compiled nobody knows what differs', async () => {
  const proof = await proveSubject(
    withCMake('set(OLD_GPU ON)\nadd_custom_target(page ALL COMMAND true)\n'),
  )
  expect([proof.verdict, proof.evidence]).toEqual(['inconclusive', 'configure'])
  expect(proof.summary).toContain('was seen to compile no file')
})

describe('a script that takes the name from elsewhere is not looked into', () => {
  const script = '[ "$NEW_GPU" = 1 ] && cc -DUSE_GPU -c part.c || cc -c part.c\n'
  const build = { 'build.sh': script }
  const runs = 'all: other.o\n\tsh build.sh\n'
  const custom = 'add_library(o STATIC other.c)\nadd_custom_target(gpu ALL COMMAND sh'

  testWithMake.each<[string, Subject, string]>([
    [
      'a variable that is exported',
      project({ Makefile: `export OLD_GPU ?= 1\n${runs}`, ...build }, 'Makefile'),
      'build.sh',
    ],
    [
      'all variables, one of them in an included file',
      project(
        { Makefile: `include c.mk\nexport\n${runs}`, 'c.mk': 'OLD_GPU = 1\n', ...build },
        'c.mk',
      ),
      'build.sh',
    ],
    [
      'through a module of its own',
      project(
        {
          Makefile: 'export OLD_GPU ?= 1\nall: other.o\n\tpython3 tools/gen.py\n',
          'tools/gen.py': 'from switches import gpu\n',
          'tools/switches.py': 'import os\ngpu = os.environ.get("NEW_GPU")\n',
        },
        'Makefile',
      ),
      'tools/switches.py',
    ],
  ])('make: %s', async (_, subject, file) => {
    const proof = await proveSubject(subject)
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.summary).toContain(`${file}, which the build may run or read, names NEW_GPU`)
  })

  testWithCMake.each<[string, Subject]>([
    [
      'the environment',
      withCMake(
        'add_library(o STATIC other.c)\nset(ENV{OLD_GPU} 1)\nexecute_process(COMMAND sh ${CMAKE_SOURCE_DIR}/build.sh)\n',
        build,
        'cmake-variable',
      ),
    ],
    [
      'the cache',
      withCMake(`option(OLD_GPU "" ON)\n${custom} \${CMAKE_SOURCE_DIR}/build.sh)\n`, {
        'build.sh': 'grep -q NEW_GPU:BOOL=ON CMakeCache.txt && cc -DUSE_GPU -c part.c\n',
      }),
    ],
  ])('CMake: %s', async (_, subject) => {
    const proof = await proveSubject(subject)
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.summary).toContain('build.sh, which the build may run or read, names NEW_GPU')
  })

  testWithMake('unless none names it', async () => {
    const files = {
      Makefile: `export OLD_GPU ?= 1\n${runs}`,
      'build.sh': 'cc -c part.c\n',
      'apart.sh': script,
      'notes.md': 'NEW_GPU\n',
    }
    const proof = await proveSubject(project(files, 'Makefile'))
    expect(proof.verdict).toBe('no-effect')
  })
})

describe('a configure that fails is told with what was seen', () => {
  testWithCMake('beside what it looked for in vain', async () => {
    const proof = await proveSubject(
      withCMake(
        'set(OLD_GPU ON)\nif(NEW_GPU)\nfind_library(FOO foo)\nmessage(FATAL_ERROR "architecture 42 is unsupported")\nendif()\nadd_library(o STATIC other.c)\n',
      ),
    )
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.renames[0]?.message).toMatch(
      /in vain and fails \(.*architecture 42 is unsupported\)/,
    )
    expect(proof.renames[0]?.message).not.toContain('has to be there')
  })

  testWithCMake('as it failed before the patch, in the old words', async () => {
    const proof = await proveSubject(
      withCMake(
        'if(OLD_GPU)\nmessage(FATAL_ERROR "needs a GPU SDK")\nendif()\nadd_subdirectory(engine)\n',
        {
          'engine/CMakeLists.txt':
            'option(NEW_GPU "" OFF)\nadd_library(o STATIC ../other.c)\nif(NEW_GPU)\nadd_library(part STATIC ../part.c)\nendif()\n',
        },
      ),
    )
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.renames[0]?.message).toContain(
      'fails as it did before the patch with -DOLD_GPU=ON',
    )
  })

  testWithMake('by make, and by no name of a file', async () => {
    const makefile = `all: error.o $(if $(NEW_GPU),nothing.x)\n${CALLS_MAKE}`
    const proof = await proveSubject(
      project({ Makefile: makefile, 'error.c': 'int e;\n' }, 'Makefile'),
    )
    const told = proof.messages.find(({ code }) => code === 'CONFIGURE_FAILED_AFTER')
    expect(told?.text).toContain("No rule to make target 'nothing.x'")
  })
})

describe('what a build script of Cargo does', () => {
  testWithCargo.each([
    ['"-c"', 'part.o'],
    ['"-shared", "-fPIC"', 'libpart.so'],
  ])('by a compiler that it calls by its whole path is unknown: %s', async (how, made) => {
    const proof = await proveSubject(withCargo(compiling('/usr/bin/cc', 'part.c', how, made)))
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.summary).toContain(`${made} is not the same`)
  })

  testWithCargo.each([
    ['cc', 'no-effect'],
    ['/usr/bin/cc', 'inconclusive'],
  ])(
    'in an archive of what %s made is known where that was seen: %s',
    async (compiler, verdict) => {
      const archive =
        'assert!(std::process::Command::new("ar").arg("crU").arg(format!("{out}/libpart.a")).arg(format!("{out}/part.o")).status().unwrap().success()); std::fs::remove_file(format!("{out}/part.o")).unwrap();'
      const script = compiling(compiler, 'part.c').replace('USE_GPU', 'NOBODY')
      const differs = script.replace('call.arg("-DNOBODY")', 'call.arg("-g")')
      const proof = await proveSubject(withCargo(`${differs} ${archive}`))
      expect(proof.verdict).toBe(verdict)
    },
  )

  testWithCargo('by such a compiler, the same each time, says nothing against it', async () => {
    const script = compiling('/usr/bin/cc', 'part.c').replace('is_new', 'is_new && false')
    const proof = await proveSubject(withCargo(script))
    expect(proof.verdict).toBe('no-effect')
  })

  testWithCargo.each(['cargo:rustc-link-arg=-lgpu', 'cargo::rustc-link-search=/opt/gpu'])(
    'is told where it says %s',
    async (said) => {
      const proof = await proveSubject(withCargo(`if is_new { println!("${said}"); }`))
      expect(proof.verdict).toBe('proved')
      expect(proof.renames[0]?.gained[0]?.added).toContain(
        `app ${said.replace(/^cargo::?rustc-/, '')}`,
      )
      expect(codes(proof)).not.toContain('FLAG_NO_EFFECT')
    },
  )
})

testWithCMake.each([
  '"OLD_GPU": {"type": "BOOL", "value": "ON"}',
  '"OLD_GPU": {\n  "type": "BOOL",\n  "value": "ON"\n}',
])('a preset that gives a type beside the value passes the flag', async (entry) => {
  const subject = withCMake(
    'option(NEW_GPU "" OFF)\nadd_library(part STATIC part.c)\nif(NEW_GPU)\ntarget_compile_definitions(part PRIVATE USE_GPU)\nendif()\n',
    {
      'CMakePresets.json': `{"version": 3, "configurePresets": [{"name": "gpu", "generator": "Ninja", "binaryDir": "b", "cacheVariables": {\n${entry}\n}}]}\n`,
    },
  )
  const proof = await proveSubject({
    ...subject,
    patch: { 'CMakePresets.json': [['OLD_GPU', 'NEW_GPU']] },
  })
  expect(proof.verdict).toBe('proved')
})

testWithCMake(
  'a preset is configured as CMake reads it, with what it inherits and its toolchain',
  async () => {
    const subject = withCMake(
      'option(NEW_GPU "" OFF)\nadd_library(part STATIC part.c)\nif(NEW_GPU AND BOARD STREQUAL "big" AND DEEP STREQUAL "yes")\ntarget_compile_definitions(part PRIVATE USE_GPU)\nendif()\n',
      {
        'cmake/big.cmake': 'set(BOARD big)\n',
        'CMakePresets.json': `{"version": 3, "configurePresets": [
{"name": "windows", "inherits": "base", "condition": {"type": "equals", "lhs": "\${hostSystemName}", "rhs": "Windows"}, "generator": "Visual Studio 17 2022", "binaryDir": "w"},
{"name": "base", "hidden": true, "toolchainFile": "\${sourceDir}/cmake/big.cmake", "environment": {"HOW": "yes"}, "cacheVariables": {"OLD_GPU": "ON"}},
{"name": "linux", "inherits": ["base"], "binaryDir": "b", "cacheVariables": {"DEEP": "$env{HOW}"}}
]}\n`,
      },
      'any',
    )
    const proof = await proveSubject({
      ...subject,
      patch: { 'CMakePresets.json': [['OLD_GPU', 'NEW_GPU']] },
      environment: process.env,
    })
    expect(proof.verdict).toBe('proved')
    expect(proof.renames[0]?.arguments).toEqual(['--preset=linux'])
  },
)

testWithCMake(
  'a preset of another machine whose flag alone shows nothing is not known',
  async () => {
    const subject = withCMake(
      'option(NEW_GPU "" OFF)\nadd_library(part STATIC part.c)\nif(NEW_GPU AND DEEP)\ntarget_compile_definitions(part PRIVATE USE_GPU)\nendif()\n',
      {
        'CMakePresets.json': `{"version": 3, "configurePresets": [{"name": "w", "generator": "Visual Studio 17 2022", "binaryDir": "b", "cacheVariables": {\n"OLD_GPU": "ON", "DEEP": "$penv{DEEP}"}}]}\n`,
      },
    )
    const proof = await proveSubject({
      ...subject,
      patch: { 'CMakePresets.json': [['OLD_GPU', 'NEW_GPU']] },
    })
    expect(proof.verdict).toBe('inconclusive')
    expect(proof.summary).toContain('configuring with --preset=w fails')
  },
)
