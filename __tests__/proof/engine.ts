import { rename, type Subject } from './subject.ts'

/** The files of the base: a program of its own beside an engine below third_party, which knows only the new names. */
const FILES: Readonly<Record<string, string>> = {
  'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(top LANGUAGES C)
add_subdirectory(third_party/engine)
add_library(clip STATIC clip.c)
target_link_libraries(clip PRIVATE engine)
if(ENGINE_CUBLAS)
  target_compile_definitions(clip PRIVATE ENGINE_USE_CUBLAS)
endif()
`,
  'clip.c': `#include "engine.h"
int clip(void) {
#ifdef ENGINE_USE_CUDA
  return clip_gpu();
#else
  return engine();
#endif
}
`,
  'third_party/engine/CMakeLists.txt': `option(ENGINE_CUDA "build for CUDA" OFF)
add_library(engine STATIC engine.c)
target_include_directories(engine PUBLIC .)
if(ENGINE_CUDA)
  target_compile_definitions(engine PRIVATE ENGINE_USE_CUDA)
endif()
`,
  'third_party/engine/engine.h': 'int engine(void);\nint clip_gpu(void);\n',
  'third_party/engine/engine.c': `#include "engine.h"
#ifdef ENGINE_USE_CUDA
int engine(void) { return 2; }
#else
int engine(void) { return 1; }
#endif
`,
}

const PATCH: Subject['patch'] = {
  'CMakeLists.txt': [
    ['if(ENGINE_CUBLAS)', 'if(ENGINE_CUDA)'],
    ['PRIVATE ENGINE_USE_CUBLAS', 'PRIVATE ENGINE_USE_CUDA'],
  ],
}

export const OPTION = rename('ENGINE_CUBLAS', 'ENGINE_CUDA', 'cmake-option')
export const MACRO = rename('ENGINE_USE_CUBLAS', 'ENGINE_USE_CUDA', 'macro')

interface Changes extends Omit<Partial<Subject>, 'files'> {
  readonly files?: Readonly<Record<string, string>>
  /** Replacements in the base's files, made before the patch. */
  readonly change?: Readonly<Record<string, readonly (readonly [string, string])[]>>
}

/** The base project with changes: both renames are right, and it is proved. */
export function engine({ files = {}, change = {}, ...rest }: Changes = {}): Subject {
  const all: Record<string, string> = { ...FILES, ...files }
  for (const [file, replacements] of Object.entries(change))
    for (const [from, to] of replacements) {
      if (!all[file]?.includes(from)) throw new Error(`${file} does not hold ${from}`)
      all[file] = all[file].replaceAll(from, to)
    }
  return {
    files: all,
    patch: PATCH,
    renames: [OPTION, MACRO],
    ...rest,
    options: { nvcc: 'none', ...rest.options },
  }
}
