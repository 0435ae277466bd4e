import { describe, expect, test } from '@jest/globals'

import { describeSite, renamed, rewrite } from '../languages/cases.ts'

/** A rename that the person gave, of which no upstream says anything. */
const given = (from: string, to: string) => renamed(from, to, { builtIn: false, state: 'unknown' })

const OLD = [given('OLD_FLAG', 'NEW_FLAG')]

const JOINED = [given('OLD_A', 'NEW_FLAG'), given('OLD_B', 'NEW_FLAG')]

const messages = (reader: string, text: string, states = OLD): readonly string[] =>
  rewrite(reader, text, states).sites.map(({ reason }) => reason.message)

describe('what the repository as a whole says', () => {
  test('an option and a macro of one name: the rename does not say which', () => {
    const [said] = messages('cmake', 'option(OLD_FLAG "x" ON)\nadd_definitions(-DOLD_FLAG)\n')
    expect(said).toMatch(/OLD_FLAG is an option and a macro here/)
    expect(messages('cmake', 'option(OLD_FLAG "x" ON)\n')[0]).not.toMatch(/macro/)
  })

  test('several names that became one are told at every place', () => {
    const said = messages(
      'shell',
      'cmake -DOLD_A=ON .\nsleep 1\nsleep 1\nsleep 1\ncmake -DOLD_B=ON .\n',
      JOINED,
    )
    expect(said[0]).toMatch(/OLD_A and OLD_B both became NEW_FLAG/)
  })

  test('two symbols that one file defines may be two flags', () => {
    const text =
      'config OLD_FLAG\n\tstring "File name"\n\nconfig NEW_FLAG\n\tstring "Target name"\n'
    const asked = `${text}config B\n\tbool\n\tdepends on OLD_FLAG != ""\n`
    expect(rewrite('kconfig', asked, OLD).sites.map(describeSite)[0]).toBe(
      'declaration keep declared-beside',
    )
    const uses =
      'OLD_FLAG="a"\nconfig A\n\tbool\n\tdepends on OLD_FLAG != ""\n\tdepends on NEW_FLAG != ""\n'
    const { sites } = rewrite('kconfig', text + uses, OLD)
    expect(sites.map(({ action, reason }) => `${action} ${reason.code}`)).toEqual([
      'keep declared-beside',
      'replace stale',
      'keep declared-beside',
    ])
    expect(sites[1]!.reason.message).toMatch(/may be two flags/)
  })
})
