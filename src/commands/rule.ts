import { REASON_GROUPS, type ReasonRow } from '../core/reasons.ts'
import type { ProofCode } from '../core/reasons/proof-code.ts'
import { PROOF_CODES } from '../core/reasons/proof-codes.ts'
import { UserError } from '../core/user-error.ts'
import { nearestWord } from '../maps/nearest-word.ts'
import { wrapText, wrapBeside } from '../report/terminal/wrap.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

const GROUPS: readonly {
  readonly title: string
  readonly rows: Readonly<Record<string, ReasonRow | ProofCode>>
}[] = [...REASON_GROUPS, { title: 'What a proof says', rows: PROOF_CODES }]
const ROWS = new Map(GROUPS.flatMap(({ rows }) => Object.entries(rows)))

/**
 * Says what a code of a place, a file or a proof means, or lists them all.
 *
 * @returns the exit status, always 0: an unknown code is thrown
 */
export async function runRule(line: CommandLine, terminal: Terminal): Promise<number> {
  const code = line.operand
  terminal.out(code === undefined ? listCodes(terminal) : explainCode(code, terminal))
  return Promise.resolve(0)
}

function listCodes({ style, width }: Terminal): string {
  const column = Math.max(...[...ROWS.keys()].map(({ length }) => length))
  return GROUPS.map(({ title, rows }) =>
    [
      style.bold(title),
      ...Object.entries(rows).flatMap(([code, { means }]) =>
        wrapBeside(`  ${code.padEnd(column)}  `, means, width, style.cyan),
      ),
    ].join('\n'),
  ).join('\n\n')
}

function explainCode(code: string, terminal: Terminal): string {
  const row = ROWS.get(code)
  if (row !== undefined) return describeRow(code, row, terminal)
  const meant = nearestWord(code, [...ROWS.keys()])
  throw new UserError(
    `There is no reason code "${code}".`,
    meant === undefined ? 'See flagshift rule for all of them.' : `Do you mean ${meant}?`,
  )
}

function describeRow(code: string, row: ReasonRow | ProofCode, { style, width }: Terminal): string {
  return [
    ...wrapText(`${code}: ${row.means}`, width).map((line, at) =>
      at === 0 ? line.replace(code, style.bold) : line,
    ),
    '',
    ...('before' in row
      ? [
          inColumn('before', row.before),
          inColumn('after', row.after ?? 'stays as it is'),
          ...(row.given === undefined ? [] : wrapBeside('  given   ', row.given, width)),
        ]
      : []),
    ...wrapBeside('  to do   ', row.todo, width),
    ...('blocks' in row && row.blocks
      ? ['', 'Where nothing else can be changed, the run ends as blocked.']
      : []),
  ].join('\n')
}

function inColumn(label: string, text: string): string {
  return `  ${label.padEnd(8)}${text.replaceAll('\n', `\n${' '.repeat(10)}`)}`
}
