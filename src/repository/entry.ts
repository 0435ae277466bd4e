import { isTextPath } from './paths.ts'
import type { FileEntry, FileMode, FileSource } from './source.ts'

/** Whether an entry is a file of its own: no link, no submodule. */
export function isRegularFile({ mode }: FileEntry): boolean {
  return mode === '100644' || mode === '100755'
}

/** Why the contents of an entry are not for reading, whatever holds them; null for a regular file. */
export function whyNotRead(entry: FileEntry): string | null {
  if (entry.mode === '120000') return 'it is a symbolic link'
  if (entry.mode === '160000') return 'it is a submodule'
  if (!isTextPath(entry.path)) return 'its name is not UTF-8'
  return null
}

/** The bytes of one file of a source; null where it is missing or cannot be read. */
export async function readFileAt(source: FileSource, path: string): Promise<Buffer | null> {
  const entry = (await source.list()).find((one) => one.path === path)
  if (entry === undefined || !isRegularFile(entry)) return null
  for await (const { bytes } of source.read([entry])) return Buffer.from(bytes)
  return null
}

/** Old commits hold modes such as 100664; git itself reads them by the owner's execute bit. */
export function fileMode(mode: string): FileMode {
  if (mode === '120000' || mode === '160000') return mode
  return (Number.parseInt(mode, 8) & 0o100) === 0 ? '100644' : '100755'
}
