import { isRegularFile } from '../../repository/entry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'

/**
 * A directory of a source as a source of its own: paths are relative to it.
 *
 * @param dir forward slashes, without one at the end; empty for the source itself
 * @param close what closing it does; by default nothing, so that the outer source stays open
 */
export function below(
  source: FileSource,
  dir: string,
  close: () => Promise<void> = () => Promise.resolve(),
): FileSource {
  if (dir === '') return { ...bound(source), close }
  const prefix = `${dir}/`
  const outer = new Map<FileEntry, FileEntry>()
  const inner = new Map<FileEntry, FileEntry>()
  let entries: readonly FileEntry[] | undefined
  return {
    ...bound(source),
    async list() {
      if (entries !== undefined) return entries
      const found: FileEntry[] = []
      for (const entry of await source.list()) {
        if (!entry.path.startsWith(prefix)) continue
        const own = { ...entry, path: entry.path.slice(prefix.length) }
        outer.set(own, entry)
        inner.set(entry, own)
        found.push(own)
      }
      return (entries = found)
    },
    async *read(wanted, onUnreadable) {
      const asked = wanted.map(
        (entry) => outer.get(entry) ?? { ...entry, path: prefix + entry.path },
      )
      const own = (entry: FileEntry): FileEntry =>
        inner.get(entry) ?? { ...entry, path: entry.path.slice(prefix.length) }
      const report =
        onUnreadable && ((entry: FileEntry, why: string) => onUnreadable(own(entry), why))
      for await (const { entry, bytes } of source.read(asked, report))
        yield { entry: own(entry), bytes }
    },
    close,
  }
}

/** A copy of a source of which parts can be replaced. */
export function bound(source: FileSource): FileSource {
  return {
    root: source.root,
    revision: source.revision,
    list: () => source.list(),
    read: (entries, onUnreadable) => source.read(entries, onUnreadable),
    close: () => source.close(),
  }
}

/** The text of one file of a source as latin1, or null where it is missing or cannot be read. */
export async function textOf(source: FileSource, path: string): Promise<string | null> {
  const entry = (await source.list()).find((one) => one.path === path)
  if (entry === undefined || !isRegularFile(entry)) return null
  for await (const { bytes } of source.read([entry])) return bytes.toString('latin1')
  return null
}
