import type { RenameMap } from '../../maps/rename.ts'
import { isRegularFile } from '../../repository/entry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { doorOf } from '../reading/door-of.ts'

/** A directory that holds a copy of an upstream; the path is empty for the repository itself. */
interface Copy {
  readonly path: string
  /** The file by which it was recognised. */
  readonly by: string
  /** False for a copy of headers only: it shows neither what is read nor what is not. */
  readonly hasSources: boolean
}

/**
 * The copies of an upstream below a source, outermost only, by the paths that a map names. Where the map says what such a
 * file holds, one that does not is another project's of the same name, unless its folder is called as the upstream is.
 */
export async function copiesIn(
  source: FileSource,
  { detect, holds, upstream }: Pick<RenameMap, 'detect' | 'holds' | 'upstream'>,
): Promise<readonly Copy[]> {
  const entries = (await source.list()).filter(isRegularFile)
  // The longest path that fits tells where the copy begins: `ggml/include/ggml.h` before `ggml.h`.
  const marks = detect.toSorted((a, b) => b.length - a.length)
  const markOf = (path: string): string | undefined =>
    marks.find((one) => path === one || path.endsWith(`/${one}`))
  const marked = entries.filter(({ path }) => markOf(path) !== undefined)
  const dirOf = (path: string): string =>
    path.slice(0, Math.max(0, path.length - markOf(path)!.length - 1))
  const project = upstream?.slice(upstream.lastIndexOf('/') + 1)
  const isCalledSo = ({ path }: FileEntry): boolean => dirOf(path).split('/').at(-1) === project
  const sure = holds === undefined ? marked : marked.filter(isCalledSo)
  const others = marked.filter((entry) => !sure.includes(entry))
  const held = holds === undefined ? [] : await holding(source, others, holds)
  const found = new Map<string, string>()
  for (const { path } of [...sure, ...held]) {
    const mark = markOf(path)!
    const dir = dirOf(path)
    if (!found.has(dir)) found.set(dir, mark)
  }
  const dirs = [...found.keys()].toSorted((a, b) => a.length - b.length)
  const outermost = dirs.filter(
    (dir, index) =>
      !dirs.slice(0, index).some((outer) => outer === '' || dir.startsWith(`${outer}/`)),
  )
  return outermost.map((dir) => ({
    path: dir,
    by: found.get(dir)!,
    hasSources: entries.some((entry) => isSource(entry, dir)),
  }))
}

async function holding(
  source: FileSource,
  entries: readonly FileEntry[],
  text: string,
): Promise<readonly FileEntry[]> {
  const found: FileEntry[] = []
  for await (const { entry, bytes } of source.read(entries))
    if (bytes.includes(text)) found.push(entry)
  return found
}

function isSource({ path }: FileEntry, dir: string): boolean {
  if (dir !== '' && !path.startsWith(`${dir}/`)) return false
  return doorOf(path) !== undefined && !/\.(?:h|hh|hpp|hxx|cuh|pxd|py|sh)$/i.test(path)
}
