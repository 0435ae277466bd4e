import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'

import { UserError } from '../core/user-error.ts'
import { findMembers } from './find-members.ts'
import { namesIn, type Member, type Stranger } from './member.ts'

/**
 * The repositories that a list names.
 *
 * @param list a file, or `-` for standard input
 * @throws UserError where it can't be read
 */
export async function readList(list: string): Promise<readonly (Member | Stranger)[]> {
  if (list === '-') return findMembers(namesIn(await text(process.stdin)))
  try {
    return await findMembers(namesIn(await readFile(list, 'utf8')))
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === undefined) throw cause
    throw new UserError(
      `The list can't be read (${code}).`,
      'Name a file with a directory on each line, or - for standard input.',
      { file: list },
      { cause },
    )
  }
}
