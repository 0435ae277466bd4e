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

/**
 * Reads the hunks of one file's unified diff, with or without a header. Counts decide where a hunk ends, so no line of a
 * file can pass for a header.
 */
export function hunksOf(diff: string): readonly (readonly Row[])[] {
  const hunks: Row[][] = []
  const lines = diff.split('\n')
  for (let at = 0; at < lines.length;) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[at] ?? '')
    at += 1
    if (!header) continue
    let oldLine = Number(header[1])
    let newLine = Number(header[3])
    const oldEnd = oldLine + Number(header[2] ?? 1)
    const newEnd = newLine + Number(header[4] ?? 1)
    const rows: Row[] = []
    for (; at < lines.length && (oldLine < oldEnd || newLine < newEnd); at += 1) {
      const [line = ''] = [lines[at]]
      const kind = line[0]
      if (kind === '\\') continue
      if (kind !== ' ' && kind !== '-' && kind !== '+') break
      rows.push({ kind, text: line.slice(1), oldLine, newLine })
      if (kind !== '+') oldLine += 1
      if (kind !== '-') newLine += 1
    }
    hunks.push(rows)
  }
  return hunks
}
