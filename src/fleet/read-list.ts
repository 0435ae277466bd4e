import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'

import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { readOrdinary } from '../repository/ordinary-file.ts'
import { findMembers } from './find-members.ts'
import { namesIn, type Member, type Stranger } from './member.ts'

/**
 * The repositories that a list names.
 *
 * @param list a file, or `-` for standard input
 * @param output the folder of results, which is no repository
 * @throws UserError where it can't be read
 */
export async function readList(list: string, output = ''): Promise<readonly (Member | Stranger)[]> {
  const fix = 'Name a file with a directory on each line, or - for standard input.'
  const names =
    list === '-'
      ? namesIn(await text(process.stdin), existsSync)
      : await readNames(list, fix, existsSync)
  return findMembers(names, output)
}

/**
 * The names that a list holds, one on a line.
 *
 * @param fix how such a list is named
 * @throws UserError where there is no such file
 */
export async function readNames(
  list: string,
  fix: string,
  isThere?: (name: string) => boolean,
): Promise<readonly string[]> {
  const written = await readOrdinary(list)
  if (written !== null) return namesIn(written, isThere)
  throw new UserError(`The list ${quoteText(list)} can't be read.`, fix)
}
