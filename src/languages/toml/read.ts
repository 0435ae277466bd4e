import { matchesWithin } from '../../core/matches.ts'
import type { Reading } from '../language.ts'
import { parseTOML, type AST } from 'toml-eslint-parser'

import { elementRemoval } from '../kit/list-element.ts'
import { wholeLine } from '../kit/whole-line.ts'
import { escapedView } from '../kit/string-escapes.ts'
import { TOML_SYNTAX } from './syntax.ts'
import { tablesOf } from './tables.ts'
import { readScript } from '../kit/script/read.ts'
import type { Span, Use } from '../../core/use.ts'
import { TOML_MEANING } from './meaning.ts'
import { withComments } from '../kit/data-tree/comments.ts'
import type { Entry, Item, Mapping, Node, Scalar } from '../kit/data-tree/node.ts'
import { readTree } from '../kit/data-tree/read.ts'
import { viewPart } from '../kit/view.ts'

/** TOML: pyproject.toml, Cargo.toml, Cargo's configuration and the like. */
export function readToml(text: string, reading: Reading): readonly Use[] {
  const within = matchesWithin(reading.find(text))
  const tables = tablesOf(text).filter(({ start, end }) => within(start, end).length > 0)
  const read = tables.map((table) => entriesOf(text, table))
  if (read.includes(null)) return readScript(text, reading, { syntax: TOML_SYNTAX, rules: [] })
  const entries = read.flatMap((some) => some ?? [])
  const root: Mapping = { kind: 'mapping', start: 0, end: text.length, id: '', entries }
  return withComments(text, readTree(text, root, reading, TOML_MEANING), reading, TOML_SYNTAX)
}

/**
 * Tables, dotted keys and inline tables all become nested mappings; a mapping is known by its path.
 *
 * @returns null where the table is no TOML
 */
function entriesOf(text: string, { start: from, end }: Span): readonly Entry[] | null {
  const program = parsed(text.slice(from, end))
  if (program === null) return null

  function spanOf({ range }: { readonly range: readonly [number, number] }): Span {
    return { start: from + range[0], end: from + range[1] }
  }

  function body(
    nodes: readonly (AST.TOMLKeyValue | AST.TOMLTable)[],
    path: string,
  ): readonly Entry[] {
    return nodes.map((node) => {
      const span = spanOf(node)
      if (node.type === 'TOMLKeyValue')
        return keys(node.key.keys, path, span, wholeLine(text, span.start, span.end), (inner) =>
          value(node.value, inner),
        )
      const header = spanOf(node.key)
      const place = node.kind === 'array' ? `${span.start}:` : ''
      const content = (inner: string): Mapping => ({
        kind: 'mapping',
        ...span,
        id: inner,
        entries: body(node.body, inner),
      })
      return keys(node.key.keys, path + place, header, undefined, content, span)
    })
  }

  function keys(
    parts: readonly (AST.TOMLBare | AST.TOMLQuoted)[],
    path: string,
    span: Span,
    removal: Span | undefined,
    content: (path: string) => Node,
    whole = span,
  ): Entry {
    const [first, ...rest] = parts
    const key = scalar(first!, first!.type === 'TOMLQuoted' ? first!.style : 'bare', false)
    const inner = `${path}.${key.view.text}`
    if (rest.length === 0) return { ...span, key, value: content(inner), removal }
    const entries = [keys(rest, inner, span, removal, content, whole)]
    return {
      ...span,
      key,
      value: { kind: 'mapping', ...whole, id: inner, entries },
      removal: undefined,
    }
  }

  function value(node: AST.TOMLContentNode, path: string): Node {
    const span = spanOf(node)
    if (node.type === 'TOMLArray') {
      const spans = node.elements.map(spanOf)
      const items = node.elements.map((element, index): Item => ({
        node: value(element, `${path}.${index}`),
        removal: elementRemoval(text, spans, index, true),
      }))
      return { kind: 'list', ...span, items }
    }
    if (node.type === 'TOMLInlineTable') {
      const spans = node.body.map(spanOf)
      const entries = node.body.map((pair, index) =>
        keys(
          pair.key.keys,
          path,
          spans[index]!,
          elementRemoval(text, spans, index, true),
          (inner) => value(pair.value, inner),
        ),
      )
      return { kind: 'mapping', ...span, id: path, entries }
    }
    return node.kind === 'string'
      ? scalar(node, node.style, node.multiline)
      : scalar(node, 'bare', false)
  }

  function scalar(
    node: { readonly range: readonly [number, number] },
    style: 'basic' | 'literal' | 'bare',
    multiline: boolean,
  ): Scalar {
    const span = spanOf(node)
    if (style === 'bare')
      return { kind: 'scalar', ...span, inner: span, view: viewPart(text, span), quoted: false }
    const width = multiline ? 3 : 1
    const inner = { start: span.start + width, end: span.end - width }
    const quote = text.slice(inner.end, span.end)
    const view =
      style === 'basic' ? escapedView(text, inner, quote, multiline) : viewPart(text, inner)
    return { kind: 'scalar', ...span, inner, view, quoted: true }
  }

  return body(program.body[0].body, '')
}

function parsed(table: string): AST.TOMLProgram | null {
  try {
    return parseTOML(table, { tomlVersion: 'next' })
  } catch {
    return null
  }
}
