import { chmodSync, lstatSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { RUNNER_FILES } from '../../core/runner-files.ts'
import { readOrdinary } from '../../repository/ordinary-file.ts'

/** A file or a folder of the runner's, as it is before a build runs. */
interface Place {
  readonly name: string
  readonly place: string
  /** Null where nothing is. */
  readonly mode: number | null
  /** What an ordinary file holds, a character a byte; null for anything else. */
  readonly bytes: string | null
}

/** What the Action writes to or in when a build has ended, folders first. */
type RunnerPlaces = readonly Place[]

/**
 * The runner's command files, with which a build has no business, and the folders that this run goes on to write in: where
 * only Landlock or nothing keeps a build, it may change their modes, or put something else in a file's place.
 */
export async function lookAtRunnerPlaces(environment: NodeJS.ProcessEnv): Promise<RunnerPlaces> {
  const named = (name: string): readonly (readonly [string, string])[] => {
    const place = environment[name]
    return place ? [[name, place]] : []
  }
  const files = RUNNER_FILES.flatMap(named)
  const folders = [
    ['TMPDIR', tmpdir()] as const,
    ...['GITHUB_WORKSPACE', 'RUNNER_TEMP'].flatMap(named),
    ...files.map(([name, file]) => [`the folder of ${name}`, path.dirname(file)] as const),
  ].filter(([, place]) => lookAtPlace(place)?.isDirectory())
  return Promise.all(
    [...new Map([...folders, ...files].map((one) => [one[1], one])).values()].map(
      async ([name, place]) => ({
        name,
        place,
        mode: modeOf(place),
        bytes: await readBytes(place),
      }),
    ),
  )
}

/**
 * Puts back what a build changed of them: a mode, or what a file holds. A file is made anew, so that nothing is written through
 * a link or a second name that a build left in its place.
 *
 * @returns what became of each thing that was changed, as parts of a sentence
 */
export async function putBackRunnerPlaces(before: RunnerPlaces): Promise<readonly string[]> {
  const touched: string[] = []
  for (const one of before) {
    const { name, place, mode, bytes } = one
    // What was none before, or no file, is nothing that a step commands the runner by.
    if (mode === null && modeOf(place) === null) continue
    if (mode !== null && bytes === null && lookAtPlace(place)?.isDirectory() !== true) continue
    if (modeOf(place) === mode && (bytes === null || (await readBytes(place)) === bytes)) continue
    touched.push(putBack(one) ? `${name} was put back` : `${name} could not be put back`)
  }
  return touched
}

function putBack({ place, mode, bytes }: Place): boolean {
  try {
    if (mode !== null && bytes === null) chmodSync(place, mode)
    else rmSync(place, { recursive: true, force: true })
    if (mode !== null && bytes !== null) {
      writeFileSync(place, bytes, { flag: 'wx', mode, encoding: 'latin1' })
      chmodSync(place, mode)
    }
    return true
  } catch {
    return false
  }
}

function modeOf(place: string): number | null {
  const stats = lookAtPlace(place)
  return stats === null ? null : stats.mode & 0o7777
}

function lookAtPlace(place: string): Stats | null {
  try {
    return lstatSync(place)
  } catch {
    return null
  }
}

async function readBytes(place: string): Promise<string | null> {
  return lookAtPlace(place)?.isFile() === true ? readOrdinary(place, 'latin1') : null
}
