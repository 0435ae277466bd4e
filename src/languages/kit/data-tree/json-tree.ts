import { parse, parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser'

import { once } from '../../../core/memoize.ts'
import type { Span } from '../../../core/use.ts'
import { elementRemoval } from '../removal.ts'
import { escapedView } from '../string-escapes.ts'
import { viewPart } from '../view.ts'
import type { Entry, Node } from './node.ts'

/** The tree of a text that is valid JSON with comments; null for any other. */
export function treeOf(text: string, from: number): Node | null {
  const errors: ParseError[] = []
  try {
    const root = parseTree(from === 0 ? text : text.slice(from), errors, {
      allowTrailingComma: true,
    })
    return root === undefined || errors.length > 0 ? null : convert(text, from, root)
  } catch (error) {
    // The parser and this walk are recursive: a file nested a thousand times over is read by its words.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What a node holds is looked at when it is asked for: most of a large file never is. */
function convert(text: string, from: number, node: JsonNode): Node {
  const span = spanOf(node, from)
  const children = node.children ?? []
  const spans = once(() => children.map((child) => spanOf(child, from)))
  switch (node.type) {
    case 'object': {
      const entries = once(() =>
        children.flatMap((child, index): Entry[] => {
          const [key, value] = child.children ?? []
          if (key === undefined || value === undefined) return []
          const name = convert(text, from, key)
          if (name.kind !== 'scalar') return []
          const own = spans()[index]!
          const removal = elementRemoval(text, spans(), index, false)
          return [{ ...own, key: name, value: convert(text, from, value), removal }]
        }),
      )
      return {
        kind: 'mapping',
        ...span,
        id: String(span.start),
        get entries() {
          return entries()
        },
      }
    }
    case 'array': {
      const items = once(() =>
        children.map((child, index) => ({
          node: convert(text, from, child),
          removal: elementRemoval(text, spans(), index, false),
        })),
      )
      return {
        kind: 'list',
        ...span,
        get items() {
          return items()
        },
      }
    }
    default: {
      const quoted = text[span.start] === '"'
      const inner = quoted ? { start: span.start + 1, end: span.end - 1 } : span
      const view = quoted ? escapedView(text, inner, '"', false) : viewPart(text, inner)
      return { kind: 'scalar', ...span, view, inner, quoted }
    }
  }
}

function spanOf({ offset, length }: JsonNode, from: number): Span {
  return { start: from + offset, end: from + offset + length }
}

/**
 * The values of a JSON text with comments and trailing commas.
 *
 * @throws Error where the text is no such thing
 */
export function jsonStructure(text: string): unknown {
  const errors: ParseError[] = []
  const tree: unknown = parse(text, errors, { allowTrailingComma: true })
  if (errors.length > 0) throw new Error(`syntax error at offset ${errors[0]!.offset}`)
  return tree
}
