import { parse, type Scalar } from 'yaml'
import { lineStartOfAny } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { logicalLines } from '../kit/logical-lines.ts'
import { writeFor } from '../kit/literal-value.ts'
import { decodedView, piecesOf, type Piece, type View } from '../kit/view.ts'

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

/** How a value is written in the place of a plain scalar: quoted where one of the two versions of YAML takes it for no text. */
export function writePlain(word: string): (value: string) => string {
  return writeFor(word, '"', (value) =>
    (['1.1', '1.2'] as const).every((version) => parse(value, { version }) === value),
  )
}

/** A single line end in a flow scalar, with the blanks around it, is one space; a backslash before it joins the lines. */
const FOLD = String.raw`(?<![ \t])[ \t]*(?<joined>\\?)(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*`
const PLAIN = new RegExp(FOLD, 'g')
const SINGLE = new RegExp(`${FOLD}|''`, 'g')
const DOUBLE = new RegExp(
  String.raw`${FOLD}|\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.|$)`,
  'g',
)
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', ' ': ' ' }

function plain(text: string, span: Span): View {
  return decodedView(piecesOf(text, span, PLAIN, folded), span.end, inOneLine)
}

function single(text: string, { start, end }: Span): View {
  const pieces = piecesOf(text, { start: start + 1, end: end - 1 }, SINGLE, (hit) =>
    hit[0] === "''" ? "'" : folded(hit),
  )
  return decodedView(pieces, end - 1, (inner) => inOneLine(inner)?.replaceAll("'", "''"))
}

/** Where lines are folded, a line break that is put in is none of the text. */
function inOneLine(inner: string): string | undefined {
  return /[\r\n]/.test(inner) ? undefined : inner
}

function double(text: string, { start, end }: Span): View {
  const pieces = piecesOf(text, { start: start + 1, end: end - 1 }, DOUBLE, (hit) => {
    if (hit.groups!['joined'] !== undefined) return folded(hit)
    const letter = hit[0][1] ?? ''
    // What an escape of another kind stands for is never a part of a name.
    return ESCAPES[letter] ?? (hit[0].length > 2 ? '?' : letter)
  })
  return decodedView(pieces, end - 1, (inner) => JSON.stringify(inner).slice(1, -1))
}

function folded({ 0: gap, groups }: RegExpExecArray): string {
  if (groups!['joined'] === '\\') return ''
  return gap.match(/\r\n|\n|\r/g)!.length === 1 ? ' ' : '\n'
}

function block(text: string, { start, end }: Span, folds: boolean): View {
  const header = /^[|>]([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text.slice(start, end))
  const first = start + (header?.[0].length ?? 0)
  const lines = logicalLines(text, undefined, first, end)
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
  const written = (inner: string) => inner.replaceAll(/\r\n|\n|\r/g, newline + ' '.repeat(indent))
  return decodedView(
    pieces.filter((piece) => piece.text !== ''),
    end,
    folds ? inOneLine : written,
  )
}

function indentation(text: string, lines: readonly Span[], header: string, start: number): number {
  const given = /^[+-]?([1-9])/.exec(header)?.[1]
  const first = lines.find((line) => text.slice(line.start, line.end).trim() !== '')
  const own = first === undefined ? 0 : /^ */.exec(text.slice(first.start, first.end))![0].length
  if (given === undefined) return own
  const line = lineStartOfAny(text, start)
  // The hyphen in front of the block itself belongs to the list, which is the one that holds it.
  const parent = /^ *(?:- +(?=\S))*/.exec(text.slice(line, start))![0].length
  return Math.min(own, parent + Number(given))
}
