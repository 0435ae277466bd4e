import { createHash } from 'node:crypto'

/** Of what a build writes, files that nothing reads or that only say what CMake found out about the machine. */
const LEFT_OUT =
  /^build\/(?:CMakeFiles\/(?!TargetDirectories\.txt$|Makefile2$|[^/]*\.ninja$|Export\/)(?![^/]*\.dir\/)(?!.*\/CMake(?:System|C|CXX|CUDA)[^/]*\.cmake$)|.*\/CMakeFiles\/(?![^/]*\.dir\/)|\.cmake\/api\/v1\/reply\/(?!index|codemodel|target)|meson-(?:logs|private)\/(?!.*\.pc$)|meson-info\/(?!intro-(?:buildoptions|install_plan|tests|benchmarks)\.json$)|\.ninja_|(?:.*\/)?Makefile$|debug\/(?:\.fingerprint|incremental|examples)\/)|\.(?:rlib|rmeta|so|timestamp|bin|make\.internal|depend)$|\/(?:depend\.make|progress\.make|compiler_depend\.\w+|cmake_clean\w*\.cmake|DependInfo\.cmake|\.rustc_info\.json|\.cargo-lock|CACHEDIR\.TAG|invoked\.timestamp|root-output)$/

/** Longer texts are none of a small project. */
const MOST = 256 * 1024

/**
 * What is kept of a file that a program wrote, with the places of the machine in other words; null where nothing is.
 *
 * @param file below the folder of all builds
 */
export function keptText(file: string, bytes: Buffer): string | null {
  if (!/^(?:source|build|objects-)/.test(file) || LEFT_OUT.test(file)) return null
  const text = bytes.toString('utf8')
  if (text.includes('\0') && !file.endsWith('.log'))
    // What a program says of an object hangs on which one it is.
    return /^objects-|\/out\//.test(file)
      ? `object ${createHash('sha1').update(bytes).digest('hex')}`
      : null
  if (/\/CMake(?:System|C|CXX|CUDA)[^/]*\.cmake$/.test(file)) return ''
  if (file.endsWith('/flagshift-trace.json'))
    return text
      .split('\n')
      .filter((line) => /"file":"[^"]*\/builds\/source\//.test(line))
      .map((line) => JSON.stringify(only(JSON.parse(line))))
      .join('\n')
  if (file.endsWith('/CMakeCache.txt'))
    return linesWith(text, (line, before) => isOfProject(line) || isOfProject(before))
  if (/\/reply\/(?:index|codemodel|target)/.test(file))
    return JSON.stringify(only(JSON.parse(text)))
  if (file.endsWith('/intro-buildoptions.json'))
    return text.match(/\{"name": "buildtype".*?\}/)?.[0] ?? ''
  return text.length > MOST ? null : text
}

/** An entry of the cache that says something was looked for, or one of the project's own. */
function isOfProject(line: string): boolean {
  return /NOTFOUND|^(?!CMAKE_)\w+:/.test(line)
}

function linesWith(text: string, isKept: (line: string, before: string) => boolean): string {
  const lines = text.split('\n')
  return lines
    .filter((line, at) => isKept(line, lines[at - 1] ?? '') || isKept(lines[at + 1] ?? '', ''))
    .join('\n')
}

/** Of what CMake tells the parts that hang on the project. */
const PARTS = new Set(
  'objects kind version major jsonFile configurations targets name type backtraceGraph files nodes file line parent sources path compileGroups defines define backtrace compileCommandFragments fragment line_end cmd args'.split(
    ' ',
  ),
)

function only(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(only)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => PARTS.has(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, only(inner)]))
}
