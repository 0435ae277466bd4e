import { markLength } from '../kit/byte-order-mark.ts'
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Span } from '../../core/use.ts'
import { canBeParsed } from '../kit/data-tree/can-be-parsed.ts'
import { viewOfScalar, type ScalarView } from './scalar.ts'

/** A place in the tree: the keys that lead there, outermost first; elements of a list have none. */
export interface Place {
  readonly up: Place | null
  /** The key under which it stands; of a list's element, the list's. */
  readonly key: string
  readonly map: YAMLMap | null
  /** Whether it stands in braces or brackets. */
  readonly flow: boolean
}

/** One `key: value` of a mapping. */
export interface Entry extends Span {
  readonly key: ScalarView & { readonly text: string }
  /** Null where the value is no scalar. */
  readonly value: ScalarView | null
  readonly anchored: boolean
}

/** A mapping, with its entries in order. */
export interface Mapping {
  readonly place: Place
  readonly node: YAMLMap
  readonly flow: boolean
  readonly start: number
  readonly entries: readonly Entry[]
}

/** A list, with the scalars among its elements. */
export interface List {
  readonly place: Place
  readonly flow: boolean
  readonly start: number
  readonly items: readonly { readonly node: Node | null; readonly scalar: ScalarView | null }[]
}

export interface Tree {
  readonly mappings: readonly Mapping[]
  readonly lists: readonly List[]
  /** Scalars that are values, with their place; those of lists too. */
  readonly values: readonly { readonly place: Place; readonly scalar: ScalarView }[]
}

/** Nothing that people write is nested deeper. */
const DEPTH = 100

/** Reads YAML with the positions of everything in it; null where it is no valid YAML, or none that can be parsed. */
export function parseTree(text: string): Tree | null {
  try {
    return canBeParsed(text) ? treeOf(text) : null
  } catch {
    // The parser gives up on some malformed input by throwing.
    return null
  }
}

function treeOf(text: string): Tree | null {
  const shift = markLength(text)
  const documents = parseAllDocuments(text.slice(shift), {
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent',
  })
  if (!Array.isArray(documents)) return null
  const mappings: Mapping[] = []
  const lists: List[] = []
  const values: { place: Place; scalar: ScalarView }[] = []
  for (const document of documents) {
    if (document.errors.length > 0) return null
    walk(document.contents, { up: null, key: '', map: null, flow: false }, 0)
  }
  return { mappings, lists, values }

  function scalarOf(node: unknown): ScalarView | null {
    return isScalar(node) ? viewOfScalar(text, node, shift) : null
  }

  function walk(node: unknown, place: Place, depth: number): void {
    if (depth > DEPTH) return
    if (isMap(node)) walkMap(node, place, depth)
    else if (isSeq(node)) walkList(node, place, depth)
    else {
      const scalar = scalarOf(node)
      if (scalar !== null) values.push({ place, scalar })
    }
  }

  function walkMap(node: YAMLMap, place: Place, depth: number): void {
    const entries: Entry[] = []
    const within: Place = { ...place, map: node, flow: place.flow || node.flow === true }
    for (const pair of node.items) {
      const key = scalarOf(pair.key)
      if (key !== null) {
        const value = scalarOf(pair.value)
        const range = isCollection(pair.value) || isAlias(pair.value) ? pair.value.range : null
        const end = value?.span.end ?? (range ? range[1] + shift : key.span.end)
        const anchored =
          (isScalar(pair.value) || isCollection(pair.value)) && pair.value.anchor !== undefined
        const named = { ...key, text: key.view.text }
        entries.push({ start: key.span.start, end, key: named, value, anchored })
      }
      const named = { up: within, key: key?.view.text ?? '', map: null, flow: within.flow }
      walk(pair.value, named, depth + 1)
    }
    const start = (node.range?.[0] ?? 0) + shift
    mappings.push({ place: within, node, flow: node.flow === true, start, entries })
  }

  function walkList(node: YAMLSeq, above: Place, depth: number): void {
    const place = { ...above, flow: above.flow || node.flow === true }
    const items = node.items.map((item) => ({
      node: item as Node | null,
      scalar: scalarOf(item),
    }))
    lists.push({ place, flow: node.flow === true, start: (node.range?.[0] ?? 0) + shift, items })
    for (const item of node.items) walk(item, place, depth + 1)
  }
}

/** The scalar under a key of the same mapping, as text. */
export function siblingOf(map: YAMLMap | null, key: string): string | undefined {
  const value: unknown = map?.get(key)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

/** The nearest place at or above one that has a given key. */
export function findAbove(place: Place | null, test: (key: string) => boolean): Place | null {
  for (let at = place; at !== null; at = at.up) if (test(at.key)) return at
  return null
}
