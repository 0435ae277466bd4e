import { constants, statSync, type Stats } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** No text that a person or a build writes is that long. */
const MOST_BYTES = 64 * 1024 ** 2

/**
 * Opens a file in whose place anything may lie: a link may lead to a device, and a pipe would be waited for without end.
 *
 * @param most so many bytes; a larger file is taken for none
 * @returns null where there is no ordinary file
 */
export async function openOrdinary(
  file: string,
  most = MOST_BYTES,
): Promise<{ readonly handle: FileHandle; readonly size: number } | null> {
  // Windows knows no such flag, and no such pipes.
  const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0)
  const handle = await open(file, flags).catch(() => null)
  if (handle === null) return null
  const stats = await handle.stat().catch(() => null)
  if (stats !== null && stats.isFile() && stats.size <= most) return { handle, size: stats.size }
  await handle.close()
  return null
}

/** The text of such a file; null where there is no ordinary file of sensible length. */
export async function readOrdinary(
  file: string,
  encoding: BufferEncoding = 'utf8',
): Promise<string | null> {
  const opened = await openOrdinary(file)
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

/** What lies at a place that somebody named; null where nothing does, or where no path can say so (too long, a loop of links). */
export function lookAt(place: string): Stats | null {
  try {
    return statSync(place)
  } catch {
    return null
  }
}
