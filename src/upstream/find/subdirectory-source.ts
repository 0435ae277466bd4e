import type { FileEntry, FileSource } from '../../repository/source.ts'

/**
 * A directory of a source as a source of its own: paths are relative to it.
 *
 * @param dir forward slashes, without one at the end; empty for the source itself
 * @param close what closing it does; by default nothing, so that the outer source stays open
 */
export function sourceBelow(
  source: FileSource,
  dir: string,
  close: () => Promise<void> = () => Promise.resolve(),
): FileSource {
  if (dir === '') return { ...source, close }
  const prefix = `${dir}/`
  const inner = (entry: FileEntry): FileEntry => ({
    ...entry,
    path: entry.path.slice(prefix.length),
  })
  const outer = (entry: FileEntry): FileEntry => ({ ...entry, path: prefix + entry.path })
  let entries: readonly FileEntry[] | undefined
  return {
    ...source,
    async list() {
      return (entries ??= (await source.list())
        .filter(({ path }) => path.startsWith(prefix))
        .map(inner))
    },
    async *read(wanted, onUnreadable) {
      const report =
        onUnreadable && ((entry: FileEntry, why: string) => onUnreadable(inner(entry), why))
      for await (const { entry, bytes } of source.read(wanted.map(outer), report))
        yield { entry: inner(entry), bytes }
    },
    close,
  }
}
