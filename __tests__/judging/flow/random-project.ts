import fc from 'fast-check'

import type { Scope } from '../../../src/core/use.ts'

/** The name that upstream had, and the one that it has now. */
export const OLD = 'ENGINE_OLD'
export const NEW = 'ENGINE_NEW'

export type Tool = 'cmake' | 'make' | 'sh'
type Kind = 'macro' | 'cmake-option' | 'make-var' | 'env'

/** Whether upstream still takes the old name: not at all, beside the new one, or by handing it on. */
type Mode = 'new' | 'both' | 'forward'

/** How a name is given from outside. */
export interface Spelling {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly isOff: boolean
}

/** A small repository with a copy of its upstream; `build.sh` builds it. */
export interface Project {
  readonly tool: Tool
  readonly files: Readonly<Record<string, string>>
  /** Those that upstream accepts. */
  readonly spellings: readonly Spelling[]
  /** What the person asked to have changed; null where nothing was said. */
  readonly scopes: readonly Scope[] | null
}

/**
 * Lines by file. `N` is one of the two names, `#` a number of its own: what `mark_#` is compiled in says that the feature
 * is on there.
 */
const SHELL = [
  'export N=1',
  'N=1\nexport N',
  'export N="${N:-1}"',
  ': "${N:=1}"\nexport N',
  'if [ -n "$N" ]; then echo mark_# >> "$CC_LOG"; fi',
  '[ -z "$N" ] || echo mark_# >> "$CC_LOG"',
  'if [ -n "$FAST" ]; then\n  export ENGINE_OLD=1\nelse\n  export ENGINE_NEW=1\nfi',
]
const SHELL_FOR: Readonly<Record<Tool, readonly string[]>> = {
  cmake: [
    'ARGS="$ARGS -DN=ON"',
    'ARGS="$ARGS -DN=OFF"',
    'ARGS="-DN=ON $ARGS"',
    'ARGS="$ARGS -DN=ON -DM=ON"',
    'if [ -n "$N" ]; then ARGS="$ARGS -DN=ON"; fi',
    'ARGS="$ARGS -DN=${N:-OFF}"',
    'ARGS="$ARGS -DN=$N"',
    'if [ -n "$FAST" ]; then\n  ARGS="$ARGS -DENGINE_OLD=ON"\nelse\n  ARGS="$ARGS -DENGINE_NEW=ON"\nfi',
  ],
  make: [
    'ARGS="$ARGS N=1"',
    'if [ -n "$N" ]; then ARGS="$ARGS N=1"; fi',
    'export CFLAGS="$CFLAGS -DN"',
  ],
  sh: [
    'CFLAGS="$CFLAGS -DN"',
    'if [ -n "$N" ]; then CFLAGS="$CFLAGS -DN"; fi',
    'CFLAGS="$CFLAGS ${N:+-DN}"',
    'test -n "$N" && CFLAGS="$CFLAGS -DN=1"',
  ],
}
const CMAKE = [
  'set(N ON)',
  'set(N ON CACHE BOOL "use the GPU")',
  'option(N "use the GPU" OFF)',
  'option(N "use the GPU" ON)',
  'if(NOT DEFINED N)\n  set(N ON)\nendif()',
  'add_definitions(-DN)',
  'add_compile_definitions(N)',
  'target_compile_definitions(app INTERFACE N)',
  'target_compile_definitions(app INTERFACE N=1)',
  'if(N)\n  add_definitions(-DN)\nendif()',
  'if(N)\n  add_compile_definitions(N)\n  list(APPEND SOURCES gpu.c)\nendif()',
  'target_compile_definitions(app INTERFACE $<$<BOOL:${N}>:N>)',
  'if(N)\n  list(APPEND SOURCES gpu.c)\nendif()',
  'if(N)\n  add_definitions(-Dmark_#)\nendif()',
  'if(NOT N)\n  add_definitions(-DCPU)\nelse()\n  add_definitions(-Dmark_#)\nendif()',
  'if(ENGINE_OLD OR ENGINE_NEW)\n  add_definitions(-Dmark_#)\nendif()',
  'if(DEFINED ENV{N})\n  set(N ON)\nendif()',
  'if(FAST)\n  set(ENGINE_OLD ON)\nelse()\n  set(ENGINE_NEW ON)\nendif()',
  'if(ENGINE_OLD)\n  set(ENGINE_NEW ON)\nendif()',
  'if(ENGINE_NEW)\n  set(ENGINE_OLD ON)\nendif()',
]
const MAKE = [
  'N = 1',
  'N ?= 1',
  'N ?= $(EMPTY)',
  'export N = 1',
  'export N',
  'CFLAGS += -DN',
  'override CFLAGS += -DN=1',
  'ENGINE_ARGS += N=1',
  'ENGINE_ARGS += N=$(N)',
  'ifdef N\nCFLAGS += -DN\nendif',
  'ifeq ($(N),1)\nCFLAGS += -DN\nendif',
  'ifneq ($(N),)\nCFLAGS += -DN\nSOURCES += gpu.c\nendif',
  'CFLAGS += $(if $(N),-DN)',
  'ifdef N\nCFLAGS += -Dmark_#\nendif',
  'ifndef N\nCFLAGS += -DCPU\nelse\nCFLAGS += -Dmark_#\nendif',
  'ifdef FAST\nENGINE_ARGS += ENGINE_OLD=1\nelse\nENGINE_ARGS += ENGINE_NEW=1\nendif',
  'ifdef ENGINE_OLD\nENGINE_NEW = 1\nendif',
]
const C = [
  '#ifdef N\nint mark_#;\n#endif',
  '#if defined(N)\nint mark_#;\n#endif',
  '#if N\nint mark_#;\n#endif',
  '#ifndef N\nint cpu_#;\n#else\nint mark_#;\n#endif',
  '#if defined(ENGINE_OLD) || defined(ENGINE_NEW)\nint mark_#;\n#endif',
  '#ifndef N\n#define N 1\n#endif',
  '#define N 1',
  '#ifdef ENGINE_OLD\n#define ENGINE_NEW 1\n#endif',
  '#include "vendor/engine/engine.h"',
]

