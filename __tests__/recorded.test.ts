import { describe, expect, test } from '@jest/globals'

import { groupBy } from '../src/core/group-by.ts'
import { LANGUAGES } from '../src/languages/registry.ts'
import { allCases } from './support/cases/documents.ts'
import { leftOfCase, recordCase, recordLanguage } from './support/recorded/record-case.ts'
import { openRecord } from './support/recorded/record.ts'

/**
 * All that readers and judges say of the cases in cases/, as it was when a person last read it in recorded/. A case fixes
 * what must hold of one thing; the record shows what changes beside it. `npm run record` writes it anew: read its difference.
 */
const documents = groupBy(allCases(), ({ where }) => where.slice(0, where.indexOf('.md:')))

describe.each([...documents])('%s', (document, cases) => {
  const recordOf = openRecord(
    document,
    cases.map(({ row }) => row.name),
  )
  test.each(cases.map(({ language, row }) => [row.name, language, row] as const))(
    '%s',
    (name, language, row) => {
      const told = recordCase(language, row)
      expect(told).toBe(recordOf(name, told, leftOfCase(row)))
    },
  )
})

describe('languages', () => {
  const recordOf = openRecord('languages', [...LANGUAGES.byId.keys()])
  test.each([...LANGUAGES.byId])('%s', (id, language) => {
    const told = recordLanguage(language)
    expect(told).toBe(recordOf(id, told))
  })
})
