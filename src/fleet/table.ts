import { oneSafeLine } from '../report/escape.ts'
import { changeOf } from '../report/sentences.ts'
import type { Style } from '../report/style.ts'
import { wrap, wrapBeside } from '../report/terminal/wrap.ts'
import {
  fleetHeadline,
  inOrder,
  openingTold,
  placesTold,
  renameTold,
  whatElse,
  type Fleet,
} from './dashboard.ts'

/** A fleet for a terminal: each repository that is not clean, and the renames. */
export function fleetTable(
  fleet: Fleet,
  { style, width }: { readonly style: Style; readonly width: number },
): string {
  const rows = inOrder(fleet.repositories.filter(({ status }) => status !== 'clean'))
  const column = Math.max(0, ...rows.map(({ status }) => status.length)) + 2
  const lines = rows.flatMap((row) => {
    const said = [placesTold(row), ...whatElse(row)].filter((part) => part !== '')
    return [
      style.bold(oneSafeLine(row.repository)),
      ...said.flatMap((one, at) => {
        const label = `  ${(at === 0 ? row.status : '').padEnd(column)}`
        return wrapBeside(label, oneSafeLine(one), width, style.yellow)
      }),
    ]
  })
  const renames = fleet.renames.map(
    (one) => `  ${style.cyan(oneSafeLine(changeOf(one)))}: ${renameTold(one)}`,
  )
  const { opening } = fleet
  const next = opening === null ? [] : wrap(oneSafeLine(openingTold(opening)), width)
  return [wrap(fleetHeadline(fleet), width).map(style.bold), lines, renames, next]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}
