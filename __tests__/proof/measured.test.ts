import { readdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { readMeasurements } from '../support/measured/measurements.ts'
import { replayMeasurement } from '../support/measured/replay.ts'
import { openRecord } from '../support/recorded/record.ts'
import { third } from '../support/thorough.ts'

/**
 * All that comes out of smoke tests, as it was when a person last read it in recorded/proof: the projects of tests that
 * start real builds, with what their programs once answered (measured/). `npm run measure` has them answer anew, and
 * `npm run record` writes down what comes out: read its difference.
 */
const documents = readdirSync(path.join(import.meta.dirname, '../measured')).map(
  (file) => path.parse(file).name,
)

const recordOfWay = openRecord('proof-way', ['canary', 'command', 'called'])

/** What is said while it goes, of a project with a GPU, one with a command, and one that can't be configured at first. */
test.each([
  ['canary', 'the CUDA program that runs on a device says on which, and is the strongest evidence'],
  ['command', "the maintainer's command runs in the patched copy and raises the evidence"],
  ['called', 'arguments are fewer where no state can be configured with all'],
])('what is said on the way of %s: %s', async (document, name) => {
  const said: string[] = []
  await replayMeasurement(readMeasurements(document).get(name)!, (line) => said.push(line))
  const told = said.join('\n')
  expect(told).toBe(recordOfWay(document, told))
})

describe.each(documents)('%s', (document) => {
  const measured = readMeasurements(document)
  const recordOf = openRecord(`proof/${document}`, [...measured.keys()])
  test.each(third([...measured]))('%s', async (name, measurement) => {
    const told = await replayMeasurement(measurement)
    expect(told).toBe(recordOf(name, told))
  })
})
