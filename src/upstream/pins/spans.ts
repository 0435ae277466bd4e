import { memoize, memoizeLast } from '../../core/memoize.ts'
import { firstIndex } from '../../core/first-index.ts'
import { lineCarriedOn } from '../../core/line-carried-on.ts'
import { lineEnd } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { readerOf } from '../../languages/registry.ts'
import { Nested, type Head } from './nested-heads.ts'

/** Where a name stands. */
export interface Place {
  readonly path: string
  /** The file's bytes as latin1. */
  readonly text: string
  readonly offset: number
}

/** What is made of a file once, since it is asked about place by place. */
export function memoizeFile<Made>(
  make: (path: string, text: string) => Made,
): (path: string, text: string) => Made {
  const ofText = memoizeLast((text: string) => memoize((path: string) => make(path, text)))
  return (path, text) => ofText(text)(path)
}

/** Deeper blocks than this are told apart by nobody. */
const DEEPEST = 40
/** A command longer than this is not looked at as one. */
const LONGEST = 20_000

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
  return readerOf(path) === 'dockerfile'
}

/** The command of a place, and its line with what is carried on. */
export function commandAround(text: string, offset: number): readonly [Span, Span] {
  const line = lineCarriedOn(text, offset)
  return [commandIn(text, line, offset), line]
}

/** The code between backticks that a place of a document's line stands in: a command of its own. */
export function codeSpanAround(
  text: string,
  { start, end }: Span,
  offset: number,
): readonly Span[] {
  const marks = [...text.slice(start, end).matchAll(/`+/g)].map(({ 0: mark, index }) => ({
    mark,
    at: start + index,
  }))
  for (let next = 0; next < marks.length; next++) {
    const { mark, at } = marks[next]!
    const closing = marks.findIndex((other, index) => index > next && other.mark === mark)
    if (closing === -1) continue
    const span = { start: at + mark.length, end: marks[closing]!.at }
    if (offset >= span.start && offset < span.end) return [span]
    next = closing
  }
  return []
}

/** The part of a line between `&&`, `||`, `;` and `|` that stand outside quotes. */
function commandIn(text: string, { start, end }: Span, offset: number): Span {
  let [from, quote] = [start, '']
  // A longer line was written by a program: its beginning and its end are no part of a command.
  for (let at = Math.max(start, offset - LONGEST); at < Math.min(end, offset + LONGEST); at++) {
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
export function blocksAround(text: string, line: Span): readonly Span[] {
  const own = indentOf(text, line.start)
  const blocks: Span[] = []
  for (const { start, end, rank } of blocksOf(text).outward(line.start)) {
    if (rank >= own) continue
    blocks.push({ start, end: end === text.length ? end : end - 1 })
    if (rank === 0 || blocks.length === DEEPEST) break
  }
  return blocks
}

/** The innermost element of a list that a place is in, with all below its first line: a step; null where it is in none. */
export function elementAround(text: string, offset: number): Span | null {
  const { start: own } = lineCarriedOn(text, offset)
  let below = Infinity
  for (const { start, end, rank } of blocksOf(text).outward(own)) {
    if ((start === own || rank < below) && isElement(text, start)) return { start, end }
    below = Math.min(below, rank)
  }
  return null
}

/** Whether an element of a list begins in a line. */
export function isElement(text: string, start: number): boolean {
  return /^[ \t]*-[ \t]/.test(text.slice(start, lineEnd(text, start)))
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
export function stagesAround(text: string, offset: number): readonly Span[] {
  const stages = stagesOf(text)
  const found: Span[] = []
  let at = firstIndex(stages.length, (index) => stages[index]!.start > offset) - 1
  while (at !== -1 && found.length < DEEPEST) {
    const { base, start, end } = stages[at]!
    found.push({ start, end })
    at = base
  }
  return found
}

/** The text between two headings, and that below a heading of a higher rank. */
export function sectionsAround(text: string, offset: number): readonly Span[] {
  return [...sectionsOf(text).outward(offset)].map(({ start, end }) => ({ start, end }))
}

/** The blocks of a text by their indentation. */
const blocksOf = memoizeLast((text: string) => new Nested(indentedLines(text), text.length))

/** Its sections by their headings. */
const sectionsOf = memoizeLast((text: string) => {
  const heads = [...text.matchAll(HEADING)].map(({ index, 0: sign }) => ({
    start: index,
    rank: sign.startsWith('[') ? 1 : sign.trim().length,
  }))
  return new Nested(heads, text.length)
})

/** A line of blanks holds nothing and ends nothing. */
function indentedLines(text: string): readonly Head[] {
  const heads: Head[] = []
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const rank = indentOf(text, start)
    if (rank !== Infinity) heads.push({ start, rank })
  }
  return heads
}

/** The stages of an image; `base`: the stage before that one builds on, or -1. */
const stagesOf = memoizeLast((text: string) => {
  const heads = [...text.matchAll(STAGE)]
  const named = new Map<string, number>()
  return heads.map(({ index, 1: base, 2: name }, at) => {
    const stage = {
      start: index,
      end: heads[at + 1]?.index ?? text.length,
      base: named.get(base!.toLowerCase()) ?? -1,
    }
    if (name !== undefined) named.set(name.toLowerCase(), at)
    return stage
  })
})
