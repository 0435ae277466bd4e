import { memoize } from '../core/memoize.ts'
import { hunksOf, type LineChange, runsOf, dropReturn } from './diff-rows.ts'

/** What becomes of a line; undefined where it stays. */
export type LineChanges = (path: string, line: number) => LineChange | undefined

/**
 * Reads a patch as what becomes of each line. It is made from the diff, and not from the edits, so that every page can
 * show it that has only the report.
 *
 * @param diff a unified diff as git writes it; null for none
 */
export function lineChanges(diff: string | null): LineChanges {
  const files = new Map<string, Map<number, LineChange>>()
  const changesOf = memoize(() => new Map<number, LineChange>(), files)
  for (const hunk of hunksOf(diff ?? '')) {
    const known = changesOf(pathOf(hunk.file))
    for (const change of runsOf(hunk).flatMap(paired))
      // What comes in between two lines belongs to the one above it.
      for (let line = change.line; line < change.line + Math.max(1, change.before.length); line++)
        known.set(change.before.length === 0 ? line - 1 : line, change)
  }
  return (path, line) => files.get(path)?.get(line)
}

/** More lines together are not told apart where their numbers differ. */
const MOST_TOGETHER = 60

/** What becomes of each line: as many as before one by one, else each with those that are most like it. */
function paired(run: LineChange): readonly LineChange[] {
  const [before, after] = [run.before.map(dropReturn), run.after.map(dropReturn)]
  const isEven = before.length === after.length
  const isApart = before.length > 0 && after.length > 0
  if (!isEven && (!isApart || before.length + after.length > MOST_TOGETHER))
    return [{ line: run.line, before, after }]
  const owners = isEven ? [] : ownersOf(before, after)
  return before.map((text, at) => ({
    line: run.line + at,
    before: [text],
    after: isEven ? [after[at]!] : after.filter((_, index) => owners[index] === at),
  }))
}

/**
 * For each line after, the line before that it comes from: in order, so that they are as alike as they can be, and so that
 * none is left out of the fewer ones.
 */
function ownersOf(before: readonly string[], after: readonly string[]): readonly number[] {
  interface Way {
    readonly score: number
    readonly owners: readonly number[]
  }
  const none: Way = { score: -Infinity, owners: [] }
  const isMore = after.length > before.length
  let ways: readonly Way[] = []
  for (const [index, fresh] of after.entries()) {
    const last = ways
    ways = before.map((old, at) => {
      const froms = isMore ? last.slice(Math.max(0, at - 1), at + 1) : last.slice(0, at)
      const first: Way = at === 0 || !isMore ? { score: 0, owners: [] } : none
      const best = index === 0 ? first : froms.reduce((a, b) => (b.score >= a.score ? b : a), none)
      return { score: best.score + likeness(old, fresh), owners: [...best.owners, at] }
    })
  }
  return (isMore ? ways.at(-1)! : ways.reduce((a, b) => (b.score > a.score ? b : a))).owners
}

/** How many letters stand in words that two lines share. */
function likeness(one: string, other: string): number {
  const words = new Set(other.toLowerCase().match(/[a-z0-9]+/g))
  const shared = (one.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => words.has(word))
  return shared.join('').length
}

/** The path in a line `+++ …` of git's. */
function pathOf(header: string): string {
  const [, quoted, plain = ''] = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?)\t?)$/.exec(header) ?? []
  return quoted === undefined ? plain : unquoted(quoted)
}

/** A name as git quotes it: its bytes in octal. */
function unquoted(name: string): string {
  const named: Readonly<Record<string, string>> = {
    t: '\t',
    n: '\n',
    r: '\r',
    '"': '"',
    '\\': '\\',
  }
  const bytes = name.replace(/\\([0-7]{3}|.)/g, (_, escape: string) =>
    escape.length === 3 ? String.fromCharCode(parseInt(escape, 8)) : (named[escape] ?? escape),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
