import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import type { FileEntry } from '../../repository/source.ts'
import type { ProofInput } from '../input.ts'
import type { State } from './measure.ts'
import type { Session } from '../running/session.ts'
import { replaceFile, writeTree } from '../running/tree.ts'

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

/** Lays the patched files as they are before or after the patch. */
export async function patcher(
  session: Session,
  input: ProofInput,
): Promise<(state: State) => Promise<void>> {
  const before = new Map<string, Buffer | null>()
  for (const { path: file } of input.patched)
    before.set(file, await readFile(path.join(session.root, file)).catch(() => null))
  return async (state) => {
    for (const { path: file, bytes } of input.patched) {
      const content = state === 'after' ? bytes : before.get(file)
      if (content) await replaceFile(session.root, file, content)
      else await rm(path.join(session.root, file), { force: true })
    }
  }
}
