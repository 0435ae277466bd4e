/** A line of a diff in three parts: what is equal, what differs, what is equal again. */
export type Marked = readonly [equal: string, differs: string, equal: string]

/** A line before and after, as much of both as fits into a width and shows the difference. */
export function excerpt(before: string, after: string, width: number): readonly [Marked, Marked] {
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
  return [
    marked(old, from, start, old.length - end, width),
    marked(fresh, from, start, fresh.length - end, width),
  ]
}

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
