import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { groupBy } from '../../src/core/group-by.ts'
import { allCases, type CaseOfLanguage } from '../support/cases/documents.ts'
import { changeText } from '../support/changes/changed-text.ts'
import { faultOf } from '../support/changes/fault-of.ts'
import { isThorough, runs, some } from '../support/thorough.ts'

/** How many changed texts are tried: by default some, of .ci/run a fifth of all. */
const RUNS = isThorough ? runs(30_000) : 300

const CASES = allCases()

/** Cases of one language and the same renames, of which one may stand behind another. */
const FITTING = groupBy(CASES, fittingKey)

function fittingKey({ language, row }: CaseOfLanguage): string {
  return `${language} ${JSON.stringify(row.states)}`
}

test('no case makes a bug, a patch that is refused, or one that another run would change', () => {
  const faults = some(CASES, 10).map(({ language, where, row }) => [
    where,
    faultOf(language, row.input, row.states),
  ])
  expect(faults.filter(([, fault]) => fault !== null)).toEqual([])
})

test('a slip in a case makes no bug, no patch that is refused, and none that another run would change', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CASES), fc.nat(), fc.nat(), (one, change, other) => {
      const fitting = FITTING.get(fittingKey(one))!
      const behind = fitting[other % fitting.length]!.row.input
      const text = changeText(String(change), one.row.input, behind)
      const fault = faultOf(one.language, text, one.row.states)
      expect({ case: one.where, text, fault }).toEqual({ case: one.where, text, fault: null })
    }),
    // The same texts each time, unless a seed asks for others: a kind that comes once in a million must not stop a change.
    { numRuns: RUNS, seed: fc.readConfigureGlobal().seed ?? 7 },
  )
}, 900_000)
