import type { Reading } from '../../language.ts'
import type { Span, Use } from '../../../core/use.ts'
import { decoded, embed, type View } from '../view.ts'
import { readerFor } from './fence-language.ts'

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
export function readBlock(text: string, block: Block, names: Reading): readonly Use[] {
  const first = block.lines[0]
  if (first === undefined) return []
  const code = block.lines.map(({ start, end }) => text.slice(start, end)).join('')
  const reader = readerFor(block.info, code, names)
  if (reader === undefined) return []
  const view = viewOf(text, commands(text, block.lines))
  return embed(names.read(reader, view.text), view).map(inDocument)
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

function viewOf(text: string, lines: readonly Span[]): View {
  const pieces = lines.map(({ start, end }) => ({ text: text.slice(start, end), at: start }))
  return decoded(pieces, lines.at(-1)?.end ?? 0, (inner) => inner)
}

/** What an example declares, the document's repository does not. */
function inDocument(use: Use): Use {
  if (use.role !== 'declaration') return use
  return { ...use, role: 'mention' }
}
