import type { Region } from './lexer.ts'
import type { Span } from '../../core/use.ts'
import { decoded, part, type View } from './view.ts'

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
  const quote = text.slice(region.inner.end, region.end)
  const raw = text.slice(region.inner.start, region.inner.end)
  switch (region.form?.escape) {
    case 'backslash':
      return escapedView(text, region.inner, quote, region.form.multiline === true)
    case 'doubled':
      return raw.includes(quote + quote)
        ? decoded(doubled(text, region.inner, quote), region.inner.end, (inner) =>
            inner.replaceAll(quote, quote + quote),
          )
        : { ...part(text, region.inner), encode: (inner) => inner.replaceAll(quote, quote + quote) }
    default:
      return part(text, region.inner)
  }
}

/**
 * A string whose escapes begin with a backslash, as JSON, C and most languages write it.
 *
 * @param multiline whether a line end may stand in it as it is
 */
export function escapedView(text: string, inner: Span, quote: string, multiline: boolean): View {
  function encode(plain: string): string {
    let result = plain.replace(/[\\]/g, '\\\\')
    if (quote !== '') result = result.replaceAll(quote[0]!, `\\${quote[0]!}`)
    return multiline ? result : result.replaceAll('\r', '\\r').replaceAll('\n', '\\n')
  }
  if (!text.slice(inner.start, inner.end).includes('\\')) return { ...part(text, inner), encode }
  return decoded(pieces(text, inner), inner.end, encode)
}

/** Plain stretches and single escapes, in order. */
export function pieces(text: string, inner: Span): { text: string; at: number; width?: number }[] {
  const found: { text: string; at: number; width?: number }[] = []
  const escape = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\r\n|[^])/g
  const raw = text.slice(inner.start, inner.end)
  let at = 0
  for (const hit of raw.matchAll(escape)) {
    if (hit.index > at) found.push({ text: raw.slice(at, hit.index), at: inner.start + at })
    found.push({ text: meaning(hit[0]), at: inner.start + hit.index, width: hit[0].length })
    at = hit.index + hit[0].length
  }
  if (at < raw.length) found.push({ text: raw.slice(at), at: inner.start + at })
  return found
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

function doubled(
  text: string,
  inner: Span,
  quote: string,
): { text: string; at: number; width?: number }[] {
  const found: { text: string; at: number; width?: number }[] = []
  let at = inner.start
  for (;;) {
    const next = text.indexOf(quote + quote, at)
    const stop = next === -1 || next >= inner.end ? inner.end : next
    if (stop > at) found.push({ text: text.slice(at, stop), at })
    if (stop === inner.end) return found
    found.push({ text: quote, at: stop, width: 2 * quote.length })
    at = stop + 2 * quote.length
  }
}
