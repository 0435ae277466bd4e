import { readdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { readMeasurements } from '../support/measured/measurements.ts'
import { replayMeasurement } from '../support/measured/replay.ts'
import { openRecord } from '../support/recorded/record.ts'

/**
 * All that comes out of smoke tests, as it was when a person last read it in recorded/proof: the projects of tests that
 * start real builds, with what their programs once answered (measured/). `npm run measure` has them answer anew, and
 * `npm run record` writes down what comes out: read its difference.
 */
const documents = readdirSync(path.join(import.meta.dirname, '../measured')).map(
  (file) => path.parse(file).name,
)

describe.each(documents)('%s', (document) => {
  const measured = readMeasurements(document)
  const recordOf = openRecord(`proof/${document}`, [...measured.keys()])
  test.each([...measured])('%s', async (name, measurement) => {
    const told = await replayMeasurement(measurement)
    expect(told).toBe(recordOf(name, told))
  })
})
