import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { CONFIGURATION } from '../maps/load.ts'
import { LARGEST_MAP } from '../maps/problem.ts'
import { git } from '../repository/git.ts'
import { objectOf, resolveCommit } from '../repository/revision.ts'
import type { Given } from './options.ts'
import { lookAt } from '../repository/ordinary-file.ts'

/**
 * What the repository around a directory says in its configuration; null where it has none. It is looked for without a
 * process of git's in a working tree, and read by code that is loaded only where there is one.
 *
 * @param rev the commit that is scanned; null for what lies on disk
 * @throws UserError that says what is wrong in it, with file, line and column
 */
export async function readConfiguration(
  directory: string,
  rev: string | null,
): Promise<Given | null> {
  const top = topOf(path.resolve(directory))
  const bytes = rev === null ? onDisk(top) : await inCommit(directory, rev)
  if (bytes === null) return null
  const { parseConfiguration } = await import('./configuration.ts')
  return parseConfiguration(decode(bytes), top)
}

/** The top of the repository that a directory lies in, or that directory outside git. */
function topOf(directory: string): string {
  for (let above = directory; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, '.git'))) return above
    if (above === path.dirname(above)) return directory
  }
}

function onDisk(top: string): Buffer | null {
  const file = path.join(top, CONFIGURATION)
  // Through a link it could be a file of somebody else's.
  if (lookAt(top)?.isDirectory() !== true) return null
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  if (realpathSync(path.dirname(file)) !== path.join(realpathSync(top), '.github')) return null
  return readFileSync(file)
}

async function inCommit(directory: string, rev: string): Promise<Buffer | null> {
  const commit = /^[\w./-]+$/.test(rev) ? rev : await resolveCommit(directory, rev)
  const blob = await objectOf(directory, `${commit}:${CONFIGURATION}`)
  return blob === null ? null : git(directory, ['cat-file', 'blob', blob])
}

function decode(bytes: Buffer): string {
  const file = CONFIGURATION
  if (bytes.length > LARGEST_MAP)
    throw new UserError('The file is larger than 5 MB.', 'Leave out what it need not say.', {
      file,
    })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new UserError('The file is not UTF-8 text.', 'Save it as UTF-8.', { file }, { cause })
  }
}
