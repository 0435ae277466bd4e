import path from 'node:path'

import { afterAll, expect } from '@jest/globals'

import { provePatch, type Proof } from '../../../src/proof/proof.ts'
import { proofInput, type Subject } from '../../proof/subject.ts'
import { readMeasurements, writeMeasurements, type Measurement } from './measurements.ts'
import { recordPrograms, type Measured } from './programs.ts'
import { inOneOrder, replayMeasurement } from './replay.ts'
import { recordProof } from './tell-proof.ts'

/** Whether real builds write down what their programs answer: `npm run measure`. */
export const isMeasuring = process.env['FLAGSHIFT_MEASURE'] !== undefined

const all = new Map<string, Measured & Measurement>()

if (isMeasuring)
  afterAll(() => {
    const document = path.basename(expect.getState().testPath!, '.test.ts')
    if (all.size > 0) writeMeasurements(document, new Map([...readMeasurements(document), ...all]))
  })

/** Proves a subject, and keeps what programs answered where the same comes out when they are not there. */
export async function measureSubject(subject: Subject): Promise<Proof> {
  const measured: Measured = { answers: {}, texts: {} }
  const proof = await provePatch({
    ...proofInput(inOneOrder(subject)),
    runProgram: recordPrograms(measured),
  })
  const measurement = { subject: withTexts(subject), ...measured }
  const name = nameOfTest()
  const told = recordProof(proof, subject.options?.emit ?? null)
  const again = await replayMeasurement(measurement)
  if (withoutCost(told) === withoutCost(again)) all.set(name, measurement)
  else
    process.stderr.write(
      `not kept, it hangs on the machine: ${name}\n${differenceOf(withoutCost(told), withoutCost(again))}\n`,
    )
  return proof
}

/** Cargo's own files, which are not kept, have more units read once more. */
function withoutCost(text: string): string {
  return text.replace(/"preprocessed":\d+/, '').replace(/read a source \d+ times?/, '')
}

/** The test's name, with a number where it proves more than one. */
function nameOfTest(): string {
  const name = expect.getState().currentTestName!
  let number = 1
  while (all.has(number === 1 ? name : `${name} (${number})`)) number += 1
  return number === 1 ? name : `${name} (${number})`
}

/** Places that tests make are others each time, and of the environment only what a test gives is its own. */
function withTexts(subject: Subject): Subject {
  const own = Object.entries(subject.environment ?? {}).filter(
    ([name, value]) => name !== 'PATH' && value !== process.env[name],
  )
  const { environment: _all, ...rest } = subject
  const text = JSON.stringify({
    ...rest,
    ...(own.length > 0 && { environment: Object.fromEntries(own) }),
    files: Object.fromEntries(
      Object.entries(subject.files).map(([file, it]) => [file, String(it)]),
    ),
  })
  return JSON.parse(text.replaceAll(/\/tmp\/flagshift-test-\w+/g, '/opt/test')) as Subject
}

function differenceOf(one: string, other: string): string {
  const [first, second] = [one, other].map((text) => text.split('\n'))
  const at = first!.findIndex((line, index) => line !== second![index])
  return [`  was: ${first![at]}`, `  is:  ${second![at]}`].join('\n')
}
