import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Subject } from '../../proof/subject.ts'
import type { Answer, Measured } from './programs.ts'

const ROOT = fileURLToPath(new URL('../../measured', import.meta.url))

/** A project with what programs once answered about it. */
export interface Measurement {
  readonly subject: Subject
  readonly answers: Record<string, Answer>
}

/** The measurements of one file of tests, by the test's name, and all texts in them. */
interface Measurements {
  readonly texts: Record<string, string>
  readonly measured: Readonly<Record<string, Measurement>>
}

/** @param document the file's name */
export function readMeasurements(document: string): ReadonlyMap<string, Measured & Measurement> {
  const place = placeOf(document)
  if (!existsSync(place)) return new Map()
  const { texts, measured } = JSON.parse(readFileSync(place, 'utf8')) as Measurements
  return new Map(Object.entries(measured).map(([name, one]) => [name, { ...one, texts }]))
}

export function writeMeasurements(
  document: string,
  measured: ReadonlyMap<string, Measured & Measurement>,
): void {
  const all = [...measured].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const texts = Object.fromEntries(
    all.flatMap(([, one]) => Object.entries(one.texts)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const lines = all.map(([name, { subject, answers }]) => {
    const asked = Object.entries(answers).map(memberOf)
    return `${JSON.stringify(name)}: {"subject": ${JSON.stringify(subject)}, "answers": {\n${asked.join(',\n')}}}`
  })
  const known = Object.entries(texts).map(memberOf)
  mkdirSync(ROOT, { recursive: true })
  writeFileSync(
    placeOf(document),
    `{"texts": {\n${known.join(',\n')}},\n"measured": {\n${lines.join(',\n')}}}\n`,
  )
}

/** One line of a file: what changes shows as such. */
function memberOf([key, value]: readonly [string, unknown]): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
}

function placeOf(document: string): string {
  return path.join(ROOT, `${document}.txt`)
}