/** An upstream whose names these are. */
function engine(tool: Tool, kinds: readonly Kind[], mode: Mode): Readonly<Record<string, string>> {
  const asks = mode === 'both' ? `defined(${NEW}) || defined(${OLD})` : `defined(${NEW})`
  const shim = mode === 'forward' ? `#ifdef ${OLD}\n#define ${NEW} 1\n#endif\n` : ''
  const reads = (mark: string): string =>
    kinds.includes('macro') ? `${shim}#if ${asks}\nint ${mark};\n#endif\n` : ''
  const files = {
    'vendor/engine/engine.h': `#pragma once\n${reads('mark_header')}`,
    'vendor/engine/engine.c': `int engine;\n${reads('mark_engine')}`,
  }
  if (tool === 'cmake') {
    const asked = mode === 'both' ? `${NEW} OR ${OLD}` : NEW
    const forward = mode === 'forward' ? `if(${OLD})\n  set(${NEW} ON)\nendif()\n` : ''
    const option = kinds.includes('cmake-option')
      ? `${forward}option(${NEW} "use the GPU" OFF)\nif(${asked})\n  add_definitions(-Dmark_option)\nendif()\n`
      : ''
    return {
      ...files,
      'vendor/engine/CMakeLists.txt': `${option}get_directory_property(DEFINED_HERE COMPILE_DEFINITIONS)\nfile(GENERATE OUTPUT \${CMAKE_CURRENT_BINARY_DIR}/units CONTENT "\${CMAKE_CURRENT_SOURCE_DIR}|engine.c|\${DEFINED_HERE}")\n`,
    }
  }
  if (tool === 'make') {
    const forward = mode === 'forward' ? `ifdef ${OLD}\noverride ${NEW} := 1\nendif\n` : ''
    const asked =
      mode === 'both'
        ? `ifneq ($(${NEW})$(${OLD}),)\nCFLAGS += -Dmark_variable\nendif\n`
        : `ifdef ${NEW}\nCFLAGS += -Dmark_variable\nendif\n`
    const variable = kinds.includes('make-var') ? forward + asked : ''
    return {
      ...files,
      'vendor/engine/Makefile': `${variable}all:\n\tcc $(CFLAGS) -c engine.c\n`,
    }
  }
  const forward = mode === 'forward' ? `${NEW}="\${${NEW}:-$${OLD}}"\n` : ''
  const asked = mode === 'both' ? `[ -n "$${NEW}" ] || [ -n "$${OLD}" ]` : `[ -n "$${NEW}" ]`
  const variable = kinds.includes('env')
    ? `${forward}if ${asked}; then\n  CFLAGS="$CFLAGS -Dmark_environment"\nfi\n`
    : ''
  return {
    ...files,
    'vendor/engine/build.sh': `#!/bin/sh\ncd vendor/engine\n${variable}cc $CFLAGS -c engine.c\n`,
  }
}

