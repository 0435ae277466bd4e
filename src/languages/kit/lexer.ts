import { firstIndex } from '../../core/first-index.ts'
import { lineEndOfAny } from '../../core/line-offsets.ts'
import { escapePattern } from '../../core/names.ts'
import type { Span } from '../../core/use.ts'

/** How one kind of string is written. Patterns are sources of regular expressions without capturing groups. */
export interface StringForm {
  readonly open: string
  /** The closing delimiter, or how the opening one tells it. `line` ends at the end of the line; one on a line of its own may be indented. */
  readonly close: string | ((open: string) => string)
  /** `backslash`: escapes count; `keep`: a backslash hides the next character but stays. */
  readonly escape: 'backslash' | 'keep' | 'none'
  readonly multiline?: boolean
  /** Code inside the string: what opens a hole and what closes it. */
  readonly hole?: readonly [open: string, close: string]
}

/** The comment and string syntax of a language. */
export interface Syntax {
  /** What begins a comment up to the end of the line. */
  readonly line?: readonly string[]
  readonly block?: readonly { readonly open: string; readonly close: string }[]
  readonly strings?: readonly StringForm[]
  /** Text to pass over whole: character literals, lifetimes and the like. */
  readonly skip?: readonly string[]
}

/** A stretch of a text that is not plain code. A `code` region is a hole in a string. */
export interface Region extends Span {
  readonly kind: 'string' | 'comment' | 'code'
  /** Without the delimiters. */
  readonly inner: Span
  readonly form: StringForm | null
  /** The index of the region around it, or -1. */
  readonly parent: number
}

export interface Lexed {
  /** In the order of their beginnings; those inside another come after it. */
  readonly regions: readonly Region[]
  /** The innermost region that holds an offset, or undefined in plain code. */
  at(offset: number): Region | undefined
  /** The text with comments blanked out and strings filled, so that only code has brackets, commas and words. */
  readonly code: string
}

/** How deep strings in holes in strings are followed. */
const DEEPEST = 20

/** Splits a text into code, strings and comments, in one pass; a string or comment left open ends with its line or the text. */
export function lexScript(text: string, syntax: Syntax): Lexed {
  const regions: Growing[] = []
  const plain = beginnings(syntax)

  /** A region takes its place before what stands inside it, so that regions are in the order of their beginnings. */
  function begin(
    kind: Region['kind'],
    start: number,
    inner: number,
    parent: number,
    form: StringForm | null = null,
  ): Growing {
    const region = { kind, start, end: inner, inner: { start: inner, end: inner }, form, parent }
    regions.push(region)
    return region
  }

  function scan(from: number, parent: number, close: string | null, depth: number): number {
    const { starts, pattern } = close === null ? plain : beginnings(syntax, close)
    let nested = 0
    pattern.lastIndex = from
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      const start = hit.index
      const what = starts[hit.findIndex((group, at) => at > 0 && group !== undefined) - 1]
      let end = start + hit[0].length
      if (what === 'bracket') {
        if (hit[0] !== close) nested++
        else if (nested-- === 0) return start
      } else if (what !== undefined && what !== 'skip')
        end = 'open' in what ? string(start, end, what) : comment(start, end, what.until)
      pattern.lastIndex = Math.max(end, start + 1)
    }
    return text.length

    function comment(start: number, inner: number, closing: string | null): number {
      const found = closing === null ? lineEndOfAny(text, inner) : text.indexOf(closing, inner)
      const stop = found === -1 ? text.length : found
      const end = closing === null || found === -1 ? stop : stop + closing.length
      return finish(begin('comment', start, inner, parent), stop, end)
    }

    function string(start: number, inner: number, form: StringForm): number {
      const closing =
        typeof form.close === 'string' ? form.close : form.close(text.slice(start, inner))
      const region = begin('string', start, inner, parent, form)
      const index = regions.length - 1
      if (closing === 'line') return finish(region, lineEndOfAny(text, inner))
      const ends = stringEnds(form, closing)
      ends.lastIndex = inner
      for (let hit = ends.exec(text); hit !== null; hit = ends.exec(text)) {
        const found = hit[0]
        if (found === closing || (closing.startsWith('\n') && found.startsWith('\n')))
          return finish(region, hit.index, ends.lastIndex)
        if (found === '\n' || found === '\r') return finish(region, hit.index)
        if (form.hole === undefined || found !== form.hole[0]) continue
        const behind = ends.lastIndex
        if (text.startsWith(found, behind) && found.length === 1) ends.lastIndex = behind + 1
        else if (depth < DEEPEST) ends.lastIndex = hole(form.hole, hit.index, behind, index)
      }
      return finish(region, text.length)
    }

    function hole(
      [, closing]: readonly [string, string],
      start: number,
      inner: number,
      holder: number,
    ): number {
      const region = begin('code', start, inner, holder)
      const stop = scan(inner, regions.length - 1, closing, depth + 1)
      return finish(region, stop, Math.min(text.length, stop + closing.length))
    }
  }

  scan(0, -1, null, 0)
  const code = fillSpans(text, regions, ({ kind }) => (kind === 'comment' ? ' ' : '"'))
  return { regions, at: (offset) => innermost(regions, offset), code }
}

