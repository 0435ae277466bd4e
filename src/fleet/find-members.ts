import { realpath } from 'node:fs/promises'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { git } from '../repository/git.ts'
import { locateRepository } from '../repository/revision.ts'
import type { Member, Stranger } from './member.ts'

/** A member with what tells whether another one holds the same files. */
interface Found extends Member {
  /** The git directory that all work trees of a repository share; empty outside git. */
  readonly shared: string
  /** Where it lies in that, with a slash at its end; empty at the top. */
  readonly prefix: string
}

/**
 * What a list's names lead to: each commit of a repository once, however it is called, and none of its folders beside it.
 *
 * @param output the folder of results, which is no repository
 */
export async function findMembers(
  names: readonly string[],
  output = '',
): Promise<readonly (Member | Stranger)[]> {
  const own = output === '' ? null : await realpath(output).catch(() => null)
  const found: (Found | Stranger)[] = []
  for (const name of names) {
    const one = await findMember(name)
    if ('why' in one) found.push(one)
    else if (one.place !== own && !found.some((other) => isSame(other, one))) found.push(one)
  }
  const first = new Map<string, string>()
  return found.map((one) => {
    if ('why' in one) return one
    const { shared, prefix: _, ...member } = one
    const whole = found.find((other) => holds(other, one))
    if (whole !== undefined)
      return {
        name: one.name,
        why: `It is a folder of ${quoteText(whole.name)}, which is in the list.`,
      }
    const before = first.get(shared)
    if (shared !== '' && before === undefined) first.set(shared, one.name)
    return before === undefined ? member : { ...member, sharesWith: before }
  })
}

/** Whether two names lead to the same files. */
function isSame(other: Found | Stranger, one: Found): boolean {
  return isOfSameCommit(other, one) && other.prefix === one.prefix
}

/** Whether all files of a member are another one's too, which has more. */
function holds(other: Found | Stranger, one: Found): boolean {
  return (
    isOfSameCommit(other, one) && other.prefix !== one.prefix && one.prefix.startsWith(other.prefix)
  )
}

function isOfSameCommit(other: Found | Stranger, one: Found): other is Found {
  return !('why' in other) && other.shared === one.shared && other.head === one.head
}

async function findMember(name: string): Promise<Found | Stranger> {
  const place = await realpath(path.resolve(name)).catch(() => null)
  if (place === null) return { name, why: 'There is no such directory.' }
  try {
    const location = await locateRepository(place)
    if (location === null)
      return { name, place, head: null, shared: '', prefix: path.join(place, path.sep) }
    const { head, prefix } = location
    if (head === null) return { name, why: 'It has no commit that can be read.' }
    const said = await git(place, ['rev-parse', '--git-common-dir'])
    const shared = path.resolve(place, said.toString('utf8').replace(/\n$/, ''))
    return { name, place, head, shared: await realpath(shared).catch(() => shared), prefix }
  } catch (error) {
    if (error instanceof UserError) return { name, why: error.message }
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return { name, why: 'This is no directory.' }
    throw error
  }
}
