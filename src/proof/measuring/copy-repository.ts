import { lstatSync, readdirSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { append } from '../../core/append.ts'
import { count } from '../../core/count.ts'
import type { FileEntry } from '../../repository/source.ts'
import type { ProofInput } from '../input.ts'
import { checkFolders } from '../running/left-files.ts'
import { checkTime, type Session } from '../running/session.ts'
import { writeTree } from '../running/write-tree.ts'

/** All entries, those of the submodules under their paths. */
export async function listEntries({
  files,
  submodules = [],
}: ProofInput): Promise<readonly FileEntry[]> {
  const below = await Promise.all(
    submodules.map(async ({ path: place, source }) =>
      (await source.list()).map((entry) => ({ ...entry, path: `${place}/${entry.path}` })),
    ),
  )
  return [...(await files.list()), ...below.flat()]
}

/** Writes the repository with its submodules to the session's root. */
export async function copyRepository(
  session: Session,
  input: Pick<ProofInput, 'files' | 'submodules'>,
): Promise<void> {
  const leftOut = [...(await writeTree(input.files, session.root))]
  for (const { path: place, source } of input.submodules ?? []) {
    const missed = await writeTree(source, path.join(session.root, place), place)
    append(
      leftOut,
      missed.map((one) => ({ ...one, path: `${place}/${one.path}` })),
    )
  }
  const first = leftOut[0]
  if (first !== undefined)
    session.say(
      'FILE_UNREADABLE',
      `${count(leftOut.length, 'file')} could not be copied, for example ${first.path}: ${first.why}.`,
    )
}

/**
 * Puts a tree of files back as it was, whatever a build did to it: what was written or changed since is moved to `kept`.
 *
 * @returns the paths of what was written
 */
export type Restore = (kept: string, session: Session) => Promise<readonly string[]>

/**
 * Remembers a tree, so that every state begins with the same files: what an earlier configure wrote into the sources
 * must not decide about the next one.
 *
 * @param root the tree that builds work in
 * @param pristine where its copy goes; is created
 */
export async function rememberTree(root: string, pristine: string): Promise<Restore> {
  await cp(root, pristine, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  const known = marksBelow(root)
  return async (kept, session) => {
    checkFolders([root])
    const now = marksBelow(root)
    const written = [...now.keys()].filter((file) => known.get(file) !== now.get(file))
    const gone = [...known.keys()].filter((file) => !now.has(file))
    for (const file of written) {
      checkTime(session)
      const place = path.join(kept, file)
      await mkdir(path.dirname(place), { recursive: true })
      await rename(path.join(root, file), place)
    }
    for (const file of [...written, ...gone]) {
      if (!known.has(file)) continue
      await putBack(path.join(pristine, file), path.join(root, file))
      known.set(file, markOf(path.join(root, file)))
    }
    return written
  }
}

async function putBack(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { verbatimSymlinks: true })
}

/** Each file below a directory with what changes when it is written; links are not followed. */
function marksBelow(root: string): Map<string, string> {
  const marks = new Map<string, string>()
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue
    const place = path.join(entry.parentPath, entry.name)
    marks.set(path.relative(root, place), markOf(place))
  }
  return marks
}

function markOf(place: string): string {
  const { size, ctimeMs, mode, ino } = lstatSync(place)
  return `${size} ${ctimeMs} ${mode} ${ino}`
}
