import { fileMode } from '../../repository/entry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import type { Asker } from './ask.ts'

/** So many files of one repository are fetched; a run of its own reads the rest. */
const MOST_FILES = 20
/** A file that pins something is no longer than this, in bytes. */
const LARGEST = 256 * 1024

interface TreeItem {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly size?: number
}

/** A repository's files as GitHub's API gives them, without a clone. */
interface TreeSource extends FileSource {
  /** Whether files were asked for that were not read, or the list is cut off. */
  readonly isPartial: () => boolean
}

/**
 * @param tree what `GET git/trees` answered, with `recursive`
 * @param name `owner/name`
 */
export function makeTreeSource(
  tree: { readonly tree: readonly TreeItem[]; readonly truncated?: boolean },
  name: string,
  asker: Asker,
): TreeSource {
  let isPartial = tree.truncated === true
  const known = new Map<string, Buffer>()
  const entries = tree.tree
    .filter(({ type }) => type !== 'tree')
    .map(({ path, mode, sha, size }) => ({
      path,
      mode: fileMode(mode),
      oid: sha,
      ...(size !== undefined && { size }),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  async function read({ oid = '', size = 0 }: FileEntry): Promise<Buffer | null> {
    const before = known.get(oid)
    if (before !== undefined) return before
    if (known.size >= MOST_FILES || size > LARGEST) return null
    const answer = await asker.get(`/repos/${name}/git/blobs/${oid}`)
    if (answer.kind !== 'fresh') return null
    const { content, encoding } = answer.data as { content: string; encoding: string }
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
    known.set(oid, bytes)
    return bytes
  }
  return {
    root: '',
    revision: null,
    isPartial: () => isPartial,
    list: async () => Promise.resolve(entries),
    async *read(wanted, onUnreadable) {
      // What lies near the top pins for all of it.
      const nearest = wanted.toSorted((a, b) => depthOf(a) - depthOf(b))
      for (const entry of nearest) {
        const bytes = await read(entry)
        if (bytes !== null) yield { entry, bytes }
        else {
          isPartial = true
          onUnreadable?.(entry, 'it was not fetched')
        }
      }
    },
    close: async () => Promise.resolve(),
  }
}

function depthOf({ path }: FileEntry): number {
  return path.split('/').length
}
