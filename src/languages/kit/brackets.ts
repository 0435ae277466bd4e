import { firstIndex } from '../../core/first-index.ts'
import type { Span } from '../../core/use.ts'

/** A pair of brackets in code; `close` is the text's end where it is left open. */
export interface Bracket {
  readonly open: number
  readonly close: number
  readonly kind: '(' | '[' | '{'
  readonly parent: number
  /** Offsets of the commas directly inside. */
  readonly commas: readonly number[]
}

export interface Brackets {
  /** The innermost pair that holds an offset. */
  around(offset: number): Bracket | undefined
  parentOf(bracket: Bracket): Bracket | undefined
}

const OPEN: Readonly<Record<string, Bracket['kind']>> = { ')': '(', ']': '[', '}': '{' }

/** @param code a text whose strings and comments are masked (Lexed.code) */
export function pairBrackets(code: string): Brackets {
  interface Open {
    readonly open: number
    close: number
    readonly kind: Bracket['kind']
    readonly parent: number
    readonly commas: number[]
  }
  const all: Open[] = []
  const stack: number[] = []
  for (const hit of code.matchAll(/[()[\]{},]/g)) {
    const sign = hit[0]
    const top = stack.at(-1)
    if (sign === ',') {
      if (top !== undefined) all[top]!.commas.push(hit.index)
    } else if (sign === '(' || sign === '[' || sign === '{') {
      stack.push(all.length)
      all.push({ open: hit.index, close: code.length, kind: sign, parent: top ?? -1, commas: [] })
    } else {
      // A bracket that does not fit closes what it can, so that one stray sign does not upset the rest.
      const fitting = stack.findLastIndex((index) => all[index]!.kind === OPEN[sign])
      if (fitting === -1 || stack.length - fitting > 3) continue
      for (const index of stack.splice(fitting)) all[index]!.close = hit.index
    }
  }
  return {
    around(offset) {
      let found = firstIndex(all.length, (index) => all[index]!.open >= offset) - 1
      while (found !== -1 && all[found]!.close < offset) found = all[found]!.parent
      return found === -1 ? undefined : all[found]
    },
    parentOf: ({ parent }) => all[parent],
  }
}

/** A pair is asked for once for each name in it. */
const KNOWN = new WeakMap<Bracket, readonly Span[]>()

/** What stands between the commas of a pair, without the white space around; an empty last one is left out. */
export function elementsOf(code: string, bracket: Bracket): readonly Span[] {
  const known = KNOWN.get(bracket)
  if (known !== undefined) return known
  const bounds = [bracket.open, ...bracket.commas, bracket.close]
  const found: Span[] = []
  for (let index = 0; index + 1 < bounds.length; index++) {
    const span = trimmed(code, bounds[index]! + 1, bounds[index + 1]!)
    if (span.end > span.start) found.push(span)
  }
  KNOWN.set(bracket, found)
  return found
}

/** The index of the element that holds an offset, or -1. */
export function elementAt(elements: readonly Span[], offset: number): number {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (elements[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const found = elements[low]
  return found !== undefined && found.start <= offset && offset < found.end ? low : -1
}

/** What stands between white space directly inside a pair (Nix lists, lists of words). */
export function wordsOf(code: string, bracket: Bracket): readonly Span[] {
  const known = KNOWN.get(bracket)
  if (known !== undefined) return known
  const found: Span[] = []
  let depth = 0
  let start = -1
  for (let at = bracket.open + 1; at <= bracket.close; at++) {
    const sign = at === bracket.close ? ' ' : code[at]!
    if (depth === 0 && /\s/.test(sign)) {
      if (start !== -1) found.push({ start, end: at })
      start = -1
      continue
    }
    if (start === -1) start = at
    if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth--
  }
  KNOWN.set(bracket, found)
  return found
}

function trimmed(code: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(code[from]!)) from++
  while (to > from && /\s/.test(code[to - 1]!)) to--
  return { start: from, end: to }
}