/** The fixed end of each build file: everything is compiled, whatever was set before. */
const ENDS: Readonly<Record<Tool, Readonly<Record<string, string>>>> = {
  cmake: {
    'build.sh': 'cmake -S . -B "$OUT" $ARGS "$@"\n',
    'CMakeLists.txt':
      'add_subdirectory(vendor/engine)\nadd_subdirectory(lib)\nget_directory_property(DEFINED_HERE COMPILE_DEFINITIONS)\nfile(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/units CONTENT "${CMAKE_CURRENT_SOURCE_DIR}|${SOURCES}|${DEFINED_HERE};$<TARGET_PROPERTY:app,INTERFACE_COMPILE_DEFINITIONS>")\n',
    'lib/CMakeLists.txt':
      'get_directory_property(DEFINED_HERE COMPILE_DEFINITIONS)\nfile(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/units CONTENT "${CMAKE_CURRENT_SOURCE_DIR}|lib.c|${DEFINED_HERE}")\n',
  },
  make: {
    'build.sh': 'make $ARGS "$@"\n',
    Makefile:
      'all:\n\tcc $(CFLAGS) -c $(SOURCES)\n\t$(MAKE) -C lib\n\t$(MAKE) -C vendor/engine $(ENGINE_ARGS)\n',
    'lib/Makefile': 'all:\n\tcc $(CFLAGS) -c lib.c\n',
  },
  sh: {
    'build.sh':
      'export CFLAGS\ncc $CFLAGS -c app.c third_party/other/other.c\nsh vendor/engine/build.sh\n(cd lib && sh build.sh)\n',
    'lib/build.sh': 'cc $CFLAGS -c lib.c\n',
  },
}
const STARTS: Readonly<Record<string, string>> = {
  'build.sh': '#!/bin/sh\nARGS=""\n',
  'CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.13)\nproject(app NONE)\nadd_library(app INTERFACE)\nset(SOURCES app.c third_party/other/other.c)\n',
  Makefile: 'SOURCES = app.c third_party/other/other.c\n',
}
const LINES: Readonly<Record<Tool, Readonly<Record<string, readonly string[]>>>> = {
  cmake: {
    'build.sh': [...SHELL, ...SHELL_FOR.cmake],
    'CMakeLists.txt': CMAKE,
    'lib/CMakeLists.txt': CMAKE.filter((line) => !/SOURCES|target_|option/.test(line)),
  },
  make: {
    'build.sh': [...SHELL, ...SHELL_FOR.make],
    Makefile: MAKE,
    'lib/Makefile': MAKE.filter((line) => !/SOURCES|ENGINE_ARGS/.test(line)),
  },
  sh: {
    'build.sh': [...SHELL, ...SHELL_FOR.sh],
    'lib/build.sh': [...SHELL, ...SHELL_FOR.sh],
  },
}
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'app.c': C,
  'lib/lib.c': C.filter((line) => !line.includes('#include')),
}

/** What stays as it is, whoever asks: another project's code. */
const OTHERS = [
  'int other;\n',
  'int other;\n',
  'int other;\n',
  `#ifdef ${OLD}\nint mark_other;\n#endif\n`,
]

const eitherName = fc.oneof(
  { weight: 5, arbitrary: fc.constant(OLD) },
  { weight: 1, arbitrary: fc.constant(NEW) },
)

function otherThan(one: string): string {
  return one === OLD ? NEW : OLD
}

function textOf(lines: readonly string[], most: number): fc.Arbitrary<readonly string[]> {
  return fc.array(
    fc.tuple(fc.constantFrom(...lines), eitherName, fc.nat(999)).map(([line, one, number]) =>
      line
        .replaceAll(
          /(?<![A-Za-z_])(-D)?([NM])(?![A-Za-z_])/g,
          (_, dash: string | undefined, letter: string) =>
            (dash ?? '') + (letter === 'N' ? one : otherThan(one)),
        )
        .replaceAll('mark_#', `mark_${number}`)
        .replaceAll('cpu_#', `cpu_${number}`),
    ),
    { maxLength: most },
  )
}

/** How these kinds are given from outside. The old name set to nothing is what upstream takes for nothing said. */
function spellingsOf(kinds: readonly Kind[], mode: Mode): readonly Spelling[] {
  const none = { args: [], env: {}, isOff: false }
  const names = mode === 'new' ? [NEW] : [NEW, OLD]
  const on = names.flatMap((one) => kinds.flatMap((kind) => spelledOn(one, kind)))
  return [none, ...on, ...kinds.flatMap(spelledOff)]
}

