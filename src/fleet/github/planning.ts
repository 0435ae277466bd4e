import { fitsWhole } from '../../core/near.ts'
import { UserError } from '../../core/user-error.ts'
import { quoteText } from '../../maps/problem.ts'
import { allMaps } from '../../maps/load.ts'
import { choicesOf, scanOptionsOf, wholeNumberOf, type Given } from '../../options/options.ts'
import { LARGEST_MATRIX } from '../plan.ts'
import { readNames } from '../read-list.ts'
import type { Fleet } from './list.ts'
import type { Planning } from './plan-fleet.ts'

/**
 * What a person asked to plan, at either door.
 *
 * @throws UserError naming the option that is wrong, and what it may be
 */
export async function planningOf(
  given: Given,
  { target, signal }: Pick<Planning, 'target' | 'signal'>,
): Promise<Planning> {
  const { maps, renames, scopes } = scanOptionsOf(given)
  const also = choicesOf(given, 'also')
  return {
    target,
    signal,
    fleet: await fleetOf(given),
    selection: {
      allow: given.list('allow'),
      deny: given.list('deny'),
      hasArchived: also.includes('archived'),
      hasForks: also.includes('forks'),
      called: (option) => given.called(option),
    },
    maps: await allMaps(maps, renames, '.', null),
    scopes,
    after: given.text('cursor') || '0',
    most: wholeNumberOf(given, 'most', LARGEST_MATRIX),
    reserve: wholeNumberOf(given, 'reserve', MOST),
    stateFile: given.text('state'),
  }
}

const MOST = Number.MAX_SAFE_INTEGER
const WHOSE = ['owner', 'topic', 'list'] as const

async function fleetOf(given: Given): Promise<Fleet> {
  const written = WHOSE.filter((name) => given.isGiven(name))
  const one = written.at(0)
  if (one === undefined || written.length > 1)
    throw new UserError(
      written.length === 0 ? 'A plan lacks its repositories.' : 'A plan has one kind of list.',
      `Give one of these: ${WHOSE.map((name) => given.called(name).replace('The input ', '')).join(', ')}.`,
    )
  const value = given.text(one)
  if (one === 'list') return { names: await namesOf(value, given.called(one)) }
  if (!fitsWhole(value, GITHUB_WORD))
    throw new UserError(
      `${given.called(one)} is ${quoteText(value)}.`,
      `GitHub has no such ${one}.`,
    )
  return one === 'owner' ? { owner: value } : { topic: value }
}

/** What accounts and topics are called. */
const GITHUB_WORD = /[A-Za-z0-9][\w-]{0,99}/

async function namesOf(list: string, called: string): Promise<readonly string[]> {
  const names = await readNames(list, 'Name a file with OWNER/NAME on each line.')
  if (names.length > 0) return names
  throw new UserError(`${called} names no repository.`, 'Write OWNER/NAME on each line of it.')
}
