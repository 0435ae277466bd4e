import { diffArrays } from 'diff'

import { countLetters } from '../../core/cut-text.ts'

/** A stretch of a line. What differs is always shown; of what does not, as much as there is room for. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/**
 * Lines before and after, as much of each as fits into a width: each beside what becomes of it where there are as many, else by
 * the names in them.
 */
export function cutExcerpts(
  before: readonly string[],
  after: readonly string[],
  names: readonly string[],
  width: number,
): readonly [olds: readonly (readonly Stretch[])[], news: readonly (readonly Stretch[])[]] {
  const shown = (line: string): readonly Stretch[] => excerptOf(line, names, width)
  if (before.length !== after.length) return [before.map(shown), after.map(shown)]
  const pairs = before.map((line, at) => {
    const sides = stretchesOf(line, after[at]!)
    if (sides === null) return [shown(line), shown(after[at]!)] as const
    // What is equal is shown alike on both sides.
    const [old, fresh] = sides.map(lettersThatDiffer)
    const shares = sharesOf(sides[old! > fresh! ? 0 : 1], width)
    return [shorten(sides[0], shares), shorten(sides[1], shares)] as const
  })
  return [pairs.map(([old]) => old), pairs.map(([, fresh]) => fresh)]
}

/** As much of a line as fits into a width and shows the names in it. */
export function excerptOf(
  line: string,
  names: readonly string[],
  width: number,
): readonly Stretch[] {
  const side: Stretch[] = []
  for (let from = 0; from <= line.length;) {
    const [next] = names
      .map((name) => ({ name, at: name === '' ? -1 : line.indexOf(name, from) }))
      .filter(({ at }) => at !== -1)
      .toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)
    side.push({ text: line.slice(from, next?.at), differs: false })
    if (next === undefined) break
    side.push({ text: next.name, differs: true })
    from = next.at + next.name.length
  }
  return shorten(side, sharesOf(side, width))
}

/** What is shown of a line, as one text. */
export function textOf(side: readonly Stretch[]): string {
  return side.map(({ text }) => text).join('')
}

/** So many rows are enough of a line. */
const MOST_ROWS = 8

/** Stretches over as many rows as they take. */
export function rowsOf(side: readonly Stretch[], width: number): readonly (readonly Stretch[])[] {
  const rows: Stretch[][] = [[]]
  let room = width
  for (const { text, differs } of side) {
    const letters = Array.from(text)
    while (letters.length > 0) {
      if (room === 0) {
        if (rows.length === MOST_ROWS)
          return [...rows.slice(0, -1), [{ text: '…', differs: false }]]
        rows.push([])
        room = width
      }
      const part = letters.splice(0, room)
      rows.at(-1)!.push({ text: part.join(''), differs })
      room -= part.length
    }
  }
  return rows
}

/** Lines that are longer, or differ in more words, are not compared word by word. */
const MOST_LETTERS = 10_000
const MOST_WORDS = 200

/** A line before and after, word by word; both have the same equal stretches, one first and one last. */
function stretchesOf(
  before: string,
  after: string,
): readonly [readonly Stretch[], readonly Stretch[]] | null {
  if (before.length + after.length > MOST_LETTERS) return null
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_WORDS })
  if (changes === undefined) return null
  const sides: [Stretch[], Stretch[]] = [[], []]
  const equal = (text: string): void => {
    for (const side of sides) side.push({ text, differs: false })
  }
  const isEqualAt = (at: number): boolean =>
    changes.at(at)?.added !== true && changes.at(at)?.removed !== true
  if (!isEqualAt(0)) equal('')
  for (const { value, removed, added } of changes) {
    const text = value.join('')
    if (removed) sides[0].push({ text, differs: true })
    else if (added) sides[1].push({ text, differs: true })
    else equal(text)
  }
  if (!isEqualAt(-1)) equal('')
  return sides
}

/** Whole words are compared: `CUBLAS → CUDA` reads better than `BLAS → DA`. The D of -DNAME is no part of the name. */
function wordsOf(line: string): string[] {
  return line.match(/(?<=-)D|\w+|\W/gu) ?? []
}

function lettersThatDiffer(side: readonly Stretch[]): number {
  return sum(side.map(({ text, differs }) => (differs ? countLetters(text) : 0)))
}

/** So much of what is equal stands before and behind each difference where it is that long; less where that saves a row. */
const LEADS = [12, 6, 3]

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/** How many letters of each equal stretch fit: the first ones whole, if the others keep their least. */
function sharesOf(side: readonly Stretch[], width: number): readonly number[] {
  const lengths = side.flatMap(({ text, differs }) => (differs ? [] : [countLetters(text)]))
  const all = width - lettersThatDiffer(side)
  const leasts = LEADS.map((lead) => lengths.map((length) => Math.min(length, lead)))
  const least = leasts.find((one) => sum(one) <= all) ?? leasts.at(-1)!
  let room = all - sum(least)
  return lengths.map((length, at) => {
    const more = Math.max(0, Math.min(room, length - least[at]!))
    room -= more
    return least[at]! + more
  })
}

/** Equal stretches cut to their shares: the first at its beginning, the last at its end, another in its middle. */
function shorten(side: readonly Stretch[], shares: readonly number[]): readonly Stretch[] {
  let at = -1
  return side.flatMap((one) => {
    if (one.differs) return [one]
    at += 1
    const letters = Array.from(one.text)
    const left = letters.length - shares[at]!
    if (left <= 0) return one.text === '' ? [] : [one]
    const kept = shares[at]! - 1
    const head = at === 0 && shares.length > 1 ? 0 : at === shares.length - 1 ? kept : kept >> 1
    const text = `${letters.slice(0, head).join('')}…${letters.slice(letters.length - kept + head).join('')}`
    return [{ text, differs: false }]
  })
}
