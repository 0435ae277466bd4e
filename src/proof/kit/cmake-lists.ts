import type { KitPlan, KitSource } from './kit-plan.ts'

/** Written as a constant, CMake's own braces survive the template. */
const HERE = '${CMAKE_CURRENT_SOURCE_DIR}'
const NVCC = '${CMAKE_CUDA_COMPILER}'

/** The kit's CMakeLists.txt: a target for each state of the component, and the CUDA program, which fails before and runs after. */
export function kitCMakeLists({ component, sources, watched, architecture }: KitPlan): string {
  const languages = new Set(['CUDA', 'CXX', ...sources.map(({ language }) => language)])
  const guard = watched.before.map((text) => ` ${quoted(`-D${text}`)}`).join('')
  return `# The smoke test of ${comment(component)}: the program must not build with the definitions of before, and must with those of after.
cmake_minimum_required(VERSION 3.18)
if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
  set(CMAKE_CUDA_ARCHITECTURES ${architecture})
endif()
project(smoke LANGUAGES ${[...languages].join(' ')})
enable_testing()

add_executable(smoke_after smoke.cu)
${callWith('target_compile_definitions', 'smoke_after', watched.after)}
add_test(NAME before_fails COMMAND sh "${HERE}/must-fail.sh" "${NVCC}"${guard} -c "${HERE}/smoke.cu" -o before.o)
add_test(NAME after_runs COMMAND smoke_after)
# 77: it was built, but no CUDA device is here.
set_tests_properties(after_runs PROPERTIES SKIP_RETURN_CODE 77)

# What the component itself compiles to, before and after.
${sources.flatMap((source, at) => [library('before', source, at), library('after', source, at)]).join('\n')}
`
}

function library(state: 'before' | 'after', source: KitSource, at: number): string {
  const name = `component_${at + 1}_${state}`
  return [
    `add_library(${name} OBJECT "component/${source.path}")`,
    callWith(
      'target_include_directories',
      name,
      source.includes.map((folder) => `${HERE}/component/${folder}`),
    ),
    callWith('target_compile_definitions', name, source[state]),
    callWith('target_compile_options', name, source.options),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function callWith(command: string, target: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${command}(${target} PRIVATE ${values.map(quoted).join(' ')})`
}

/** As one argument of CMake, whatever is in it; only the kit's own folder is still expanded. */
function quoted(text: string): string {
  const escaped = text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll('$', String.raw`\$`)
  return `"${escaped.replaceAll(String.raw`\${CMAKE_CURRENT_SOURCE_DIR}`, HERE)}"`
}

function comment(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
