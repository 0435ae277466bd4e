import type { Reading } from '../../language.ts'
import type { Span, Use } from '../../../core/use.ts'
import { decodedView, embedUses } from '../view.ts'

/** A block of code in a document: its lines, without what the document puts before them. */
export interface Block {
  readonly info: string
  readonly lines: readonly Span[]
}

/** What a terminal shows before a command. */
const PROMPT =
  /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.@~:/\\-]*[$%] |# (?=\S)|PS [^>\r\n]*> ?|[A-Z]:\\[^>\r\n]*> ?|>>> |\.\.\. |In \[\d+\]: )/
const SURE =
  /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.@~:/\\-]*[$%] |PS [^>\r\n]*> ?|[A-Z]:\\[^>\r\n]*> ?|>>> )/

/** Reads a block as the language that it is in; nothing where no reader knows it. */
export function readBlock(text: string, block: Block, reading: Reading): readonly Use[] {
  const first = block.lines[0]
  if (first === undefined) return []
  const code = block.lines.map(({ start, end }) => text.slice(start, end)).join('')
  const reader = readerFor(block.info, code, reading)
  if (reader === undefined) return []
  const lines = commands(text, block.lines)
  const pieces = lines.map(({ start, end }) => ({ text: text.slice(start, end), at: start }))
  const view = decodedView(pieces, lines.at(-1)!.end, (inner) => inner)
  return embedUses(reading.read(reader, view.text), view).map(inDocument)
}

/** Where a block shows prompts only the commands count, without them; what they print is left to be prose. */
function commands(text: string, lines: readonly Span[]): readonly Span[] {
  if (!lines.some(({ start, end }) => SURE.test(text.slice(start, end)))) return lines
  const kept: Span[] = []
  let continued = false
  for (const { start, end } of lines) {
    const line = text.slice(start, end)
    const prompt = PROMPT.exec(line)
    if (prompt === null && !continued) continue
    kept.push({ start: start + (prompt?.[0].length ?? 0), end })
    continued = /[\\`^]\s*$/.test(line)
  }
  return kept
}

/** What an example declares, the document's repository does not. */
function inDocument(use: Use): Use {
  if (use.role !== 'declaration') return use
  return { ...use, role: 'mention' }
}

/** Programs whose name at the beginning of a line shows that the block holds commands. */
const COMMAND =
  /^[ \t]*(?:[$%>#] )?(?:sudo |time |env )?(?:[A-Z_][A-Z0-9_]*=\S* )*(?:(?:c|q|g|n|emc|mingw32-)?make|cmake|ctest|ninja|meson|cargo|docker|podman|pip3?|python3?|uv|conda|mamba|git|cd|mkdir|export|set|source|bash|sh|\.\/\S+|npm|npx|yarn|bazel|west|idf\.py|brew|apt(?:-get)?|dnf|yum|pacman|vcpkg|go|swift|xcodebuild|gcc|g\+\+|clang(?:\+\+)?|nvcc|hipcc|ENV|CMAKE_ARGS=\S+)(?:\s|$)/m

/**
 * The reader for a block of code.
 *
 * @param info what stands behind the fence, such as `bash`, `{.sh}`, `{code-cell} python`
 * @returns undefined where the block is no code that has a reader
 */
function readerFor(info: string, code: string, reading: Reading): string | undefined {
  const words = info.toLowerCase().split(/[\s{},:]+/)
  for (const word of words.slice(0, 3)) {
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
