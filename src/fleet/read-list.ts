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
  return findMembers(await readFolders(list), output)
}

/**
 * The directories that a list names, as they stand there.
 *
 * @param list a file, or `-` for standard input
 * @throws UserError where it can't be read
 */
export async function readFolders(list: string): Promise<readonly string[]> {
  const fix = 'Name a file with a directory on each line, or - for standard input.'
  if (list === '-') return namesIn(await text(process.stdin), existsSync)
  return readNames(list, fix, existsSync)
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
