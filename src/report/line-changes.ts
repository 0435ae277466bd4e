/** What becomes of lines that stand together. */
export interface LineChange {
  /** The first of them, from 1, in the file as it was. */
  readonly line: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

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
  let file = new Map<number, LineChange>()
  let at = 0
  let left = 0
  let [before, after]: [string[], string[]] = [[], []]
  function flush(): void {
    const start = at - before.length
    for (const change of paired(start, before, after))
      // What comes in between two lines belongs to the one above it.
      for (let line = change.line; line < change.line + Math.max(1, change.before.length); line++)
        file.set(change.before.length === 0 ? line - 1 : line, change)
    before = []
    after = []
  }
  for (const text of (diff ?? '').split('\n')) {
    const hunk = left === 0 ? /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text) : null
    if (hunk !== null) {
      at = Number(hunk[1])
      left = Number(hunk[2] ?? 1) + Number(hunk[3] ?? 1)
    } else if (left === 0) {
      const named = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?)\t?)$/.exec(text)
      if (named === null) continue
      file = new Map()
      files.set(named[2] ?? unquoted(named[1]!), file)
    } else if (text.startsWith('-')) {
      if (after.length > 0) flush()
      before.push(lineOf(text))
      at += 1
      left -= 1
    } else if (text.startsWith('+')) {
      after.push(lineOf(text))
      left -= 1
    } else if (text.startsWith(' ')) {
      flush()
      at += 1
      left -= 2
    }
    if (left === 0) flush()
  }
  return (path, line) => files.get(path)?.get(line)
}

/** More lines together are not told apart where their numbers differ. */
const MOST_TOGETHER = 60

/** What becomes of each line: as many as before one by one, else each with those that are most like it. */
function paired(
  line: number,
  before: readonly string[],
  after: readonly string[],
): readonly LineChange[] {
  if (before.length + after.length === 0) return []
  const isWhole = before.length === 0 || after.length === 0
  if (isWhole || before.length + after.length > MOST_TOGETHER) return [{ line, before, after }]
  const owners = before.length === after.length ? [...after.keys()] : ownersOf(before, after)
  return before.map((text, at) => ({
    line: line + at,
    before: [text],
    after: after.filter((_, index) => owners[index] === at),
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

function lineOf(text: string): string {
  return text.slice(1).replace(/\r$/, '')
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
