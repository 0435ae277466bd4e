import { expect } from '@jest/globals'

import { onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { engine, MACRO } from './engine.ts'
import { proveSubject, type Subject } from './subject.ts'

const testOfMore = onlyThorough(needs('cmake', 'cc', 'ninja', 'meson'))

/** Copies a file, and has to be compiled first. */
const TOOL = `#include <stdio.h>
int main(int argc, char **argv) {
  FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
  for (int c; (c = fgetc(in)) != EOF;) fputc(c, out);
  return argc > 9;
}
`
const OLD = '#ifdef ENGINE_USE_CUBLAS\\nint gpu;\\n#endif\\n'.replaceAll('\\n', '\n')

/** A library with a source that a tool of the build makes of a template. */
function withTool(
  template: string,
  words = '',
  target = 'clip',
  more: Readonly<Record<string, string>> = {},
): ReturnType<typeof engine> {
  return engine({
    files: { 'copy.c': TOOL, 'made.in': template, ...more },
    change: {
      'CMakeLists.txt': [
        [
          'STATIC clip.c)',
          `STATIC clip.c${target === 'clip' ? '' : `)\nadd_library(${target} STATIC`} made.c)
set(V CUBLAS)
set_source_files_properties(made.c PROPERTIES LANGUAGE C)
add_executable(copy copy.c)
add_custom_command(OUTPUT made.c COMMAND copy \${CMAKE_SOURCE_DIR}/made.in made.c ${words} DEPENDS copy made.in)`,
        ],
      ],
    },
  })
}

/** The same with a tool that differs with the option, which the library's own commands don't show. */
function withChangedTool(): Subject {
  const { files, ...rest } = withTool('int table;\n')
  const lists = `${String(files['CMakeLists.txt'])}if(ENGINE_CUBLAS)\n  target_compile_definitions(copy PRIVATE LOUD)\nendif()\n`
  const tool = `#ifdef LOUD\nint loud;\n#endif\n${TOOL}`
  return { ...rest, files: { ...files, 'CMakeLists.txt': lists, 'copy.c': tool } }
}

/** A header that such a tool makes, by a command that takes a flag put together, for a source that names no flag. */
function withHeader(): Subject {
  return engine({
    files: { 'copy.c': TOOL, 'made.in': 'int table;\n', 'other.c': '#include "made.h"\n' },
    change: {
      'CMakeLists.txt': [
        [
          'STATIC clip.c)',
          `STATIC clip.c other.c \${CMAKE_BINARY_DIR}/made.h)
target_include_directories(clip PRIVATE \${CMAKE_BINARY_DIR})
set(V CUBLAS)
add_executable(copy copy.c)
add_custom_command(OUTPUT \${CMAKE_BINARY_DIR}/made.h COMMAND copy \${CMAKE_SOURCE_DIR}/made.in made.h $<$<BOOL:\${ENGINE_\${V}}>:--gpu> DEPENDS copy made.in)`,
        ],
      ],
    },
  })
}

const NINJA = { args: ['-GNinja'] }

function meson(template: string): Subject {
  return {
    files: {
      'meson.build': `project('m', 'c')
add_project_arguments('-DENGINE_USE_CUBLAS', language: 'c')
copy = executable('copy', 'copy.c')
made = custom_target('made', input: 'made.in', output: 'made.c', command: [copy, '@INPUT@', '@OUTPUT@'])
static_library('part', 'part.c', made)
`,
      'copy.c': TOOL,
      'made.in': template,
      'part.c': '#ifdef ENGINE_USE_CUDA\nint gpu;\n#endif\n',
    },
    patch: { 'meson.build': [['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA']] },
    renames: [MACRO],
    options: { nvcc: 'none' },
  }
}

/** A makefile whose tool is not there; nothing tells what the source would be made from. */
const WITHOUT_TOOL: Subject = {
  files: {
    Makefile:
      ['clip', 'made']
        .map(
          (name) =>
            `all: ${name}.o\n${name}.o: ${name}.c\n\t$(CC) -DENGINE_USE_CUBLAS -c ${name}.c -o $@\n`,
        )
        .join('') + 'made.c:\n\tno-such-tool $@\n',
    'clip.c': '#ifdef ENGINE_USE_CUDA\nint gpu;\n#endif\n',
  },
  patch: { Makefile: [['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA']] },
  renames: [MACRO],
  options: { nvcc: 'none' },
}

/** A makefile with a header that it fails to make, and leaves empty. */
function failing(rule: string, more: Readonly<Record<string, string>> = {}): Subject {
  return {
    files: {
      Makefile: `all: clip.o\nclip.o: clip.c made.h\n\t$(CC) -DENGINE_USE_CUBLAS -c clip.c -o $@\nmade.h:${rule} > $@\n`,
      'clip.c': '#include "made.h"\n#ifdef ENGINE_USE_CUDA\nint gpu;\n#endif\n',
      ...more,
    },
    patch: { Makefile: [['ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA']] },
    renames: [MACRO],
    options: { nvcc: 'none' },
  }
}

testOfMore.each<[string, Subject, string]>([
  ['from a template that asks for the old name', withTool(OLD), 'partial'],
  ['from a template that names no flag', withTool('int table;\n'), 'proved'],
  [
    'from a template that names a file which asks for it',
    withTool('#include "more.in"\n', '', 'clip', { 'more.in': OLD }),
    'partial',
  ],
  [
    'by a command that loses a word, since its flag is put together',
    withTool('int table;\n', '$<$<BOOL:${ENGINE_${V}}>:--gpu>'),
    'regression',
  ],
  [
    'by such a command, for a target that gets no flag itself',
    withTool('int table;\n', '$<$<BOOL:${ENGINE_${V}}>:--gpu>', 'tables'),
    'regression',
  ],
  ['by a tool that differs itself', withChangedTool(), 'partial'],
  ['which is a header, by such a command', withHeader(), 'regression'],
  ['where the tool is not there', WITHOUT_TOOL, 'partial'],
  [
    'which is a header, by a command that fails, from a template that asks for it',
    failing(' made.in\n\tno-such-tool made.in', { 'made.in': OLD }),
    'partial',
  ],
  [
    'by such a command, from one that names no flag',
    failing(' made.in\n\tno-such-tool made.in', { 'made.in': 'int table;\n' }),
    'proved',
  ],
  ['for a target that no flag touches', withTool('int table;\n', '', 'tables'), 'proved'],
  ['by Ninja, from such a template', { ...withTool(OLD), ...NINJA }, 'partial'],
  ['by Ninja, from one that names no flag', { ...withTool('int table;\n'), ...NINJA }, 'proved'],
  ['by Meson, from such a template', meson(OLD), 'partial'],
  ['by Meson, from one that names no flag', meson('int table;\n'), 'proved'],
])('a source that a tool of the build makes, %s', async (_, subject, verdict) => {
  const proof = await proveSubject(subject)
  expect([proof.verdict, proof.renames.map((one) => one.verdict)]).toEqual([
    verdict,
    subject.renames.map(() => (verdict === 'regression' ? verdict : 'proved')),
  ])
  if (verdict === 'partial') expect(proof.summary).toMatch(/made\.[ch]/)
})
