import { findBehind } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'

interface Attribute {
  readonly name: string
  /** Without the quotes. */
  readonly value: Span
}

/** A piece of markup, or the text between two. */
export interface XmlToken extends Span {
  readonly kind: 'comment' | 'open' | 'close' | 'empty' | 'text' | 'other'
  /** The element's name, of a tag, and where it stands. */
  readonly element: string
  readonly name: Span
  readonly attributes: readonly Attribute[]
  /** The element around, of a tag: its opening tag's index, or -1. */
  readonly parent: number
}

type Tag = Pick<XmlToken, 'element' | 'name' | 'attributes'>
const NO_TAG: Tag = { element: '', name: { start: 0, end: 0 }, attributes: [] }

/** Splits XML into tags, comments and text, in one pass; what is no proper markup is text. */
export function xmlTokens(text: string): readonly XmlToken[] {
  const tokens: XmlToken[] = []
  const open: number[] = []
  let at = 0
  function push(
    kind: XmlToken['kind'],
    start: number,
    end: number,
    { element, name, attributes }: Tag = NO_TAG,
    parent = open.at(-1) ?? -1,
  ): void {
    if (end > start) tokens.push({ kind, start, end, element, name, attributes, parent })
    at = end
  }
  while (at < text.length) {
    const next = text.indexOf('<', at)
    if (next === -1) {
      push('text', at, text.length)
      break
    }
    push('text', at, next)
    if (text.startsWith('<!--', next)) push('comment', next, after(text, '-->', next + 4))
    else if (text.startsWith('<![CDATA[', next)) push('text', next, after(text, ']]>', next + 9))
    else if (text.startsWith('<?', next)) push('other', next, after(text, '?>', next + 2))
    else if (text.startsWith('<!', next)) push('other', next, after(text, '>', next + 2))
    else {
      const name = findBehind(text, next, /<(\/?)([A-Za-z_][\w.:-]*)/)
      if (name === null) {
        push('text', next, next + 1)
        continue
      }
      const start = next + 1 + name[1]!.length
      const element = name[2]!
      const place = { start, end: start + element.length }
      const { attributes, end, empty } = tagRest(text, place.end)
      const tag: Tag = { element, name: place, attributes }
      if (name[1] === '/') {
        const index = open.findLastIndex((candidate) => tokens[candidate]!.element === element)
        const [opening = -1] = index === -1 ? [] : open.splice(index)
        push('close', next, end, { element, name: place, attributes: [] }, opening)
      } else {
        push(empty ? 'empty' : 'open', next, end, tag)
        if (!empty && open.length < 1000) open.push(tokens.length - 1)
      }
    }
  }
  return tokens
}

function tagRest(
  text: string,
  from: number,
): { attributes: readonly Attribute[]; end: number; empty: boolean } {
  const attributes: Attribute[] = []
  const piece = /\s+|([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|(\/?>)|[^\s<>]/gy
  piece.lastIndex = from
  let end = from
  for (let hit = piece.exec(text); hit !== null; hit = piece.exec(text)) {
    end = piece.lastIndex
    if (hit[4] !== undefined) return { attributes, end, empty: hit[4] === '/>' }
    if (hit[1] === undefined) continue
    const value = hit[2] ?? hit[3] ?? ''
    const place = { start: end - 1 - value.length, end: end - 1 }
    attributes.push({ name: hit[1], value: place })
  }
  return { attributes, end: Math.max(end, from), empty: true }
}

function after(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from)
  return found === -1 ? text.length : found + closing.length
}
