/**
 * A line of a unified diff, without its line feed; a carriage return stays. `oldLine` and `newLine` count from 1; on
 * a removed row `newLine` is the next line's, on an added one the other way round.
 */
interface Row {
  readonly kind: ' ' | '-' | '+'
  readonly text: string
  readonly oldLine: number
  readonly newLine: number
}

/** The rows of a hunk, and the line `+++ …` that names its file; empty in a diff without a header. */
interface Hunk {
  readonly file: string
  readonly rows: readonly Row[]
}

/** What becomes of lines that stand together. */
export interface LineChange {
  /** The first of them, from 1, in the file as it was. */
  readonly line: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * Reads the hunks of a unified diff, with or without headers. Counts decide where a hunk ends, so no line of a file can
 * pass for a header.
 */
export function hunksOf(diff: string): readonly Hunk[] {
  const hunks: Hunk[] = []
  const lines = diff.split('\n')
  let file = ''
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? ''
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    at += 1
    if (line.startsWith('+++ ')) file = line
    if (!header) continue
    let oldLine = Number(header[1])
    let newLine = Number(header[3])
    const oldEnd = oldLine + Number(header[2] ?? 1)
    const newEnd = newLine + Number(header[4] ?? 1)
    const rows: Row[] = []
    for (; at < lines.length && (oldLine < oldEnd || newLine < newEnd); at += 1) {
      const [row = ''] = [lines[at]]
      const kind = row[0]
      if (kind === '\\') continue
      if (kind !== ' ' && kind !== '-' && kind !== '+') break
      rows.push({ kind, text: row.slice(1), oldLine, newLine })
      if (kind !== '+') oldLine += 1
      if (kind !== '-') newLine += 1
    }
    hunks.push({ file, rows })
  }
  return hunks
}

/** A line without the carriage return that a file of Windows has at its end. */
export function dropReturn(line: string): string {
  return line.replace(/\r$/, '')
}

/** The removed lines of a hunk, each run of them with the added ones behind it. */
export function runsOf({ rows }: Hunk): readonly LineChange[] {
  const runs: LineChange[] = []
  for (let at = 0; at < rows.length;) {
    const line = rows[at]!.oldLine
    const before: string[] = []
    const after: string[] = []
    for (; rows[at]?.kind === '-'; at += 1) before.push(rows[at]!.text)
    for (; rows[at]?.kind === '+'; at += 1) after.push(rows[at]!.text)
    if (before.length + after.length === 0) at += 1
    else runs.push({ line, before, after })
  }
  return runs
}
