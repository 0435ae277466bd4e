import type { Region } from './lexer.ts'
import type { Span } from '../../core/use.ts'
import { decodedView, viewPart, piecesOf, type Piece, type View } from './view.ts'

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '0': '\0',
}

/** What a string holds, seen without its delimiters and escapes. */
export function stringView(text: string, region: Region): View {
  if (region.form?.escape !== 'backslash') return viewPart(text, region.inner)
  const quote = text.slice(region.inner.end, region.end)
  return escapedView(text, region.inner, quote, region.form.multiline === true)
}

/** What several strings hold together, one after the other. */
export function stringsView(text: string, regions: readonly Region[]): View {
  const first = stringView(text, regions[0]!)
  const all = regions.flatMap(({ form, inner }) =>
    form?.escape === 'backslash'
      ? splitEscapes(text, inner)
      : [{ text: text.slice(inner.start, inner.end), at: inner.start }],
  )
  return decodedView(all, regions.at(-1)!.inner.end, (plain, at) => first.encode(plain, at))
}

/**
 * A string whose escapes begin with a backslash, as JSON, C and most languages write it.
 *
 * @param multiline whether a line end may stand in it is
 */
export function escapedView(text: string, inner: Span, quote: string, multiline: boolean): View {
  function encode(plain: string): string {
    let result = plain.replace(/[\\]/g, '\\\\')
    if (quote !== '') result = result.replaceAll(quote[0]!, `\\${quote[0]!}`)
    return multiline ? result : result.replaceAll('\r', '\\r').replaceAll('\n', '\\n')
  }
  if (!text.slice(inner.start, inner.end).includes('\\')) return viewPart(text, inner, encode)
  return decodedView(splitEscapes(text, inner), inner.end, encode)
}

const ESCAPE = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\r\n|[^])/g

/** Plain stretches and single escapes, in order. */
export function splitEscapes(text: string, inner: Span): readonly Piece[] {
  return piecesOf(text, inner, ESCAPE, ([escape]) => meaning(escape))
}

function meaning(escape: string): string {
  const code = /^\\(?:u\{|u|x)([0-9A-Fa-f]+)/.exec(escape)
  if (code !== null) {
    const point = Number.parseInt(code[1]!, 16)
    return point < 256 ? String.fromCharCode(point) : '?'
  }
  if (escape === '\\\n' || escape === '\\\r' || escape === '\\\r\n') return ''
  return SIMPLE[escape[1]!] ?? escape[1]!
}