function spelledOn(name: string, kind: Kind): readonly Spelling[] {
  const none = { args: [], env: {}, isOff: false }
  if (kind === 'macro') return [{ ...none, env: { CFLAGS: `-D${name}` } }]
  if (kind === 'cmake-option') return [{ ...none, args: [`-D${name}=ON`] }]
  const inEnvironment = { ...none, env: { [name]: '1' } }
  return kind === 'env' ? [inEnvironment] : [{ ...none, args: [`${name}=1`] }, inEnvironment]
}

function spelledOff(kind: Kind): readonly Spelling[] {
  const off = { env: {}, isOff: true }
  if (kind === 'cmake-option') return [{ ...off, args: [`-D${NEW}=OFF`] }]
  return kind === 'make-var' ? [{ ...off, args: [`${NEW}=`] }] : []
}

const KINDS: Readonly<Record<Tool, readonly (readonly Kind[])[]>> = {
  cmake: [['cmake-option'], ['macro'], ['macro', 'cmake-option']],
  make: [['make-var'], ['macro'], ['macro', 'make-var']],
  sh: [['env'], ['macro'], ['macro', 'env']],
}

/** Each build takes its time: no spelling, and some others. */
const SPELLINGS = 2

function chosen([none, ...others]: readonly Spelling[], some: readonly number[]) {
  const taken = some.map((number) => others[number % others.length]!)
  return [none!, ...new Set(taken)]
}

/** Any small repository that one of these tools builds. */
export function project(tool: Tool): fc.Arbitrary<Project> {
  return fc
    .record({
      kinds: fc.constantFrom(...KINDS[tool]),
      mode: fc.constantFrom<Mode>('new', 'both', 'forward'),
      lines: fc.record(
        Object.fromEntries(
          Object.entries(LINES[tool]).map(([path, lines]) => [
            path,
            textOf(lines, path.includes('/') ? 1 : 2),
          ]),
        ),
      ),
      sources: fc.record(
        Object.fromEntries(
          Object.entries(SOURCES).map(([path, lines]) => [
            path,
            textOf(lines, path.includes('/') ? 1 : 2),
          ]),
        ),
      ),
      other: fc.constantFrom(...OTHERS),
      some: fc.array(fc.nat(99), { minLength: SPELLINGS, maxLength: SPELLINGS }),
      scopes: fc.constantFrom<readonly Scope[] | null>(
        null,
        null,
        ['build', 'docs'],
        ['build', 'docs', 'sources'],
      ),
    })
    .map(({ kinds, mode, lines, sources, other, some, scopes }) => ({
      tool,
      scopes,
      files: {
        '.github/flag-renames.yml': mapOf(kinds),
        ...engine(tool, kinds, mode),
        ...Object.fromEntries(
          Object.entries(lines).map(([path, parts]) => [
            path,
            `${STARTS[path] ?? ''}${parts.map((part) => `${part}\n`).join('')}${ENDS[tool][path]!}`,
          ]),
        ),
        ...Object.fromEntries(
          Object.entries(sources).map(([path, parts]) => [
            path,
            `${parts.map((part) => `${part}\n`).join('')}int here;\n`,
          ]),
        ),
        'gpu.c': 'int mark_gpu;\n',
        'third_party/other/LICENSE': 'MIT\n',
        'third_party/other/other.c': other,
      },
      spellings: chosen(spellingsOf(kinds, mode), some),
    }))
}

function mapOf(kinds: readonly Kind[]): string {
  const renames = kinds.map(
    (kind) => `  - {from: ${OLD}, to: ${NEW}, kind: ${kind}, since: 1.0.0}\n`,
  )
  return `upstream: maker/engine\ndetect: [engine.h]\nversions: semver\nrenames:\n${renames.join('')}`
}

/** The same project in a world in which the name was never another. */
export function withOneName(files: Project['files']): Project['files'] {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll(OLD, NEW)]),
  )
}

/** The same spelling there. */
export function spelledWithOneName({ args, env, isOff }: Spelling): Spelling {
  return {
    isOff,
    args: args.map((arg) => arg.replaceAll(OLD, NEW)),
    env: Object.fromEntries(
      Object.entries(env).map(([key, value]) => [
        key.replaceAll(OLD, NEW),
        value.replaceAll(OLD, NEW),
      ]),
    ),
  }
}
