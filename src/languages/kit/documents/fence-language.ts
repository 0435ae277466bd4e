/** Which reader a block of code in a document goes to, by the language that it says it is in. */
const LANGUAGES: readonly (readonly [reader: string, names: string])[] = [
  [
    'shell',
    'bash sh shell zsh ksh fish console terminal shell-session shellsession bash-session sh-session shellscript prompt commandline',
  ],
  ['batch', 'cmd bat batch dos winbatch doscon'],
  ['powershell', 'powershell ps1 pwsh ps posh pwsh-session ps1con'],
  ['cmake', 'cmake'],
  ['make', 'make makefile mf'],
  ['dockerfile', 'dockerfile docker containerfile'],
  ['yaml', 'yaml yml'],
  ['json', 'json jsonc json5'],
  ['toml', 'toml'],
  ['python', 'python py python3 py3 pycon ipython ipython3'],
  ['ini', 'ini cfg conf'],
  ['c', 'c cpp c++ cxx cuda cu h hpp objc objective-c hip metal'],
  ['go', 'go golang'],
  ['rust', 'rust rs'],
  ['swift', 'swift'],
  ['groovy', 'groovy gradle jenkinsfile'],
  ['kotlin', 'kotlin kts kt'],
  ['ruby', 'ruby rb'],
  ['xml', 'xml msbuild'],
  ['lua', 'lua'],
  ['zig', 'zig'],
  ['nix', 'nix'],
  ['kconfig', 'kconfig defconfig'],
  ['starlark', 'starlark bazel bzl python-bazel'],
  ['bazelrc', 'bazelrc'],
  ['meson', 'meson'],
  ['gn', 'gn gyp'],
  ['just', 'just justfile'],
  ['m4', 'm4 autoconf'],
  ['properties', 'properties env dotenv xcconfig qmake'],
  ['notation', 'diff patch'],
]

const READER = new Map(
  LANGUAGES.flatMap(([reader, names]) => names.split(' ').map((name) => [name, reader] as const)),
)

/** Programs whose name at the beginning of a line shows that the block holds commands. */
const COMMAND =
  /^\s*(?:[$%>#] )?(?:sudo |time |env )?(?:[A-Z_][A-Z0-9_]*=\S* )*(?:(?:c|q|g|n|emc|mingw32-)?make|cmake|ctest|ninja|meson|cargo|docker|podman|pip3?|python3?|uv|conda|mamba|git|cd|mkdir|export|set|source|bash|sh|\.\/\S+|npm|npx|yarn|bazel|west|idf\.py|brew|apt(?:-get)?|dnf|yum|pacman|vcpkg|go|swift|xcodebuild|gcc|g\+\+|clang(?:\+\+)?|nvcc|hipcc|ENV|CMAKE_ARGS=\S+)(?:\s|$)/m

/**
 * The reader for a block of code.
 *
 * @param info what stands behind the fence, such as `bash`, `{.sh}`, `{code-cell} python`
 * @returns undefined where the block is no code that has a reader
 */
export function readerFor(info: string, code: string): string | undefined {
  for (const word of info
    .toLowerCase()
    .split(/[\s{},:]+/)
    .slice(0, 3)) {
    const reader = READER.get(word.replace(/^[.]/, ''))
    if (reader === 'notation') return undefined
    if (reader !== undefined) return reader
  }
  const unnamed = /^[\s{}]*$|^\s*(?:text|txt|plaintext|none|plain|output|log)\b/i.test(info)
  return unnamed && COMMAND.test(code) ? 'shell' : undefined
}

/** Whether a line of a document, or a piece of inline code, is a command. */
export function isCommand(line: string): boolean {
  return COMMAND.test(line)
}
