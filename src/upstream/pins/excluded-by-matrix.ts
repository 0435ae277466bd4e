import type { Span } from '../../core/use.ts'
import { lineStart } from '../../core/line-offsets.ts'
import { blocksAround } from './spans.ts'

/** What a matrix leaves out: an entry of `exclude:` is no value, and one with a single key takes its value away. */
interface Excluded {
  /** The text without those entries. */
  readonly text: string
  /** Whether a value that stands at a place is taken away. */
  readonly has: (name: string, value: string, at: number) => boolean
}

const BLOCK = /^([ \t]*)(?:-[ \t]+)?exclude:[ \t]*(?:\[[^\]]*\]|(?:\r?\n(?:\1[ \t]+|\1-)[^\n]*)*)/gm
/** What is put back in: what `exclude:` leaves out is no entry of it. */
const INCLUDED =
  /^([ \t]*)(?:-[ \t]+)?include:[ \t]*(?:\[[^\]]*\]|(?:\r?\n(?:\1[ \t]+|\1-)[^\n]*)*)/gm
const ENTRY = /(?:^[ \t]*-[ \t]|\{)(?:(?!^[ \t]*-[ \t])[^{}])*/gm
const PAIR = /([\w-]+)["']?[ \t]*[:=][ \t]*["']?([^\s"',}\]:=]+)(?![^\s"',}\]])/g

/** Finds what the matrices of a text leave out. */
export function excludedIn(text: string): Excluded {
  const blocks = [...text.matchAll(BLOCK)]
  const single = blocks.flatMap(({ 0: block, index }) => {
    const start = lineStart(text, index)
    const parent = blocksAround(text, { start, end: start })[0]
    // Travis takes a job away beside the list of its environments.
    const isOfFile = parent === undefined || /\S/.test(text[parent.start] ?? '')
    const within: Span = isOfFile ? { start: 0, end: text.length } : parent
    return (block.match(ENTRY) ?? []).flatMap((entry) => {
      const pairs = [...entry.matchAll(PAIR)]
      return pairs.length === 1 ? [{ name: pairs[0]![1], value: pairs[0]![2], within }] : []
    })
  })
  const included = [...text.matchAll(INCLUDED)]
  const isIncluded = (at: number): boolean =>
    included.some(({ 0: block, index }) => index <= at && at < index + block.length)
  return {
    text: blocks.length === 0 ? text : text.replace(BLOCK, (block) => block.replace(/[^\n]/g, ' ')),
    has: (name, value, at) =>
      !isIncluded(at) &&
      single.some(
        (one) =>
          one.name === name && one.value === value && one.within.start <= at && at < one.within.end,
      ),
  }
}
