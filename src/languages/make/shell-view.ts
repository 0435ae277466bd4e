import { findBehind, fitsWhole } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'
import { decodedView, type View } from '../kit/view.ts'

/**
 * A recipe or a value as the shell gets it: `$$` is one dollar, and what make expands itself is one word without a name
 * in it. The prefixes `@`, `-` and `+` of a recipe line are blanks.
 */
export function shellView(text: string, { start, end }: Span): View {
  const ends = expansions(text, { start, end })
  const pieces: { text: string; at: number }[] = []
  let at = start
  let from = start
  function flush(to: number): void {
    if (to > from) pieces.push({ text: text.slice(from, to), at: from })
  }
  const prefix = findBehind(text, start, /\t[@+-]+/)
  if (prefix !== null) {
    pieces.push({ text: ' '.repeat(prefix[0].length), at: start })
    at = from = start + prefix[0].length
  }
  while (at < end) {
    if (text[at] !== '$') {
      at++
      continue
    }
    if (text[at + 1] === '$') {
      flush(at)
      pieces.push({ text: '$', at })
      at = from = at + 2
      continue
    }
    const close = ends.get(at)
    if (close === undefined || fitsWhole(text.slice(at + 2, close - 1), /\w+/)) {
      at += 2
      continue
    }
    flush(at)
    pieces.push({ text: '_'.repeat(close - at), at })
    at = from = close
  }
  flush(end)
  return decodedView(pieces, end, (inner) => inner.replaceAll('$', '$$$$'))
}

/** Where each `$(…)` and `${…}` ends, by where it starts; what does not end is none. */
function expansions(text: string, { start, end }: Span): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const letter = text[at]
    if (letter === '(' || letter === '{') open.push(at - 1)
    else if (letter === ')' || letter === '}') {
      const from = open.pop()
      if (from !== undefined && text[from] === '$') ends.set(from, at + 1)
    }
  }
  return ends
}
