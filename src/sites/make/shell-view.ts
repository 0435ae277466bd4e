import type { Span } from '../site.ts'
import { decoded, type View } from '../view.ts'

/**
 * A recipe or a value as the shell gets it: `$$` is one dollar, and what make expands itself is one word without a name
 * in it. The prefixes `@`, `-` and `+` of a recipe line are blanks.
 */
export function shellView(text: string, { start, end }: Span): View {
  const pieces: { text: string; at: number }[] = []
  let at = start
  let from = start
  function flush(to: number): void {
    if (to > from) pieces.push({ text: text.slice(from, to), at: from })
  }
  const prefix = /^\t[@+-]+/.exec(text.slice(start, start + 10))
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
    const close = expansionEnd(text, at, end)
    const body = text.slice(at + 2, close - 1)
    if (close === -1 || /^\w+$/.test(body)) {
      at += 2
      continue
    }
    flush(at)
    pieces.push({ text: '_'.repeat(close - at), at })
    at = from = close
  }
  flush(end)
  return decoded(pieces, end, (inner) => inner.replaceAll('$', '$$$$'))
}

/** The end of a `$(…)` or `${…}`; -1 where it is none, or does not end. */
function expansionEnd(text: string, at: number, end: number): number {
  if (!/[({]/.test(text[at + 1] ?? '')) return -1
  let depth = 0
  for (let index = at + 1; index < Math.min(end, at + 2000); index++) {
    if (/[({]/.test(text[index]!)) depth++
    else if (/[)}]/.test(text[index]!) && --depth === 0) return index + 1
  }
  return -1
}
