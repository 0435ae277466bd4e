import type { Span, Value } from '../../../core/use.ts'
import { writeFor } from '../literal-value.ts'
import type { View } from '../view.ts'

/** A structured file (JSON, TOML) as every such format has it: mappings, lists and scalars with their places. */
export type Node = Mapping | List | Scalar

export interface Scalar extends Span {
  readonly kind: 'scalar'
  /** What it holds, without delimiters and escapes. */
  readonly view: View
  /** The text that can be exchanged: the inside of a string, or a number or word. */
  readonly inner: Span
  readonly quoted: boolean
}

export interface Mapping extends Span {
  readonly kind: 'mapping'
  /** The same for all parts of one mapping: TOML can write one in several places. */
  readonly id: string
  readonly entries: readonly Entry[]
}

export interface Entry extends Span {
  readonly key: Scalar
  readonly value: Node
  /** What has to go with it; undefined where it can't be dropped alone. */
  readonly removal: Span | undefined
}

export interface List extends Span {
  readonly kind: 'list'
  readonly items: readonly Item[]
}

export interface Item {
  readonly node: Node
  readonly removal: Span
}

/** A scalar in its place. */
export interface Leaf {
  readonly scalar: Scalar
  /** The keys from the root down to it; a list adds nothing. */
  readonly path: readonly string[]
  readonly entry: Entry | undefined
  readonly mapping: Mapping | undefined
  /** The list that it is an item of, with its index. */
  readonly list: { readonly node: List; readonly index: number } | undefined
  readonly isKey: boolean
}

/** The scalars of a tree that are asked for, in the order of their places; only what holds one of them is looked into. */
export function leavesOf(root: Node, isAsked: (place: Span) => boolean): readonly Leaf[] {
  const leaves: Leaf[] = []
  const steps: (Omit<Leaf, 'scalar' | 'isKey'> & { readonly node: Node })[] = [
    { node: root, path: [], entry: undefined, mapping: undefined, list: undefined },
  ]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, ...where } = step
    if (node.kind === 'scalar') leaves.push({ scalar: node, ...where, isKey: false })
    else if (node.kind === 'list')
      for (const [index, item] of node.items.entries()) {
        if (isAsked(item.node)) steps.push({ ...where, node: item.node, list: { node, index } })
      }
    else
      for (const entry of node.entries) {
        if (!isAsked(entry.key) && !isAsked(entry.value)) continue
        const path = [...where.path, entry.key.view.text]
        const within = { path, entry, mapping: node, list: undefined }
        leaves.push({ scalar: entry.key, ...within, isKey: true })
        steps.push({ node: entry.value, ...within })
      }
  }
  return leaves.toSorted((a, b) => a.scalar.start - b.scalar.start)
}

/** What a mapping holds under a key. */
export function fieldOf(node: Node | undefined, key: string): Node | undefined {
  if (node?.kind !== 'mapping') return undefined
  return node.entries.find((entry) => entry.key.view.text === key)?.value
}

/** The texts of a scalar, or of those in a list. */
export function textsOf(node: Node | undefined): readonly string[] {
  if (node?.kind === 'scalar') return [node.view.text]
  return node?.kind === 'list' ? node.items.flatMap((item) => textsOf(item.node)) : []
}

/** A scalar as a value that can be rewritten. */
export function valueOf({ inner, view, quoted }: Scalar): Value {
  return { text: view.text, ...inner, ...(!quoted && { write: writeFor(view.text) }) }
}
