import { matchesWithin } from '../../core/matches.ts'
import type { Reading } from '../language.ts'
import { parseTOML, type AST } from 'toml-eslint-parser'
import { elementRemoval, wholeLine } from '../kit/removal.ts'
import { escapedView } from '../kit/string-escapes.ts'
import { TOML_SYNTAX, tablesOf } from './tables.ts'
import { readScript } from '../kit/script/read.ts'
import type { Span, Use } from '../../core/use.ts'
import { TOML_MEANING } from './meaning.ts'
import { withComments, readTree } from '../kit/data-tree/read.ts'
import type { Entry, Item, Mapping, Node, Scalar } from '../kit/data-tree/node.ts'
import { viewPart } from '../kit/view.ts'

/** TOML: pyproject.toml, Cargo.toml, Cargo's configuration and the like. */
export function readToml(text: string, reading: Reading): readonly Use[] {
  const within = matchesWithin(reading.find(text))
  const tables = tablesOf(text).filter(({ start, end }) => within(start, end).length > 0)
  const read = tables.map((table) => entriesOf(text, table))
  if (read.includes(null)) return readScript(text, reading, { syntax: TOML_SYNTAX, rules: [] })
  const entries = read.flatMap((some) => some ?? [])
  const root = mapping({ start: 0, end: text.length }, '', entries)
  const uses = ofPackages(text, readTree(text, root, reading, TOML_MEANING))
  return withComments(text, uses, reading, TOML_SYNTAX)
}

/** What declares a feature is of the package of its file. A dependency that has another name in the file may be any. */
function ofPackages(text: string, uses: readonly Use[]): readonly Use[] {
  const own = /^\[package\](?:(?!^[ \t]*\[)[^])*?^[ \t]*name[ \t]*=[ \t]*["']([^"']+)/m.exec(
    text,
  )?.[1]
  const isRenamed = /\bpackage[ \t]*=/.test(text)
  return uses.map((use) => {
    if (use.namespace !== 'cargo') return use
    if (use.role === 'declaration') return { ...use, ...(own !== undefined && { of: own }) }
    const { of: _, ...unowned } = use
    return isRenamed ? unowned : use
  })
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

  type Nodes = readonly (AST.TOMLKeyValue | AST.TOMLTable)[]
  function body(nodes: Nodes, path: string): readonly Entry[] {
    return nodes.map((node) => {
      const span = spanOf(node)
      if (node.type === 'TOMLKeyValue')
        return keys(node.key.keys, path, span, wholeLine(text, span.start, span.end), (inner) =>
          value(node.value, inner),
        )
      const place = node.kind === 'array' ? `${span.start}:` : ''
      const content = (inner: string): Mapping => mapping(span, inner, body(node.body, inner))
      return keys(node.key.keys, path + place, spanOf(node.key), undefined, content, span)
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
    const entry = keys(rest, inner, span, removal, content, whole)
    return { ...span, key, value: mapping(whole, inner, [entry]), removal: undefined }
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
      const entries = node.body.map((pair, index) => {
        const removal = elementRemoval(text, spans, index, true)
        return keys(pair.key.keys, path, spans[index]!, removal, (inner) =>
          value(pair.value, inner),
        )
      })
      return mapping(span, path, entries)
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

function mapping({ start, end }: Span, id: string, entries: readonly Entry[]): Mapping {
  return { kind: 'mapping', start, end, id, entries }
}

function parsed(table: string): AST.TOMLProgram | null {
  try {
    return parseTOML(table, { tomlVersion: 'next' })
  } catch {
    return null
  }
}
