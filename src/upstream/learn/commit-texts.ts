import { addTo } from '../../core/group-by.ts'
import type { Namespace } from '../../core/use.ts'
import type { BlobReader } from '../../repository/blobs.ts'
import { readBuildFile, type BuildTree } from '../reading/build-facts.ts'
import type { ChangedFile, HistoryCommit } from './history.ts'
import { doorOf, isBuildFile } from '../reading/door-of.ts'

/** What kind of file a line stands in; `use` for those that only show how to build. */
export type TextKind = 'cmake' | 'make' | 'c' | 'use'

/** What the files that a commit changed held before and after. */
export interface Texts {
  readonly before: Map<TextKind, string[]>
  readonly after: Map<TextKind, string[]>
}

const SHOWS_USE =
  /(?:Dockerfile|Containerfile)[^/]*$|\.(?:md|rst|txt|ya?ml|sh|ps1|bat|nix|toml|json)$/i

/** Brings a tree to the state after some build files changed, and gives their texts. */
export async function updateTree(
  tree: BuildTree,
  files: readonly ChangedFile[],
  blobs: BlobReader,
): Promise<Texts> {
  const texts: Texts = { before: new Map(), after: new Map() }
  for (const file of files) {
    const language = isRead(file.path, 'make') ? 'make' : 'cmake'
    const after = await addBoth(texts, language, file, blobs)
    tree.set(file.path, after === null ? undefined : readBuildFile(file.path, after))
  }
  return texts
}

/** Adds the texts of sources, where macros changed, and of files that show how to build. */
export async function addSources(
  hasMacros: boolean,
  commit: HistoryCommit,
  texts: Texts,
  blobs: BlobReader,
): Promise<void> {
  for (const file of commit.files) {
    const isC = hasMacros && isRead(file.path, 'macro')
    if (!isC && (isBuildFile(file.path) || !SHOWS_USE.test(file.path))) continue
    await addBoth(texts, isC ? 'c' : 'use', file, blobs)
  }
}

/** Adds what a file held before and after; gives what it holds now. */
async function addBoth(
  texts: Texts,
  kind: TextKind,
  file: ChangedFile,
  blobs: BlobReader,
): Promise<string | null> {
  let now: string | null = null
  for (const side of ['before', 'after'] as const) {
    const oid = file[side]
    const blob = oid === null ? null : await blobs.read(oid)
    now = blob !== null && 'bytes' in blob ? blob.bytes.toString('latin1') : null
    if (now !== null) addTo(texts[side], kind, now)
  }
  return now
}

function isRead(path: string, namespace: Namespace): boolean {
  return doorOf(path)?.namespaces.includes(namespace) === true
}
