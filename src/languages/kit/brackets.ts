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
  /** All pairs that hold an offset, from the inside out. */
  outward(offset: number): Iterable<Bracket>
}

const OPEN: Readonly<Record<string, Bracket['kind']>> = { ')': '(', ']': '[', '}': '{' }

/** What closes what such a bracket opens. */
export const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

type Open = Bracket & { close: number; readonly commas: number[] }

/** @param code a text whose strings and comments are masked (Lexed.code) */
export function pairBrackets(code: string): Brackets {
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
  function around(offset: number): Bracket | undefined {
    let found = firstIndex(all.length, (index) => all[index]!.open >= offset) - 1
    while (found !== -1 && all[found]!.close < offset) found = all[found]!.parent
    return all[found]
  }
  return {
    around,
    parentOf: ({ parent }) => all[parent],
    *outward(offset) {
      for (let at = around(offset); at !== undefined; at = all[at.parent]) yield at
    },
  }
}

/** Where the bracket is closed that stands at an offset, whatever else stands inside; undefined where that is not so. */
export function closingOf(text: string, open: number, limit = text.length): number | undefined {
  const opens = text[open]!
  let depth = 0
  for (let at = open; at < limit; at++) {
    if (text[at] === opens) depth++
    else if (text[at] === CLOSE[opens] && --depth === 0) return at
  }
  return undefined
}

/** A pair is asked for once for each name in it. */
const KNOWN = new WeakMap<Bracket, readonly Span[]>()

/** What stands side by side directly inside a pair: between white space (lists of Nix), else between commas. */
export function elementsOf(code: string, bracket: Bracket, isSpaced: boolean): readonly Span[] {
  const known = KNOWN.get(bracket) ?? (isSpaced ? wordsIn(code, bracket) : partsIn(code, bracket))
  KNOWN.set(bracket, known)
  return known
}

/** What stands between commas; the white space around is left out, and an empty last one. */
export function partsIn(code: string, { open, commas, close }: Bracket): readonly Span[] {
  const ends = [...commas, close]
  return ends.flatMap((end, index) => {
    const from = (ends[index - 1] ?? open) + 1
    const part = code.slice(from, end)
    const start = end - part.trimStart().length
    return start === end ? [] : [{ start, end: from + part.trimEnd().length }]
  })
}

/** What stands between white space. */
export function wordsIn(code: string, { open, close }: Bracket): readonly Span[] {
  const found: Span[] = []
  let depth = 0
  let start = -1
  for (let at = open + 1; at <= close; at++) {
    const sign = at === close ? ' ' : code[at]!
    if (depth === 0 && /\s/.test(sign)) {
      if (start !== -1) found.push({ start, end: at })
      start = -1
      continue
    }
    if (start === -1) start = at
    if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth--
  }
  return found
}
