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
${callWith('target_compile_options', 'smoke_after', definitions(watched.after))}
add_test(NAME before_fails COMMAND sh "${HERE}/must-fail.sh" "${NVCC}"${guard} -c "${HERE}/smoke.cu" -o before.o)
add_test(NAME after_runs COMMAND smoke_after)
# 77: it was built, but no CUDA device is here.
set_tests_properties(after_runs PROPERTIES SKIP_RETURN_CODE 77)

# What the component itself compiles to, before and after, and which lines differ.
${sources.map((source, at) => targetsOf(source, `component_${at + 1}`)).join('\n')}
`
}

function targetsOf(source: KitSource, name: string): string {
  const states = ['before', 'after'] as const
  const file = `${HERE}/component/${source.path}`
  const texts = states.map((state) => {
    const words = [...source.options, ...commandWords(source, state, 'words')]
    const compiler = `\${CMAKE_${source.language}_COMPILER}`
    return `  COMMAND sh "${HERE}/to-text.sh" ${name}_${state}.i "${compiler}" ${[...words, file].map(quoted).join(' ')}`
  })
  return `${states.map((state) => library(source, `${name}_${state}`, state)).join('\n')}
# Made each time: any file of the component may have changed.
add_custom_target(${name}_texts ALL VERBATIM
${texts.join('\n')})
# A build that fails leaves no text of an earlier one.
${states.map((state) => `add_dependencies(${name}_${state} ${name}_texts)`).join('\n')}
add_test(NAME ${name}_differs COMMAND sh "${HERE}/differs.sh" ${quoted(source.path)} ${states.map((state) => `${name}_${state}.i`).join(' ')})
`
}

function library(source: KitSource, name: string, state: 'before' | 'after'): string {
  return [
    `add_library(${name} OBJECT "component/${source.path}")`,
    callWith('target_compile_options', name, [
      ...source.options,
      ...commandWords(source, state, 'options'),
    ]),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * Include folders, definitions and what is included before the source: as words of a command, or as CMake's options, which
 * it would else make one of where they are equal.
 */
function commandWords(
  source: KitSource,
  state: 'before' | 'after',
  as: 'words' | 'options',
): readonly string[] {
  const forced = source.forced.flatMap(({ option, path, isOwn }) => {
    const file = isOwn ? `${HERE}/component/${path}` : path
    return as === 'words' ? [option, file] : [`SHELL:${option} "${file}"`]
  })
  const folders = source.includes.map((folder) => `-I${HERE}/component/${folder}`)
  const own = source[state].map((text) => `-D${text}`)
  return [...folders, ...(as === 'words' ? own : definitions(source[state])), ...forced]
}

/** `target_compile_definitions` drops what has arguments or a `#` in it; in an option a semicolon stays one. */
function definitions(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `-D${text.replaceAll(';', String.raw`\;`)}`)
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
