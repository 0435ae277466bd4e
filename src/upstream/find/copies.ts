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

/** The copies of an upstream below a source, outermost only, by the paths that a map names. */
export async function copiesIn(
  source: FileSource,
  detect: readonly string[],
): Promise<readonly Copy[]> {
  const entries = (await source.list()).filter(({ mode }) => mode === '100644' || mode === '100755')
  // The longest path that fits tells where the copy begins: `ggml/include/ggml.h` before `ggml.h`.
  const marks = detect.toSorted((a, b) => b.length - a.length)
  const found = new Map<string, string>()
  for (const { path } of entries) {
    const mark = marks.find((one) => path === one || path.endsWith(`/${one}`))
    if (mark === undefined) continue
    const dir = path.slice(0, Math.max(0, path.length - mark.length - 1))
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

function isSource({ path }: FileEntry, dir: string): boolean {
  if (dir !== '' && !path.startsWith(`${dir}/`)) return false
  return doorOf(path) !== undefined && !/\.(?:h|hh|hpp|hxx|cuh|pxd|py|sh)$/i.test(path)
}
