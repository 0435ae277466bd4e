import type { Reading } from '../../language.ts'

/** Programs whose name at the beginning of a line shows that the block holds commands. */
const COMMAND =
  /^\s*(?:[$%>#] )?(?:sudo |time |env )?(?:[A-Z_][A-Z0-9_]*=\S* )*(?:(?:c|q|g|n|emc|mingw32-)?make|cmake|ctest|ninja|meson|cargo|docker|podman|pip3?|python3?|uv|conda|mamba|git|cd|mkdir|export|set|source|bash|sh|\.\/\S+|npm|npx|yarn|bazel|west|idf\.py|brew|apt(?:-get)?|dnf|yum|pacman|vcpkg|go|swift|xcodebuild|gcc|g\+\+|clang(?:\+\+)?|nvcc|hipcc|ENV|CMAKE_ARGS=\S+)(?:\s|$)/m

/**
 * The reader for a block of code.
 *
 * @param info what stands behind the fence, such as `bash`, `{.sh}`, `{code-cell} python`
 * @returns undefined where the block is no code that has a reader
 */
export function readerFor(info: string, code: string, reading: Reading): string | undefined {
  for (const word of info
    .toLowerCase()
    .split(/[\s{},:]+/)
    .slice(0, 3)) {
    const name = word.replace(/^[.]/, '')
    if (name === 'diff' || name === 'patch') return undefined
    const reader = reading.languageOfFence(name)
    if (reader !== undefined) return reader
  }
  const unnamed = /^[\s{}]*$|^\s*(?:text|txt|plaintext|none|plain|output|log)\b/i.test(info)
  return unnamed && COMMAND.test(code) ? 'shell' : undefined
}

/** Whether a line of a document, or a piece of inline code, is a command. */
export function isCommand(line: string): boolean {
  return COMMAND.test(line)
}
