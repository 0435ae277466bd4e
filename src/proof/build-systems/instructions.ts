import { parseJson } from '../../core/parse-json.ts'

/** Files in which a build system writes how something is made, installed or tested. */
const OF_BUILD_SYSTEM =
  /(?:^|\/)(?:build\.make|flags\.make|link\.txt|Makefile2|CTestTestfile\.cmake|cmake_install\.cmake|[\w.-]+\.ninja|CMakeFiles\/Export\/.+)$|^meson-private\/[^/]+\.pc$|^meson-info\/intro-(?:install_plan|tests|benchmarks)\.json$/
/** The folders that build systems keep for themselves: the rest of what lies there is theirs alone. */
export const OWN_FOLDER =
  /(?:^|\/)(?:CMakeFiles|\.cmake|\.git|meson-(?:private|info|logs)|[\w.-]+-subbuild)\//
/** What was asked and answered, a shorthand for each target, or a log. */
const TELLS_NOTHING =
  /(?:^|\/)(?:Makefile|CMakeCache\.txt|compile_commands\.json|flagshift-trace\.json|cmake_trace\.txt|\.(?:git|hg)ignore)$|\.log$/

/** Comments, what is drawn on a screen, where a line of the project stands, and what the build system itself hangs on. */
const LEFT_OUT =
  /^\s*#|^\.PHONY|cmake_echo_color|cmake_progress_start|CMAKE_PROGRESS|^\s*(?:DESC|description) = |\bRE(?:RUN_CMAKE|GENERATE_BUILD)\b|^\w+_(?:DEFINES|INCLUDES) =|^\s+(?:DEFINES|INCLUDES) =/
/** A tool that CMake notes only where it looked for it: what is known of the compilers spares it that. */
const FOUND_TOOL = /^if\(NOT DEFINED CMAKE_OBJDUMP\)\n.*\nendif\(\)\n/m
/** Lines that hold words of a compiler's call. */
const CALLS_COMPILER = /\$\(\w+_DEFINES\)|^(?:\s+|\w+_)(?:\w*FLAGS|ARGS|LINK_\w+) =/
/** CMake fills up a build's run path with colons to the length of the installed one. */
const PADDING = /(-rpath,[^\s,:]*(?::[^\s,:]+)*):+(?![^\s,])/g
const MACRO_OR_FOLDER =
  /(^|\s)-(?:[DUI]|isystem\s|iquote\s|idirafter\s)\s*(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g

/** Whether a text was made by the project itself, from a template: that a flag's own name stands there says nothing of what it does. */
export function isOfProject(file: string): boolean {
  return file.startsWith('build:') && !OF_BUILD_SYSTEM.test(file.slice('build:'.length))
}

/** Whether a file of a configured build folder tells what is made, installed or tested: one of the build system's, or any other text. */
export function isInstruction(file: string): boolean {
  return OF_BUILD_SYSTEM.test(file) || !(OWN_FOLDER.test(file) || TELLS_NOTHING.test(file))
}

/** The lines of such a file, without what says nothing of the project. */
export function instructionLines(file: string, text: string): readonly string[] {
  const whole = OF_BUILD_SYSTEM.test(file) && file.endsWith('.json') ? spread(text) : text
  const lines = whole
    .replace(FOUND_TOOL, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (!OF_BUILD_SYSTEM.test(file)) return lines
  return lines
    .filter((line) => !LEFT_OUT.test(line))
    .map((line) => line.replace(/ *_BACKTRACE_TRIPLES "[^"]*"/, ''))
    .map((line) =>
      CALLS_COMPILER.test(line) || file.endsWith('link.txt') ? withoutMacros(line) : line,
    )
    .map((line) => line.trim())
}

/** A compiler's call without definitions and folders of headers: what they do shows in the text that it reads. */
export function withoutMacros(line: string): string {
  return line
    .replaceAll(PADDING, '$1')
    .replaceAll(MACRO_OR_FOLDER, '$1')
    .replaceAll(/ {2,}/g, ' ')
    .trimEnd()
}

function spread(json: string): string {
  const value = parseJson(json)
  return value === undefined ? json : JSON.stringify(value, null, 1)
}
