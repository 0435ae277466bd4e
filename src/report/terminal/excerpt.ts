/** A line of a diff in three parts: what is equal, what differs, what is equal again. */
export type Marked = readonly [equal: string, differs: string, equal: string]

/** The names that a line is shown for. */
export interface Shown {
  readonly from: string
  readonly to: readonly string[]
}

/**
 * A line before and after, as much of both as fits into a width and shows the difference; of one that is longer than that,
 * what becomes of the names.
 */
export function excerptLines(
  before: string,
  after: string,
  width: number,
  names: Shown,
): readonly [Marked, Marked] {
  const [old, fresh] = [Array.from(before), Array.from(after)]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1
  // Whole words are marked: `CUBLAS → CUDA` reads better than `BLAS → DA`.
  while (start > 0 && isWord(old[start - 1]!)) start -= 1
  // The D of -DNAME is no part of the name.
  if (old[start] === 'D' && fresh[start] === 'D' && old[start - 1] === '-') start += 1
  while (end > 0 && isWord(old[old.length - end]!)) end -= 1
  const longer = Math.max(old.length, fresh.length)
  // A line is shown from its beginning where the difference is seen all the same.
  const isSeen = longer <= width || longer - end < width
  const from = isSeen ? 0 : wordBefore(old, Math.max(0, Math.min(start - LEAD, longer - width)))
  const isTooLong = !isSeen && longer - end - start > width - LEAD
  const [oldFrom, freshFrom] = isTooLong
    ? [beginFor(before, [names.from], width), beginFor(after, names.to, width)]
    : [from, from]
  return [
    marked(old, oldFrom, start, old.length - end, width),
    marked(fresh, freshFrom, start, fresh.length - end, width),
  ]
}

/** As much of a line as fits into a width and shows a name in it. */
export function excerptOf(line: string, name: string, width: number): string {
  const letters = Array.from(line)
  if (letters.length <= width) return line
  return marked(letters, beginFor(line, [name], width), 0, 0, width).join('')
}

/** From which letter on a line is shown, so that the first of some names is seen whole. */
function beginFor(line: string, names: readonly string[], width: number): number {
  const letters = Array.from(line)
  const name = names.find((one) => line.includes(one)) ?? ''
  const at = Array.from(line.slice(0, line.indexOf(name))).length
  const end = at + Array.from(name).length
  if (letters.length <= width || end < width) return 0
  const from = wordBefore(letters, Math.max(0, Math.min(at - LEAD, letters.length - width)))
  // With its value, mostly, and a letter that is the sign that something is left out.
  return Math.max(from, Math.min(end + VALUE, letters.length) - width)
}

/** So much of what stands behind a name is shown of it. */
const VALUE = 6

/** So much of what stands before a difference is shown of a line that is too long. */
const LEAD = 12

/** Where the word begins that a place is in. */
function wordBefore(letters: readonly string[], at: number): number {
  let from = at
  while (from > 0 && at - from < LEAD && letters[from - 1] !== ' ') from -= 1
  return letters[from - 1] === ' ' ? from - 1 : at
}

function isWord(letter: string): boolean {
  return /\w/.test(letter)
}

function marked(
  letters: readonly string[],
  from: number,
  start: number,
  end: number,
  width: number,
): Marked {
  const to = Math.min(letters.length, from + width)
  const shown = letters.slice(from, to)
  if (from > 0) shown[0] = '…'
  if (to < letters.length) shown[shown.length - 1] = '…'
  const text = (a: number, b: number): string =>
    shown.slice(Math.max(0, a - from), Math.max(0, b - from)).join('')
  return [text(from, start), text(Math.max(start, from), end), text(Math.max(end, from), to)]
}
