import path from 'node:path'

import { append } from '../../core/append.ts'
import { count } from '../../core/count.ts'
import type { FileEntry } from '../../repository/source.ts'
import type { ProofInput } from '../input.ts'
import type { Session } from '../running/session.ts'
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
