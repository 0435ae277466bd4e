import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { UserError } from '../../core/user-error.ts'

/** What every kit holds, so that an earlier one may be written over. */
const MARK = 'smoke.cu'

/**
 * Sees to it that a kit can be written, before the smoke test takes its time.
 *
 * @throws UserError where the folder is no folder, or holds something else than an earlier kit
 */
export async function checkKitFolder(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => error.code)
  if (names === 'ENOENT') return
  if (!Array.isArray(names))
    throw new UserError('The folder for the smoke test can’t be read.', 'Name another folder.', {
      file: directory,
    })
  if (names.length === 0 || names.includes(MARK)) return
  throw new UserError(
    'The folder for the smoke test holds other files.',
    'Name a new folder, or an empty one.',
    { file: directory },
  )
}

/** Writes a kit's files below a folder, which is made where it is missing. */
export async function writeKit(
  directory: string,
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const [name, bytes] of files) {
    const place = path.join(directory, name)
    await mkdir(path.dirname(place), { recursive: true })
    // A file that is there may have another name, outside of the folder.
    await rm(place, { force: true })
    await writeFile(place, bytes)
  }
}
