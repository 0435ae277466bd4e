import { findBehind, isBefore } from '../../../core/near.ts'
import type { Use } from '../../../core/use.ts'
import type { Pair } from './operand-pair.ts'

/** Nobody writes longer lines. */
const LONGEST = 300

const REFERENCE = String.raw`\$(?:\w+|\(\w+\)|\{\w+\})`

/** Where references that stand side by side ask whether any of them has a value. */
const SEQUENCES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:\xef\xbb\xbf)?[ \t]*(?:else[ \t]+)?ifn?eq[ \t]*\(,?[ \t]*(?:${REFERENCE}[ \t]*)+,?[ \t]*\)`,
    'g',
  ),
  new RegExp(String.raw`(?<=[ \t])-[nz][ \t]+"(?:${REFERENCE})+"`, 'g'),
  new RegExp(String.raw`\$[({]or[ \t]+${REFERENCE}(?:[ \t]*,[ \t]*${REFERENCE})+[ \t]*[)}]`, 'g'),
]

/** `$(A)$(B)` in `ifneq ($(A)$(B),)`, `"$A$B"` after `-n`, and the arguments of `$(or …)`. */
export function sequenceOf(text: string, first: Use, second: Use): Pair | undefined {
  if (second.start - first.end > LONGEST) return undefined
  if (![first, second].every((use) => isBefore(text, use.start, /\$[({]?/))) return undefined
  const from = Math.max(0, first.start - LONGEST)
  const start = first.start - lineTail(text.slice(from, first.start))
  const line = /^[^\r\n]*/.exec(text.slice(start, second.end + LONGEST))![0]
  const asked = SEQUENCES.some((pattern) =>
    [...line.matchAll(pattern)].some(
      (hit) => start + hit.index < first.start && second.end < start + hit.index + hit[0].length,
    ),
  )
  if (!asked) return undefined
  const close = findBehind(text, second.end, /[)}]?/)![0].length
  const gap = /(?:[ \t]*,)?[ \t]*\$[({]?$/.exec(text.slice(first.end, second.start))
  if (gap === null) return undefined
  return {
    removal: { start: first.end + gap.index, end: second.end + close },
    widens: true,
  }
}

/** How much of a text stands after its last line end. */
function lineTail(text: string): number {
  return text.length - Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) - 1
}
