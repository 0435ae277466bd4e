import { expect, test } from '@jest/globals'

import type { Reading } from '../support/measured/readings.ts'
import { READINGS } from '../support/measured/texts.ts'
import { openRecord } from '../support/recorded/record.ts'
import { smallChangesOf } from '../support/recorded/small-changes.ts'

/** How often a text is tried with one sign changed. */
const CHANGES = 60

const recordOf = openRecord('proof-readings', Object.keys(READINGS))

test.each(Object.entries(READINGS))('%s', (name, [read, text]) => {
  const told = [...read(text), ...whatSmallChangesDo(name, read, text)].join('\n')
  expect(told).toBe(recordOf(name, told))
})

/** The changes of one sign after which something else is read, with the lines that went and came. */
function whatSmallChangesDo(name: string, read: Reading, text: string): readonly string[] {
  const told = read(text)
  return smallChangesOf(name, text, CHANGES).flatMap(({ what, text: changed }) => {
    const now = read(changed)
    const gone = told.filter((line) => !now.includes(line))
    const come = now.filter((line) => !told.includes(line))
    if (gone.length + come.length === 0) return []
    return [what, ...gone.map((line) => `  - ${line}`), ...come.map((line) => `  + ${line}`)]
  })
}
