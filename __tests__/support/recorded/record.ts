import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll } from '@jest/globals'

import { third } from '../thorough.ts'

const ROOT = fileURLToPath(new URL('../../recorded', import.meta.url))

/** Where the record is written anew rather than compared. */
const isRecording = process.env['FLAGSHIFT_RECORD'] !== undefined

/**
 * What the record says of a case; what is told of it now, where the record is written anew.
 *
 * @param left the changes that this run leaves out, with which lines of the record begin
 */
export type RecordOf = (name: string, told: string, left?: readonly string[]) => string

/** The changes of a case that a run leaves out which tries a third of them. */
export function leftOf<Change>(changes: readonly Change[]): readonly Change[] {
  const tried = new Set(third(changes))
  return changes.filter((change) => !tried.has(change))
}

/**
 * Opens the record of a document in the block of its tests.
 *
 * @param document the record's path without its ending, from recorded/
 * @param names of all its cases, of which a run may choose some
 */
export function openRecord(document: string, names: readonly string[]): RecordOf {
  const file = path.join(ROOT, `${document}.txt`)
  const recorded = readRecord(file)
  afterAll(() => {
    if (!isRecording) return
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, writeRecord(recorded, names))
  })
  return (name, told, left = []) => {
    if (isRecording) recorded.set(name, told)
    const said = recorded.get(name) ?? 'nothing was recorded: npm run record'
    const isLeft = (line: string): boolean => left.some((what) => line.startsWith(`${what}: `))
    const lines = said.split('\n').filter((line) => !isLeft(line))
    return lines.join('\n').trimEnd()
  }
}

/** What was recorded of each case: a heading with the case's name, then its lines; none where there is no record. */
function readRecord(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map()
  return new Map(
    readFileSync(file, 'utf8')
      .split(/^== /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n')
        return [section.slice(0, end), section.slice(end + 1).trimEnd()]
      }),
  )
}

function writeRecord(recorded: ReadonlyMap<string, string>, names: readonly string[]): string {
  const known = names.filter((name) => recorded.has(name))
  return known.map((name) => `== ${name}\n${recorded.get(name)!}\n`).join('\n')
}
