import { expect, test } from '@jest/globals'

import { groupBy } from '../../src/core/group-by.ts'
import { allCases, type CaseOfLanguage } from '../support/cases/documents.ts'
import { changeText } from '../support/changes/changed-text.ts'
import { faultOf } from '../support/changes/fault-of.ts'
import { isThorough, isWhole, runs, some } from '../support/thorough.ts'

/**
 * How often each case is changed, in the same ways each time, so that a new case changes the texts of hardly another: by
 * default one of five once, by .ci/run each of them once, each week twenty times.
 */
const ROUNDS = isWhole ? runs(20) : 1

const CASES = allCases()

/** Cases of one language and the same renames, of which one may stand behind another. */
const FITTING = groupBy(CASES, fittingKey)

function fittingKey({ language, row }: CaseOfLanguage): string {
  return `${language} ${JSON.stringify(row.states)}`
}

/** What is left: a conditional of make that nothing closes serves a name only as long as a message below it names that. */
const LEFT: ReadonlySet<string> = new Set(
  [8, 14].map((round) => `make/kept-on-purpose.md: one that adds to flags is none ${round}`),
)

test('no case makes a bug, a patch that is refused, or one that another run would change', async () => {
  const faults: (readonly [where: string, fault: string])[] = []
  for (const { language, where, row } of some(CASES, 10)) {
    const fault = await faultOf(language, row.input, row.states)
    if (fault !== null) faults.push([where, fault])
  }
  expect(faults).toEqual([])
})

test('a slip in a case makes none of these either', async () => {
  const faults: { readonly slip: string; readonly text: string; readonly fault: string }[] = []
  for (const one of isThorough ? CASES : some(CASES, 5)) {
    const fitting = FITTING.get(fittingKey(one))!
    const behind = fitting[(fitting.indexOf(one) + 1) % fitting.length]!.row.input
    for (let round = 0; round < ROUNDS; round++) {
      const slip = `${one.where} ${round}`
      const text = changeText(slip, one.row.input, behind)
      const fault = await faultOf(one.language, text, one.row.states)
      if (fault !== null && !LEFT.has(slip)) faults.push({ slip, text, fault })
    }
  }
  expect(faults).toEqual([])
}, 900_000)
