import { firstIndex } from '../../core/first-index.ts'
import type { Edit } from '../../core/edit.ts'
import type { Span, Use, SplitTarget } from '../../core/use.ts'

/** A language inside another: its text as its own reader must see it, and the way back to the file's offsets. */
export interface View {
  readonly text: string
  /** The file's offset of an offset in the view; `view.text.length` gives the end. */
  source(offset: number): number
  /** The file's offset after the character at an offset, where that is not the next byte: an escape is longer. */
  after?(offset: number): number
  /** A text of the inner language as it has to be written at an offset of the view; undefined where it can't stand there. */
  encode(text: string, at: number): string | undefined
}

/** A stretch of a view, and where it starts in the file. */
export interface Piece {
  readonly text: string
  readonly at: number
  /** How many bytes an escape takes in the file; such a piece holds one character. */
  readonly width?: number
}

/** A span in pieces: what a pattern finds in it as what that means, the rest as it stands there. */
export function piecesOf(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
  meaning: (hit: RegExpExecArray) => string,
): Piece[] {
  const raw = text.slice(start, end)
  const pieces: Piece[] = []
  let at = 0
  for (const hit of raw.matchAll(pattern)) {
    if (hit.index > at) pieces.push({ text: raw.slice(at, hit.index), at: start + at })
    pieces.push({ text: meaning(hit), at: start + hit.index, width: hit[0].length })
    at = hit.index + hit[0].length
  }
  if (at < raw.length) pieces.push({ text: raw.slice(at), at: start + at })
  return pieces
}

/**
 * A part of a file that stands there as it is. A file has a million of them, of which few are looked at: the text is cut
 * out when it is asked for.
 */
class Part implements View {
  readonly #file: string
  readonly #start: number
  readonly #end: number
  readonly encode: View['encode']

  constructor(file: string, { start, end }: Span, encode: View['encode']) {
    this.#file = file
    this.#start = start
    this.#end = end
    this.encode = encode
  }

  get text(): string {
    return this.#file.slice(this.#start, this.#end)
  }

  source(offset: number): number {
    return this.#start + offset
  }
}

/** A part of a file that stands there as it is, where no text of the inner language needs another form. */
export function viewPart(
  text: string,
  span: Span,
  encode: View['encode'] = (inner) => inner,
): View {
  return new Part(text, span, encode)
}

/**
 * A part of a file in which some characters are written as escapes. `pieces` are in order and cover the part: what the
 * inner language sees, and where the piece starts in the file.
 */
export function decodedView(pieces: readonly Piece[], end: number, encode: View['encode']): View {
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  function pieceOf(offset: number): number {
    return Math.max(0, firstIndex(starts.length, (index) => starts[index]! > offset) - 1)
  }
  function source(offset: number): number {
    if (offset >= length) return end
    const index = pieceOf(offset)
    return pieces[index]!.at + offset - starts[index]!
  }
  function after(offset: number): number {
    const { at, width } = pieces[pieceOf(offset)]!
    return width === undefined ? source(offset) + 1 : at + width
  }
  return { text: pieces.map((piece) => piece.text).join(''), source, after, encode }
}

/** A view of a view: `inner` is a view of `outer.text`, the result one of the file that `outer` views. */
export function nestView(outer: View, inner: View): View {
  return {
    text: inner.text,
    source: (offset) => outer.source(inner.source(offset)),
    after: (offset) => lastOf(outer, (inner.after?.(offset) ?? inner.source(offset) + 1) - 1),
    encode: (text, at) => {
      const written = inner.encode(text, at)
      return written === undefined ? undefined : outer.encode(written, inner.source(at))
    },
  }
}

function lastOf(view: View, offset: number): number {
  return view.after?.(offset) ?? view.source(offset) + 1
}

/** Brings what a reader said of a view back to the file: offsets mapped, inserted text encoded. */
export function embedUses(uses: readonly Use[], view: View, list = ''): readonly Use[] {
  function span({ start, end }: Span): Span {
    // The end is mapped by its last character, so that an escape that follows stays outside.
    return {
      start: view.source(start),
      end: end > start ? lastOf(view, end - 1) : view.source(end),
    }
  }
  function edits(inner: readonly Edit[] | undefined): readonly Edit[] | undefined {
    const written = inner?.flatMap((edit) => {
      const text = view.encode(edit.text, edit.start)
      return text === undefined ? [] : [{ ...span(edit), text }]
    })
    return written?.length === inner?.length ? written : undefined
  }
  const listed = (own: string): string => `${list}${view.source(0)}/${own}`
  return uses.map((use) => ({
    ...use,
    ...span(use),
    ...(use.value && { value: { ...use.value, ...span(use.value) } }),
    ...(use.member && {
      member: {
        list: listed(use.member.list),
        removal: use.member.removal && span(use.member.removal),
        ...(use.member.under && { under: use.member.under.map(listed) }),
        ...(use.member.maybe && { maybe: use.member.maybe.map(listed) }),
        ...(use.member.fillsBranch && { fillsBranch: use.member.fillsBranch }),
        // Those of a command line inside an argument are no arguments of the line.
        ...(list === '' && use.member.argument !== undefined && { argument: use.member.argument }),
      },
    }),
    ...(use.guards && {
      guards: use.guards.map((guard) => ({ ...guard, question: listed(guard.question) })),
    }),
    ...(use.handOn && {
      handOn: (name: string, isAlone: boolean) => edits(use.handOn?.(name, isAlone)),
    }),
    ...(use.widen && { widen: (names: readonly string[]) => edits(use.widen?.(names)) }),
    ...(use.split && {
      split: (targets: readonly SplitTarget[]) => edits(use.split?.(targets)),
    }),
  }))
}
