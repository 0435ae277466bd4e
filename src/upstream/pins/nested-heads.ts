import { firstIndex } from '../../core/first-index.ts'
import type { Span } from '../../core/use.ts'

/** A line by its indentation, or a heading by its rank: it holds what follows up to the next one that is no higher. */
export interface Head {
  readonly start: number
  readonly rank: number
}

/** The heads of a text as a tree, so that a place asks only for those above it however long the text is. */
export class Nested {
  readonly #heads: readonly Head[]
  readonly #parents: readonly number[]
  readonly #ends: readonly number[]

  /** @param heads in order */
  constructor(heads: readonly Head[], length: number) {
    const parents: number[] = []
    const ends = heads.map(() => length)
    const open: number[] = []
    for (const [index, { start, rank }] of heads.entries()) {
      while (open.length > 0 && heads[open.at(-1)!]!.rank >= rank) ends[open.pop()!] = start
      parents.push(open.at(-1) ?? -1)
      open.push(index)
    }
    this.#heads = heads
    this.#parents = parents
    this.#ends = ends
  }

  /** What each head that is above the one before it holds, from the last head up to an offset. */
  *outward(offset: number): Generator<Head & Span> {
    let at = firstIndex(this.#heads.length, (index) => this.#heads[index]!.start > offset) - 1
    for (; at !== -1; at = this.#parents[at]!) yield { ...this.#heads[at]!, end: this.#ends[at]! }
  }
}
