import type { Scalar } from 'yaml'
import { lineStartOfAny } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { decoded, type Piece, type View } from '../kit/view.ts'

/** A scalar as what it holds is read: escapes resolved, lines folded, indentation taken off. */
export interface ScalarView {
  readonly view: View
  readonly span: Span
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
}

/** @param shift what the parser's offsets have to be raised by */
export function viewOfScalar(text: string, scalar: Scalar, shift: number): ScalarView | null {
  if (scalar.range === null || scalar.range === undefined) return null
  const span = { start: scalar.range[0] + shift, end: scalar.range[1] + shift }
  switch (scalar.type) {
    case 'QUOTE_SINGLE':
      return { view: single(text, span), span, style: 'single' }
    case 'QUOTE_DOUBLE':
      return { view: double(text, span), span, style: 'double' }
    case 'BLOCK_LITERAL':
      return { view: block(text, span, false), span, style: 'literal' }
    case 'BLOCK_FOLDED':
      return { view: block(text, span, true), span, style: 'folded' }
    default:
      return { view: plain(text, span), span, style: 'plain' }
  }
}

function plain(text: string, { start, end }: Span): View {
  return decoded(folded(text, start, end), end, (inner) => inner)
}

function single(text: string, { start, end }: Span): View {
  const pieces = folded(text, start + 1, end - 1).flatMap((piece) => {
    if (!piece.text.includes("''")) return [piece]
    const parts: Piece[] = []
    let from = 0
    for (const hit of piece.text.matchAll(/''/g)) {
      parts.push({ text: piece.text.slice(from, hit.index + 1), at: piece.at + from })
      from = hit.index + 2
    }
    return [...parts, { text: piece.text.slice(from), at: piece.at + from }]
  })
  return decoded(pieces, end - 1, (inner) => inner.replaceAll("'", "''"))
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', ' ': ' ' }

function double(text: string, { start, end }: Span): View {
  const pieces: Piece[] = []
  for (const piece of folded(text, start + 1, end - 1)) {
    if (piece.width !== undefined) {
      pieces.push(piece)
      continue
    }
    let from = 0
    for (const hit of piece.text.matchAll(
      /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.|$)/g,
    )) {
      pieces.push({ text: piece.text.slice(from, hit.index), at: piece.at + from })
      const letter = hit[0][1] ?? ''
      // What an escape of another kind stands for is never a part of a name.
      const means = ESCAPES[letter] ?? (hit[0].length > 2 ? '?' : letter)
      pieces.push({ text: means, at: piece.at + hit.index + hit[0].length - 1 })
      from = hit.index + hit[0].length
    }
    pieces.push({ text: piece.text.slice(from), at: piece.at + from })
  }
  return decoded(pieces, end - 1, (inner) => JSON.stringify(inner).slice(1, -1))
}

/** The lines of a flow scalar: a single line end with the blanks around it is one space. */
function folded(text: string, start: number, end: number): readonly Piece[] {
  const raw = text.slice(start, end)
  const pieces: Piece[] = []
  let from = 0
  for (const hit of raw.matchAll(/[ \t]*(\\?)(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*/g)) {
    const breaks = hit[0].match(/\r\n|\n|\r/g)!.length
    pieces.push({ text: raw.slice(from, hit.index), at: start + from })
    const joint = hit[1] === '\\' ? '' : breaks === 1 ? ' ' : '\n'
    pieces.push({ text: joint, at: start + hit.index, width: hit[0].length })
    from = hit.index + hit[0].length
  }
  pieces.push({ text: raw.slice(from), at: start + from })
  return pieces.filter((piece) => piece.text !== '')
}

function block(text: string, { start, end }: Span, folds: boolean): View {
  const header = /^[|>]([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text.slice(start, end))
  const first = start + (header?.[0].length ?? 0)
  const lines = linesBetween(text, first, end)
  const indent = indentation(text, lines, header?.[1] ?? '', start)
  const pieces: Piece[] = []
  let before: 'text' | 'indented' | 'blank' | null = null
  let ending: Piece | null = null
  for (const { start: from, end: to, next } of lines) {
    const blanks = /^ */.exec(text.slice(from, to))![0].length
    const blank = text.slice(from, to).trim() === ''
    const content = from + Math.min(blanks, indent)
    const kind = blank ? 'blank' : /[ \t]/.test(text[content] ?? '') ? 'indented' : 'text'
    if (ending !== null) {
      const joins = folds && before === 'text' && kind === 'text'
      const width = content - ending.at
      pieces.push(joins ? { text: ' ', at: ending.at, width } : ending)
    }
    pieces.push({ text: text.slice(content, to), at: content })
    ending = { text: text.slice(to, next), at: to }
    before = kind
  }
  if (ending !== null) pieces.push(ending)
  const newline = /\r\n|\n|\r/.exec(text.slice(start, end))?.[0] ?? '\n'
  return decoded(
    pieces.filter((piece) => piece.text !== ''),
    end,
    (inner) => inner.replaceAll(/\r\n|\n|\r/g, newline + ' '.repeat(indent)),
  )
}

interface Line extends Span {
  readonly next: number
}

function linesBetween(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = []
  let start = from
  while (start < to) {
    let end = start
    while (end < to && text[end] !== '\n' && text[end] !== '\r') end++
    const next = Math.min(to, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1))
    lines.push({ start, end, next })
    start = next
  }
  return lines
}

function indentation(text: string, lines: readonly Line[], header: string, start: number): number {
  const given = /^[+-]?([1-9])/.exec(header)?.[1]
  const first = lines.find((line) => text.slice(line.start, line.end).trim() !== '')
  const own = first === undefined ? 0 : /^ */.exec(text.slice(first.start, first.end))![0].length
  if (given === undefined) return own
  const line = lineStartOfAny(text, start)
  const parent = /^ *(?:- +)*/.exec(text.slice(line, start))![0].length
  return Math.min(own, parent + Number(given))
}
