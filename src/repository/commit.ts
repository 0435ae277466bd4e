import { UserError } from '../core/user-error.ts'

import { MISSING, openBlobs, type Blob } from './blobs.ts'
import { fileMode, whyNotRead } from './entry.ts'
import { git, gitOrNull, makePrintable } from './git.ts'
import { pathRecords } from './paths.ts'
import { locateRepository, objectOf, resolveCommit, findTop } from './revision.ts'
import type { FileContent, FileEntry, RepositorySource } from './source.ts'

/** How much may be on its way from git at once. */
const MOST_REQUESTS = 256
const MOST_BYTES = 8 * 1024 * 1024

/**
 * A commit's files, as git has recorded them: no checkout, no line-end conversion, no smudge filter; all of them, with
 * paths from the top, whichever directory was asked for.
 *
 * @throws UserError when `dir` is in no repository, or `revision` names no commit, or the commit has no such directory
 */
export async function openCommit(dir: string, revision: string): Promise<RepositorySource> {
  const location = await locateRepository(dir)
  if (location === null)
    throw new UserError(
      'This is no git repository, so it has no revisions.',
      'Give a git repository; check and patch take any other directory too, where no revision is asked for.',
      { file: dir },
    )
  const within = location.prefix
  const root = findTop(dir, within)
  const head = revision === 'HEAD' ? location.head : null
  const commit = head ?? (await resolveCommit(root, revision))
  if (within !== '') await mustHave(root, commit, within)
  const blobs = openBlobs(root)
  let tree: Promise<Tree> | undefined
  const readTree = (): Promise<Tree> => (tree ??= listTree(root, commit))
  return {
    kind: 'commit',
    root,
    revision: commit,
    head: commit,
    within,
    async list() {
      return (await readTree()).entries
    },
    async *read(wanted, onUnreadable) {
      const { absent } = await readTree()
      const read = (oid: string): Promise<Blob> =>
        absent.has(oid) ? Promise.resolve({ why: MISSING }) : blobs.read(oid)
      yield* readBlobs(read, wanted, onUnreadable)
    },
    close: () => blobs.close(),
  }
}

interface Tree {
  readonly entries: readonly FileEntry[]
  /** Object names of blobs that a partial clone does not have. */
  readonly absent: ReadonlySet<string>
}

async function listTree(root: string, commit: string): Promise<Tree> {
  const options = ['ls-tree', '-r', '-z', '--full-tree']
  const sized = await gitOrNull(root, [...options, '-l', commit])
  if (sized !== null) return { entries: parseTree(sized), absent: new Set() }
  // the sizes of blobs that a partial clone has not fetched cannot be told, and git gives up
  const listing = await git(root, [...options, commit])
  return { entries: parseTree(listing), absent: await absentObjects(root, commit) }
}

async function mustHave(root: string, commit: string, within: string): Promise<void> {
  const directory = within.slice(0, -1)
  if ((await objectOf(root, `${commit}:${directory}`)) !== null) return
  throw new UserError(
    `The commit ${commit.slice(0, 12)} has no directory "${makePrintable(directory)}".`,
    'Give another revision, or another directory.',
    { file: root },
  )
}

async function absentObjects(root: string, commit: string): Promise<ReadonlySet<string>> {
  const objects = await git(root, ['rev-list', '--objects', '--missing=print', `${commit}^{tree}`])
  const lines = objects.toString('latin1').split('\n')
  return new Set(lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1)))
}

/** Reads `<mode> <type> <oid> <size>` of each path; a blob that is missing from the clone has no size. */
function parseTree(output: Buffer): readonly FileEntry[] {
  return Array.from(pathRecords(output), ({ words, path }) => {
    const [mode = '', , oid = '', size = ''] = words
    const known = /^\d+$/.test(size) ? { size: Number(size) } : {}
    return { path, mode: fileMode(mode), oid, ...known }
  })
}

async function* readBlobs(
  readBlob: (oid: string) => Promise<Blob>,
  entries: readonly FileEntry[],
  onUnreadable: ((entry: FileEntry, why: string) => void) | undefined,
): AsyncGenerator<FileContent> {
  const ahead: { readonly entry: FileEntry; readonly blob: Promise<Blob> }[] = []
  let bytesAhead = 0
  let next = 0
  while (next < entries.length || ahead.length > 0) {
    while (
      next < entries.length &&
      ahead.length < MOST_REQUESTS &&
      (bytesAhead < MOST_BYTES || ahead.length === 0)
    ) {
      const entry = entries[next++]!
      const why = whyNotRead(entry)
      const blob =
        why !== null || entry.oid === undefined
          ? Promise.resolve({ why: why ?? 'it has no object name' })
          : readBlob(entry.oid)
      // a reader that stops early leaves promises behind that nobody awaits
      blob.catch(() => undefined)
      ahead.push({ entry, blob })
      bytesAhead += entry.size ?? 0
    }
    const { entry, blob } = ahead.shift()!
    const answer = await blob
    bytesAhead -= entry.size ?? 0
    if ('why' in answer) onUnreadable?.(entry, answer.why)
    else yield { entry, bytes: answer.bytes }
  }
}
