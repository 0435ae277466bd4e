import { parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser'

import { elementRemoval } from '../kit/list-element.ts'
import { escapedView } from '../kit/string-escapes.ts'
import type { Syntax } from '../kit/lexer.ts'
import { readPreset } from './presets.ts'
import type { Names } from '../../core/names.ts'
import { readScript } from '../kit/script/read.ts'
import type { Span, Use } from '../../core/use.ts'
import { withComments } from '../kit/data-tree/comments.ts'
import type { Entry, Node } from '../kit/data-tree/node.ts'
import { readTree, type Meaning } from '../kit/data-tree/read.ts'
import { part } from '../kit/view.ts'

const SYNTAX: Syntax = {
  line: ['//', '^[ \\t]*#'],
  block: [{ open: '/\\*', close: '*/' }],
  strings: [
    { open: '"', close: '"', escape: 'backslash' },
    { open: "'", close: "'", escape: 'backslash' },
  ],
}

const ENVIRONMENT =
  /^(?:environment|env|.*Env|.*environment|env_?vars?|environment_?variables|args)$/i
const SCRIPTS = /^(?:scripts|.*Command|command|cmd|run|script|before_script|after_script|inline)$/

const MEANING: Meaning = {
  valueKey: 'value',
  lines: true,
  key(path) {
    const parents = path.slice(0, -1)
    const owner = parents.findLast((key) => KEYS.some(([pattern]) => pattern.test(key)))
    if (path.length === 2 && path[0] === 'features')
      return { role: 'declaration', namespace: 'any' }
    const kind = KEYS.find(([pattern]) => owner !== undefined && pattern.test(owner))?.[1]
    return kind ?? { role: 'option', namespace: 'any' }
  },
  member(path) {
    const key = path.at(-1) ?? ''
    if (/defin|macros/i.test(key)) return { role: 'definition', namespace: 'macro' }
    if (/features$/i.test(key)) return { role: 'option', namespace: 'any' }
    return undefined
  },
  language(path) {
    return path.slice(-2).some((key) => SCRIPTS.test(key)) ? 'shell' : undefined
  },
  hint: (path) => (/defin/i.test(path.at(-1) ?? '') ? 'compiler' : undefined),
  read: readPreset,
}

const KEYS: readonly (readonly [RegExp, ReturnType<Meaning['key']>])[] = [
  [
    /^cacheVariables$|^cmake\.configureSettings$|cmake.*(?:options|variables|defin|cache)/i,
    { role: 'option', namespace: 'cmake' },
  ],
  [ENVIRONMENT, { role: 'option', namespace: 'env' }],
  [/defin|macros/i, { role: 'definition', namespace: 'macro' }],
]

/** JSON, with comments and trailing commas as many tools allow them: presets, packages, editor settings. */
export function readJson(text: string, names: Names): readonly Use[] {
  const from = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
  const root = treeOf(text, from)
  if (root === null)
    return readScript(text, names, {
      syntax: SYNTAX,
      rules: [],
      trailing: true,
      defines: /defin|macros/i,
    })
  return withComments(text, readTree(text, root, names, MEANING), names, SYNTAX)
}

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

function convert(text: string, from: number, node: JsonNode): Node {
  const span = spanOf(node, from)
  const children = node.children ?? []
  switch (node.type) {
    case 'object': {
      const spans = children.map((child) => spanOf(child, from))
      const entries = children.flatMap((child, index): Entry[] => {
        const [key, value] = child.children ?? []
        if (key === undefined || value === undefined) return []
        const name = convert(text, from, key)
        if (name.kind !== 'scalar') return []
        const removal = elementRemoval(text, spans, index, false)
        return [{ ...spans[index]!, key: name, value: convert(text, from, value), removal }]
      })
      return { kind: 'mapping', ...span, id: String(span.start), entries }
    }
    case 'array': {
      const spans = children.map((child) => spanOf(child, from))
      const items = children.map((child, index) => ({
        node: convert(text, from, child),
        removal: elementRemoval(text, spans, index, false),
      }))
      return { kind: 'list', ...span, items }
    }
    default: {
      const quoted = text[span.start] === '"'
      const inner = quoted ? { start: span.start + 1, end: span.end - 1 } : span
      const view = quoted ? escapedView(text, inner, '"', false) : part(text, inner)
      return { kind: 'scalar', ...span, view, inner, quoted }
    }
  }
}

function spanOf({ offset, length }: JsonNode, from: number): Span {
  return { start: from + offset, end: from + offset + length }
}
