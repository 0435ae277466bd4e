import { parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser'
import { parseTOML, type AST } from 'toml-eslint-parser'
import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'

import { canBeParsed } from '../../languages/kit/data-tree/can-be-parsed.ts'

/** A value in TOML, JSON or YAML. */
export interface DataNode {
  /** Where its key begins, or the value itself where it has none. */
  readonly at: number
  /** What a scalar says; undefined for mappings and lists, and where nothing is said. */
  readonly text?: string | undefined
  /** By key; the elements of a list by their position. */
  readonly children: Map<string | number, DataNode>
}

export const DATA_FORMATS = ['toml', 'json', 'yaml'] as const
export type DataFormat = (typeof DATA_FORMATS)[number]

const PARSERS: Readonly<Record<DataFormat, (text: string) => DataNode>> = {
  toml: tomlTree,
  json: jsonTree,
  yaml: yamlTree,
}

/**
 * The tree of a text, each value with its offset; null where the text is not of the format.
 *
 * @param text bytes as latin1
 */
export function dataTree(format: DataFormat, text: string): DataNode | null {
  // A mark of the byte order is blanked, so that offsets stay.
  const plain = text.replace(/^\u00ef\u00bb\u00bf/, format === 'yaml' ? '\n\n\n' : '   ')
  try {
    return canBeParsed(plain) ? PARSERS[format](plain) : null
  } catch {
    return null
  }
}

function jsonTree(text: string): DataNode {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  if (root === undefined || errors.length > 0) throw new SyntaxError('no JSON')
  const read = ({ type, value, offset, length, children = [] }: JsonNode, at: number): DataNode => {
    if (type === 'object')
      return mapping(
        at,
        children.flatMap(({ offset: from, children: [key, inner] = [] }) =>
          inner === undefined ? [] : [[String(key!.value), read(inner, from)] as const],
        ),
      )
    if (type === 'array') return list(at, children, (child) => read(child, child.offset))
    // A number as it is written: the version 1.10 is not 1.1.
    return leaf(at, type === 'number' ? text.slice(offset, offset + length) : value)
  }
  return read(root, root.offset)
}

function yamlTree(text: string): DataNode {
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent',
  })
  if (documents.some(({ errors }) => errors.length > 0)) throw new SyntaxError('no YAML')
  const roots = [...documents].map(({ contents }) => ofYaml(contents, 0))
  return roots.length === 1 ? roots[0]! : list(0, roots, (root) => root)
}

function ofYaml(node: unknown, keyAt?: number): DataNode {
  const at = keyAt ?? (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0
  if (isMap(node))
    return mapping(
      at,
      node.items.flatMap(({ key, value }) =>
        isScalar(key) ? [[key.source ?? String(key.value), ofYaml(value, key.range?.[0])]] : [],
      ),
    )
  if (isSeq(node)) return list(at, node.items, (item) => ofYaml(item))
  const isSaid = isScalar(node) && node.value !== null
  return leaf(at, isSaid ? (node.source ?? node.value) : null)
}

/** Tables, dotted keys and tables in braces all become mappings in mappings. */
function tomlTree(text: string): DataNode {
  const root = mapping(0, [])
  for (const node of parseTOML(text, { tomlVersion: 'next' }).body[0].body)
    if (node.type === 'TOMLKeyValue') addToml(root, node)
    else {
      const table = descend(root, node.resolvedKey, node.key.range[0])
      for (const pair of node.body) addToml(table, pair)
    }
  return root
}

function addToml(table: DataNode, { key, value, range }: AST.TOMLKeyValue): void {
  const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value))
  const parent = descend(table, names.slice(0, -1), range[0])
  parent.children.set(names.at(-1)!, ofToml(value, range[0]))
}

function ofToml(node: AST.TOMLContentNode, at: number): DataNode {
  if (node.type === 'TOMLValue') return leaf(at, 'number' in node ? node.number : node.value)
  if (node.type === 'TOMLArray')
    return list(at, node.elements, (element) => ofToml(element, element.range[0]))
  const table = mapping(at, [])
  for (const pair of node.body) addToml(table, pair)
  return table
}

function descend(from: DataNode, path: readonly (string | number)[], at: number): DataNode {
  let node = from
  for (const key of path) {
    const next = node.children.get(key) ?? mapping(at, [])
    node.children.set(key, next)
    node = next
  }
  return node
}

function mapping(at: number, entries: Iterable<readonly [string, DataNode]>): DataNode {
  return { at, children: new Map(entries) }
}

function list<Item>(at: number, items: readonly Item[], read: (item: Item) => DataNode): DataNode {
  return { at, children: new Map(items.map((item, index) => [index, read(item)] as const)) }
}

function leaf(at: number, value: unknown): DataNode {
  const isText = typeof value === 'string' || typeof value === 'number'
  return { at, text: isText && value !== '' ? String(value) : undefined, children: new Map() }
}
