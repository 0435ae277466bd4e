import { joinParts } from '../core/parts.ts'
import { oneSafeLine } from '../report/escape.ts'
import { changeOf } from '../report/sentences.ts'
import type { Sheet } from '../report/terminal/places.ts'
import { wrapText, wrapBeside } from '../report/terminal/wrap.ts'
import {
  fleetHeadline,
  tellBeside,
  tellRename,
  sortRows,
  tellRow,
  type Fleet,
} from './dashboard.ts'

/** A fleet for a terminal: each repository that is not clean, and the renames. */
export function fleetTable(fleet: Fleet, { style, width }: Sheet): string {
  const rows = sortRows(fleet).told
  const column = Math.max(0, ...rows.map(({ status }) => status.length)) + 2
  const lines = rows.flatMap((row) => [
    style.bold(oneSafeLine(row.repository)),
    ...tellRow(row).flatMap((one, at) => {
      const label = `  ${(at === 0 ? row.status : '').padEnd(column)}`
      return wrapBeside(label, oneSafeLine(one), width, style.yellow)
    }),
  ])
  const renames = fleet.renames.map(
    (one) => `  ${style.cyan(oneSafeLine(changeOf(one)))}: ${tellRename(one)}`,
  )
  const beside = tellBeside(fleet).flatMap((one) => wrapText(oneSafeLine(one), width))
  const head = wrapText(fleetHeadline(fleet), width).map(style.bold)
  const parts = [head, lines, renames, beside].map((part) => part.join('\n'))
  return joinParts('\n\n', parts)
}
