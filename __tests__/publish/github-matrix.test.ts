import { expect, test } from '@jest/globals'

import { isWhole, onlyThorough } from '../support/thorough.ts'
import { matrix, tryRow } from './matrix.ts'

process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'

/** `npm run faults` takes them all, in slices where that is wished. */
const STEP = isWhole ? 29 : 97

onlyThorough(test)(
  'a fault at any call of a pull request’s life, then a run without: the end is the same',
  async () => {
    const rows = (await matrix()).filter((_, index) => index % STEP === 0)
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect([row, await tryRow(row)]).toEqual([row, []])
  },
  300_000,
)
