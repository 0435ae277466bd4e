import {
  closeSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs'
import * as path from 'node:path'

import { RUNNER_FILES } from '../core/runner-files.ts'
import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { gitOrNull } from '../repository/git.ts'
import { lookAt, readOrdinary } from '../repository/ordinary-file.ts'
import type { Given } from './options.ts'
import { wrongValue } from './option.ts'
import type { OptionName } from './option-table.ts'

/** The options that name what a run writes. */
const OUTPUTS = [
  'output',
  'page',
  'emit',
  'report-file',
  'state',
] as const satisfies readonly OptionName[]

const ANOTHER = 'Name another place, or leave it out.'

/**
 * Makes sure, before anything runs, that each place to write to that a person named is one: no file that git keeps, nothing
 * of a repository's own, and the machine lets it be written.
 *
 * @param of whether a file that git keeps may be what is to be made anew, whether `output` is a folder, and whether nobody
 * is there who could mean what lies in the report's place; whether a folder that is not there is made: a person may have misspelt it
 * @throws UserError naming the option
 */
export async function checkOutputs(
  given: Given,
  of: {
    readonly mayReplace?: boolean
    readonly isFolder?: boolean
    readonly isAlone?: boolean
    readonly makesFolders?: boolean
  } = {},
): Promise<void> {
  for (const name of OUTPUTS) {
    const place = given.text(name)
    const called = given.called(name)
    if (place === '') continue
    const kept = await keptBy(place, of.mayReplace === true)
    if (kept !== null)
      throw wrongValue(called, place, ANOTHER, `, which is ${kept}; nothing is written over it`)
    if (name === 'emit' || (name === 'output' && of.isFolder === true)) continue
    checkWritable(place, called, { mayBeDevice: name !== 'report-file', ...of })
    if (name === 'report-file' && of.isAlone === true) await checkOwn(place, called)
  }
}

/** @throws UserError where a file lies in the report's place that is no report */
async function checkOwn(place: string, called: string): Promise<void> {
  if ((fileAt(place)?.size ?? 0) === 0) return
  const text = (await readOrdinary(place)) ?? ''
  if (/^\s*\{\s*"schema":\s*"flagshift-report\//.test(text)) return
  const why = ', which holds something else than a report of Flagshift; nothing is written over it'
  throw wrongValue(called, place, ANOTHER, why)
}

/** The runner's files: what a step says, and what it was started for. */
const RUNNERS = [...RUNNER_FILES, 'GITHUB_EVENT_PATH']

/** What must not be written over at a place, or in it, where it is a folder; null where nothing stands against it. */
async function keptBy(place: string, mayReplace: boolean): Promise<string | null> {
  const real = realPlace(path.resolve(place))
  const runners = RUNNERS.find((name) => process.env[name] && realPlace(process.env[name]) === real)
  if (runners !== undefined) return `the runner’s own file ${runners}`
  const own = 'of a git repository’s own files'
  if (real.split(path.sep).some((name) => name.toLowerCase() === '.git')) return own
  let above = path.dirname(real)
  while (!isFolder(above) && above !== path.dirname(above)) above = path.dirname(above)
  const inside = await gitOrNull(above, ['rev-parse', '--is-inside-git-dir'])
  if (inside?.toString().trim() === 'true') return own
  // What is written there would stand under the other name too, be it git's or not.
  if ((fileAt(real)?.nlink ?? 1) > 1) return 'a file with another name too (a hard link)'
  if (mayReplace) return null
  const named = `:(literal,icase)${path.relative(above, real)}`
  const tracked = await gitOrNull(above, ['ls-files', '-z', '--', named])
  if (tracked === null || tracked.length === 0) return null
  return isFolder(real) ? 'a folder with files that git tracks' : 'a file that git tracks'
}

/** Links that lead on more often than this lead nowhere. */
const MOST_LINKS = 40

/** Where a path really leads, though its end need not be there. */
export function realPlace(place: string, left = MOST_LINKS): string {
  try {
    return realpathSync(place)
  } catch {
    const above = path.dirname(place)
    if (above === place || left === 0) return place
    const real = path.join(realPlace(above, left - 1), path.basename(place))
    const link = linkAt(real)
    return link === null ? real : realPlace(path.resolve(path.dirname(real), link), left - 1)
  }
}

/** Where a link leads; null where none is. */
function linkAt(place: string): string | null {
  try {
    return readlinkSync(place)
  } catch {
    return null
  }
}

function fileAt(place: string): Stats | null {
  const found = lookAt(place)
  return found?.isFile() === true ? found : null
}

function isFolder(place: string): boolean {
  return lookAt(place)?.isDirectory() === true
}

/**
 * @param mayBeDevice whether a device or a pipe may be meant, as at a terminal
 * @param makesFolders whether its folder is made where it is not there
 * @throws UserError when a file can’t be written there
 */
function checkWritable(
  file: string,
  called: string,
  {
    mayBeDevice,
    makesFolders = false,
  }: { readonly mayBeDevice: boolean; readonly makesFolders?: boolean },
): void {
  const fix = 'Name another file, or leave it out.'
  try {
    const before = statSync(file, { throwIfNoEntry: false })
    const isSpecial = before !== undefined && !before.isFile()
    if (isSpecial && mayBeDevice && !before.isDirectory()) return
    if (isSpecial) throw wrongValue(called, file, fix, ', which is no ordinary file')
    if (makesFolders) mkdirSync(path.dirname(file), { recursive: true })
    else if (statSync(path.dirname(file), { throwIfNoEntry: false }) === undefined)
      throw wrongValue(
        called,
        file,
        'Make the folder, or name another file.',
        ', and its folder is not there',
      )
    closeSync(openSync(file, 'a'))
    if (before === undefined) rmSync(file)
  } catch (error) {
    if (error instanceof UserError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new UserError(
      `${called} is ${quoteText(file)}, which can't be written (${code}).`,
      fix,
      undefined,
      { cause: error },
    )
  }
}
