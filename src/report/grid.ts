import { count } from '../core/count.ts'

/** How much of each list a page shows. */
export interface Extent {
  readonly sites: number
  readonly kept: number
  readonly renames: number
}

/** A Markdown table of the rows that are shown, and how many more there are of all. */
export function grid(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  all: number,
  noun: string,
  where = '',
): string {
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  const more =
    all > rows.length ? `\nAnd ${count(all - rows.length, `more ${noun}`)}${where}.\n` : ''
  const head = `| ${heads.join(' | ')} |`.replace('|  |', '| |')
  return `${head}\n|${'---|'.repeat(heads.length)}\n${lines.join('\n')}\n${more}`
}
