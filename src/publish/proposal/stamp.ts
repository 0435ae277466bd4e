import { createHash } from 'node:crypto'

import { hunksOf } from '../../report/diff-rows.ts'
import type { Proposal, ProposedFile } from '../publication.ts'

/**
 * What a commit of ours says of itself in its last line. The tree and the words above make it self-certifying: whoever
 * changes one of them has a commit that the stamp fits no more.
 */
export interface Stamp {
  /** What the patch changes, without line numbers and context: the same when only the surroundings moved. */
  readonly patch: string
  /** The files before and after the patch: another patch may leave the very same files behind. */
  readonly files: string
  /** The commit's tree. */
  readonly tree: string
}

const TRAILER = 'Flagshift-Patch'
const STAMP = new RegExp(
  `^${TRAILER}: v1 patch=([0-9a-f]{40}) files=([0-9a-f]{40}) tree=([0-9a-f]{40,64}) words=([0-9a-f]{40})[ \\t]*$`,
  'gm',
)

/**
 * The stamp's line for a commit message.
 *
 * @param words the rest of the message
 */
export function stampLine({ patch, files, tree }: Stamp, words: string): string {
  return `${TRAILER}: v1 patch=${patch} files=${files} tree=${tree} words=${hashOf(words)}`
}

/**
 * The stamp of a commit message, or undefined where there is none. It is a trailer as git has them, a line of the last
 * paragraph, and the last of its name counts: what a person wrote above it may look the same.
 */
export function readStamp(message: string): Stamp | undefined {
  return findStamp(message)?.stamp
}

function findStamp(message: string) {
  const text = oneLineEnd(message).trimEnd()
  const last = text.split(/\n[ \t]*\n/).at(-1)!
  const found = [...last.matchAll(STAMP)].at(-1)
  if (!found) return undefined
  const [line, patch = '', files = '', tree = '', words] = found
  const at = text.length - last.length + found.index
  const areWords = words === hashOf(text.slice(0, at) + text.slice(at + line.length))
  return { stamp: { patch, files, tree }, areWords }
}

/** A commit, as far as it tells who made it. */
export interface MadeCommit {
  readonly message: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: { readonly name: string; readonly email: string; readonly date: string }
  /** When it was made as it is: amended, picked or put elsewhere, it keeps the date of its author only. */
  readonly committed: string
}

/** Milliseconds between the two dates of a commit that was made in one go. */
const AT_ONCE = 5000

/** True for a commit that is as Flagshift made it: its tree and its words, on one parent, and by nobody since. */
export function isOurs(commit: MadeCommit): boolean {
  const found = findStamp(commit.message)
  const later = Date.parse(commit.committed) - Date.parse(commit.author.date)
  return (
    found?.areWords === true &&
    found.stamp.tree === commit.tree &&
    commit.parents.length === 1 &&
    Math.abs(later) <= AT_ONCE
  )
}

/** A message as git keeps it: whatever ends a line. */
export function oneLineEnd(message: string): string {
  return message.replaceAll(/\r+\n/g, '\n')
}

/** A name for words, whatever stands behind the last of them. */
function hashOf(words: string): string {
  return createHash('sha256').update(words.trimEnd()).digest('hex').slice(0, 40)
}

/**
 * Names the content that a set of patched files has, and had before: their patch with its line numbers tells that.
 *
 * @param diff the patch of these files
 */
function filesHash(files: readonly ProposedFile[], diff: string): string {
  const hash = createHash('sha256').update(diff)
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(JSON.stringify([file.path, file.mode, blobName(file.bytes)]))
  return hash.digest('hex').slice(0, 40)
}

/** What a commit of these files says of the patch, beside its tree. */
export function namesOf(
  { diff, diffOf }: Pick<Proposal, 'diff' | 'diffOf'>,
  files: readonly ProposedFile[],
): Omit<Stamp, 'tree'> {
  return { patch: patchHash(diff), files: filesHash(files, diffOf(files.map(({ path }) => path))) }
}

/** Git's name of a blob in a SHA-1 repository. */
export function blobName(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * Names a patch by the lines that it removes and adds, file by file: a person who declined it is not asked again
 * because a neighbouring line moved.
 *
 * @param diff a unified diff
 */
export function patchHash(diff: string): string {
  const hash = createHash('sha256')
  let last = ''
  for (const { file, rows } of hunksOf(diff)) {
    if (file !== last) hash.update(`${file}\n`)
    last = file
    for (const { kind, text } of rows) if (kind !== ' ') hash.update(`${kind}${text}\n`)
  }
  return hash.digest('hex').slice(0, 40)
}
