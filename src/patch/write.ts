import { lstat, open, readFile, realpath, rename, rm } from 'node:fs/promises'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import type { FilePatch } from './rewrite.ts'

/**
 * Writes patched files over the working tree: each to a file beside it first, then into its place, so that none is ever
 * half-written; modes are kept. All are checked before the first is touched.
 *
 * @throws UserError when a file changed since it was scanned, or lies outside the tree, or can't be written
 */
export async function writePatches(root: string, patches: readonly FilePatch[]): Promise<void> {
  const home = await realpath(root)
  for (const patch of patches) await checkUnchanged(home, patch)
  for (const { path: name, after } of patches) await replace(path.join(home, name), name, after)
}

async function checkUnchanged(home: string, { path: name, before }: FilePatch): Promise<void> {
  const file = path.join(home, name)
  const parent = await realpath(path.dirname(file)).catch(() => null)
  if (parent === null || path.relative(home, parent).startsWith('..'))
    throw new UserError('It lies outside the repository.', 'Nothing was written.', { file: name })
  const stats = await lstat(file).catch(() => null)
  if (stats === null || !stats.isFile() || (await readFile(file, 'latin1')) !== before)
    throw new UserError('It changed while Flagshift ran.', 'Nothing was written; run it again.', {
      file: name,
    })
}

async function replace(file: string, name: string, after: string): Promise<void> {
  const beside = `${file}.flagshift-${process.pid}`
  try {
    const { mode } = await lstat(file)
    const handle = await open(beside, 'wx', mode & 0o777)
    try {
      await handle.writeFile(Buffer.from(after, 'latin1'))
      await handle.chmod(mode & 0o777)
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw new UserError(
      `It can't be written: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the permissions and the free space; files before it in the diff are already changed.',
      { file: name },
      { cause: error },
    )
  }
}