type Growing = { -readonly [Key in keyof Region]: Region[Key] }

function finish(region: Growing, stop: number, end = stop): number {
  region.inner = { start: region.inner.start, end: stop }
  region.end = end
  return end
}

/** What begins in code: a comment up to something, or up to the line's end; a string; what is passed over. */
type Start = 'skip' | 'bracket' | { readonly until: string | null } | StringForm

/** All that can begin in code, and one pattern with a group for each. */
function beginnings({ skip = [], block = [], line = [], strings = [] }: Syntax, hole?: string) {
  const all: (readonly [open: string, what: Start])[] = [
    ...skip.map((open) => [open, 'skip'] as const),
    ...(hole === undefined ? [] : [[hole === ')' ? '[()]' : '[{}]', 'bracket'] as const]),
    ...block.map(({ open, close }) => [open, { until: close }] as const),
    ...line.map((open) => [open, { until: null }] as const),
    ...strings.map((form) => [form.open, form] as const),
  ]
  const pattern = new RegExp(all.map(([open]) => `(${open})`).join('|'), 'gm')
  return { starts: all.map(([, what]) => what), pattern }
}

/** A string can hold another of its kind in a hole: each scan needs a place of its own. */
function stringEnds({ hole, escape, multiline }: StringForm, closing: string): RegExp {
  // First, since a hole may begin with what else is an escape: `\(`.
  const parts = hole === undefined ? [] : [escapePattern(hole[0])]
  if (escape !== 'none') parts.push('\\\\(?:\\r\\n|[^])')
  if (closing === "''") parts.push("''\\$", "'''")
  parts.push(
    closing.startsWith('\n')
      ? String.raw`\n[ \t]*${escapePattern(closing.slice(1))}(?!\w)`
      : escapePattern(closing),
  )
  if (multiline !== true) parts.push('[\\r\\n]')
  return new RegExp(parts.join('|'), 'g')
}

function innermost(regions: readonly Region[], offset: number): Region | undefined {
  let found = firstIndex(regions.length, (index) => regions[index]!.start > offset) - 1
  while (found !== -1 && regions[found]!.end <= offset) found = regions[found]!.parent
  return found === -1 ? undefined : regions[found]
}

/** A text in which spans, in order, are filled with another letter: offsets and lines stay. */
export function fillSpans<Place extends Span>(
  text: string,
  places: readonly Place[],
  fillingOf: (place: Place) => string = () => ' ',
): string {
  let result = ''
  let at = 0
  for (const place of places) {
    const { start, end } = place
    if (start < at) continue
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, fillingOf(place))
    at = end
  }
  return result + text.slice(at)
}
