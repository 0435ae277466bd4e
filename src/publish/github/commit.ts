import { isUtf8 } from 'node:buffer'

import { UserError } from '../../core/user-error.ts'
import { commitMessage, parseAuthor } from '../proposal/commit-message.ts'
import { readCommit, throwNotOnGitHub } from './read-commits.ts'
import type { Place } from './client.ts'
import type { Proposal, ProposedFile } from '../publication.ts'
import { blobName, type Stamp } from '../proposal/stamp.ts'

/** One tree request holds at most this many files and characters; GitHub says no number, these pass. */
const MOST_ENTRIES = 500
const MOST_CHARACTERS = 8_000_000

/**
 * Makes a commit of the files on top of the base, by the git data API: text inline, modes kept, signed by GitHub
 * because no author is named (unless the user names one). No ref points at it yet.
 *
 * @returns the commit's name, or null when the base has all of it already
 * @throws UserError when the base commit is not on GitHub, or when GitHub stored other bytes than were sent
 */
export async function makeCommit(
  place: Place,
  proposal: Proposal,
  files: readonly ProposedFile[],
  hashes: Pick<Stamp, 'patch' | 'files'>,
): Promise<string | null> {
  const { commit } = proposal.base
  const base = await readCommit(place, commit).catch(throwNotOnGitHub(place, commit))
  let tree = await makeTree(place, base.tree, files)
  const changed = await wronglyStored(place, tree, files)
  if (changed.size > 0) {
    // What GitHub does not keep byte for byte as text goes as a blob.
    tree = await makeTree(place, base.tree, files, changed)
    const [still] = await wronglyStored(place, tree, files)
    if (still !== undefined)
      throw new UserError(
        `GitHub stores ${JSON.stringify(still)} with other bytes than were sent.`,
        'Please report this; until then apply the patch file by hand.',
      )
  }
  if (tree === base.tree) return null
  const author = proposal.author ? { author: parseAuthor(proposal.author) } : {}
  const { data } = await place.octokit.rest.git.createCommit({
    ...place.repository,
    message: commitMessage(proposal, { ...hashes, tree }),
    tree,
    parents: [commit],
    ...author,
  })
  return data.sha
}

/** @param blobs paths of files that are no text to GitHub */
async function makeTree(
  place: Place,
  base: string,
  files: readonly ProposedFile[],
  blobs: ReadonlySet<string> = new Set(),
): Promise<string> {
  let tree = base
  for (const part of partsFor(files)) {
    const entries = []
    for (const { path, mode, bytes } of part) {
      const isInline = isPlainText(bytes) && !blobs.has(path)
      const content = isInline
        ? { content: bytes.toString('utf8') }
        : { sha: await makeBlob(place, bytes) }
      entries.push({ path, mode, type: 'blob' as const, ...content })
    }
    const { data } = await place.octokit.rest.git.createTree({
      ...place.repository,
      base_tree: tree,
      tree: entries,
    })
    tree = data.sha
  }
  return tree
}

async function makeBlob(place: Place, bytes: Buffer): Promise<string> {
  const { data } = await place.octokit.rest.git.createBlob({
    ...place.repository,
    content: bytes.toString('base64'),
    encoding: 'base64',
  })
  return data.sha
}

/** Text that comes out of JSON as it went in: UTF-8 without NUL and without a byte order mark. */
function isPlainText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0) && bytes.indexOf('\ufeff') !== 0
}

/** The files whose content or mode in the new tree is not what was sent; nothing is taken on trust. */
async function wronglyStored(
  place: Place,
  tree: string,
  files: readonly ProposedFile[],
): Promise<ReadonlySet<string>> {
  const { data } = await place.octokit.rest.git.getTree({
    ...place.repository,
    tree_sha: tree,
    recursive: 'true',
  })
  const stored = new Map(data.tree.map((entry) => [entry.path, entry]))
  const wrong = files.filter((file) => {
    const entry = stored.get(file.path)
    if (!entry) return !data.truncated
    return entry.sha !== blobName(file.bytes) || entry.mode !== file.mode
  })
  return new Set(wrong.map(({ path }) => path))
}

/** The files in as many requests as they take. */
function partsFor(files: readonly ProposedFile[]): readonly (readonly ProposedFile[])[] {
  const parts: ProposedFile[][] = []
  let size = 0
  for (const file of files) {
    const part = parts.at(-1)
    const { length } = file.bytes
    const fits = part && part.length < MOST_ENTRIES && size + length <= MOST_CHARACTERS
    if (fits) part.push(file)
    else parts.push([file])
    size = fits ? size + length : length
  }
  return parts
}
