import { constants, lstatSync, realpathSync } from 'node:fs'
import {
  copyFile,
  lstat,
  mkdir,
  open,
  readlink,
  rm,
  symlink,
  type FileHandle,
} from 'node:fs/promises'
import path from 'node:path'

/** No source, header or build file is that long; what a build makes larger is not read. */
const MOST_BYTES = 64 * 1024 ** 2

/** What a build left would lead this process out of its folder, or can't be read: nothing more is seen of it. */
export class LeftInTheWay extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'LeftInTheWay'
  }
}

/**
 * Opens a file that a build may have put there, or put something else in its place: a link may lead to a device, and a pipe
 * would be waited for without end.
 *
 * @param most so many bytes; a larger file is taken for none
 * @returns null where there is no ordinary file
 */
export async function openLeft(
  file: string,
  most = MOST_BYTES,
): Promise<{ readonly handle: FileHandle; readonly size: number } | null> {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
  const handle = await open(file, flags).catch(() => null)
  if (handle === null) return null
  const stats = await handle.stat().catch(() => null)
  if (stats !== null && stats.isFile() && stats.size <= most) return { handle, size: stats.size }
  await handle.close()
  return null
}

/** The text of a file that a build may have put there; null where there is no ordinary file of sensible length. */
export async function readLeft(
  file: string,
  encoding: BufferEncoding = 'latin1',
): Promise<string | null> {
  const opened = await openLeft(file)
  if (opened === null) return null
  const { handle, size } = opened
  try {
    // No more than it had when it was opened: it may grow while it is read.
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0)
    return buffer.toString(encoding, 0, bytesRead)
  } catch {
    return null
  } finally {
    await handle.close()
  }
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

/** Lays a file or a link of the same content at another place; a folder, a pipe or a device is no content. */
export async function copyLeft(from: string, to: string): Promise<void> {
  const stats = await lstat(from)
  if (!stats.isFile() && !stats.isSymbolicLink()) return
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
