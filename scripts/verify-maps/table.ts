import type { Rename } from '../../src/maps/rename.ts'
import type { Verdict } from './verdict.ts'

export interface Checked {
  readonly upstream: string
  readonly rows: readonly { readonly rename: Rename; readonly verdict: Verdict }[]
}

/** The rate of each upstream, and under it what isn't borne out. */
export function table(checked: readonly Checked[]): string {
  const width = Math.max(...checked.map(({ upstream }) => upstream.length))
  const all = checked.flatMap(({ rows }) => rows)
  const lines = checked.flatMap(({ upstream, rows }) => [
    line(upstream.padEnd(width), rows),
    ...rows.flatMap(({ rename: { from, kind }, verdict }) =>
      verdict.by === null ? [`  ${from} (${kind}): ${verdict.why}`] : [],
    ),
  ])
  return `${[...lines, line('all'.padEnd(width), all)].join('\n')}\n`
}

function line(name: string, rows: Checked['rows']): string {
  const verified = rows.filter(({ verdict: { by } }) => by !== null).length
  const rate = rows.length === 0 ? 0 : Math.floor((1000 * verified) / rows.length) / 10
  return `${name}  ${String(verified).padStart(4)} of ${String(rows.length).padStart(4)} verified, ${rate} %`
}
