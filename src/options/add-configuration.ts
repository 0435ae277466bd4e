import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { CONFIGURATION } from '../maps/load.ts'
import { decodeText, LARGEST_MAP, tooLargeError } from '../maps/problem.ts'
import { git } from '../repository/git.ts'
import { readOnDisk } from '../repository/ordinary-file.ts'
import { objectOf, resolveCommit, workTreeAround } from '../repository/revision.ts'
import { firstGiven, withDefaults, type Given } from './options.ts'

/** Renames that a repository gives of its own come on top of the maps. */
const AUTO = withDefaults({ map: ['auto'] })

/**
 * What was given at a door, and what the repository's configuration says of the rest.
 *
 * @param rev the commit that is scanned; null for what lies on disk
 * @returns null where there is no configuration
 * @throws UserError that says what is wrong in it, with file, line and column
 */
export async function addConfiguration(
  given: Given,
  directory: string,
  rev: string | null,
): Promise<Given | null> {
  const file = await readConfiguration(directory, rev)
  return file === null ? null : withFile(given, file)
}

/** What was given, and what a configuration says of the rest. */
export function withFile(given: Given, file: Given): Given {
  const isOnTop = file.isGiven('rename') && !given.isGiven('rename')
  return firstGiven(given, file, ...(isOnTop ? [AUTO] : []))
}

/**
 * A repository's configuration, wherever it is read from.
 *
 * @param read gives the bytes of a file of the repository; null where it has none
 * @param top the repository's folder; null where it lies elsewhere
 * @returns null where there is no configuration
 * @throws UserError that says what is wrong in it, with file, line and column
 */
export async function configurationIn(
  read: (file: string) => Buffer | null | Promise<Buffer | null>,
  top: string | null,
): Promise<Given | null> {
  const bytes = await read(CONFIGURATION)
  if (bytes === null) {
    const other = CONFIGURATION.replace('.yml', '.yaml')
    if ((await read(other)) === null) return null
    throw new UserError(`${other} is not read.`, `Call it ${CONFIGURATION}.`, { file: other })
  }
  if (bytes.length > LARGEST_MAP)
    throw tooLargeError(CONFIGURATION, 'The file', 'Leave out what it need not say.')
  const { parseConfiguration } = await import('./configuration.ts')
  return parseConfiguration(decodeText(bytes, CONFIGURATION, 'The file'), top)
}

/**
 * What the repository around a directory says in its configuration; null where it has none. It is looked for without a
 * process of git's in a working tree, and read by code that is loaded only where there is one.
 */
async function readConfiguration(directory: string, rev: string | null): Promise<Given | null> {
  const asked = path.resolve(directory)
  const top = workTreeAround(asked) ?? asked
  return configurationIn(
    (file) => (rev === null ? readOnDisk(top, file) : readInCommit(directory, rev, file)),
    top,
  )
}

async function readInCommit(directory: string, rev: string, file: string): Promise<Buffer | null> {
  const commit = /^[\w./-]+$/.test(rev) ? rev : await resolveCommit(directory, rev)
  const blob = await objectOf(directory, `${commit}:${file}`)
  return blob === null ? null : git(directory, ['cat-file', 'blob', blob])
}
