import { realpath } from 'node:fs/promises'
import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { locateRepository } from '../repository/revision.ts'
import type { Member, Stranger } from './member.ts'

/** What a list's names lead to, each repository once. */
export async function findMembers(
  names: readonly string[],
): Promise<readonly (Member | Stranger)[]> {
  const found = new Map<string, Member | Stranger>()
  for (const name of names) {
    const one = await findMember(name)
    const key = 'place' in one ? one.place : name
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

async function findMember(name: string): Promise<Member | Stranger> {
  const place = await realpath(path.resolve(name)).catch(() => null)
  if (place === null) return { name, why: 'There is no such directory.' }
  try {
    const location = await locateRepository(place)
    if (location === null) return { name, place, head: null }
    if (location.head === null) return { name, why: 'It has no commit yet.' }
    return { name, place, head: location.head }
  } catch (error) {
    if (error instanceof UserError) return { name, why: error.message }
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return { name, why: 'This is no directory.' }
    throw error
  }
}
