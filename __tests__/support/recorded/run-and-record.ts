import { expect, test } from '@jest/globals'

import { runCases, STORY, type Around, type Case } from '../../languages/cases.ts'
import { leftOfCase, recordCase } from './record-case.ts'
import { openRecord } from './record.ts'

/** Runs a table of cases in TypeScript, and holds what is said of each against the record, as for the cases of documents. */
export function runAndRecord(
  document: string,
  reader: string,
  cases: readonly Case[],
  around: Around,
): void {
  runCases(reader, cases, around)
  // A heading of the record is one line.
  const rows = cases.map((row) => [row.name.replaceAll(/\s+/g, ' '), row] as const)
  const recordOf = openRecord(
    `${document}/${reader}`,
    rows.map(([name]) => name),
  )
  test.each(rows)(`${reader}: what is said where %s`, (name, row) => {
    const told = recordCase(reader, { ...row, states: row.states ?? STORY })
    expect(told).toBe(recordOf(name, told, leftOfCase(row)))
  })
}
