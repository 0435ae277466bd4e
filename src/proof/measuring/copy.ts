import path from 'node:path'

import type { FileEntry } from '../../repository/source.ts'
import type { ProofInput } from '../input.ts'
import type { Session } from '../running/session.ts'
import { writeTree } from '../running/tree.ts'

type Submodule = NonNullable<ProofInput['submodules']>[number]

/** All entries, those of the submodules under their paths. */
export async function listEntries(input: ProofInput): Promise<readonly FileEntry[]> {
  const below = await Promise.all((input.submodules ?? []).map(listSubmodule))
  return [...(await input.files.list()), ...below.flat()]
}

async function listSubmodule({ path: place, source }: Submodule): Promise<readonly FileEntry[]> {
  return (await source.list()).map((entry) => ({ ...entry, path: `${place}/${entry.path}` }))
}

/** Writes the repository with its submodules to the session's root. */
export async function copyRepository(session: Session, input: ProofInput): Promise<void> {
  const leftOut = [...(await writeTree(input.files, session.root))]
  for (const { path: place, source } of input.submodules ?? []) {
    const missed = await writeTree(source, path.join(session.root, place))
    leftOut.push(...missed.map((one) => ({ ...one, path: `${place}/${one.path}` })))
  }
  const first = leftOut[0]
  if (first !== undefined)
    session.say(
      'FILE_UNREADABLE',
      `${leftOut.length} file(s) could not be copied, for example ${first.path}: ${first.why}.`,
    )
}
