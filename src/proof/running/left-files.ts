import { lstatSync, realpathSync } from 'node:fs'
import { copyFile, lstat, mkdir, readlink, rm, symlink } from 'node:fs/promises'
import path from 'node:path'

import { readOrdinary } from '../../repository/ordinary-file.ts'

/** What a build left would lead this process out of its folder, or can't be read: nothing more is seen of it. */
export class LeftInTheWay extends Error {}

/** The text of a file that a build may have put there; null where there is no ordinary file of sensible length. */
export async function readLeft(
  file: string,
  encoding: BufferEncoding = 'latin1',
): Promise<string | null> {
  return readOrdinary(file, encoding)
}

/**
 * What a build system says of itself, in JSON of a known shape.
 *
 * @throws LeftInTheWay where that is something else
 */
export function parseLeft<Value>(
  schema: { readonly parse: (value: unknown) => Value },
  text: string | null,
): Value {
  try {
    return schema.parse(JSON.parse(text ?? ''))
  } catch {
    throw new LeftInTheWay('what the build system wrote of the project is not what it writes')
  }
}

const MOST_COPIED = 256 * 1024 ** 2

/** Lays a file or a link of the same content at another place; a folder, a pipe or a device is no content. */
export async function copyLeft(from: string, to: string): Promise<void> {
  const stats = await lstat(from)
  if (!stats.isFile() && !stats.isSymbolicLink()) return
  // A file may be long and take no room; its copy takes all of it.
  if (stats.size > MOST_COPIED) return
  await rm(to, { recursive: true, force: true })
  await mkdir(path.dirname(to), { recursive: true })
  if (stats.isFile()) await copyFile(from, to)
  else await symlink(await readlink(from), to)
}

/**
 * @param folders what this process made for builds
 * @throws LeftInTheWay where a build put something else in the place of one
 */
export function checkFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    const stats = lstatSync(folder, { throwIfNoEntry: false })
    if (stats !== undefined && !stats.isDirectory())
      throw new LeftInTheWay('a build put something else in the place of its own folder')
  }
}

/**
 * @param builds the folder of all builds, with no link in its path
 * @throws LeftInTheWay where what lies above a place leads out of that folder
 */
export function checkInside(builds: string, place: string): void {
  let folder = path.dirname(place)
  while (lstatSync(folder, { throwIfNoEntry: false }) === undefined) folder = path.dirname(folder)
  const real = realpathSync(folder)
  if (real !== builds && !real.startsWith(builds + path.sep))
    throw new LeftInTheWay('a link that a build made leads out of its folder')
}
