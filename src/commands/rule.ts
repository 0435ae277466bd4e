import { REASON_GROUPS, type ReasonRow } from '../core/reasons.ts'
import { UserError } from '../core/user-error.ts'
import { nearest } from '../maps/nearest.ts'
import type { Style } from '../report/style.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

const ROWS = new Map(REASON_GROUPS.flatMap(({ rows }) => Object.entries(rows)))

/**
 * Says what a reason code means, or lists them all.
 *
 * @returns the exit status, always 0: an unknown code is thrown
 */
export async function rule(line: CommandLine, terminal: Terminal): Promise<number> {
  const code = line.operand
  terminal.out(code === undefined ? listCodes(terminal.style) : explainCode(code, terminal.style))
  return Promise.resolve(0)
}

function listCodes(style: Style): string {
  const width = Math.max(...[...ROWS.keys()].map(({ length }) => length))
  return REASON_GROUPS.map(({ title, rows }) =>
    [
      style.bold(title),
      ...Object.entries(rows).map(
        ([code, { means }]) => `  ${style.cyan(code.padEnd(width))}  ${means}`,
      ),
    ].join('\n'),
  ).join('\n\n')
}

function explainCode(code: string, style: Style): string {
  const row = ROWS.get(code)
  if (row !== undefined) return describeRow(code, row, style)
  const meant = nearest(code, [...ROWS.keys()])
  throw new UserError(
    `There is no reason code "${code}".`,
    meant === undefined ? 'See flagshift rule for all of them.' : `Do you mean ${meant}?`,
  )
}

function describeRow(code: string, row: ReasonRow, style: Style): string {
  return [
    `${style.bold(code)}: ${row.means}`,
    '',
    inColumn('before', row.before),
    inColumn('after', row.after ?? 'stays as it is'),
    ...(row.given === undefined ? [] : [inColumn('given', row.given)]),
    inColumn('to do', row.todo),
    ...(row.blocks === true
      ? ['', 'Where nothing else can be changed, the run ends as blocked.']
      : []),
  ].join('\n')
}

function inColumn(label: string, text: string): string {
  return `  ${label.padEnd(8)}${text.replaceAll('\n', `\n${' '.repeat(10)}`)}`
}
