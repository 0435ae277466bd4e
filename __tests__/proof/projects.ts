import { rename, type Subject } from './subject.ts'

/** A CMake project in C whose library asks for NEW while the build still passes OLD. */
export const GUARDED: Subject = {
  files: {
    'CMakeLists.txt': `cmake_minimum_required(VERSION 3.18)
project(guarded LANGUAGES C)
option(OLD_OPTION "old name" OFF)
option(NEW_OPTION "new name" OFF)
if (NEW_OPTION OR OLD_OPTION)
  add_library(core STATIC core.c)
  target_compile_definitions(core PRIVATE USE_NEW)
  add_library(part STATIC part.c)
  target_compile_definitions(part PRIVATE USE_OLD)
endif()
add_library(rest STATIC rest.c)
`,
    'core.c': '#ifdef USE_NEW\nint core(void) { return 1; }\n#endif\nint core_always;\n',
    'part.c':
      '#ifdef USE_NEW\nextern int gpu(void);\nint part(void) { return gpu(); }\n#else\nint part(void) { return 0; }\n#endif\n',
    'rest.c': 'int rest(void) { return 0; }\n',
  },
  patch: { 'CMakeLists.txt': [['PRIVATE USE_OLD', 'PRIVATE USE_NEW']] },
  renames: [rename('USE_OLD', 'USE_NEW', 'macro')],
  related: [rename('OLD_OPTION', 'NEW_OPTION', 'cmake-option', 'aliased')],
  options: { nvcc: 'none' },
}

/** The same, with other files, patches or options. */
export function variant(changes: Partial<Subject>): Subject {
  return {
    ...GUARDED,
    ...changes,
    files: { ...GUARDED.files, ...changes.files },
    options: { ...GUARDED.options, ...changes.options },
  }
}

/** GUARDED's CMakeLists.txt with a replacement. */
export function cmakeLists(from: string, to: string): string {
  return String(GUARDED.files['CMakeLists.txt']).replace(from, to)
}
