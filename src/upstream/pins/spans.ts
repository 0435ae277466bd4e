import type { Span } from '../../core/use.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'

/** Deeper blocks than this are told apart by nobody. */
const DEEPEST = 40
/** A command longer than this is not looked at as one. */
const LONGEST = 20_000

/** `\` of shells, make and Dockerfiles, `^` of batch files, a backtick of PowerShell. */
const CARRIED_ON = /[\\^`][ \t]*\r?$/
const STAGE = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)(?:[ \t]+AS[ \t]+(\S+))?/gim
const HEADING = /^(?:#{1,6}[ \t]|\[[^\n\]]+\][ \t]*\r?$)/gm

/**
 * The parts of a file that stand around a place, innermost first: the command, the line with what is carried on, each
 * block by its indentation (a step, a recipe, a function, a job), the stage of an image with those it builds on, the
 * section of a document. The file itself is left out.
 */
export function spansAround(path: string, text: string, offset: number): readonly Span[] {
  const [command, line] = commandAround(text, offset)
  return [
    command,
    line,
    ...blocksAround(text, line),
    ...(isImageFile(path) ? stagesAround(text, offset) : sectionsAround(text, offset)),
  ]
}

/** Whether a file of this name says how an image is made. */
export function isImageFile(path: string): boolean {
  return /(?:^|\/)[^/]*(?:Docker|Container)file[^/]*$|\.dockerfile$/i.test(path)
}

/** The command of a place, and its line with what is carried on. */
export function commandAround(text: string, offset: number): readonly [Span, Span] {
  const line = wholeLine(text, offset)
  return [commandIn(text, line, offset), line]
}

/** The line of a place with those before and after it that belong to the same command. */
function wholeLine(text: string, offset: number): Span {
  let start = lineStart(text, offset)
  while (start > 0 && offset - start < LONGEST) {
    const before = lineStart(text, start - 1)
    if (!CARRIED_ON.test(text.slice(before, start - 1))) break
    start = before
  }
  let end = lineEnd(text, offset)
  while (end < text.length && end - offset < LONGEST) {
    if (!CARRIED_ON.test(text.slice(lineStart(text, end), end))) break
    end = lineEnd(text, end + 1)
  }
  return { start, end }
}

/** The part of a line between `&&`, `||`, `;` and `|` that stand outside quotes. */
function commandIn(text: string, { start, end }: Span, offset: number): Span {
  let [from, quote] = [start, '']
  for (let at = start; at < end; at++) {
    const letter = text[at]!
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === ';' || letter === '|' || (letter === '&' && text[at + 1] === '&')) {
      if (at >= offset) return { start: from, end: at }
      from = at + 1
    }
  }
  return { start: from, end }
}

/** Each line above that is indented less, with all below it that is indented more. */
function blocksAround(text: string, line: Span): readonly Span[] {
  const blocks: Span[] = []
  let indent = indentOf(text, line.start)
  let start = line.start
  while (start > 0 && blocks.length < DEEPEST) {
    start = lineStart(text, start - 1)
    const here = indentOf(text, start)
    if (here >= indent) continue
    indent = here
    blocks.push({ start, end: endOfBlock(text, start, here) })
    if (here === 0) break
  }
  return blocks
}

function endOfBlock(text: string, start: number, indent: number): number {
  let end = lineEnd(text, start)
  while (end < text.length) {
    if (indentOf(text, end + 1) <= indent) break
    end = lineEnd(text, end + 1)
  }
  return end
}

/** Blanks before the first letter; a line without one belongs to what is around it. */
function indentOf(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '\n') return Infinity
    if (letter !== ' ' && letter !== '\t' && letter !== '\r') return at - start
  }
  return Infinity
}

/** The stage of a place, and then those that it builds on. */
function stagesAround(text: string, offset: number): readonly Span[] {
  const heads = [...text.matchAll(STAGE)]
  const stages = heads.map((hit, index) => ({
    start: hit.index,
    end: heads[index + 1]?.index ?? text.length,
    base: hit[1]!.toLowerCase(),
    name: hit[2]?.toLowerCase(),
  }))
  const found: Span[] = []
  let at = stages.findIndex(({ start, end }) => start <= offset && offset < end)
  while (at !== -1 && found.length < DEEPEST) {
    const { base, start, end } = stages[at]!
    found.push({ start, end })
    at = stages.slice(0, at).findLastIndex(({ name }) => name === base)
  }
  return found
}

/** The text between two headings, and that below a heading of a higher rank. */
function sectionsAround(text: string, offset: number): readonly Span[] {
  const heads = [...text.matchAll(HEADING)].map((hit) => ({
    start: hit.index,
    rank: hit[0].startsWith('[') ? 1 : hit[0].trim().length,
  }))
  const found: Span[] = []
  let rank = Infinity
  for (const [index, head] of [...heads.entries()].toReversed()) {
    if (head.start > offset || head.rank >= rank) continue
    rank = head.rank
    const next = heads.slice(index + 1).find((other) => other.rank <= head.rank)
    found.push({ start: head.start, end: next?.start ?? text.length })
  }
  return found
}
