import { memoizeLast } from '../core/memoize.ts'
import { lineBefore } from '../core/line-offsets.ts'

/** Programs that build, and what installs packages from source. */
const PROGRAM = String.raw`(?:[\w.$~{}-]*[\\/])*(?:cmake(?:-js)?|ctest|[gn]?make|ninja|meson|scons|xmake|nvcc|hipcc|[gt]cc|g\+\+|clang(?:\+\+)?|emcc|emcmake|bazel(?:isk)?|buck2?|cargo|rustc|node-gyp|conan|vcpkg|msbuild|xcodebuild|gradlew?|mvn|west|idf\.py)(?:-\d+)?(?:\.exe)?`
const INSTALLS = String.raw`(?:(?:python[\d.]*\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+(?:install|wheel)|(?:docker|podman)\s+(?:buildx\s+)?build|go\s+build|swift\s+build|npm\s+(?:install|rebuild))\b`
const QUOTE = String.raw`[frbuFRBU]{0,2}["'${'`'}]`
/** Asking for a version builds nothing. */
const ASKS = String.raw`(?!["'${'`'}\s,\[]*(?:--?version|-V|--?help|-v|-dump\w+)\b)`

/** A variable or a target that a program that builds is given. */
const TARGET = String.raw`[A-Z_]\w*=|(?:all|build|install|setup|compile|clean|test)\b`

/** `"cmake -S . -B build"`, `"cd build && make -j8"`: a command line in a string of its own. */
const LINE = new RegExp(
  String.raw`(${QUOTE})(?:[^"'${'`'}\r\n]{0,120}(?:&&|;|\|\|)\s*)?(?:(?:sudo|time|env)\s+)?(?:[A-Z_]{2,40}=\S{1,80}\s+)*(?:${PROGRAM}\s+${ASKS}(?=-|["'${'`'}]\s*[+.%]|\.{1,2}[\s/"'${'`'}]|[$%{]|\w+[\\/.]|${TARGET})|${INSTALLS})`,
  'g',
)
/** A line in a text of several, which is given to something: three quotes, a template, a here-document. */
const LINES = String.raw`(?:(?:[(=,[]|\breturn)[ \t]*[frbFRB]{0,2}(?:"{3}|'{3}|${'`'})|<<[-~]?['"]?[A-Z]+\b)(?:(?!"{3}|'{3})[^${'`'}]){0,400}?\n[ \t]*`
/** Such a line, and `exec cmake -S .`, whose words take no quotes. */
const BARE = new RegExp(
  String.raw`(?:${LINES}|\bexec[ \t]+(?:\{\*\}\[auto_execok[ \t]+)?)(?:sudo[ \t]+)?${PROGRAM}\]?[ \t]+${ASKS}(?=-|[$%{]|\.{1,2}[\s/]|\w+[\\/.]|${TARGET})`,
  'g',
)
/** `["cmake", "-S", "."]`, `spawn("cmake", args)`, `system 'make', 'all'`, `[exe, "-m", "pip", "install"]`. */
const WORDS = new RegExp(
  String.raw`[[({,=]\s*${QUOTE}(?:${PROGRAM}["'${'`'}]\s*,(?!\s*["'](?:${PROGRAM})["'])${ASKS}|pip3?["']\s*,\s*["'](?:install|wheel)\b|docker["']\s*,\s*["']build)`,
  'g',
)
/** `system("make")`, `run(['ninja'])`, `Command::new("cmake")`, `(sh "cmake" "-S" ".")`. */
const CALL = new RegExp(
  String.raw`\b(?:system|popen|Popen|run\w*|exec\w*|spawn\w*|check_call|check_output|call(?:-?[pP]rocess)?|sh|shell|cmd|Command(?:::new)?|Process|ProcessBuilder|which|find[-_]executable(?:-path)?)!?\s*[([]?\s*[([]?\s*${QUOTE}(?:${PROGRAM})["'${'`'}](?:\s*[\])]|\s*,${ASKS}|\s+${ASKS}(?=['"[]|nil\b))`,
  'g',
)
/** A string that is printed, or describes an option, runs nothing. */
const TOLD =
  /\b(?:print\w*|echo|log\w*|warn\w*|info|debug|error|puts|die|fail\w*|raise|throw|help|usage|epilog|description|message|assert\w*|console|write\w*|add_(?:argument|option))\b[^\n]{0,60}$/i
const COMMENT = /^\s*(?:#|\/\/|--|\*|\/\*|;|%)|\s#\s/

/** Whether a script calls a program that builds: whatever its name is, it belongs to the build. */
export const runsBuild = memoizeLast((text: string): boolean => {
  for (const pattern of [LINE, BARE, WORDS, CALL])
    for (const { index } of text.matchAll(pattern))
      if (isCode(text, index, pattern === WORDS || pattern === CALL)) return true
  return false
})

/** How far back a line is looked at. */
const REACH = 300

function isCode(text: string, at: number, called: boolean): boolean {
  const before = lineBefore(text, at, REACH)
  return !COMMENT.test(before) && (called || !TOLD.test(before))
}
